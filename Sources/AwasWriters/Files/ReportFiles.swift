import AwasReport

/// Writes a report in its forms: a workbook, a text, and a folder of CSV files with one table each. They appear
/// together, whole, or not at all.
public enum ReportFiles {
    /// A form of a report; the raw value is its ending.
    public enum Format: String, CaseIterable, Sendable {
        /// A workbook; a folder of tables for machines; a text for people.
        case xlsx, csv, txt
    }

    /// Writes a report into a folder, texts in its CSV files guarded.
    public static func write(
        _ report: Report, _ formats: [Format], into folder: String
    ) throws(WriterError) -> [String] {
        var writer = CSVWriter()
        return try write(report, formats, into: folder, csv: &writer)
    }

    /// Writes a report into a folder.
    ///
    /// - Parameters:
    ///   - report: what is written.
    ///   - formats: the forms, in the order of the paths that are returned.
    ///   - folder: where they are put; it is made where it is missing.
    ///   - characters: those of the text.
    ///   - writer: how its CSV files are written.
    /// - Returns: the paths of what was written; of the CSV files that of their folder.
    /// - Throws: ``WriterError`` when something cannot be written; nothing is then.
    public static func write(
        _ report: Report, _ formats: [Format], into folder: String, characters: TextCharacters = .unicode,
        csv writer: inout CSVWriter
    ) throws(WriterError) -> [String] {
        let stem = OutputFiles.path(report.name, in: folder)
        var files = OutputFiles()
        var paths: [String] = []
        for format in formats {
            switch format {
            case .xlsx:
                try files.add(at: "\(stem).xlsx") { path throws(WriterError) in try XLSXWriter.write(report, to: path) }
                paths.append("\(stem).xlsx")
            case .txt:
                try files.add(TextWriter.render(report, characters: characters), at: "\(stem).txt")
                paths.append("\(stem).txt")
            case .csv:
                for file in plain(report, &writer) { try files.add(file.text, at: "\(stem)/\(file.name)") }
                paths.append("\(stem)/")
            }
        }
        try files.commit()
        return paths
    }

    /// The files of a report for machines: one a table, and its manifest.
    static func plain(_ report: Report, _ writer: inout CSVWriter) -> [(name: String, text: String)] {
        let tables = report.tables.map { ("\($0.id).csv", writer.render($0)) }
        let manifest = report.manifest.map { [(WrittenDocument.manifestFile, JSONWriter.render($0))] } ?? []
        return tables + manifest
    }
}
