import AwasReport

extension ReportForm {
    /// The pieces of a report that its forms share.
    struct Style: Sendable {
        /// Those of texts.
        let characters: TextCharacters
        /// How CSV files are written; it knows afterwards whether texts were guarded.
        var csv: CSVWriter
    }

    /// What a form was made into.
    enum Made: Sendable {
        /// A file that was written where it was to be.
        case file
        /// The text of a file.
        case text(String)
        /// The texts of the files of a folder, and whether any of theirs was guarded.
        case folder([(name: String, text: String)], CSVWriter)
    }

    /// Whether its file is written by its path, rather than by its text.
    var isWrittenByPath: Bool {
        switch self {
        case .xlsx, .docx, .pdf: true
        case .html, .csv, .text: false
        }
    }

    /// Makes a report into this form, on any thread.
    ///
    /// - Parameter path: where its file is to be written, if it is written by its path.
    func make(_ report: Report, _ style: Style, at path: String) throws(WriterError) -> Made {
        switch self {
        case .xlsx: try XLSXWriter.write(report, to: path)
        case .docx: try DOCXWriter.write(report, to: path)
        case .pdf: try Browser.found?.print(HTMLWriter.render(report), to: path)
        case .html: return .text(HTMLWriter.render(report))
        case .csv:
            var writer = style.csv
            return .folder(ReportFiles.plain(report, &writer), writer)
        case .text: return .text(TextWriter.render(report, characters: style.characters))
        }
        return .file
    }
}
