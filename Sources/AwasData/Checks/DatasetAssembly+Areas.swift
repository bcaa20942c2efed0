import AwasModel

extension DatasetAssembly {
    /// Says of each problem whose rows it is about, as far as the columns of regions are kept.
    func locate(_ problems: inout [Problem]) {
        let rows = FaultyRows(tables)
        // Cells of such rows may stand in the wrong columns.
        var shifted: Set<FaultyRows.Row> = []
        for problem in problems where [.extraCell, .missingCell, .unclosedQuote].contains(problem.code) {
            if let row = rows.row(of: problem) { shifted.insert(row) }
        }
        for (index, problem) in problems.enumerated() {
            guard let row = rows.row(of: problem) else {
                problems[index].area = .everywhere
                continue
            }
            problems[index].area = shifted.contains(row) ? .unreadable : area(of: row.number, in: row.table)
        }
    }

    private func area(of row: Int, in table: Table) -> Problem.Area {
        let data = self[table].data
        switch table {
        case .elections: return .everywhere
        case .subjects:
            let parent = data[.caseID][row]
            return parent < 0 ? .unreadable : area(of: Int(parent), in: .cases)
        case .agencies where !data.holds(.region) || data[.region][row] < 0: return .everywhere
        case .agencies, .events, .attendance, .cases, .oversight, .turnout:
            guard data.holds(.region) else { return .unreadable }
            let region = data[.region][row]
            return region < 0 ? .unreadable : .region(dictionaries.regions[Int(region)])
        }
    }
}

/// Finds the rows that problems are about, by file and line.
private struct FaultyRows {
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

    /// The row that holds the line of a problem; nil for a problem of a header or of a whole file.
    func row(of problem: Problem) -> Row? {
        guard let line = problem.line, let file = files[problem.file] else { return nil }
        let lines = tables[Dataset.position(file.table)].data.lines
        var (low, high) = (file.rows.lowerBound, file.rows.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if Int(lines[middle]) <= line { low = middle + 1 } else { high = middle }
        }
        return low > file.rows.lowerBound ? Row(table: file.table, number: low - 1) : nil
    }
}
