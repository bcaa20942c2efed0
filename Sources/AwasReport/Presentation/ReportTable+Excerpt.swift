import AwasModel

extension ReportTable {
    /// What of a table is printed. All of it stands in the appendix and among the tables for machines.
    package enum Excerpt: Sendable {
        /// All rows.
        case whole
        /// So many rows of the body, and those of summary.
        case first(Int)
        /// These rows: the largest, the others as one, and the summary.
        case rows([Row])
        /// Nothing: the table is for the appendix alone.
        case nothing
    }

    /// Whether there are more rows than are printed.
    fileprivate var hasMoreRows: Bool {
        switch excerpt {
        case .whole: false
        case .first(let most): rows.count { $0.style == .body } > most
        case .rows: true
        case .nothing: true
        }
    }

    /// The rows that are printed; nil where none is.
    ///
    /// - Parameters:
    ///   - forms: those of the document that hold all rows, by the names that people know.
    ///   - language: of what is said of the rows that are left out.
    fileprivate func printed(_ language: Language, forms: [String]) -> ReportTable? {
        switch excerpt {
        case .nothing: return nil
        case .whole: return self
        case .first(let most):
            var body = 0
            let kept = rows.filter { row in
                if row.style == .body { body += 1 }
                return row.style == .total || body <= most
            }
            guard body > most else { return self }
            return with(kept, notes: [ReportTable.noteOfMore(body - most, forms)[language]] + notes)
        case .rows(let kept): return with(kept, notes: notes)
        }
    }

    private static func noteOfMore(_ count: Int, _ forms: [String]) -> LocalizedText {
        let number = (FigureStyle(.indonesian).integer(Int64(count)), FigureStyle(.english).integer(Int64(count)))
        guard !forms.isEmpty else {
            return LocalizedText(
                "Dan \(number.0) baris lain; --formats csv menulis semuanya.",
                "And \(number.1) more rows; --formats csv writes them all.")
        }
        let files = forms.count > 1 ? "files have" : "file has"
        return LocalizedText(
            "Dan \(number.0) baris lain; semuanya ada dalam berkas \(forms.joined(separator: " dan ")).",
            "And \(number.1) more rows; the \(forms.joined(separator: " and ")) \(files) them all.")
    }

    private func with(_ rows: [Row], notes: [String]) -> ReportTable {
        ReportTable(
            id: id, title: title, columns: columns, stubColumns: stubColumns, rows: rows, notes: notes,
            emptyText: emptyText, sheetName: sheetName, sources: sources)
    }
}

extension Report {
    /// A table as it is printed; nil where it is not. Of a document with a first page the columns of detail stand in the
    /// appendix alone.
    package func printed(_ table: ReportTable) -> ReportTable? {
        let printed = table.printed(language, forms: wholeForms)
        return leavesDetailsOut ? printed?.withoutDetails : printed
    }

    /// Whether a table has more rows or columns than are printed.
    package func isAbridged(_ table: ReportTable) -> Bool {
        table.hasMoreRows || leavesDetailsOut && table.columns.contains(where: \.isDetail) && !table.rows.isEmpty
    }

    /// The tables of which all rows and columns stand in the appendix.
    package var abridgedTables: [ReportTable] {
        sections.filter { $0.place != .appendix }.flatMap(\.blocks).compactMap(\.table).filter(isAbridged)
    }

    private var leavesDetailsOut: Bool { hasFront && !isFull }

    /// Whether all rows of all tables are printed.
    package var isFull: Bool { manifest?.request.parameters.isFull ?? false }
}

extension ReportTable {
    /// Without the columns of detail.
    fileprivate var withoutDetails: ReportTable {
        let kept = columns.indices.filter { !columns[$0].isDetail }
        guard kept.count < columns.count else { return self }
        return ReportTable(
            id: id, title: title, columns: kept.map { columns[$0] },
            stubColumns: kept.count { $0 < stubColumns },
            rows: rows.map { row in
                Row(
                    kept.map { row.cells[$0] }, style: row.style,
                    formats: row.formats.map { all in kept.map { all[$0] } })
            }, notes: notes, emptyText: emptyText, sheetName: sheetName, sources: sources)
    }
}
