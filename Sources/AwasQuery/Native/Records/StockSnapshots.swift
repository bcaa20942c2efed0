import Algorithms
import AwasData
import AwasModel

/// The days on which a stock is taken, ascending, each with its part of the key: the end of the period, or the end of
/// each month, quarter or year in it when the question is grouped by them.
struct StockSnapshots<Key: GroupKey>: Sendable {
    private(set) var days: [Int32] = []
    /// The same days by the keys of places.
    private(set) var daysOfKeys = SnapshotDays()
    private var keys: [Key] = []
    private let opened: FactColumn
    private let closed: [FactColumn]

    /// - Parameters:
    ///   - opened: the date on which records are opened; periods before the first of them are left out.
    ///   - closed: the dates on which records are closed, the first one that a record has.
    init(_ plan: NativePlan, opened: FactColumn, closed: [FactColumn]) {
        self.opened = opened
        self.closed = closed
        let dimensions = plan.plan.dimensions
        let positions = dimensions.indices.filter { dimensions[$0].isPeriod }
        days = plan.plan.snapshotDays(firstOpening: opened.firstDay).map(\.daysSinceEpoch)
        keys = days.map { day in
            positions.reduce(Key(0)) { key, position in
                key | plan.layout.key(plan.domains[position].ordinal(day), at: position)
            }
        }
        let units = positions.compactMap { dimensions[$0].unit }
        let finest = CalendarPeriod.Unit.allCases.first { units.contains($0) }
        if let position = positions.first(where: { dimensions[$0].unit == finest }) {
            daysOfKeys = SnapshotDays(plan.layout, at: position, plan.domains[position], days)
        } else if let day = days.last {
            daysOfKeys = SnapshotDays(day)
        }
    }

    /// Leaves in a batch the records that are open at any of the snapshots.
    func filter(_ batch: RecordBatch<Key>) {
        gather(batch)
        batch.keep { !open(from: batch.scratch[$0], until: batch.otherScratch[$0]).isEmpty }
    }

    /// Puts each place of a batch under each snapshot at which its record is open.
    func expand(_ batch: RecordBatch<Key>, into result: RecordBatch<Key>) {
        gather(batch)
        let rows = batch.writtenRows()
        result.removeAll()
        for index in 0..<batch.count {
            let snapshots = open(from: batch.scratch[index], until: batch.otherScratch[index])
            result.reserve(snapshots.count)
            for snapshot in snapshots { result.append(rows[index], batch.keys[index] | keys[snapshot]) }
        }
    }

    /// Puts aside of each place the days on which its record was opened and closed: null and behind all days where it
    /// was not.
    private func gather(_ batch: RecordBatch<Key>) {
        let closing = batch.otherScratch
        closing.update(repeating: Int32.max, count: batch.count)
        for column in closed {
            column.gather(batch.rows, into: batch.scratch)
            for index in 0..<batch.count where batch.scratch[index] != TableData.null {
                closing[index] = min(closing[index], batch.scratch[index])
            }
        }
        opened.gather(batch.rows, into: batch.scratch)
    }

    /// The snapshots at which a record is open that was opened on one day, null for never, and closed on another.
    private func open(from opening: Int32, until closing: Int32) -> Range<Int> {
        guard opening != TableData.null else { return 0..<0 }
        let first = firstSnapshot(onOrAfter: opening)
        return first..<max(first, firstSnapshot(onOrAfter: closing))
    }

    private func firstSnapshot(onOrAfter day: Int32) -> Int { days.partitioningIndex { $0 >= day } }
}
