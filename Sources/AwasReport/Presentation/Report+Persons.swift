import AwasQuery

extension Report {
    /// Whether a table has a column that persons are known by.
    package var holdsPersons: Bool {
        tables.contains { $0.columns.contains(where: \.isPersonal) }
    }

    /// The report with ``Withheld/person`` in every cell that a person is known by, filled or not; all else is where it was.
    package var withoutPersons: Report {
        var report = self
        report.sections = sections.map { section in
            let blocks = section.blocks.map { block in
                if case .table(let table) = block { ReportSection.Block.table(table.withoutPersons) } else { block }
            }
            return ReportSection(
                sheetName: section.sheetName, heading: section.heading, place: section.place, blocks: blocks)
        }
        return report
    }
}

extension ReportTable {
    fileprivate var withoutPersons: ReportTable {
        guard columns.contains(where: \.isPersonal) else { return self }
        let rows = rows.map { row in
            let cells = zip(columns, row.cells).map { $0.isPersonal ? .withheld(.person) : $1 }
            return Row(cells, style: row.style, formats: row.formats)
        }
        return ReportTable(
            id: id, title: title, columns: columns, stubColumns: stubColumns, rows: rows, notes: notes,
            emptyText: emptyText, excerpt: excerpt, sheetName: sheetName, sources: sources)
    }
}
