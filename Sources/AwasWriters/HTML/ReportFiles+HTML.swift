extension ReportForm {
    /// A page for a browser, which prints it on A4.
    public static let html = ReportForm("html") { report, stem, _, files throws(WriterError) in
        try files.add(HTMLWriter.render(report), at: "\(stem).html")
        return "\(stem).html"
    }
}
