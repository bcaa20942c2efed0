import Algorithms
import AwasModel

/// Finds the rows that problems are about, by file and line.
struct FaultyRows {
    struct Row: Hashable {
        let table: Table
        let number: Int
    }

    private struct File {
        let table: Table
        let rows: Range<Int>
    }

    private let tables: [TableBuilder]
    private var files: [String: File] = [:]

    init(_ tables: [TableBuilder]) {
        self.tables = tables
        for table in tables {
            let ends = table.files.dropFirst().map(\.firstRow) + [table.data.rowCount]
            for (file, end) in zip(table.files, ends) {
                files[file.path] = File(table: table.data.table, rows: file.firstRow..<end)
            }
        }
    }

    /// The rows whose cells may stand in the wrong columns.
    func shifted(by problems: [Problem]) -> Set<Row> {
        Set(problems.lazy.filter { [.extraCell, .missingCell, .unclosedQuote].contains($0.code) }.compactMap(row(of:)))
    }

    /// The rows of a file.
    func rows(ofFile path: String) -> [Row] {
        guard let file = files[path] else { return [] }
        return file.rows.map { Row(table: file.table, number: $0) }
    }

    /// The row that holds the line of a problem; nil for a problem of a header or of a whole file.
    func row(of problem: Problem) -> Row? {
        guard let line = problem.line, let file = files[problem.file] else { return nil }
        let lines = tables[Dataset.position(file.table)].data.lines
        let next = lines[file.rows].partitioningIndex { $0 > line }
        return next > file.rows.lowerBound ? Row(table: file.table, number: next - 1) : nil
    }
}
