extension ReportTable {
    /// The rows of a table, in their order.
    ///
    /// A row can be made when it is asked for, and again when it is asked for again. So a long answer needs no second
    /// copy as cells, and what writes it needs memory for one row.
    package struct Rows: RandomAccessCollection, Sendable {
        /// How many rows there are, summary rows among them.
        package let count: Int
        /// What stands for something in their cells; nil where it takes a look at them to know.
        let signs: Signs?
        private let row: @Sendable (Int) -> Row

        /// Rows that are made when they are asked for.
        ///
        /// - Parameters:
        ///   - count: how many there are.
        ///   - signs: those that stand in their cells, where that is known without making them.
        ///   - row: makes the row at a position from 0 on; the same one every time.
        package init(count: Int, signs: Signs? = nil, _ row: @escaping @Sendable (Int) -> Row) {
            (self.count, self.signs, self.row) = (count, signs, row)
        }

        /// Rows that are there already.
        init<Source: RandomAccessCollection<Row> & Sendable>(_ source: Source) {
            if let rows = source as? Rows {
                self = rows
            } else {
                let rows = Array(source)
                self.init(count: rows.count) { rows[$0] }
            }
        }

        package var startIndex: Int { 0 }
        package var endIndex: Int { count }

        package subscript(position: Int) -> Row {
            row(position)
        }
    }
}
