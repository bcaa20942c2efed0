import AwasData
import AwasModel
import AwasReport
import AwasSQL
import AwasWriters
import FoundationEssentials

/// Faulty rows that were set aside, in a file that an office can fix and send again.
enum Rejects {
    /// Writes `rejects.csv` beside the output, in the working folder when that is standard output. When no row was set
    /// aside, only the list of an earlier run is replaced, which would pass for that of this one.
    static func write(
        _ result: ReadResult, package: String, beside output: OutputOptions, _ common: CommonOptions
    ) throws(Failure) {
        let file = output.output == "-" ? nil : output.output
        try write(result, package: package, to: path(beside: file), isRaw: output.csv.isRaw, common)
    }

    /// Where the rows set aside go to, beside a file; in the working folder when there is none.
    static func path(beside file: String?) -> String {
        guard let file, let slash = file.lastIndex(of: "/") else { return "rejects.csv" }
        return file[...slash] + "rejects.csv"
    }

    /// - Parameter mapping: what was said of the sheets that were read.
    static func write(
        _ result: ReadResult, package: String, _ mapping: IntakeMapping = IntakeMapping(), to path: String, isRaw: Bool,
        _ common: CommonOptions
    ) throws(Failure) {
        // Rows of a database were set aside, and listed, when they were loaded.
        guard !DatabaseURL.isURL(package) else { return }
        guard result.dataset.rowsSetAside > 0 || FileManager.default.fileExists(atPath: path) else { return }
        let rows: [RejectedRow]
        do {
            rows = try RejectedRow.all(of: result, from: PackageSource(package, mapping))
        } catch {
            throw Failure(error)
        }
        try AnswerOutput.writeCSV(table(rows, common.language), isRaw: isRaw, common, to: path)
        let count = result.dataset.rowsSetAside
        let message =
            count > 0
            ? LocalizedText(
                "awas: \(count) baris disisihkan ke \(path)",
                "awas: \(English.count(count, "row")) set aside into \(path)")
            : LocalizedText(
                "awas: tidak ada baris yang disisihkan; daftar lama pada \(path) dikosongkan",
                "awas: no row was set aside; the earlier list in \(path) was emptied")
        StandardStreams.message(message[common.language])
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
