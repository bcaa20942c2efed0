import ArgumentParser
import AwasData
import AwasModel
import AwasReport
import AwasWriters

/// `awas check DATA`: every problem of a package, and how many rows each table has.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Help.text(
            "Memeriksa paket data dan menyebut setiap masalah.", "Checks a data package and names every problem."),
        discussion: Help.text(
            """
            Contoh:
              awas check sample-data
              awas check paket --format csv --output masalah.csv
            """,
            """
            Examples:
              awas check sample-data
              awas check package --format csv --output problems.csv
            """))

    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try output.check(data)
            let result = try data.result(common, output.csv, columns: [:])
            let problems = result.problems.filter { !common.quiet || $0.severity == .error }
            switch output.format {
            case .table: try AnswerOutput.write(text(problems, result), to: output.output)
            case .json: try AnswerOutput.write(ProblemList.json(problems, result, common.language), to: output.output)
            case .csv:
                try AnswerOutput.writeCSV(
                    ProblemList.table(problems, common.language), output.csv, common, to: output.output)
            case .markdown: try ListOutput.write(ProblemList.table(problems, common.language), output, common)
            case .xlsx:
                try AnswerOutput.writeWorkbook(
                    ProblemList.table(problems, common.language), common.language, to: output.output)
            }
            if data.allowRejects, !result.hasUnreadableFile {
                try Rejects.write(result, package: data.data, beside: output, common)
            } else if result.errorCount > 0 {
                throw Failure(ExitStatus.dataError, nil)
            }
        }
    }

    /// A line a problem, then a line a table.
    private func text(_ problems: [Problem], _ result: ReadResult) -> String {
        let isOnTerminal = output.output == nil && StandardStreams.width(of: .output) != nil
        var lines = ProblemText.lines(problems, isOnTerminal: isOnTerminal, common.language)
        if !lines.isEmpty { lines.append("") }
        lines.append(
            TextWriter.render(counts(result), language: common.language, width: nil, characters: common.characters))
        let summary =
            result.errorCount == 0 && result.warningCount == 0
            ? LocalizedText("Tidak ada masalah.", "No problems.")
            : LocalizedText(
                "\(result.errorCount) galat, \(result.warningCount) peringatan.",
                "\(English.count(result.errorCount, "error")), \(English.count(result.warningCount, "warning")).")
        lines.append(summary[common.language])
        return common.characters.text(lines.joined(separator: "\n") + "\n")
    }

    private func counts(_ result: ReadResult) -> ReportTable {
        let labels = [
            ("table", LocalizedText("Tabel", "Table")), ("read", LocalizedText("Dibaca", "Read")),
            ("accepted", LocalizedText("Diterima", "Accepted")), ("rejected", LocalizedText("Disisihkan", "Set aside")),
        ]
        return ReportTable(
            id: "tables", title: "",
            columns: labels.map { id, label in
                ReportTable.Column(
                    id: id, label: label[common.language], format: id == "table" ? .text : .integer)
            },
            stubColumns: 1,
            rows: result.dataset.counts.filter { $0.read > 0 }.map { count in
                ReportTable.Row([
                    .text(count.table.rawValue), .integer(Int64(count.read)), .integer(Int64(count.accepted)),
                    .integer(Int64(count.rejected)),
                ])
            },
            emptyText: LocalizedText("Tidak ada baris.", "No rows.")[common.language])
    }
}
