import AwasData
import AwasModel

/// How one measure is collected from the records of a stream. What adds up goes into counters, which the groups of a
/// stream hold for all of its measures together.
struct Accumulator: Sendable {
    private enum Kind {
        /// All places, which every group counts.
        case count
        case countWhere(ConditionTest)
        /// The sum, and how many places have a value.
        case sum(FactColumn)
        /// Both sums, over the records that have all values.
        case ratio(numerator: FactColumn, denominator: [FactColumn])
        /// The sum, and how many places lack a value: then there is none.
        case completeSum(FactColumn)
        /// Both sums over the records that have the second, and how many of them lack the first: then there is no ratio.
        case completeRatio(numerator: FactColumn, denominator: FactColumn)
        case distinct(FactColumn)
        case medianDays(from: FactColumn, to: FactColumn)
        /// From the opening of a record of a stock to the snapshot of its place.
        case medianAge(opened: FactColumn, SnapshotDays)
    }

    private let kind: Kind
    /// The first of its counters among those of a group.
    private let place: Int
    /// What a distinct count or a median is made of.
    private var values: ValueCounts?
    /// Records, each counted once, that lack a value that the measure needs, and those that have all of them.
    private(set) var records = RecordsUsed()
    /// What a record must have for it to say something that it lacks the measure's value; nil for nothing. A row of turnout
    /// that only states polling stations lacks no voters.
    private var needed: FactColumn?
    /// Which records count in a rate by voters; nil where all do.
    private let places: PlaceTest?
    /// Those that do not.
    private(set) var leftOut = LeftOutRecords()

    /// - Parameters:
    ///   - place: how many counters of a group other measures have taken.
    ///   - keyWidth: the bits of the keys of groups.
    ///   - snapshots: the days on which a stock is taken.
    ///   - places: where voters are known; nil where that does not matter, or nobody knows of any.
    init(
        _ measure: Measure, _ columns: FactColumns, place: Int, keyWidth: Int, snapshots: SnapshotDays?,
        places: VoterPlaces?
    ) {
        self.place = place
        self.places = measure.isCrossRate ? places.map { PlaceTest($0, columns) } : nil
        // A rate by voters collects what its numerator does.
        let collected = measure.isCrossRate ? measure.quotient?.measures.first : measure
        switch (collected ?? measure).aggregation {
        case .count(_, let condition?), .stock(_, _, _, let condition?):
            kind = .countWhere(ConditionTest(condition, columns))
        case .sum(_, let field): kind = .sum(columns.column(field))
        case .ratioOfSums(_, let numerator, let denominator):
            kind = .ratio(
                numerator: columns.column(numerator), denominator: denominator.map(columns.column))
        case .stations(_, let figure):
            let stations = StationColumns(columns.dataset)
            switch figure {
            case .total:
                kind = .sum(stations.total)
                needed = stations.total
            case .counted: kind = .completeSum(stations.counted)
            case .coverage: kind = .completeRatio(numerator: stations.covered, denominator: stations.coveredTotal)
            }
        case .distinct(_, let field): kind = .distinct(columns.column(field))
        case .medianDays(_, let from, let to):
            kind = .medianDays(from: columns.column(from), to: columns.column(to))
        case .medianAge(_, let opened, _):
            kind = .medianAge(opened: columns.basis(opened), snapshots ?? SnapshotDays())
        case .count, .stock, .ratio, .crossRate: kind = .count
        }
        if columns.fact == .turnout, needed == nil { needed = columns.column(.voters) }
        if let range { values = ValueCounts(range, keyWidth: keyWidth) }
    }

    /// How many counters of a group it has.
    var width: Int {
        switch kind {
        case .count, .distinct, .medianDays, .medianAge: 0
        case .countWhere: 1
        case .sum, .ratio, .completeSum: 2
        case .completeRatio: 3
        }
    }

