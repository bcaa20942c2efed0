extension ReportForm {
    /// A text of 80 columns, for a mail.
    public static let text = ReportForm("txt") { report, stem, style, files throws(WriterError) in
        try files.add(TextWriter.render(report, characters: style.characters), at: "\(stem).txt")
        return "\(stem).txt"
    }
}
