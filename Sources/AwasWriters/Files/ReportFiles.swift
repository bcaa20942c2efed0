import AwasReport

/// Writes reports in their forms: a workbook, a text, and a folder of CSV files with one table each. They appear
/// together, whole, or not at all.
package enum ReportFiles {
    /// Writes a report into a folder, texts in its CSV files guarded.
    package static func write(
        _ report: Report, _ forms: [ReportForm], into folder: String
    ) throws(WriterError) -> [String] {
        var writer = CSVWriter()
        return try write([report], forms, into: folder, csv: &writer)
    }

    /// Writes reports of different names into a folder.
    ///
    /// - Parameters:
    ///   - reports: what is written.
    ///   - forms: the forms, in the order of the paths that are returned.
    ///   - folder: where they are put; it is made where it is missing.
    ///   - characters: those of the text.
    ///   - writer: how its CSV files are written.
    /// - Returns: the paths of what was written; of the CSV files that of their folder.
    /// - Throws: ``WriterError`` when something cannot be written; nothing is then.
    package static func write(
        _ reports: [Report], _ forms: [ReportForm], into folder: String, characters: TextCharacters = .unicode,
        csv writer: inout CSVWriter
    ) throws(WriterError) -> [String] {
        var files = OutputFiles()
        var paths: [String] = []
        var style = ReportForm.Style(characters: characters, csv: writer)
        for report in reports {
            let stem = OutputFiles.path(report.name, in: folder)
            for form in forms { paths.append(try form.add(report, at: stem, &style, to: &files)) }
        }
        writer = style.csv
        try files.commit()
        return paths
    }
}
