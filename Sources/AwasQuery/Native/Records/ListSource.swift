import AwasData
import AwasModel

/// A list column as the records of a fact see it.
struct ListSource: Sendable {
    private let list: ListColumn
    /// For each record the row of the other table; nil for a column of the fact itself.
    private let via: [Int32]?

    init(_ columns: FactColumns, _ field: Field) {
        (list, via) = columns.list(field)
    }

    /// Calls a body with the items of each of some rows, and with their numbers.
    ///
    /// Safe: rows are those of the table, `via` holds rows of the other table or negative numbers, and two offsets of
    /// a list enclose some of its items.
    @inline(__always)
    func forEach(_ rows: RowList, _ body: (Slice<UnsafeBufferPointer<Int32>>, Int) -> Void) {
        list.offsets.withUnsafeBufferPointer { offsets in
            list.items.withUnsafeBufferPointer { items in
                guard let via else {
                    rows.forEach { row, index in body(items[Int(offsets[row])..<Int(offsets[row + 1])], index) }
                    return
                }
                via.withUnsafeBufferPointer { via in
                    rows.forEach { row, index in
                        let row = Int(via[row])
                        body(row < 0 ? items[0..<0] : items[Int(offsets[row])..<Int(offsets[row + 1])], index)
                    }
                }
            }
        }
    }
}
