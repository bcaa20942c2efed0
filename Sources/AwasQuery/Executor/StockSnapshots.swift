import AwasData
import AwasModel

/// The days on which a stock is taken, ascending, each with its part of the key: the end of the period, or the end of
/// each month, quarter or year in it when the question is grouped by them.
struct StockSnapshots<Key: GroupKey> {
    private(set) var days: [Int32] = []
    private(set) var keys: [Key] = []

    /// - Parameters:
    ///   - opened: the dates on which records are opened; periods before the first of them are left out.
    ///   - count: how many records there are.
    init(_ plan: QueryPlan, opened: FactColumn, count: Int, asOf: CalendarDate) {
        let last = min(plan.query.period.to ?? asOf, asOf)
        let positions = plan.dimensions.indices.filter { plan.dimensions[$0].isPeriod }
        let units = positions.compactMap { position -> CalendarPeriod.Unit? in
            if case .period(let unit) = plan.dimensions[position].kind { unit } else { nil }
        }
        let finest = CalendarPeriod.Unit.allCases.first { units.contains($0) }
        guard let finest else {
            days = [last.daysSinceEpoch]
            keys = [0]
            return
        }
        var firstOpening = Int32.max
        for row in 0..<count where opened[row] != TableData.null { firstOpening = min(firstOpening, opened[row]) }
        let from = max(firstOpening, plan.query.period.from?.daysSinceEpoch ?? firstOpening)
        guard from <= last.daysSinceEpoch else { return }
        var period = CalendarPeriod(finest, containing: CalendarDate(daysSinceEpoch: from))
        while period.firstDay <= last {
            let day = min(period.lastDay, last)
            let isKept = plan.filters.allSatisfy { filter in
                guard filter.domain.dimension.isPeriod else { return true }
                return filter.isKept[Int(filter.domain.digit(day.daysSinceEpoch))]
            }
            if isKept {
                days.append(day.daysSinceEpoch)
                keys.append(
                    positions.reduce(Key(0)) { key, position in
                        key | plan.layout.key(plan.domains[position].digit(day.daysSinceEpoch), at: position)
                    })
            }
            period = period.advanced(by: 1)
        }
    }

    /// The snapshots at which a record is open that was opened on one day, null for never, and closed on another.
    func open(from opening: Int32, until closing: Int32) -> Range<Int> {
        guard opening != TableData.null else { return 0..<0 }
        let first = days.firstIndex { $0 >= opening } ?? days.count
        let end = days.firstIndex { $0 >= closing } ?? days.count
        return first..<max(first, end)
    }
}
