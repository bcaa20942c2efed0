extension ReportFiles.Format {
    /// A text for people.
    public static let txt = ReportFiles.Format("txt") { report, stem, style, files throws(WriterError) in
        try files.add(TextWriter.render(report, characters: style.characters), at: "\(stem).txt")
        return "\(stem).txt"
    }
}
