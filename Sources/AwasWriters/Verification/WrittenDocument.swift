import AwasData
import AwasModel
import AwasReport
import AwasWorkbook
import FoundationEssentials

/// A document that was written before and may have been through other hands: what it says of how it was made, and where
/// it differs from the report that the data make now.
package struct WrittenDocument {
    /// A place where a document is not what its data make of it.
    package struct Difference: Hashable, Sendable {
        /// A cell of a workbook (`Kehadiran!C14`; of a sheet that the data do not make its number, `#5!C14`), a line of a
        /// text (`12`), a file and its line (`kehadiran.csv:12`), or a cell of it (`kehadiran.csv:12:agency`).
        package let place: String
        /// What stands there.
        package let written: Side
        /// What the data say.
        package let expected: Side
    }

    /// One side of a difference.
    package enum Side: Hashable, Sendable {
        /// Nothing stands there.
        case nothing
        case text(String)
        /// It is or may be a value that a person is known by, which no message tells.
        case withheld
    }

    static let manifestFile = "manifest.json"

    private enum Contents {
        case workbook(WorkbookCells)
        case word(WordDocument)
        case text(String)
        case page(String)
        case folder(String)
    }

    /// The form that a path is of: a folder is one of CSV files, and what ends like no other form a text.
    private static func form(of path: String) -> ReportForm {
        if TextFiles.isFolder(path) { return .csv }
        if isPrinted(path) { return .pdf }
        return ReportForm.files.first { path.lowercased().hasSuffix(".\($0.rawValue)") } ?? .text
    }

    private let contents: Contents

    /// What the document was asked for, as its manifest says; nil when it says nothing that can be read.
    package let request: ReportRequest?
    /// Whether its manifest has the command that made it in place of a request, as those of earlier versions have.
    package let isOfEarlierVersion: Bool

    /// Opens a document: a workbook by its ending `.xlsx`, one of Word by `.docx`, a page by `.html`, a folder of CSV files, or else a text.
    ///
    /// - Throws: `PackageError` when there is nothing at the path or it cannot be read.
    package init(_ path: String) throws(PackageError) {
        let form = WrittenDocument.form(of: path)
        // Tells a file that is not there from one that is no workbook, which has no manifest either.
        let text = form == .csv ? "" : try TextFiles.text(of: path)
        switch form {
        case .csv:
            contents = .folder(path)
            let manifest = "\(path)/\(WrittenDocument.manifestFile)"
            let found = FileManager.default.fileExists(atPath: manifest) ? try TextFiles.text(of: manifest) : ""
            let file = try? JSONDecoder().decode(ManifestFile.self, from: Data(found.utf8))
            (request, isOfEarlierVersion) = (file?.request, file?.command != nil)
        case .xlsx:
            let workbook = WorkbookCells(path)
            contents = workbook.map(Contents.workbook) ?? .text(text)
            let written = workbook.map { RequestProperties.text(in: $0.properties) } ?? ""
            request = ReportRequest(written: written)
            isOfEarlierVersion = written.hasPrefix(WrittenDocument.earlierCommand)
        case .docx:
            let document = try? WordDocument(path)
            contents = document.map(Contents.word) ?? .text(text)
            let written = document.map { RequestProperties.text(in: $0.properties) } ?? ""
            (request, isOfEarlierVersion) = (ReportRequest(written: written), false)
        case .html:
            contents = .page(text)
            (request, isOfEarlierVersion) = (HTMLWriter.request(in: text).flatMap(ReportRequest.init(written:)), false)
        case .pdf:
            (contents, request, isOfEarlierVersion) = (.text(""), nil, false)
        case .text:
            contents = .text(text)
            let lines = WrittenDocument.lines(text)
            request = WrittenDocument.request(in: lines)
            isOfEarlierVersion = request == nil && lines.contains(where: WrittenDocument.isEarlierCommand)
        }
    }

    /// Where the document differs from a report, in the order of the document.
    ///
    /// - Parameter report: what the data make of its request, which says how texts and CSV files were written.
    /// - Throws: ``WriterError`` when a workbook to be compared with cannot be written into the folder for temporary files.
    package func differences(from report: Report) throws(WriterError) -> [Difference] {
        let request = report.manifest?.request
        switch contents {
        case .text(let text):
            let characters = request?.isASCII ?? false ? TextCharacters.ascii : .unicode
            let expected = TextWriter.render(report, characters: characters)
            return WrittenDocument.differences(
                ofText: text, from: expected, shown: ShownText(report, [expected]), in: nil)
        case .page(let text):
            return WrittenDocument.differences(ofPage: text, from: HTMLWriter.render(report), report)
        case .folder(let path):
            let writer = CSVWriter(isRaw: request?.isRawCSV ?? false)
            return WrittenDocument.differences(ofFolder: path, from: report, writer)
        case .word(let written): return try WrittenDocument.differences(of: written, from: report)
        case .workbook(let written):
            return try WrittenDocument.differences(of: written, from: report)
        }
    }

    /// The first document in a folder that is none itself, by its name; nil when it holds none.
    package static func firstName(in folder: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().first { name in
            let path = "\(folder)/\(name)"
            // Nobody waits for the large files of a data package to be looked through.
            guard ReportForm.files.contains(where: { name.hasSuffix(".\($0.rawValue)") }) || TextFiles.isFolder(path)
            else { return false }
            return (try? WrittenDocument(path))?.request != nil
        }
    }

    /// Whether a document is one that was printed, which keeps no request and cannot be read back.
    package static func isPrinted(_ path: String) -> Bool { path.lowercased().hasSuffix(".\(ReportForm.pdf.rawValue)") }

    /// What is said of a document that was printed.
    package static func printed(_ path: String) -> LocalizedText {
        let page = path.dropLast(ReportForm.pdf.rawValue.count) + ReportForm.html.rawValue
        return LocalizedText(
            "“\(path)” adalah PDF, yang tidak dapat diuji; uji bentuk html dari laporan yang sama, misalnya \(page)",
            "“\(path)” is a PDF, which cannot be verified; verify the html form of the same report, such as \(page)")
    }

    /// What is said of a document of an earlier version.
    package static func earlierVersion(_ path: String) -> LocalizedText {
        LocalizedText(
            "“\(path)” dibuat versi Awas yang lebih lama, yang manifesnya memuat perintah, bukan permintaan; buat dokumennya lagi, atau uji dengan versi itu",
            "“\(path)” was made by an earlier version of Awas, whose manifest holds a command, not a request; make the document again, or verify it with that version"
        )
    }

    private struct ManifestFile: Decodable {
        let request: ReportRequest?
        let command: String?
    }

    /// How the command begins that manifests of earlier versions have.
    private static let earlierCommand = "awas report "

    private static func isEarlierCommand(_ line: String) -> Bool {
        Language.allCases.contains { line.hasPrefix("- \(Manifest.commandLabel[$0]): \(earlierCommand)") }
    }

    /// The request stands last in a text, in as many lines as it needs.
    private static func request(in lines: [String]) -> ReportRequest? {
        let labels = Language.allCases.map { "\(Manifest.requestLabel[$0]): {" }
        guard let start = lines.lastIndex(where: { line in labels.contains(where: line.contains) }) else { return nil }
        let end = lines[start...].prefix { !$0.isEmpty }.joined()
        // In a message it stands behind the source.
        let places = labels.compactMap { end.ranges(of: $0).last?.upperBound }
        return places.first.flatMap { ReportRequest(written: "{" + end[$0...]) }
    }

    /// The lines of a text, without what mail programs change: the ends of lines and the blanks before them.
    static func lines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
