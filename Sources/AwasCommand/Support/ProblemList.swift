import AwasData
import AwasModel
import AwasReport
import AwasWriters

/// All problems of a package, for programs and for the office that mends them.
enum ProblemList {
    private static let columnIDs = ["code", "severity", "table", "file", "line", "column", "value", "message"]

    /// A kind of file that problems can be written to; the raw value is its ending.
    enum Form: String {
        case csv, json
    }

    /// The kind that the ending of a path asks for.
    static func form(of path: String) throws(Failure) -> Form {
        guard let dot = path.lastIndex(of: "."), let form = Form(rawValue: path[path.index(after: dot)...].lowercased())
        else {
            throw .usage(
                "--problems “\(path)”: beri nama yang diakhiri .csv atau .json",
                "--problems “\(path)”: give it a name that ends in .csv or .json")
        }
        return form
    }

    /// Writes all problems, warnings too, to a file that appears whole or not at all.
    static func write(
        _ result: ReadResult, to path: String, _ csv: CSVOptions, _ common: CommonOptions
    ) throws(Failure) {
        switch try form(of: path) {
        case .csv:
            try AnswerOutput.writeCSV(table(result.problems, common.language), csv, common, to: path)
        case .json: try AnswerOutput.write(json(result.problems, result, common.language), to: path)
        }
    }

    /// The problems, and how many rows of each table were read, accepted and set aside.
    static func json(_ problems: [Problem], _ result: ReadResult, _ language: Language) -> String {
        let rows = problems.map { problem in
            JSON.object(zip(columnIDs, fields(problem, language)).map(JSON.Member.init))
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

    /// The problems, a row each.
    static func table(_ problems: [Problem], _ language: Language) -> ReportTable {
        ReportTable(
            id: "problems", title: LocalizedText("Masalah data", "Problems of the data")[language],
            columns: columnIDs.map { id in
                ReportTable.Column(id: id, label: id, format: id == "line" ? .integer : .text)
            },
            stubColumns: 1,
            rows: problems.map { problem in ReportTable.Row(fields(problem, language).map(Cell.init(json:))) },
            emptyText: LocalizedText("Tidak ada masalah.", "No problems.")[language])
    }

    private static func fields(_ problem: Problem, _ language: Language) -> [JSON] {
        [
            .string(problem.code.rawValue), .string(problem.severity.rawValue),
            problem.table.map { .string($0.rawValue) } ?? .null, .string(problem.file),
            problem.line.map { .integer(Int64($0)) } ?? .null, problem.column.map { .string($0) } ?? .null,
            problem.value.map { .string($0) } ?? .null, .string(problem.message[language]),
        ]
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
