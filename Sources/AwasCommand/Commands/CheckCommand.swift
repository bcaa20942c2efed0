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
            let result = try data.result(common, columns: [:])
            let problems = result.problems.filter { !common.quiet || $0.severity == .error }
            switch output.format {
            case .table: try AnswerOutput.write(text(problems, result), to: output.output)
            case .json: try AnswerOutput.write(json(problems, result), to: output.output)
            case .csv: try AnswerOutput.write(CSVWriter.render(table(problems)), to: output.output)
            case .markdown: try ListOutput.write(table(problems), output, common)
            case .xlsx: try AnswerOutput.writeWorkbook(table(problems), common.language, to: output.output)
            }
            if data.allowRejects, !result.hasUnreadableFile {
                try Rejects.write(result, package: data.data, beside: output.output, common)
            } else if result.errorCount > 0 {
                throw Failure(ExitStatus.dataError, nil)
            }
        }
    }

    /// A line a problem, then a line a table.
    private func text(_ problems: [Problem], _ result: ReadResult) -> String {
        var lines = problems.map { ProblemText.line($0, common.language) }
        if !lines.isEmpty { lines.append("") }
        lines.append(TextWriter.render(counts(result), language: common.language, width: nil))
        let summary =
            result.errorCount == 0 && result.warningCount == 0
            ? LocalizedText("Tidak ada masalah.", "No problems.")
            : LocalizedText(
                "\(result.errorCount) galat, \(result.warningCount) peringatan.",
                "\(English.count(result.errorCount, "error")), \(English.count(result.warningCount, "warning")).")
        lines.append(summary[common.language])
        return lines.joined(separator: "\n") + "\n"
    }

    private func json(_ problems: [Problem], _ result: ReadResult) -> String {
        let rows = problems.map { problem in
            JSON.object(
                zip(ProblemText.columnIDs, ProblemText.fields(problem, common.language)).map(JSON.Member.init))
        }
        let tables = result.dataset.counts.map { count in
            JSON.object([
                JSON.Member("table", .string(count.table.rawValue)), JSON.Member("read", .integer(Int64(count.read))),
                JSON.Member("accepted", .integer(Int64(count.accepted))),
                JSON.Member("rejected", .integer(Int64(count.rejected))),
            ])
        }
        let document = JSON.object([
            JSON.Member("problems", .array(rows)), JSON.Member("tables", .array(tables)),
            JSON.Member("errors", .integer(Int64(result.errorCount))),
            JSON.Member("warnings", .integer(Int64(result.warningCount))),
        ])
        return document.pretty() + "\n"
    }

    private func table(_ problems: [Problem]) -> ReportTable {
        ReportTable(
            id: "problems", title: LocalizedText("Masalah data", "Problems of the data")[common.language],
            columns: ProblemText.columnIDs.map { id in
                ReportTable.Column(id: id, label: id, format: id == "line" ? .integer : .text)
            },
            stubColumns: 1,
            rows: problems.map { problem in
                ReportTable.Row(ProblemText.fields(problem, common.language).map(Cell.init(json:)))
            },
            emptyText: LocalizedText("Tidak ada masalah.", "No problems.")[common.language])
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

extension Cell {
    /// A plain JSON value as a cell.
    fileprivate init(json: JSON) {
        switch json {
        case .string(let text): self = .text(text)
        case .integer(let number): self = .integer(number)
        case .real(let number): self = .real(number)
        default: self = .null
        }
    }
}
