import AwasReport

extension ReportFiles {
    /// The files of a report for machines: one a table, and its manifest.
    static func plain(_ report: Report, _ writer: inout CSVWriter) -> [(name: String, text: String)] {
        let tables = report.tables.map { ("\($0.id).csv", writer.render($0)) }
        let manifest =
            report.manifest.map {
                [(WrittenDocument.manifestFile, JSONWriter.render($0, classification: report.classification))]
            } ?? []
        return tables + manifest
    }
}
