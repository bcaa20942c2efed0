import AwasModel
import AwasReport
import AwasWriters

extension OutputFormat {
    /// A page that needs nothing else.
    static let html = OutputFormat(id: "html", endings: ["html", "htm"], isText: false) {
        answer, output, common throws(Failure) in
        let tables = (answer.shown ?? [answer.table]).map { answer.documented($0, common.language) }
        let title = tables.first?.title ?? ""
        let page = Report(
            name: tables.first?.id ?? "", title: title, properties: [],
            created: answer.created ?? CalendarDate(daysSinceEpoch: 0), language: common.language,
            sections: [ReportSection(sheetName: title, heading: "", blocks: tables.map { .table($0) })])
        try AnswerOutput.write(HTMLWriter.render(page), to: output.output)
    }
}
