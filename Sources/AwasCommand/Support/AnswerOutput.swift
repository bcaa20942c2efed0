import AwasModel
import AwasReport
import AwasWriters

/// Puts an answer where it was asked for: standard output, or a file that appears whole or not at all.
enum AnswerOutput {
    /// - Parameter path: nil or `-` for standard output.
    static func write(_ text: String, to path: String?) throws(Failure) {
        guard let path, path != "-" else {
            try StandardStreams.output(text)
            return
        }
        var files = OutputFiles()
        do {
            try files.add(text, at: path)
            try files.commit()
        } catch {
            files.discard()
            throw Failure(error)
        }
    }

    /// A workbook cannot be shown on a terminal, so it needs a file.
    static func writeWorkbook(
        _ table: ReportTable, created: CalendarDate? = nil, _ language: Language, to path: String?
    ) throws(Failure) {
        guard let path, path != "-" else {
            throw .usage(
                "--format xlsx perlu --output berkas.xlsx", "--format xlsx needs --output file.xlsx")
        }
        var files = OutputFiles()
        do {
            try files.add(at: path) { temporary throws(WriterError) in
                try XLSXWriter.write(
                    table, title: table.title, notes: [],
                    created: created ?? CalendarDate(daysSinceEpoch: 0), language: language, to: temporary)
            }
            try files.commit()
        } catch {
            files.discard()
            throw Failure(error)
        }
    }
}
