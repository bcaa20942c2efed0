extension OutputFormat {
    /// A workbook.
    static let xlsx = OutputFormat(id: "xlsx", endings: ["xlsx"], isText: false) {
        answer, output, common throws(Failure) in
        let table = answer.table
        try AnswerOutput.writeWorkbook(
            answer.documented(table, common.language), sheet: table.title, created: answer.created, common.language,
            to: output.output)
    }
}
