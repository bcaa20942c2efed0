import AwasModel
import FoundationEssentials

extension OutputOptions {
    /// Endings of files that Awas does not write: what is written would not be what they promise.
    private static let foreignEndings: Set<String> = ["pdf", "doc", "docx", "odt", "xls", "xlsm", "ods", "htm", "html"]

    /// The form that the ending of the file names.
    var impliedFormat: OutputFormat? {
        guard let ending else { return nil }
        return OutputFormat.all.first { $0.endings.contains(ending) }
    }

    /// The ending of the file in small letters; nil without a file or an ending.
    private var ending: String? {
        guard let path = output, path != "-", let dot = path.lastIndex(of: "."), !path[dot...].contains("/")
        else { return nil }
        return path[path.index(after: dot)...].lowercased()
    }

    /// Refuses names of files that contradict what would be written there, before a long read.
    ///
    /// - Parameter data: the options of a command that reads data, whose problems may go to a file too.
    func check(_ data: DataOptions? = nil) throws(Failure) {
        try data?.checkFiles(output: file, rejects: Rejects.path(beside: file))
        try checkEnding()
    }

    /// The file to write; nil for standard output.
    var file: String? { output == "-" ? nil : output }

    func checkEnding() throws(Failure) {
        guard let path = file, let ending else { return }
        // Whatever is a text may be called one.
        if format.endings.contains(ending) || ending == "txt" && format.isText { return }
        if let named = OutputFormat.all.first(where: { $0.endings.contains(ending) }) {
            throw .usage(
                "--output “\(path)”: akhiran .\(ending) bukan untuk --format \(format.id); pakai --format \(named.id), atau ganti akhirannya menjadi .\(format.endings[0])",
                "--output “\(path)”: the ending .\(ending) is not that of --format \(format.id); use --format \(named.id), or change the ending to .\(format.endings[0])"
            )
        }
        if OutputOptions.foreignEndings.contains(ending) {
            throw .usage(
                "--output “\(path)”: Awas tidak menulis berkas .\(ending); ganti akhirannya menjadi .\(format.endings[0])",
                "--output “\(path)”: Awas writes no .\(ending) files; change the ending to .\(format.endings[0])")
        }
    }
}

extension DataOptions {
    /// Refuses outputs that would replace the data or each other, and warnings that set no rows aside.
    func checkFiles(output: String?, rejects: String) throws(Failure) {
        _ = try exclusion.warnings()
        let option = exclusion.codes == nil ? nil : "--exclude-warnings"
        try reading.checkFiles(of: [data], output: output, rejects: rejects, asidesBy: option)
    }
}

extension ReadingOptions {
    /// Refuses outputs that would replace the data, and two outputs of one name, of which the later would replace the
    /// earlier without a word.
    ///
    /// - Parameters:
    ///   - packages: the folders that are read.
    ///   - output: the file of the answer; nil when there is none.
    ///   - rejects: where the rows set aside would go.
    ///   - option: what sets rows aside beside `--allow-rejects`.
    func checkFiles(
        of packages: [String], output: String?, rejects: String, asidesBy option: String? = nil
    ) throws(Failure) {
        let asides = allowRejects ? "--allow-rejects" : option
        let files = [problems.map { ("--problems", $0) }, output.map { ("--output", $0) }].compactMap { $0 }
        for (option, path) in files + (asides.map { [($0, rejects)] } ?? [])
        where packages.contains(where: { ReadingOptions.isFile(path, of: $0) }) {
            throw .usage(
                "\(option) “\(path)”: di situ tempat data paket ini; tulis ke folder lain",
                "\(option) “\(path)”: that is where the data of this package are; write to another folder")
        }
        for (option, path) in files {
            guard let asides, ReadingOptions.isSame(rejects, path) else { continue }
            throw .usage(
                "\(option) “\(path)”: di sini \(asides) menulis baris yang disisihkan; beri nama lain",
                "\(option) “\(path)”: this is where \(asides) writes the rows set aside; give it another name")
        }
        guard let problems, let output, ReadingOptions.isSame(problems, output) else { return }
        throw .usage(
            "--problems dan --output menyebut berkas yang sama (“\(output)”); beri nama yang berbeda",
            "--problems and --output name the same file (“\(output)”); give them different names")
    }

    /// Refuses a marked copy that would replace the data, or be read with them next time, or would replace another output.
    func checkMark(_ path: String, of package: String, others: [String]) throws(Failure) {
        let isInside = ReadingOptions.folder(of: path) == ReadingOptions.place(package)
        guard !ReadingOptions.isSame(path, package), !isInside else {
            throw .usage(
                "--mark “\(path)”: di situ tempat data ini; beri salinannya nama atau folder lain",
                "--mark “\(path)”: that is where these data are; give the copy another name or folder")
        }
        guard !others.contains(where: { ReadingOptions.isSame($0, path) }) else {
            throw .usage(
                "--mark dan opsi lain menyebut berkas yang sama (“\(path)”); beri nama yang berbeda",
                "--mark and another option name the same file (“\(path)”); give them different names")
        }
    }

    private static func folder(of path: String) -> String {
        let place = place(path)
        return place.lastIndex(of: "/").map { String(place[..<$0]) } ?? place
    }

    /// Whether a file is one of the package's, or would be if it were there.
    private static func isFile(_ path: String, of package: String) -> Bool {
        let (place, package) = (place(path), place(package) + "/")
        guard place.hasPrefix(package) else { return false }
        let parts = place.dropFirst(package.count).split(separator: "/")
        guard let name = parts.first, parts.count <= 2 else { return false }
        if parts.count == 1, name == "datapackage.json" { return true }
        let table = parts.count == 2 ? name : name.hasSuffix(".csv") ? name.dropLast(".csv".count) : ""
        return Table(rawValue: String(table)) != nil
    }

    private static func isSame(_ first: String, _ second: String) -> Bool { place(first) == place(second) }

    private static func place(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }
}