    /// Adds the places of a batch to their groups.
    mutating func add<Key: GroupKey>(_ batch: RecordBatch<Key>, to groups: GroupCounters) {
        let scratch = batch.scratch
        switch kind {
        case .count: break
        case .countWhere(let test):
            test.mark(batch, into: scratch)
            places?.remove(scratch, of: batch, none: 0, &leftOut)
            for index in 0..<batch.count { groups.counters(ofPlace: index)[place] &+= Int64(scratch[index]) }
        case .sum(let column):
            column.gather(batch.rows, into: scratch)
            let leftOutBefore = leftOut.records
            places?.remove(scratch, of: batch, none: TableData.null, &leftOut)
            needed?.gather(batch.rows, into: batch.otherScratch)
            let (isPartial, needed) = (self.needed != nil, batch.otherScratch)
            var seen = RecordNotes()
            batch.rows.forEach { row, index in
                let isKnown = scratch[index] != TableData.null
                let counters = groups.counters(ofPlace: index) + place
                counters[0] &+= isKnown ? Int64(scratch[index]) : 0
                counters[1] &+= isKnown ? 1 : 0
                seen.note(row, isKnown: isKnown, isNeeded: !isPartial || needed[index] != TableData.null)
            }
            // What a rate leaves out has a value.
            seen.records.skipped -= leftOut.records - leftOutBefore
            records.add(seen.records)
        case .ratio(let numerator, let denominator): addRatio(numerator, denominator, batch, to: groups)
        case .completeSum(let column):
            column.gather(batch.rows, into: scratch)
            for index in 0..<batch.count {
                let counters = groups.counters(ofPlace: index) + place
                if scratch[index] == TableData.null { counters[1] &+= 1 } else { counters[0] &+= Int64(scratch[index]) }
            }
        case .completeRatio(let numerator, let denominator):
            numerator.gather(batch.rows, into: scratch)
            denominator.gather(batch.rows, into: batch.otherScratch)
            for index in 0..<batch.count where batch.otherScratch[index] != TableData.null {
                let counters = groups.counters(ofPlace: index) + place
                counters[1] &+= Int64(batch.otherScratch[index])
                if scratch[index] == TableData.null { counters[2] &+= 1 } else { counters[0] &+= Int64(scratch[index]) }
            }
        case .distinct, .medianDays, .medianAge:
            gatherValues(batch)
            values?.add(scratch, to: groups.numbers, batch.count, groupCount: groups.count)
        }
    }

    private mutating func addRatio<Key: GroupKey>(
        _ numerator: FactColumn, _ denominator: [FactColumn], _ batch: RecordBatch<Key>, to groups: GroupCounters
    ) {
        let (scratch, parts) = (batch.scratch, batch.otherScratch)
        // First which records have all values, as a mark aside; then sum by sum.
        numerator.gather(batch.rows, into: scratch)
        for column in denominator {
            column.gather(batch.rows, into: parts)
            for index in 0..<batch.count where parts[index] == TableData.null { scratch[index] = TableData.null }
        }
        needed?.gather(batch.rows, into: parts)
        let isPartial = needed != nil
        var seen = RecordNotes()
        batch.rows.forEach { row, index in
            let isKnown = scratch[index] != TableData.null
            groups.counters(ofPlace: index)[place] &+= isKnown ? Int64(scratch[index]) : 0
            seen.note(row, isKnown: isKnown, isNeeded: !isPartial || parts[index] != TableData.null)
        }
        for column in denominator {
            column.gather(batch.rows, into: parts)
            var last = -1
            batch.rows.forEach { row, index in
                guard scratch[index] != TableData.null else { return }
                groups.counters(ofPlace: index)[place + 1] &+= Int64(parts[index])
                seen.records.whole &+= row == last ? 0 : Int64(parts[index])
                last = row
            }
        }
        records.add(seen.records)
    }

