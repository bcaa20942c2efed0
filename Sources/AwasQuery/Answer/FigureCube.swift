import AwasModel

/// The figures of a question: by row and value of the pivot, by each of the two alone, and over all.
///
/// Each of them is asked for by a query of its own; none is added up from others.
struct FigureCube {
    let measures: [Measure]
    /// The answer by row, over all values of the pivot.
    let base: ResultTable
    /// By the key of a row, behind it the value of the pivot where there is one.
    private(set) var figures: [[Value]: [Value]] = [:]
    /// By value of the pivot, over all rows; only with totals.
    private(set) var columns: [Value: [Value]] = [:]
    /// The keys of rows in the order in which they were met.
    private(set) var rowKeys: [[Value]] = []
    private(set) var pivotValues: Set<Value> = []
    /// What stands for groups without a record, by row and value of the pivot, and by value of the pivot.
    private var absentCells, absentColumns: FiguresWithoutRecords

    /// - Parameters:
    ///   - base: by row.
    ///   - cells: by row and, last, the pivot; nil without one.
    ///   - columns: by the pivot; nil without totals of them.
    init(base: ResultTable, cells: ResultTable?, columns totals: ResultTable?) {
        self.base = base
        measures = base.measures
        (absentCells, absentColumns) = (base.withoutRecords, base.withoutRecords)
        var seen: Set<[Value]> = []
        for row in base.rows {
            figures[row.key] = row.values
            if seen.insert(row.key).inserted { rowKeys.append(row.key) }
        }
        if let cells {
            absentCells = cells.withoutRecords
            for row in cells.rows {
                figures[row.key] = row.values
                pivotValues.formUnion(row.key.suffix(1))
                let key = Array(row.key.dropLast())
                if seen.insert(key).inserted { rowKeys.append(key) }
            }
        }
        if let totals {
            absentColumns = totals.withoutRecords
            for row in totals.rows { columns[row.key[0]] = row.values }
        }
    }

    /// The same figures under other keys; rows and columns whose key becomes nil are dropped.
    func mapped(rows: ([Value]) -> [Value]?, pivot: (Value) -> Value?) -> FigureCube {
        var cube = self
        cube.figures = [:]
        let rowLength = base.dimensions.count
        for (key, values) in figures {
            guard let row = rows(Array(key.prefix(rowLength))) else { continue }
            guard key.count > rowLength else {
                cube.figures[row] = values
                continue
            }
            if let value = pivot(key[rowLength]) { cube.figures[row + [value]] = values }
        }
        cube.columns = [:]
        for (value, values) in columns { if let value = pivot(value) { cube.columns[value] = values } }
        cube.rowKeys = rowKeys.compactMap(rows)
        cube.pivotValues = Set(pivotValues.compactMap(pivot))
        return cube
    }

    /// The figures of a row, for a value of the pivot or nil for all of them. Where a measure has no record, a count is 0
    /// and everything else null, as is all that nothing is known of.
    func row(_ key: [Value], _ pivotValue: Value?) -> [Value] {
        guard let pivotValue else { return figures[key] ?? base.withoutRecords.figures(of: key) }
        return figures[key + [pivotValue]] ?? absentCells.figures(of: key + [pivotValue])
    }

    /// The figures over all rows.
    func total(_ pivotValue: Value?) -> [Value] {
        guard let pivotValue else { return base.totals ?? measures.map { _ in .null } }
        return columns[pivotValue] ?? absentColumns.figures(of: [pivotValue])
    }

    /// Whether no measure has a record.
    var isEmpty: Bool {
        let rowLength = base.dimensions.count
        return figures.allSatisfy { key, values in
            values == (key.count > rowLength ? absentCells : base.withoutRecords).figures(of: key)
        }
    }
}
