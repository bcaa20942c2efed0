import AwasReport

extension ReportForm {
    /// How the pieces of a report are written that several forms share.
    struct Style {
        /// Those of texts.
        let characters: TextCharacters
        /// How CSV files are written; it knows afterwards whether texts were guarded.
        var csv: CSVWriter
    }

    /// Adds a report to the files, under a path without ending; the path of what was added.
    func add(
        _ report: Report, at stem: String, _ style: inout Style, to files: inout OutputFiles
    ) throws(WriterError) -> String {
        let path = "\(stem).\(rawValue)"
        if let reason = refusal(isLetter: report.letter != nil) { throw WriterError(path: path, reason: reason) }
        switch self {
        case .xlsx:
            try files.add(at: path) { path throws(WriterError) in try XLSXWriter.write(report, to: path) }
        case .docx:
            try files.add(at: path) { path throws(WriterError) in try DOCXWriter.write(report, to: path) }
        case .html:
            try files.add(HTMLWriter.render(report), at: path)
        case .pdf:
            try files.add(at: path) { path throws(WriterError) in
                try Browser.found?.print(HTMLWriter.render(report), to: path)
            }
        case .csv:
            for file in ReportFiles.plain(report, &style.csv) { try files.add(file.text, at: "\(stem)/\(file.name)") }
            return "\(stem)/"
        case .text:
            try files.add(TextWriter.render(report, characters: style.characters), at: path)
        }
        return path
    }
}
