import AwasData
import AwasModel
import AwasReport
import AwasWriters

/// Faulty rows that were set aside, in a file that an office can mend and send again.
enum Rejects {
    /// Writes `rejects.csv` beside the output, in the working folder when that is standard output; nothing when no row
    /// was set aside.
    static func write(
        _ result: ReadResult, package: String, beside output: OutputOptions, _ common: CommonOptions
    ) throws(Failure) {
        guard result.dataset.rejectedRows > 0 else { return }
        var folder = "."
        if let output = output.output, output != "-", let slash = output.lastIndex(of: "/") {
            folder = slash == output.startIndex ? "/" : String(output[..<slash])
        }
        try write(result, package: package, inFolder: folder, output.csv, common)
    }

    static func write(
        _ result: ReadResult, package: String, inFolder folder: String, _ csv: CSVOptions, _ common: CommonOptions
    ) throws(Failure) {
        guard result.dataset.rejectedRows > 0 else { return }
        let path = folder == "." ? "rejects.csv" : "\(folder)/rejects.csv"
        let rows: [RejectedRow]
        do {
            rows = try RejectedRow.all(of: result, package: package)
        } catch {
            throw Failure(error)
        }
        try AnswerOutput.writeCSV(csv, common, to: path) { $0.render(table(rows, common.language)) }
        StandardStreams.message(
            LocalizedText(
                "awas: \(result.dataset.rejectedRows) baris disisihkan ke \(path)",
                "awas: \(English.count(result.dataset.rejectedRows, "row")) set aside into \(path)")[common.language])
    }

    private static func table(_ rows: [RejectedRow], _ language: Language) -> ReportTable {
        let ids = ["file", "line", "code", "column", "value", "message", "row"]
        return ReportTable(
            id: "rejects", title: "rejects",
            columns: ids.map { ReportTable.Column(id: $0, label: $0, format: $0 == "line" ? .integer : .text) },
            stubColumns: 2,
            rows: rows.map { row in
                ReportTable.Row([
                    .text(row.problem.file), row.line.map { .integer(Int64($0)) } ?? .null,
                    .text(row.problem.code.rawValue), .text(row.problem.column ?? ""),
                    .text(row.problem.value ?? ""), .text(row.problem.message[language]), .text(row.text),
                ])
            },
            emptyText: "")
    }
}
