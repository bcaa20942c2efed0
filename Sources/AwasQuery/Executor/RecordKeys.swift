import AwasData
import AwasModel

/// A filter in digits: which of them, null the last, are kept.
struct DigitFilter {
    let domain: DimensionDomain
    let isExclusion: Bool
    let isKept: [Bool]
}

/// The filters of a question over the records of one fact, and the keys of the groups that a record belongs to.
///
/// Most dimensions give a record one digit. A list gives it one for each item. A case has agencies, sectors and
/// sanctions only through its subjects: filters on them must hold for one and the same subject, and the case is grouped
/// by such subjects.
struct RecordKeys<Key: GroupKey> {
    struct Single {
        let column: FactColumn
        let domain: DimensionDomain
        /// The place in the key; without meaning for a filter.
        let position: Int
        /// Which digits are kept; empty for a dimension of the key.
        let isKept: [Bool]

        @inline(__always)
        func digit(_ row: Int) -> Int32 { domain.digit(column[row]) }
    }

    private struct Multiple {
        let list: ListColumn
        let via: [Int32]?
        let domain: DimensionDomain
        let position: Int
        let filter: DigitFilter?

        func range(ofRow row: Int) -> Range<Int> {
            let row = via.map { Int($0[row]) } ?? row
            return row < 0 ? 0..<0 : list.range(ofRow: row)
        }
    }

    private let layout: KeyLayout
    private var singles: [Single] = []
    private var singleFilters: [Single] = []
    private var multiples: [Multiple] = []
    private var multipleFilters: [Multiple] = []
    private var subjects: SubjectKeys<Key>?
    private let region: FactColumn
    /// Which regions are kept, by their position; nil for all.
    private let isRegionKept: [Bool]?

    /// - Parameters:
    ///   - basis: the column that the month of a record follows from; nil when the key gets it elsewhere.
    ///   - dimensions: the domains of the key in the order of the layout.
    init(
        _ columns: FactColumns, basis: FactColumn?, dimensions: [DimensionDomain], layout: KeyLayout,
        filters: [DigitFilter], isRegionKept: [Bool]?
    ) {
        self.layout = layout
        region = columns.column(.region)
        self.isRegionKept = isRegionKept
        for (position, domain) in dimensions.enumerated() {
            add(domain, position: position, filter: nil, columns, basis)
        }
        for filter in filters { add(filter.domain, position: 0, filter: filter, columns, basis) }
    }

    private mutating func add(
        _ domain: DimensionDomain, position: Int, filter: DigitFilter?, _ columns: FactColumns, _ basis: FactColumn?
    ) {
        let column: FactColumn
        switch domain.dimension.kind {
        case .choice(let field, _), .text(let field):
            if RecordKeys.isList(field, columns.fact) {
                let (list, via) = columns.list(field)
                let source = Multiple(list: list, via: via, domain: domain, position: position, filter: filter)
                if filter == nil { multiples.append(source) } else { multipleFilters.append(source) }
                return
            }
            if columns.fact == .cases, Schema[.cases].position(of: field) == nil {
                let ofSubjects = FactColumns(dataset: columns.dataset, fact: .subjects, asOf: columns.asOf)
                let source = Single(
                    column: ofSubjects.column(field), domain: domain, position: position, isKept: filter?.isKept ?? [])
                if subjects == nil { subjects = SubjectKeys(columns.dataset, layout) }
                subjects?.add(source, isFilter: filter != nil)
                return
            }
            column = columns.column(field)
        case .region: column = region
        case .eventRegion: column = columns.parentRegion()
        case .election: column = columns.column(.election)
        case .state: column = columns.state()
        case .period:
            guard let basis else { return }
            column = basis
        }
        let source = Single(column: column, domain: domain, position: position, isKept: filter?.isKept ?? [])
        if filter == nil { singles.append(source) } else { singleFilters.append(source) }
    }

    /// Whether a record can belong to several groups.
    private var isMultiple: Bool { subjects != nil || !multiples.isEmpty }

    /// Leaves in a batch the records that pass the filters, and gives them their keys.
    func resolve(_ batch: RecordBatch<Key>) {
        filter(batch)
        for index in 0..<batch.count { batch.keys[index] = 0 }
        for source in singles {
            source.column.gather(batch.rows, batch.count, into: batch.scratch)
            source.domain.replaceByDigits(batch.scratch, batch.count)
            let shift = layout.shifts[source.position]
            for index in 0..<batch.count {
                batch.keys[index] |= Key(truncatingIfNeeded: batch.scratch[index]) << shift
            }
        }
        guard isMultiple else { return }
        batch.beginExpansion()
        var keys: [Key] = []
        var kept = 0
        for index in 0..<batch.count {
            let row = Int(batch.rows[index])
            keys.removeAll(keepingCapacity: true)
            keys.append(batch.keys[index])
            subjects?.expand(row, &keys)
            guard !keys.isEmpty else { continue }
            for source in multiples { expand(source, row, &keys) }
            batch.expand(batch.rows[index], keys)
            batch.rows[kept] = batch.rows[index]
            kept += 1
        }
        batch.count = kept
    }

    private func filter(_ batch: RecordBatch<Key>) {
        if let isRegionKept {
            region.gather(batch.rows, batch.count, into: batch.scratch)
            batch.keep { $0 >= 0 && isRegionKept[Int($0)] }
        }
        for filter in singleFilters {
            filter.column.gather(batch.rows, batch.count, into: batch.scratch)
            filter.domain.replaceByDigits(batch.scratch, batch.count)
            batch.keep { filter.isKept[Int($0)] }
        }
        for filter in multipleFilters {
            for index in 0..<batch.count { batch.scratch[index] = passes(filter, Int(batch.rows[index])) ? 1 : 0 }
            batch.keep { $0 != 0 }
        }
    }

    private func passes(_ source: Multiple, _ row: Int) -> Bool {
        guard let filter = source.filter else { return true }
        let range = source.range(ofRow: row)
        if range.isEmpty { return filter.isKept[Int(source.domain.null)] }
        for place in range {
            let isKept = filter.isKept[Int(source.domain.digit(source.list.items[place]))]
            // Among named values any item is enough; kept out, none may be named.
            if isKept != filter.isExclusion { return isKept }
        }
        return filter.isExclusion
    }

    private func expand(_ source: Multiple, _ row: Int, _ keys: inout [Key]) {
        let range = source.range(ofRow: row)
        let count = keys.count
        for index in 0..<count {
            let base = keys[index]
            keys[index] = base | layout.key(source.domain.null, at: source.position)
            for place in range {
                let key: Key = base | layout.key(source.domain.digit(source.list.items[place]), at: source.position)
                if place == range.lowerBound { keys[index] = key } else { keys.append(key) }
            }
        }
    }

    private static func isList(_ field: Field, _ fact: Fact) -> Bool {
        let column = Schema[fact.table][field] ?? fact.parent.flatMap { Schema[$0][field] }
        return switch column?.kind {
        case .choiceList, .textList: true
        default: false
        }
    }
}
