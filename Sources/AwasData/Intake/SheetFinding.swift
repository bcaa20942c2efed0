import AwasModel

/// What was found on a sheet, for a person to confirm.
package struct SheetFinding: Sendable {
    package struct Column: Sendable {
        /// As the sheet has it, in a line.
        package let header: String
        /// Nil for one that Awas doesn't know.
        package let field: Field?
        /// The id of the column that one which is not known resembles.
        package let meant: String?
    }

    /// As a part of the package.
    package let part: String
    /// None where the sheet is no table.
    package let tables: [Table]
    package let header: ClosedRange<Int>
    package let columns: [Column]
    /// The required columns that it lacks.
    package let missing: [AwasModel.Column]
}

extension IntakeMapping {
    /// Tables that one sheet may hold together.
    package static var pairs: [(parent: Table, child: Table)] { SheetHeader.pairs }
}

extension PackageSource {
    /// What was found on each sheet that is shown, in the order of the workbooks.
    package var findings: [SheetFinding] {
        workbooks.flatMap { workbook in workbook.surveys.map { SheetFinding($0.part, $0.tables, $0.likely) } }
    }
}

extension SheetFinding {
    fileprivate init(_ part: String, _ tables: [SheetTable], _ likely: SheetHeader.Likely?) {
        self.part = part
        self.tables = tables.map(\.table)
        let row = likely?.row ?? 1
        header = tables.first?.header ?? row...row
        columns =
            likely?.texts.map {
                Column(header: $0, field: nil, meant: SheetFinding.meant($0, Table.declarable.map { ($0, []) }))
            }
            ?? (tables.first?.columns.indices ?? 0..<0).compactMap { SheetFinding.column($0, tables) }
        missing = tables.flatMap { table in
            let found = Set(table.positions.compactMap { $0 })
            return Schema[table.table].columns.enumerated()
                .filter { $1.isRequired && !found.contains($0) }.map(\.element)
        }
    }

    private static func column(_ index: Int, _ tables: [SheetTable]) -> Column? {
        guard let header = tables.lazy.map({ $0.columns[index].header }).first(where: { !$0.isEmpty }) else {
            return nil
        }
        if let column = tables.lazy.compactMap({ $0.columns[index].column }).first {
            return Column(header: header, field: column.field, meant: nil)
        }
        let meant = SheetFinding.meant(header, tables.map { ($0.table, Set($0.columns.compactMap(\.position))) })
        return Column(header: header, field: nil, meant: meant)
    }

    /// The column that a heading which names none may mean.
    private static func meant(_ header: String, _ tables: [(Table, Set<Int>)]) -> String? {
        let key = Heading.key(of: header)
        for (table, found) in tables {
            if let position = Heading.position(key, in: table) { return Schema[table].columns[position].id }
            let words = key.split(separator: " ").map(String.init)
            if let position = words.lazy.compactMap({ Heading.position($0, in: table) }).first(where: {
                !found.contains($0)
            }) {
                return Schema[table].columns[position].id
            }
            let name = key.replacing(" ", with: "_")
            if let meant = HeaderSuggestion.name(for: name, in: Schema[table], found: found) { return meant }
        }
        return nil
    }
}
