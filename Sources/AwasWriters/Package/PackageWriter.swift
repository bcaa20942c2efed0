import AwasData
import AwasModel
import AwasReport

/// Writes a dataset as a clean data package: a file a table with the contract's names and values, and its description.
///
/// Names and numbers of persons are among them: who calls this has been asked for a package.
package enum PackageWriter {
    /// The list of cells that were written otherwise.
    package static let changesName = "changes.csv"

    /// - Parameters:
    ///   - changes: what the files write otherwise than their source.
    ///   - folder: where they go.
    /// - Returns: the names of the files, in their order.
    package static func write(
        _ dataset: Dataset, _ changes: [IntakeChange], to folder: String, _ files: inout OutputFiles
    ) throws(WriterError) -> [String] {
        let text = DatasetText(dataset)
        let tables = text.tables.map { (table: $0, columns: text.columns(of: $0)) }
        var names: [String] = []
        func add(_ name: String, _ table: ReportTable) throws(WriterError) {
            names.append(name)
            // Read by programs as they are: a guard before a text would be part of it.
            var writer = CSVWriter(isRaw: true)
            try files.addPieces(at: OutputFiles.path(name, in: folder)) { write throws(WriterError) in
                try writer.render(table, into: write)
            }
        }
        for (table, columns) in tables {
            let cells = columns.map { text.cells($0, of: table) }
            try add(
                "\(table.rawValue).csv",
                ReportTable(
                    id: table.rawValue, title: "",
                    columns: columns.map { ReportTable.Column(id: $0.id, label: $0.id, format: .text) }, stubColumns: 1,
                    rows: ReportTable.Rows(count: dataset[table].rowCount) { row in
                        ReportTable.Row(cells.map { .text($0(row)) })
                    }, emptyText: ""))
        }
        try files.add(
            PackageSchema.document(of: tables).pretty() + "\n", at: OutputFiles.path("datapackage.json", in: folder))
        names.append("datapackage.json")
        try add(changesName, self.changes(changes))
        return names
    }

    private static func changes(_ changes: [IntakeChange]) -> ReportTable {
        let ids = ["file", "line", "cell", "table", "column", "before", "after"]
        return ReportTable(
            id: "changes", title: "", columns: ids.map { ReportTable.Column(id: $0, label: $0, format: .text) },
            stubColumns: 2,
            rows: ReportTable.Rows(count: changes.count) { place in
                let change = changes[place]
                return ReportTable.Row([
                    .text(change.part), .integer(Int64(change.line)), .text(change.cell ?? ""),
                    .text(change.table.rawValue), .text(change.column), .text(change.before), .text(change.after),
                ])
            }, emptyText: "")
    }
}
