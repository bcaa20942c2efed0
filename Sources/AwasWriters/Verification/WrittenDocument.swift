import AwasData
import AwasModel
import AwasReport
import FoundationEssentials

/// A document that was written before and may have been through other hands: what it says of how it was made, and where
/// it differs from the report that the data make now.
public struct WrittenDocument {
    /// A place where a document is not what its data make of it.
    public struct Difference: Hashable, Sendable {
        /// A cell of a workbook (`Kehadiran!C14`; of a sheet that the data do not make its number, `#5!C14`), a line of a
        /// text (`12`), a file and its line (`kehadiran.csv:12`), or a cell of it (`kehadiran.csv:12:agency`).
        public let place: String
        /// What stands there.
        public let written: Side
        /// What the data say.
        public let expected: Side
    }

    /// One side of a difference.
    public enum Side: Hashable, Sendable {
        /// Nothing stands there.
        case nothing
        case text(String)
        /// It is or may be a value that a person is known by, which no message tells.
        case withheld
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
            return WrittenDocument.differences(
                ofText: text, from: expected, shown: ShownText(report, [expected]), in: nil)
        case .folder(let path):
            return WrittenDocument.differences(ofFolder: path, from: report, writer)
        case .workbook(let written):
            return try WrittenDocument.differences(of: written, from: report)
        }
    }

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
    static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
