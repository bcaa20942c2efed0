import AwasData
import AwasModel
import Synchronization

/// A column as the records of a fact see it: their own, or that of the event or case they belong to.
package struct FactColumn: Sendable {
    package let values: [Int32]
    /// For each record the row of the other table; nil for a column of the fact itself.
    let via: [Int32]?
    /// The column in its table; nil when it is computed from others.
    let field: Field?
    /// Whether a record can lack what it is read by: the value itself, or the event or case that has it.
    let canBeNull: Bool

    /// The first day of a column of dates; nil when it has none.
    var firstDay: CalendarDate? {
        var first = Int32.max
        for day in values where day != TableData.null { first = min(first, day) }
        return first == Int32.max ? nil : CalendarDate(daysSinceEpoch: first)
    }

    /// The values of some rows, one behind the other.
    ///
    /// Safe: rows are those of the table, and what `via` holds are rows of the other table or negative.
    func gather(_ rows: RowList, into result: UnsafeMutablePointer<Int32>) {
        values.withUnsafeBufferPointer { values in
            guard let via else {
                rows.forEach { row, index in result[index] = values[row] }
                return
            }
            via.withUnsafeBufferPointer { via in
                rows.forEach { row, index in
                    let other = via[row]
                    result[index] = other < 0 ? TableData.null : values[Int(other)]
                }
            }
        }
    }
}

/// Where a dimension of records is read.
enum DimensionSource {
    case column(FactColumn)
    case list(ListSource)
    /// A column of the subjects of a case.
    case columnOfSubjects(FactColumn)
}

/// The columns of a fact, with what is not known yet on the as-of day left out.
struct FactColumns {
    let dataset: Dataset
    let fact: Fact
    /// Nil when the data have no date at all.
    let asOf: CalendarDate?
    private let limits = LazyLimits()

    init(dataset: Dataset, fact: Fact, asOf: CalendarDate?) {
        (self.dataset, self.fact, self.asOf) = (dataset, fact, asOf)
    }

    var rowCount: Int { dataset[fact.table].rowCount }

    /// For each record the row of its event or case.
    private var parentRows: [Int32]? { fact.reference.map { dataset[fact.table][$0] } }

    /// A column of the fact, else of the table its records belong to; of some the record's own value, else that one's.
    func column(_ field: Field) -> FactColumn {
        if !field.origins.isEmpty { return limitColumn(field == .dueOn ? \.dueOn : \.overdueFrom) }
        if fact.inheritedFields.contains(field) { return inheritedColumn(field) }
        if let column = Schema[fact.table][field] {
            return FactColumn(
                values: known(fact.table, field), via: nil, field: field, canBeNull: !column.isAlwaysFilled)
        }
        return columnOfParent(field)
    }

    /// The date that puts a record into a period or begins its time in a stock. A case was forwarded on its own day, else
    /// when the first of its terlapor was.
    func basis(_ field: Field) -> FactColumn {
        guard fact == .cases, field == .forwardedOn, dataset[.subjects].holds(.forwardedOn) else {
            return column(field)
        }
        let caseOfSubject = dataset[.subjects][.caseID]
        let ofCases = dataset[.cases][.forwardedOn]
        var values = ofCases
        for (day, row) in zip(dataset[.subjects][.forwardedOn], caseOfSubject)
        where day != TableData.null && row >= 0 && ofCases[Int(row)] == TableData.null {
            let first = values[Int(row)]
            values[Int(row)] = first == TableData.null ? day : min(first, day)
        }
        return FactColumn(values: values, via: nil, field: nil, canBeNull: true)
    }

    /// What is to be said of the time limits of cases, by raw values.
    var limitNotes: FactColumn { limitColumn(\.notes) }

    /// What follows from the time limits of cases.
    private func limitColumn(_ values: (CaseLimits) -> [Int32]) -> FactColumn {
        FactColumn(values: values(limits.values(of: dataset)), via: parentRows, field: nil, canBeNull: true)
    }

    /// A column of the event or case that records belong to. Every record has one: a reference that leads nowhere is an
    /// error of the data.
    private func columnOfParent(_ field: Field) -> FactColumn {
        FactColumn(
            values: fact.parent.map { known($0, field) } ?? [], via: parentRows, field: field, canBeNull: false)
    }

    /// A column of which records have their own values, else those of what they belong to. To whom a terlapor was
    /// forwarded is known from the terlapor's own day on, else from the case's.
    private func inheritedColumn(_ field: Field) -> FactColumn {
        let own = dataset[fact.table]
        let dates = Schema[fact.table][field]?.knownFrom?.field
        guard [field, dates].compactMap({ $0 }).contains(where: own.holds) else { return columnOfParent(field) }
        var values = ownElseInherited(field)
        if let dates, let asOf {
            for (row, day) in ownElseInherited(dates).enumerated()
            where day == TableData.null || day > asOf.daysSinceEpoch {
                values[row] = TableData.null
            }
        }
        return FactColumn(values: values, via: nil, field: nil, canBeNull: true)
    }

