import AwasData
import AwasModel

/// Reads the records of a stream or a stock that are part of a question, batch by batch.
struct StreamReader<Key: GroupKey>: Sendable {
    private let keys: RecordKeys<Key>
    private let snapshots: StockSnapshots<Key>?
    private let layout: KeyLayout

    /// The days on which a stock is taken; nil for a stream.
    var snapshotDays: SnapshotDays? { snapshots?.daysOfKeys }

    /// - Parameters:
    ///   - isByPerson: whether a case has a place for each of its subjects.
    ///   - subjects: the subjects of each case.
    init(
        _ plan: NativePlan, _ columns: FactColumns, _ source: MeasureSource, isByPerson: Bool = false,
        subjects: () -> SubjectRows
    ) {
        layout = plan.layout
        switch source {
        case .stream(let stream):
            keys = RecordKeys(
                plan, columns, basis: stream.basis.map(columns.basis), isByPerson: isByPerson, subjects: subjects)
            snapshots = nil
        case .stock(_, let opened, let closed):
            keys = RecordKeys(plan, columns, basis: nil, isByPerson: isByPerson, subjects: subjects)
            snapshots = StockSnapshots(
                plan, opened: columns.basis(opened), closed: closed.map(columns.column))
        }
    }

    /// Collects measures over some rows.
    func read(_ range: Range<Int>, _ accumulators: [Accumulator]) -> StreamPart<Key> {
        var part = StreamPart<Key>(layout, records: range.count, accumulators)
        let (batch, spare) = (RecordBatch<Key>(), RecordBatch<Key>())
        var next = range.lowerBound
        while next < range.upperBound {
            let end = min(next + RecordBatch<Key>.size, range.upperBound)
            batch.fill(next..<end)
            next = end
            snapshots?.filter(batch)
            var places = keys.resolve(batch, spare)
            if let snapshots {
                let other = places === batch ? spare : batch
                snapshots.expand(places, into: other)
                places = other
            }
            part.add(places)
        }
        part.sort()
        return part
    }
}
