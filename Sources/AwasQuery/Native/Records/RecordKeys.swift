import AwasData
import AwasModel

/// Which records of a fact are part of a question, and the keys of the groups that they belong to.
///
/// Most dimensions give a record one ordinal code. A list gives it one for each item. A case has agencies, sectors and
/// sanctions only through its subjects: filters on them must hold for one and the same subject, and the case is grouped
/// by such subjects.
struct RecordKeys<Key: GroupKey>: Sendable {
    private var filters = LookupSet<Bool>()
    /// Those filters that leave any record out.
    private var effectiveFilters: [Lookup<Bool>] = []
    private var listFilters: [ListFilter] = []
    private var keys = LookupSet<Key>()
    private var lists: [ListKeys<Key>] = []
    private var subjects: SubjectKeys<Key>?
    /// The records' own date, and the days that it must lie in.
    private var days: (column: [Int32], range: ClosedRange<Int32>)?

    /// - Parameters:
    ///   - basis: the column that the month of a record follows from; nil when the key gets it elsewhere.
    ///   - isByPerson: whether a case has a place for each of its subjects that passes the filters, and one where it has
    ///     none, so that places count the persons behind cases.
    ///   - subjects: the subjects of each case.
    init(
        _ plan: NativePlan, _ columns: FactColumns, basis: FactColumn?, isByPerson: Bool = false,
        subjects: () -> SubjectRows
    ) {
        if isByPerson { self.subjects = SubjectKeys(subjects(), isByPerson: true) }
        if let basis { keep(basis, in: plan.plan.days) }
        if columns.fact == .turnout, !plan.plan.usesAllElections {
            let elections = 0..<Int32(columns.dataset[.elections].rowCount)
            filters.combine(columns.column(.election), elections, initial: true) { $0 = $0 && $1 == plan.election }
        }
        if let isRegionKept = plan.isRegionKept {
            filters.combine(columns.column(.region), 0..<Int32(isRegionKept.count), initial: true) { isKept, region in
                isKept = isKept && region >= 0 && isRegionKept[Int(region)]
            }
        }
        for filter in plan.filters { add(filter, columns, basis, subjects) }
        for (position, domain) in plan.domains.enumerated() {
            add(domain, shift: plan.layout.shifts[position], columns, basis, subjects)
        }
        effectiveFilters = filters.lookups.filter { !$0.holdsForAll }
    }

    private mutating func keep(_ basis: FactColumn, in range: ClosedRange<Int32>) {
        if basis.via == nil {
            days = (basis.values, range)
        } else {
            filters.combine(basis, 0..<0, initial: true) { $0 = $0 && range.contains($1) }
        }
    }

    private mutating func add(
        _ filter: OrdinalFilter, _ columns: FactColumns, _ basis: FactColumn?, _ subjects: () -> SubjectRows
    ) {
        switch columns.source(of: filter.domain.dimension, basis: basis) {
        case .column(let column):
            filters.combine(column, filter.domain.integers, initial: true) { $0 = $0 && filter.keeps($1) }
        case .list(let list): listFilters.append(ListFilter(list, filter))
        case .columnOfSubjects(let column):
            if self.subjects == nil { self.subjects = SubjectKeys(subjects()) }
            self.subjects?.add(column, filter)
        case nil: break
        }
    }

    private mutating func add(
        _ domain: DimensionDomain, shift: Int, _ columns: FactColumns, _ basis: FactColumn?,
        _ subjects: () -> SubjectRows
    ) {
        switch columns.source(of: domain.dimension, basis: basis) {
        case .column(let column):
            keys.combine(column, domain.integers, initial: 0) { key, value in
                key |= Key(truncatingIfNeeded: domain.ordinal(value)) << shift
            }
        case .list(let list): lists.append(ListKeys(list, domain, shift: shift))
        case .columnOfSubjects(let column):
            if self.subjects == nil { self.subjects = SubjectKeys(subjects()) }
            self.subjects?.add(column, domain, shift: shift)
        case nil: break
        }
    }

    /// Leaves in a batch the records that are part of the question, and gives them their keys.
    ///
    /// - Parameters:
    ///   - batch: a place for each record.
    ///   - spare: a batch to use where a record gets several places.
    /// - Returns: the one of the two that has the places.
    func resolve(_ batch: RecordBatch<Key>, _ spare: RecordBatch<Key>) -> RecordBatch<Key> {
        filter(batch)
        for lookup in keys.lookups {
            lookup.forEach(batch.rows) { key, index in batch.keys[index] |= key }
        }
        var (batch, spare) = (batch, spare)
        if let subjects {
            subjects.expand(batch, into: spare)
            swap(&batch, &spare)
        }
        for list in lists {
            list.expand(batch, into: spare)
            swap(&batch, &spare)
        }
        return batch
    }

    private func filter(_ batch: RecordBatch<Key>) {
        if let days {
            // Safe: rows are those of the table.
            let rows = batch.writtenRows()
            days.column.withUnsafeBufferPointer { column in
                batch.keep { days.range.contains(column[Int(rows[$0])]) }
            }
        }
        for filter in effectiveFilters {
            filter.forEach(batch.rows) { isKept, index in batch.scratch[index] = isKept ? 1 : 0 }
            batch.keep { batch.scratch[$0] != 0 }
        }
        for filter in listFilters { filter.apply(batch) }
    }
}
