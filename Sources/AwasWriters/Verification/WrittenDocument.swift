import AwasData
import AwasModel
import AwasReport
import FoundationEssentials

/// A document that was written before and may have been through other hands: what it says of how it was made, and where
/// it differs from the report that the data make now.
public struct WrittenDocument {
    /// A place where a document is not what its data make of it.
    public struct Difference: Hashable, Sendable {
        /// A cell of a workbook (`Kehadiran!C14`), a line of a text (`12`), or a file and its line (`kehadiran.csv:12`).
        public let place: String
        /// What stands there; nil when nothing does.
        public let written: String?
        /// What the data say; nil when nothing should stand there.
        public let expected: String?
    }

    /// The custom property of a workbook that holds the command which makes it. Other programs keep such properties when
    /// they save a workbook.
    static let property = "awas"
    static let manifestFile = "manifest.json"

    private enum Contents {
        case workbook(WorkbookCells)
        case text(String)
        case folder(String)
    }

    private let contents: Contents

    /// The command that made the document, as its manifest says; nil when it has none that can be read.
    public let command: [String]?

    /// Opens a document: a workbook by its ending `.xlsx`, a folder of CSV files, or else a text.
    ///
    /// - Throws: `PackageError` when there is nothing at the path or it cannot be read.
    public init(_ path: String) throws(PackageError) {
        let line: String?
        if TextFiles.isFolder(path) {
            contents = .folder(path)
            let manifest = "\(path)/\(WrittenDocument.manifestFile)"
            line =
                FileManager.default.fileExists(atPath: manifest)
                ? WrittenDocument.command(ofManifest: try TextFiles.text(of: manifest)) : nil
        } else if path.lowercased().hasSuffix(".xlsx") {
            // Tells a file that is not there from one that is no workbook, which has no manifest either.
            let text = try TextFiles.text(of: path)
            let workbook = WorkbookCells(path)
            contents = workbook.map(Contents.workbook) ?? .text(text)
            line = workbook?.properties[WrittenDocument.property]
        } else {
            let text = try TextFiles.text(of: path)
            contents = .text(text)
            line = WrittenDocument.command(ofText: text)
        }
        command = line.flatMap(CommandLineText.words)
    }

    /// Where the document differs from a report, in the order of the document.
    ///
    /// - Parameters:
    ///   - report: what the data make, of the same name, region and month.
    ///   - characters: those that a text was written in.
    ///   - writer: how CSV files were written.
    /// - Throws: ``WriterError`` when a workbook to be compared with cannot be written into the folder for temporary files.
    public func differences(
        from report: Report, characters: TextCharacters = .unicode, csv writer: CSVWriter = CSVWriter()
    ) throws(WriterError) -> [Difference] {
        switch contents {
        case .text(let text):
            let expected = TextWriter.render(report, characters: characters)
            return WrittenDocument.lines(of: text, comparedWith: expected, in: nil)
        case .folder(let path):
            var writer = writer
            return WrittenDocument.differences(ofFolder: path, from: ReportFiles.plain(report, &writer))
        case .workbook(let written):
            // Of a name that nobody foresees, so that nothing lies in its way.
            let path = "\(TemporaryFolder.path)/awas-\(UInt64.random(in: 0 ... .max))/\(report.name).xlsx"
            var files = OutputFiles()
            var expected: WorkbookCells?
            try files.add(at: path) { temporary throws(WriterError) in
                try XLSXWriter.write(report, to: temporary)
                expected = WorkbookCells(temporary)
            }
            files.discard()
            guard let expected else { throw WriterError(path: path, reason: WrittenDocument.isUnreadable) }
            return WrittenDocument.differences(of: written, from: expected)
        }
    }

    private static let isUnreadable = LocalizedText(
        "buku kerja pembanding tidak terbaca kembali; buat dokumennya lagi dan bandingkan berkas CSV-nya",
        "the workbook to compare with cannot be read back; make the document again and compare its CSV files")

    /// The first document in a folder that is none itself, by its name; nil when it holds none.
    public static func firstName(in folder: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().first { name in
            let path = "\(folder)/\(name)"
            // Nobody waits for the large files of a data package to be looked through.
            guard [".xlsx", ".txt"].contains(where: name.hasSuffix) || TextFiles.isFolder(path) else { return false }
            return (try? WrittenDocument(path))?.command != nil
        }
    }

