import AwasModel

/// Rows that are set aside for warnings, and why.
struct ExcludedRows {
    /// By the position of the table.
    private(set) var marks: [RowMarks]
    /// For each row and check a problem.
    private(set) var reasons: [Problem] = []
    /// Rows whose cells may stand in the wrong columns: nobody knows what a warning of theirs is about, so that their own
    /// error stays.
    private let shifted: Set<FaultyRows.Row>

    init(_ tables: [TableBuilder], shifted: Set<FaultyRows.Row>) {
        marks = tables.map { RowMarks(count: $0.data.rowCount) }
        self.shifted = shifted
    }

    func contains(_ row: Int, of table: Table) -> Bool { marks[Dataset.position(table)][row] }

    /// Sets a row aside.
    ///
    /// - Returns: whether it is set aside now and was not before.
    @discardableResult
    mutating func add(_ row: Int, of table: Table, for reason: Problem) -> Bool {
        guard shifted.isEmpty || !shifted.contains(FaultyRows.Row(table: table, number: row)) else { return false }
        reasons.append(reason)
        let index = Dataset.position(table)
        if marks[index][row] { return false }
        marks[index].mark(row)
        return true
    }

    /// Notes what else is wrong with a row that is set aside.
    mutating func note(_ problem: Problem) { reasons.append(problem) }
}

/// Which ids of a table no row bears any more.
struct GoneIDs {
    struct ID: Hashable {
        let code: Int32
        /// Null for that of any office.
        let office: Int32
    }

    private let codes: [Int32]
    private let offices: [Int32]
    /// How many rows bear an id.
    private var left: [ID: Int] = [:]

    init(_ data: TableData, key: Field) {
        codes = data[key]
        offices = Schema[data.table][.office] != nil && data.holds(.office) ? data[.office] : []
        for row in codes.indices { for id in ids(of: row) { left[id, default: 0] += 1 } }
    }

    /// What others may call a row.
    func ids(of row: Int) -> [ID] {
        guard codes[row] >= 0 else { return [] }
        let any = ID(code: codes[row], office: TableData.null)
        guard !offices.isEmpty, offices[row] >= 0 else { return [any] }
        return [any, ID(code: codes[row], office: offices[row])]
    }

    /// Takes a row away.
    ///
    /// - Returns: the ids that it was the last to bear.
    mutating func remove(_ row: Int) -> [ID] {
        ids(of: row).filter { id in
            left[id, default: 0] -= 1
            return left[id] == 0
        }
    }
}
