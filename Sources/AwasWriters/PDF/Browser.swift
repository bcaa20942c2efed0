import AwasModel
import FoundationEssentials
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A Chromium of this machine, which prints pages of HTML on paper.
struct Browser {
    private static let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

    /// The program.
    let path: String
    /// How long it may take for a page.
    var patience = Duration.seconds(120)

    /// The first one on `PATH`; nil where there is none.
    static var found: Browser? {
        let folders = variable("PATH")?.split(separator: ":").map(String.init) ?? []
        for name in names {
            for folder in folders where access("\(folder)/\(name)", X_OK) == 0 {
                return Browser(path: "\(folder)/\(name)")
            }
        }
        return nil
    }

    /// What is said where there is none.
    static let missing = LocalizedText(
        "PDF dicetak oleh Chromium, yang tidak ditemukan di PATH; pasang Chromium (Debian dan Ubuntu: apt install chromium) atau Google Chrome, atau buat html dan cetak dari peramban Anda",
        "PDF is printed by Chromium, which was not found on PATH; install Chromium (Debian and Ubuntu: apt install chromium) or Google Chrome, or make html and print it from your browser"
    )

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Prints a page of HTML into a file that is there already.
    func print(_ page: String, to path: String) throws(WriterError) {
        let folder = try TemporaryFolder.make()
        defer { TemporaryFolder.remove(folder) }
        let source = "\(folder)/page.html"
        try WriterError.catching(source) {
            let file = try FileDescriptor.open(
                source, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
            try file.closeAfter { _ = try file.writeAll(page.utf8) }
        }
        let code: Int32?
        do throws(Errno) {
            code = try ChildProcess.run(
                self.path, arguments(source, to: path, folder), environment: environment(folder), patience: patience)
        } catch {
            throw WriterError(path: path, reason: Browser.failure("errno \(error.rawValue)"))
        }
        guard let code else { throw WriterError(path: path, reason: tooLong) }
        guard code == 0, Browser.isWhole(path) else {
            throw WriterError(path: path, reason: Browser.failure(code == 0 ? "PDF" : String(code)))
        }
    }

    private func arguments(_ source: String, to path: String, _ folder: String) -> [String] {
        let isRoot = geteuid() == 0
        // The browser stands somewhere else as soon as a script starts it.
        let target = path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
        // Root has no sandbox; the page is ours and lets nothing but its own script run.
        return (isRoot ? ["--no-sandbox"] : []) + [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--no-first-run",
            "--no-default-browser-check", "--no-pdf-header-footer", "--generate-pdf-document-outline",
            "--user-data-dir=\(folder)/profile", "--print-to-pdf=\(target)", URL(filePath: source).absoluteString,
        ]
    }

    /// What it writes for itself goes into the folder, too.
    private func environment(_ folder: String) -> [String] {
        ["HOME=\(folder)", "TMPDIR=\(folder)"]
            + ["PATH", "LANG", "LD_LIBRARY_PATH", "FONTCONFIG_FILE"].compactMap { name in
                Browser.variable(name).map { "\(name)=\($0)" }
            }
    }

    /// Whether a file begins and ends as a PDF does.
    private static func isWhole(_ path: String) -> Bool {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { return false }
        return data.starts(with: Data("%PDF-".utf8)) && data.suffix(32).firstRange(of: Data("%%EOF".utf8)) != nil
    }

    private var tooLong: LocalizedText {
        let seconds = patience.components.seconds
        return LocalizedText(
            "peramban \(path) tidak selesai mencetak dalam \(seconds) detik; coba lagi, atau buat html dan cetak dari peramban Anda",
            "the browser \(path) did not finish printing within \(seconds) seconds; try again, or make html and print it from your browser"
        )
    }

    private static func failure(_ code: String) -> LocalizedText {
        LocalizedText(
            "peramban tidak dapat mencetaknya (\(code)); periksa tempat penyimpanan, atau buat html dan cetak dari peramban Anda",
            "the browser cannot print it (\(code)); check the storage, or make html and print it from your browser")
    }
}