    private static func command(ofManifest json: String) -> String? {
        struct File: Decodable { let command: String }
        return try? JSONDecoder().decode(File.self, from: Data(json.utf8)).command
    }

    /// The command stands in a list, on a line of its own and those indented below it.
    private static func command(ofText text: String) -> String? {
        let labels = Language.allCases.map { "- \(Manifest.commandLabel[$0]): " }
        var command: String?
        for line in lines(text) {
            if let label = labels.first(where: line.hasPrefix) {
                command = String(line.dropFirst(label.count))
            } else if let begun = command {
                guard line.hasPrefix("  ") else { return begun }
                command = begun + " " + line.dropFirst(2)
            }
        }
        return command
    }

    /// The lines of a text, without what mail programs change: the ends of lines and the blanks before them.
    private static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    private static func lines(of text: String, comparedWith expected: String, in file: String?) -> [Difference] {
        let place = file.map { "\($0):" } ?? ""
        let (written, expected) = (lines(text), lines(expected))
        var removed: [(line: Int, text: String)] = []
        var inserted: [(line: Int, text: String)] = []
        for change in written.difference(from: expected) {
            switch change {
            case .remove(let line, let text, _): removed.append((line, text))
            case .insert(let line, let text, _): inserted.append((line, text))
            }
        }
        removed.sort { $0.line < $1.line }
        inserted.sort { $0.line < $1.line }
        // A line that was changed is one taken away and one put in its place.
        let changed = min(removed.count, inserted.count)
        let pairs = (0..<changed).map { index in
            Difference(
                place: "\(place)\(inserted[index].line + 1)", written: inserted[index].text,
                expected: removed[index].text)
        }
        return pairs
            + inserted[changed...].map { Difference(place: "\(place)\($0.line + 1)", written: $0.text, expected: nil) }
            + removed[changed...].map { Difference(place: "\(place)\($0.line + 1)", written: nil, expected: $0.text) }
    }

    private static func differences(
        ofFolder path: String, from files: [(name: String, text: String)]
    ) -> [Difference] {
        var differences: [Difference] = []
        for file in files {
            guard let text = try? TextFiles.text(of: "\(path)/\(file.name)") else {
                differences.append(Difference(place: file.name, written: nil, expected: lines(file.text).first))
                continue
            }
            differences += lines(of: text, comparedWith: file.text, in: file.name)
        }
        let known = Set(files.map(\.name))
        for name in (try? TextFiles.names(in: path, ending: ".csv")) ?? [] where !known.contains(name) {
            differences.append(Difference(place: name, written: name, expected: nil))
        }
        return differences
    }

    private static func differences(of written: WorkbookCells, from expected: WorkbookCells) -> [Difference] {
        var differences: [Difference] = []
        let (before, now) = (cells(written), cells(expected))
        for name in expected.sheets.map(\.name) + written.sheets.map(\.name).filter({ now[$0] == nil }) {
            let (found, due) = (before[name] ?? [:], now[name] ?? [:])
            let addresses = Set(found.keys).union(due.keys).filter { !isSame(found[$0], due[$0]) }
            differences += addresses.sorted(by: precedes).map { address in
                Difference(
                    place: "\(name)!\(address)", written: found[address].map(text), expected: due[address].map(text))
            }
        }
        return differences
    }

    private static func cells(_ workbook: WorkbookCells) -> [String: [String: WorkbookCells.Content]] {
        Dictionary(workbook.sheets.map { ($0.name, $0.cells) }, uniquingKeysWith: { first, _ in first })
    }

    /// Programs keep 15 digits of a number or 17.
    private static func isSame(_ first: WorkbookCells.Content?, _ second: WorkbookCells.Content?) -> Bool {
        if case .number(let first) = first, case .number(let second) = second {
            return abs(first - second) <= 1e-14 * max(abs(first), abs(second))
        }
        return first == second
    }

    private static func text(_ content: WorkbookCells.Content) -> String {
        switch content {
        case .number(let number): CSVWriter.plain(.real(number))
        case .text(let text): text
        }
    }

    /// By rows, then columns.
    private static func precedes(_ first: String, _ second: String) -> Bool {
        func key(_ address: String) -> (Int, Int, String) {
            let column = address.prefix { $0.isLetter }
            return (Int(address.dropFirst(column.count)) ?? 0, column.count, String(column))
        }
        return key(first) < key(second)
    }
}
