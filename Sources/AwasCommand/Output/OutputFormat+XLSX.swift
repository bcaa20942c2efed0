extension OutputFormat {
    /// A workbook.
    static let xlsx = OutputFormat(id: "xlsx", endings: ["xlsx"], isText: false) {
        answer, output, common throws(Failure) in
        try AnswerOutput.writeWorkbook(answer.table, created: answer.created, common.language, to: output.output)
    }
}
