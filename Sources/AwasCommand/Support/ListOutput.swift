import AwasModel
import AwasReport
import AwasWriters

/// Writes a table for people, or one that is no answer to a query, such as the catalogue, in any format.
enum ListOutput {
    static func write(
        _ table: ReportTable, _ output: OutputOptions, _ common: CommonOptions, width: Int? = nil, hasBars: Bool = false
    ) throws(Failure) {
        let language = common.language
        switch output.format {
        case .table, .markdown:
            try AnswerOutput.write(text(table, output, common, width: width, hasBars: hasBars), to: output.output)
        case .csv: try AnswerOutput.writeCSV(table, output.csv, common, to: output.output)
        case .json:
            try AnswerOutput.writePieces(to: output.output) { write throws(WriterError) in
                try JSONWriter.render(table, into: write)
            }
        case .xlsx: try AnswerOutput.writeWorkbook(table, language, to: output.output)
        }
    }

    /// A table as text for people: Markdown, or lines that fit the screen that they go to.
    ///
    /// - Parameter width: the longest line; nil for that of the screen.
    static func text(
        _ table: ReportTable, _ output: OutputOptions, _ common: CommonOptions, width: Int? = nil, hasBars: Bool = false
    ) -> String {
        if output.format == .markdown {
            return common.characters.text(MarkdownWriter.render(table, language: common.language))
        }
        let isToScreen = output.output == nil || output.output == "-"
        return TextWriter.render(
            table, language: common.language, width: width ?? (isToScreen ? StandardStreams.width(of: .output) : nil),
            isColoured: isToScreen && !common.noColor && StandardStreams.showsColours(.output), hasBars: hasBars,
            characters: common.characters)
    }
}
