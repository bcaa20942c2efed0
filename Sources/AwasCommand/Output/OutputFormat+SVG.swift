import AwasReport
import AwasWriters

extension OutputFormat {
    /// A picture of the answer.
    static let svg = OutputFormat(id: "svg", endings: ["svg"], isText: true) { answer, output, common throws(Failure) in
        guard let makeCharts = answer.charts else {
            throw .usage(
                "--format svg hanya untuk query dan compare; pilih bentuk lain",
                "--format svg is for query and compare alone; choose another form")
        }
        let charts: [Chart]
        do throws(ChartRefusal) {
            charts = try makeCharts()
        } catch {
            throw Failure(ExitStatus.usage, error.message)
        }
        let table = answer.documented(answer.table, common.language)
        let text = SVGDocument.render(charts, title: table.title, notes: table.notes, common.language)
        try AnswerOutput.write(text, to: output.output)
    }
}
