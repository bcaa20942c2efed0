import AwasModel
import AwasReport
import AwasWriters

/// Writes a list that is no answer to a query, such as the catalogue, in any format.
enum ListOutput {
    static func write(_ table: ReportTable, _ output: OutputOptions, _ common: CommonOptions) throws(Failure) {
        let language = common.language
        switch output.format {
        case .table:
            let width = output.output == nil ? StandardStreams.width(of: .output) : nil
            try AnswerOutput.write(TextWriter.render(table, language: language, width: width), to: output.output)
        case .csv: try AnswerOutput.writeCSV(output.csv, common, to: output.output) { $0.render(table) }
        case .json: try AnswerOutput.write(JSONWriter.render(table), to: output.output)
        case .xlsx: try AnswerOutput.writeWorkbook(table, language, to: output.output)
        }
    }
}
