import AwasReport

extension ReportForm {
    /// A folder of tables for machines, and its manifest.
    public static let csv = ReportForm("csv") { report, stem, style, files throws(WriterError) in
        for file in ReportFiles.plain(report, &style.csv) { try files.add(file.text, at: "\(stem)/\(file.name)") }
        return "\(stem)/"
    }
}

extension ReportFiles {
    /// The files of a report for machines: one a table, and its manifest.
    static func plain(_ report: Report, _ writer: inout CSVWriter) -> [(name: String, text: String)] {
        let tables = report.tables.map { ("\($0.id).csv", writer.render($0)) }
        let manifest = report.manifest.map { [(WrittenDocument.manifestFile, JSONWriter.render($0))] } ?? []
        return tables + manifest
    }
}
