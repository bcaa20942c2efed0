import AwasData
import AwasModel

/// The filters of a question over the records of one fact, and the keys of the groups that a record belongs to.
///
/// Most dimensions give a record one digit. A list gives it one for each item. A case has agencies, sectors and
/// sanctions only through its subjects: filters on them must hold for one and the same subject, and the case is grouped
/// by such subjects.
struct RecordKeys {
    /// A filter in digits: which of them, null the last, are kept.
    struct DigitFilter {
        let domain: DimensionDomain
        let isExclusion: Bool
        let isKept: [Bool]
    }

    private struct Single {
        let column: FactColumn
        let domain: DimensionDomain
        /// The place in the key, nil for a filter.
        let position: Int
        let filter: DigitFilter?
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
    private var ofSubject: [Single] = []
    private var subjectFilters: [Single] = []
    /// For each case its subjects' rows; nil unless cases are asked for by their subjects.
    private var subjects: SubjectsOfCases?
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
        if !ofSubject.isEmpty || !subjectFilters.isEmpty { subjects = SubjectsOfCases(columns.dataset) }
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
                let subjectColumns = FactColumns(dataset: columns.dataset, fact: .subjects, asOf: columns.asOf)
                let source = Single(
                    column: subjectColumns.column(field), domain: domain, position: position, filter: filter)
                if filter == nil { ofSubject.append(source) } else { subjectFilters.append(source) }
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
        let source = Single(column: column, domain: domain, position: position, filter: filter)
        if filter == nil { singles.append(source) } else { singleFilters.append(source) }
    }

    /// Puts the keys of a record's groups into `keys`; none when it does not pass the filters.
    func collect(_ row: Int, into keys: inout [UInt128]) {
        keys.removeAll(keepingCapacity: true)
        if let isRegionKept {
            let position = region[row]
            guard position >= 0, isRegionKept[Int(position)] else { return }
        }
        for filter in singleFilters where !passes(filter, row) { return }
        for filter in multipleFilters where !passes(filter, row) { return }
        var key: UInt128 = 0
        for source in singles {
            key |= layout.key(source.domain.digit(source.column[row]), at: source.position)
        }
        keys.append(key)
        if subjects != nil { expandBySubjects(row, &keys) }
        for source in multiples { expand(source, row, &keys) }
    }

    private func passes(_ source: Single, _ row: Int) -> Bool {
        source.filter?.isKept[Int(source.domain.digit(source.column[row]))] ?? true
    }

    private func passes(_ source: Multiple, _ row: Int) -> Bool {
        guard let filter = source.filter else { return true }
        let range = source.range(ofRow: row)
        if range.isEmpty { return filter.isKept[Int(source.domain.null)] }
        let isKept = { (place: Int) in filter.isKept[Int(source.domain.digit(source.list.items[place]))] }
        return filter.isExclusion ? range.allSatisfy(isKept) : range.contains(where: isKept)
    }

    private func expandBySubjects(_ row: Int, _ keys: inout [UInt128]) {
        guard let subjects, let base = keys.first else { return }
        keys.removeAll(keepingCapacity: true)
        let rows = subjects.rows(ofCase: row)
        if rows.isEmpty {
            // Unknown subjects: a case without any is grouped, and filtered, by null.
            guard subjectFilters.allSatisfy({ $0.filter?.isKept[Int($0.domain.null)] ?? true }) else { return }
            keys.append(ofSubject.reduce(base) { $0 | layout.key($1.domain.null, at: $1.position) })
            return
        }
        for subject in rows where subjectFilters.allSatisfy({ passes($0, Int(subject)) }) {
            let key = ofSubject.reduce(base) { key, source in
                key | layout.key(source.domain.digit(source.column[Int(subject)]), at: source.position)
            }
            // Several subjects of one agency make one case of it.
            if !keys.contains(key) { keys.append(key) }
        }
    }

    private func expand(_ source: Multiple, _ row: Int, _ keys: inout [UInt128]) {
        let range = source.range(ofRow: row)
        let count = keys.count
        guard !range.isEmpty else {
            for index in 0..<count { keys[index] |= layout.key(source.domain.null, at: source.position) }
            return
        }
        for index in 0..<count {
            let base = keys[index]
            for (place, item) in source.list.items[range].enumerated() {
                let key = base | layout.key(source.domain.digit(item), at: source.position)
                if place == 0 { keys[index] = key } else { keys.append(key) }
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

/// The rows of each case's subjects.
private struct SubjectsOfCases {
    private let offsets: [Int32]
    private let rowsByCase: [Int32]

    init(_ dataset: Dataset) {
        let caseOfSubject = dataset[.subjects][.caseID]
        var offsets = Array(repeating: Int32(0), count: dataset[.cases].rowCount + 1)
        for row in caseOfSubject where row >= 0 { offsets[Int(row) + 1] += 1 }
        for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
        var next = offsets
        var rows = Array(repeating: Int32(0), count: Int(offsets.last ?? 0))
        for (subject, row) in caseOfSubject.enumerated() where row >= 0 {
            rows[Int(next[Int(row)])] = Int32(subject)
            next[Int(row)] += 1
        }
        self.offsets = offsets
        rowsByCase = rows
    }

    func rows(ofCase row: Int) -> ArraySlice<Int32> {
        rowsByCase[Int(offsets[row])..<Int(offsets[row + 1])]
    }
}
