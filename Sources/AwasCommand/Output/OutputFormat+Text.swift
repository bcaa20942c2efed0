import AwasWriters

extension OutputFormat {
    /// Lines that fit the screen that they go to.
    static let table = OutputFormat(id: "table", endings: ["txt"], isText: true) {
        answer, output, common throws(Failure) in
        let isToScreen = output.output == nil || output.output == "-"
        let text =
            answer.text?()
            ?? answer.drawn { table in
                TextWriter.render(
                    answer.documented(table, common.language), language: common.language,
                    width: answer.width ?? (isToScreen ? StandardStreams.width(of: .output) : nil),
                    isColoured: isToScreen && !common.noColor && StandardStreams.showsColours(.output),
                    hasBars: answer.hasBars, characters: common.characters)
            }
        try AnswerOutput.write(text, to: output.output)
    }

    /// Tables for documents of plain text.
    static let markdown = OutputFormat(id: "markdown", endings: ["md", "markdown"], isText: true) {
        answer, output, common throws(Failure) in
        let text = answer.drawn { table in
            common.characters.text(
                MarkdownWriter.render(answer.documented(table, common.language), language: common.language))
        }
        try AnswerOutput.write(text, to: output.output)
    }
}
