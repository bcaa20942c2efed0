/// The values of one dimension in an answer: each distinct value once, and for each row which of them it has.
package struct KeyColumn: Sendable {
    /// The distinct values in the order in which they are listed, null last.
    package let labels: [Value]
    /// By row, the place of its value among the labels.
    package let codes: [Int32]

    /// - Parameters:
    ///   - labels: the distinct values in the order in which they are listed, null last.
    ///   - codes: by row a place among the labels.
    package init(labels: [Value], codes: [Int32]) {
        self.labels = labels
        self.codes = codes
    }

    /// The values of rows, in any order.
    package init(_ values: [Value]) {
        let labels = Set(values).sorted { Value.precedes($0, $1) }
        let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, Int32($0)) })
        self.init(labels: labels, codes: values.map { places[$0] ?? 0 })
    }

    /// The value of a row.
    package subscript(row: Int) -> Value { labels[Int(codes[row])] }

    /// The column with these rows alone, in this order.
    func selecting(_ rows: [Int32]) -> KeyColumn {
        KeyColumn(labels: labels, codes: rows.map { codes[Int($0)] })
    }
}
