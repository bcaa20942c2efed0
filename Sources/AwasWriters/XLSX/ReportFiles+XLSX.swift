extension ReportForm {
    /// A workbook.
    public static let xlsx = ReportForm("xlsx") { report, stem, _, files throws(WriterError) in
        try files.add(at: "\(stem).xlsx") { path throws(WriterError) in try XLSXWriter.write(report, to: path) }
        return "\(stem).xlsx"
    }
}
