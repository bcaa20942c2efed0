import AwasModel

extension Fact {
    /// Whether a column of the records, or of the event or case they belong to, holds several values in a cell.
    package func isList(_ field: Field) -> Bool {
        (Schema[table][field] ?? parent.flatMap { Schema[$0][field] })?.isList ?? false
    }
}

extension Dimension {
    /// The tables in which its values are found for the records of a fact, other than theirs and that of their event or
    /// case: of what a case has through its subjects, theirs.
    func tables(of fact: Fact) -> [Table] {
        isThroughSubjects(fact) ? [.subjects] : []
    }

    /// Whether a case has it only through its subjects.
    private func isThroughSubjects(_ fact: Fact) -> Bool {
        switch kind {
        case .choice(let field, _), .text(let field): fact == .cases && Schema[.cases].position(of: field) == nil
        case .region, .eventRegion, .period, .election, .state: false
        }
    }

    /// Whether a record can fall in several groups of it, so that groups do not add up: when it is a list, or reached
    /// through the subjects of a case.
    package func overlaps(in fact: Fact) -> Bool {
        switch kind {
        case .choice(let field, _), .text(let field): fact.isList(field) || isThroughSubjects(fact)
        case .region, .eventRegion, .period, .election, .state: false
        }
    }
}

extension Dimension {
    /// Whether its values are the names of agencies, which an answer for everybody does not list.
    package var namesAgencies: Bool { id == "agency" }
}