    private func ownElseInherited(_ field: Field) -> [Int32] {
        let (own, parents) = (dataset[fact.table][field], fact.parent.map { dataset[$0][field] } ?? [])
        return zip(own, parentRows ?? []).map { value, row in
            value == TableData.null && row >= 0 ? parents[Int(row)] : value
        }
    }

    /// Where the records have a dimension; nil when it is a period and they have no basis date.
    func source(of dimension: Dimension, basis: FactColumn?) -> DimensionSource? {
        switch dimension.kind {
        case .choice(let field, _), .text(let field):
            if fact.isList(field) { return .list(ListSource(self, field)) }
            if fact == .cases, Schema[.cases].position(of: field) == nil {
                return .columnOfSubjects(FactColumns(dataset: dataset, fact: .subjects, asOf: asOf).column(field))
            }
            return .column(column(field))
        case .region: return .column(column(.region))
        case .eventRegion: return .column(columnOfParent(.region))
        case .election: return .column(column(.election))
        case .state: return .column(state())
        case .period: return basis.map { .column($0) }
        }
    }

    /// A list column of the fact or of the case its records belong to.
    func list(_ field: Field) -> (list: ListColumn, via: [Int32]?) {
        if fact.inheritedFields.contains(field), let parent = fact.parent, let rows = parentRows {
            let own = dataset[fact.table].list(field)
            let inherited = dataset[parent].list(field)
            return own.items.isEmpty ? (inherited, rows) : (own.filled(from: inherited, rows), nil)
        }
        if Schema[fact.table].position(of: field) == nil, let parent = fact.parent {
            return (dataset[parent].list(field), parentRows)
        }
        return (dataset[fact.table].list(field), nil)
    }

    /// The state of each record's case on the as-of day.
    private func state() -> FactColumn {
        FactColumn(values: caseStates(), via: fact == .subjects ? parentRows : nil, field: nil, canBeNull: false)
    }

    /// A column in which what another date says to be later than the as-of day is empty: a decision does not exist
    /// before its day.
    private func known(_ table: Table, _ field: Field) -> [Int32] {
        let values = dataset[table][field]
        guard let known = Schema[table][field]?.knownFrom, let asOf else { return values }
        let dates = dataset[table][known.field]
        return values.indices.map { row in
            let isKnown = dates[row] == TableData.null ? known.isKnownUndated : dates[row] <= asOf.daysSinceEpoch
            return isKnown ? values[row] : TableData.null
        }
    }

    /// The first state that holds, in the order of the catalogue.
    private func caseStates() -> [Int32] {
        let cases = dataset[.cases]
        let (rejected, registered) = (cases[.rejectedOn], cases[.registeredOn])
        let (decided, forwarded) = (cases[.decidedOn], cases[.forwardedOn])
        let decision = known(.cases, .decision)
        let (areAllSanctioned, isAnyForwarded) = subjectsOfCases()
        let proven = Enumeration.decision.code(of: "pelanggaran").map(Int32.init)
        func code(_ id: String) -> Int32 { Int32(Enumeration.state.code(of: id) ?? 0) }
        let (notRegistered, done, forwardedState) = (code("tidak_diregistrasi"), code("selesai"), code("diteruskan"))
        let (decidedState, registeredState, received) = (code("diputus"), code("diregistrasi"), code("diterima"))
        return (0..<cases.rowCount).map { row in
            let isDecided = isKnown(decided[row])
            if isKnown(rejected[row]) { return notRegistered }
            if isDecided, decision[row] != proven { return done }
            if isKnown(forwarded[row]) || isAnyForwarded[row] { return areAllSanctioned[row] ? done : forwardedState }
            if isDecided { return decidedState }
            return isKnown(registered[row]) ? registeredState : received
        }
    }

    /// By case, whether it has subjects and all are sanctioned, and whether any has an own day of forwarding.
    private func subjectsOfCases() -> (areAllSanctioned: [Bool], isAnyForwarded: [Bool]) {
        let caseOfSubject = dataset[.subjects][.caseID]
        let (sanctionedOn, forwardedOn) = (dataset[.subjects][.sanctionedOn], dataset[.subjects][.forwardedOn])
        var subjects = Array(repeating: 0, count: dataset[.cases].rowCount)
        var sanctioned = subjects
        var isAnyForwarded = Array(repeating: false, count: subjects.count)
        for row in 0..<caseOfSubject.count where caseOfSubject[row] >= 0 {
            let number = Int(caseOfSubject[row])
            subjects[number] += 1
            if isKnown(sanctionedOn[row]) { sanctioned[number] += 1 }
            if isKnown(forwardedOn[row]) { isAnyForwarded[number] = true }
        }
        return (subjects.indices.map { subjects[$0] > 0 && sanctioned[$0] == subjects[$0] }, isAnyForwarded)
    }

    private func isKnown(_ day: Int32) -> Bool {
        day != TableData.null && (asOf.map { day <= $0.daysSinceEpoch } ?? true)
    }
}

/// The time limits of cases, worked out when they are first asked for.
private final class LazyLimits: Sendable {
    private let known = Mutex<CaseLimits?>(nil)

    func values(of dataset: Dataset) -> CaseLimits {
        known.withLock { known in
            let limits = known ?? CaseLimits(dataset)
            known = limits
            return limits
        }
    }
}
