import AwasData
import AwasModel

/// A column as the records of a fact see it: their own, or that of the event or case they belong to.
struct FactColumn {
    let values: [Int32]
    /// For each record the row of the other table; nil for a column of the fact itself.
    let via: [Int32]?

    @inline(__always)
    subscript(row: Int) -> Int32 {
        guard let via else { return values[row] }
        let other = via[row]
        return other < 0 ? TableData.null : values[Int(other)]
    }
}

/// The columns of a fact, with what is not known yet on the as-of day left out.
struct FactColumns {
    let dataset: Dataset
    let fact: Fact
    /// Nil when the data have no date at all.
    let asOf: CalendarDate?

    var rowCount: Int { dataset[fact.table].rowCount }

    /// For each record the row of its event or case.
    private var parentRows: [Int32]? {
        switch fact {
        case .attendance: dataset[.attendance][.eventID]
        case .subjects: dataset[.subjects][.caseID]
        case .events, .cases, .oversight, .turnout: nil
        }
    }

    /// A column of the fact, else of the table its records belong to.
    func column(_ field: Field) -> FactColumn {
        if Schema[fact.table].position(of: field) == nil, let parent = fact.parent {
            return FactColumn(values: known(parent, field), via: parentRows)
        }
        return FactColumn(values: known(fact.table, field), via: nil)
    }

    /// The region of the event or case that records belong to.
    func parentRegion() -> FactColumn {
        FactColumn(values: fact.parent.map { dataset[$0][.region] } ?? [], via: parentRows)
    }

    /// A list column of the fact or of the case its records belong to.
    func list(_ field: Field) -> (list: ListColumn, via: [Int32]?) {
        if Schema[fact.table].position(of: field) == nil, let parent = fact.parent {
            return (dataset[parent].list(field), parentRows)
        }
        return (dataset[fact.table].list(field), nil)
    }

    /// The state of each record's case on the as-of day.
    func state() -> FactColumn {
        FactColumn(values: caseStates(), via: fact == .subjects ? parentRows : nil)
    }

    /// A column in which what another date says to be later than the as-of day is empty: a decision does not exist
    /// before its day.
    private func known(_ table: Table, _ field: Field) -> [Int32] {
        let values = dataset[table][field]
        let dateField: Field? =
            switch (table, field) {
            case (.cases, .decision): .decidedOn
            case (.cases, .forwardedTo): .forwardedOn
            case (.subjects, .sanction): .sanctionedOn
            default: nil
            }
        guard let dateField, let asOf else { return values }
        let dates = dataset[table][dateField]
        return values.indices.map { row in
            let isKnown = dates[row] != TableData.null && dates[row] <= asOf.daysSinceEpoch
            return isKnown ? values[row] : TableData.null
        }
    }

    /// The first state that holds, in the order of the catalogue.
    private func caseStates() -> [Int32] {
        let cases = dataset[.cases]
        let (rejected, registered) = (cases[.rejectedOn], cases[.registeredOn])
        let (decided, forwarded) = (cases[.decidedOn], cases[.forwardedOn])
        let decision = known(.cases, .decision)
        let areAllSanctioned = casesWithAllSubjectsSanctioned()
        let proven = Enumeration.decision.code(of: "pelanggaran").map(Int32.init)
        func code(_ id: String) -> Int32 { Int32(Enumeration.state.code(of: id) ?? 0) }
        let (notRegistered, done, forwardedState) = (code("tidak_diregistrasi"), code("selesai"), code("diteruskan"))
        let (decidedState, registeredState, received) = (code("diputus"), code("diregistrasi"), code("diterima"))
        return (0..<cases.rowCount).map { row in
            let isDecided = isKnown(decided[row])
            if isKnown(rejected[row]) { return notRegistered }
            if isDecided, decision[row] != proven { return done }
            if isKnown(forwarded[row]) { return areAllSanctioned[row] ? done : forwardedState }
            if isDecided { return decidedState }
            return isKnown(registered[row]) ? registeredState : received
        }
    }

    private func casesWithAllSubjectsSanctioned() -> [Bool] {
        let caseOfSubject = dataset[.subjects][.caseID]
        let sanctionedOn = dataset[.subjects][.sanctionedOn]
        var subjects = Array(repeating: 0, count: dataset[.cases].rowCount)
        var sanctioned = subjects
        for row in 0..<caseOfSubject.count where caseOfSubject[row] >= 0 {
            subjects[Int(caseOfSubject[row])] += 1
            if isKnown(sanctionedOn[row]) { sanctioned[Int(caseOfSubject[row])] += 1 }
        }
        return subjects.indices.map { subjects[$0] > 0 && sanctioned[$0] == subjects[$0] }
    }

    private func isKnown(_ day: Int32) -> Bool {
        day != TableData.null && (asOf.map { day <= $0.daysSinceEpoch } ?? true)
    }
}
