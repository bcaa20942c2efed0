import Algorithms
import AwasModel

/// Rows that are left out of the dataset, and what becomes of the others.
extension DatasetAssembly {
    /// Leaves out rows that are one with another, and those set aside; the other rows move up, and references follow them.
    mutating func leaveOutRows(allowsRejects: Bool) {
        let isLeftOut = tables.map { table in
            var marks = allowsRejects ? table.isRejected : RowMarks(count: table.data.rowCount)
            for row in foldedRows[table.data.table] ?? [] { marks.mark(row) }
            return marks
        }
        guard isLeftOut.contains(where: \.hasAny) else { return }
        renumberReferences(isLeftOut)
        for index in tables.indices where isLeftOut[index].hasAny {
            tables[index].data = tables[index].data(without: isLeftOut[index])
        }
    }

    private mutating func renumberReferences(_ isLeftOut: [RowMarks]) {
        let newRows: [[Int32]] = isLeftOut.map { marks in
            guard marks.hasAny else { return [] }
            var next: Int32 = 0
            return marks.map { isLeftOut in
                defer { if !isLeftOut { next += 1 } }
                return isLeftOut ? TableData.null : next
            }
        }
        for (index, table) in Table.allCases.enumerated() {
            for (position, column) in Schema[table].columns.enumerated() {
                guard case .reference(let target) = column.kind, !isOwnKey(column, of: table) else { continue }
                let map = newRows[Dataset.position(target)]
                guard !map.isEmpty else { continue }
                tables[index].data.values[position] = tables[index].data.values[position].map {
                    $0 < 0 ? $0 : map[Int($0)]
                }
            }
        }
    }
}

extension TableBuilder {
    /// What the table holds beside some rows.
    func data(without isLeftOut: RowMarks) -> TableData {
        let rows = isLeftOut.indices.filter { !isLeftOut[$0] }
        var data = data
        data.rowCount = rows.count
        data.lines = LineRuns()
        for row in rows { data.lines.append(self.data.lines[row]) }
        data.values = self.data.values.map { values in values.isEmpty ? [] : rows.map { values[$0] } }
        data.lists = self.data.lists.map { list in
            guard list.offsets.count > 1 else { return list }
            var kept = ListColumn()
            for row in rows {
                kept.items += list.items[list.range(ofRow: row)]
                kept.offsets.append(Int32(kept.items.count))
            }
            return kept
        }
        data.files = files.map { file in (file.path, rows.partitioningIndex { $0 >= file.firstRow }) }
        return data
    }

    /// Forgets some rows, as if their files did not have them. Dates must be kept, for the latest of the others.
    mutating func leaveOut(_ isLeftOut: RowMarks) {
        data = data(without: isLeftOut)
        files = zip(files, data.files).map { file, place in
            File(layout: file.layout, firstRow: place.firstRow, columns: file.columns)
        }
        var marks = RowMarks(count: data.rowCount)
        for (row, old) in isLeftOut.indices.lazy.filter({ !isLeftOut[$0] }).enumerated() where isRejected[old] {
            marks.mark(row)
        }
        isRejected = marks
        latestDay = TableData.null
        for (column, values) in zip(Schema[data.table].columns, data.values) {
            if case .date = column.kind { latestDay = max(latestDay, values.max() ?? TableData.null) }
        }
    }
}