    /// Puts the value that each place has of a distinct count or a median aside; null where it has none.
    private func gatherValues<Key: GroupKey>(_ batch: RecordBatch<Key>) {
        let (scratch, other) = (batch.scratch, batch.otherScratch)
        switch kind {
        case .distinct(let column): column.gather(batch.rows, into: scratch)
        case .medianDays(let from, let to):
            to.gather(batch.rows, into: scratch)
            from.gather(batch.rows, into: other)
            for index in 0..<batch.count {
                let isKnown = scratch[index] != TableData.null && other[index] != TableData.null
                scratch[index] = isKnown ? scratch[index] - other[index] : TableData.null
            }
        case .medianAge(let opened, let snapshots):
            opened.gather(batch.rows, into: scratch)
            for index in 0..<batch.count { scratch[index] = snapshots.day(of: batch.keys[index]) - scratch[index] }
        case .count, .countWhere, .sum, .ratio, .completeSum, .completeRatio: break
        }
    }

    /// The least and the greatest value that a record can have; nil where none is looked at.
    private var range: ClosedRange<Int32>? {
        var (first, last) = (Int32.max, Int32.min)
        switch kind {
        case .distinct(let column):
            for value in column.values where value != TableData.null {
                (first, last) = (min(first, value), max(last, value))
            }
        case .medianDays(let from, let to):
            // Both are columns of one table.
            for (from, to) in zip(from.values, to.values) where from != TableData.null && to != TableData.null {
                (first, last) = (min(first, to - from), max(last, to - from))
            }
        case .medianAge(let opened, let snapshots):
            // No record is younger than the day on which it is opened.
            (first, last) = (0, 0)
            for day in opened.values where day != TableData.null { last = max(last, snapshots.last - day) }
        case .count, .countWhere, .sum, .ratio, .completeSum, .completeRatio: return nil
        }
        return first <= last ? first...last : 0...0
    }
}

extension Accumulator {
    /// Adds what another collected of the same measure beside counters.
    ///
    /// - Parameters:
    ///   - groups: for each of the other's groups its number here.
    ///   - groupCount: how many groups there are here.
    mutating func merge(_ other: Accumulator, groups: [Int32], groupCount: Int) {
        if let values = other.values { self.values?.merge(values, groups: groups, groupCount: groupCount) }
        records.add(other.records)
        leftOut.merge(other.leftOut)
    }

    /// Brings in order what was collected. Needed before figures are asked for.
    mutating func finish() {
        values?.finish()
    }

    /// The measure of each group.
    ///
    /// - Parameter counters: those of all groups, `stride` for each.
    func figures(groupCount: Int, _ counters: [Int64], stride: Int) -> EngineFigures {
        func counter(_ group: Int, _ number: Int) -> Int64 { counters[group * stride + place + number] }
        let groups = 0..<groupCount
        switch kind {
        case .count: return .integers(groups.map { counters[$0 * stride] })
        case .countWhere: return .integers(groups.map { counter($0, 0) })
        case .sum: return .integers(groups.map { counter($0, 1) == 0 ? FigureColumn.null : counter($0, 0) })
        case .completeSum:
            return .integers(groups.map { counter($0, 1) == 0 ? counter($0, 0) : FigureColumn.null })
        case .completeRatio:
            return .quotients(
                numerators: groups.map { counter($0, 2) == 0 ? counter($0, 0) : FigureColumn.null },
                denominators: groups.map { counter($0, 1) })
        case .ratio:
            return .quotients(numerators: groups.map { counter($0, 0) }, denominators: groups.map { counter($0, 1) })
        case .distinct: return .integers(values?.distinctCounts(groupCount: groupCount) ?? [])
        case .medianDays, .medianAge: return .middles(values?.middles(groupCount: groupCount) ?? [])
        }
    }
}

/// Counts records, each once: the places of a record are neighbours.
private struct RecordNotes {
    var records = RecordsUsed()
    private var last = -1

    /// - Parameter isNeeded: whether a record without the value lacks it.
    @inline(__always)
    mutating func note(_ row: Int, isKnown: Bool, isNeeded: Bool) {
        let count: Int64 = row == last ? 0 : 1
        records.used &+= isKnown ? count : 0
        records.skipped &+= isKnown || !isNeeded ? 0 : count
        last = row
    }
}
