import AwasData
import AwasModel

/// What one part of a stream gives: its groups and, by measure, what was collected of them.
struct StreamPart<Key: GroupKey>: Sendable {
    var groups: GroupTable<Key>
    var accumulators: [Accumulator]
}

/// Reads the records of a stream that are part of a question, batch by batch.
struct StreamReader<Key: GroupKey>: Sendable {
    let rowCount: Int
    private let keys: RecordKeys<Key>
    private let basis: FactColumn?
    /// The days that the basis date must lie in.
    private let days: ClosedRange<Int32>
    /// The election of each record, where only one counts, and that one; null when there is none.
    private let elections: FactColumn?
    private let election: Int32

    init(_ plan: QueryPlan, _ dataset: Dataset, _ stream: RecordStream) {
        let columns = FactColumns(dataset: dataset, fact: stream.fact, asOf: plan.asOf)
        rowCount = columns.rowCount
        basis = stream.basis.map(columns.column)
        keys = RecordKeys(
            columns, basis: basis, dimensions: plan.domains, layout: plan.layout, filters: plan.filters,
            isRegionKept: plan.isRegionKept)
        let first = plan.query.period.from?.daysSinceEpoch ?? Int32.min + 1
        var last = plan.query.period.to?.daysSinceEpoch ?? Int32.max
        if let asOf = plan.asOf { last = min(last, asOf.daysSinceEpoch) }
        // Nothing lies in a period that ends before it begins; the lowest value is that of null.
        days = first <= last ? first...last : Int32.max...Int32.max
        elections = stream.fact == .turnout && !plan.usesAllElections ? columns.column(.election) : nil
        election = plan.election ?? -1
    }

    /// Collects some rows.
    func read(_ rows: Range<Int>, _ start: StreamPart<Key>) -> StreamPart<Key> {
        var part = start
        let batch = RecordBatch<Key>()
        var numbers = [Int32](repeating: 0, count: RecordBatch<Key>.size)
        var next = rows.lowerBound
        while next < rows.upperBound {
            let end = min(next + RecordBatch<Key>.size, rows.upperBound)
            for row in next..<end { batch.rows[row - next] = Int32(row) }
            batch.count = end - next
            next = end
            if let basis {
                basis.gather(batch.rows, batch.count, into: batch.scratch)
                batch.keep { days.contains($0) }
            }
            if let elections {
                elections.gather(batch.rows, batch.count, into: batch.scratch)
                batch.keep { $0 == election }
            }
            keys.resolve(batch)
            if batch.count == 0 { continue }
            for index in part.accumulators.indices { part.accumulators[index].note(batch.rows, batch.count) }
            batch.withPlaces { rows, keys, count in
                if numbers.count < count { numbers = [Int32](repeating: 0, count: count * 2) }
                numbers.withUnsafeMutableBufferPointer { numbers in
                    guard let numbers = numbers.baseAddress else { return }
                    part.groups.groups(of: keys, count: count, into: numbers)
                    for index in part.accumulators.indices {
                        part.accumulators[index].add(rows, to: numbers, count, groupCount: part.groups.count)
                    }
                }
            }
        }
        return part
    }
}
