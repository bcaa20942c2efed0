import AwasModel

/// The main figures of a document: a card each where there is room, a row each where there is not.
package struct KeyFigures: Sendable {
    /// One of them.
    package struct Figure: Sendable {
        /// What it is: Perkara masuk.
        package let label: String
        /// How much.
        package let value: Cell
        /// How it is shown.
        package let format: CellFormat
        /// How much more than the month before; null where one of the two is not known.
        package let change: Cell
        /// What stands beside it: what it is compared with, and what a reader must know.
        package let note: String
        /// Its way over twelve months, this one last.
        package let sparkline: Sparkline

        /// How its change is shown.
        package var changeFormat: CellFormat { format.ofChange }
    }

    /// From left to right and from top to bottom.
    package let figures: [Figure]
    /// The same as rows, with the month before and the year to date, for the forms that are read line by line.
    package let table: ReportTable
}

extension KeyFigures {
    /// A line for each figure: what it is, how much, how much more than before, and what stands beside that.
    package func summary(_ language: Language) -> ReportTable {
        func column(_ id: String, _ indonesian: String, _ english: String, _ format: CellFormat) -> ReportTable.Column {
            ReportTable.Column(id: id, label: LocalizedText(indonesian, english)[language], format: format)
        }
        return ReportTable(
            id: table.id, title: table.title,
            columns: [
                column("measure", "Ukuran", "Measure", .text), column("month", "Bulan ini", "This month", .integer),
                column("change", "Perubahan", "Change", .signedInteger),
                column("note", "Keterangan", "Beside it", .text),
            ],
            stubColumns: 1,
            rows: figures.map { figure in
                ReportTable.Row(
                    [.text(figure.label), figure.value, figure.change, .text(figure.note)],
                    formats: [.text, figure.format, figure.changeFormat, .text])
            }, emptyText: table.emptyText)
    }
}
