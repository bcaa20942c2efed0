import AwasData
import AwasModel

/// Lookups of all that a question wants to know of records, one for each column that has to be read for it.
///
/// Columns of the event or case that records belong to are all read through one: what they say together is worked out
/// once for each event or case.
struct LookupSet<Entry: Sendable>: Sendable {
    private(set) var lookups: [Lookup<Entry>] = []
    /// By lookup, the column of the records' own that it reads; nil for any other.
    private var fields: [Field?] = []
    /// The lookup of what records belong to.
    private var parent: Int?

    /// Adds what a column means.
    ///
    /// - Parameters:
    ///   - integers: those that a cell of the column can hold.
    ///   - initial: an entry of which nothing is known.
    ///   - change: tells an entry what an integer, or null, means.
    mutating func combine(
        _ column: FactColumn, _ integers: Range<Int32>, initial: Entry, _ change: (inout Entry, Int32) -> Void
    ) {
        if let via = column.via {
            if parent == nil { parent = add(column, reading: via, 0..<Int32(column.values.count), initial) }
            let index = parent ?? 0
            for (row, value) in column.values.enumerated() { change(&lookups[index].entries[row], value) }
            change(&lookups[index].entries[column.values.count], TableData.null)
        } else {
            let known = fields.firstIndex { $0 != nil && $0 == column.field }
            let index = known ?? add(column, reading: column.values, integers, initial)
            for (place, value) in integers.enumerated() { change(&lookups[index].entries[place], value) }
            change(&lookups[index].entries[integers.count], TableData.null)
        }
    }

    private mutating func add(
        _ column: FactColumn, reading integers: [Int32], _ range: Range<Int32>, _ initial: Entry
    ) -> Int {
        lookups.append(
            Lookup(
                column: integers, first: range.lowerBound, canBeNull: column.canBeNull,
                entries: Array(repeating: initial, count: range.count + 1)))
        fields.append(column.via == nil ? column.field : nil)
        return lookups.count - 1
    }
}
