import AwasModel

extension Query {
    /// The columns of each table that answering looks at. Whoever reads a package for this question alone need keep no
    /// others.
    ///
    /// Names that the catalogue does not know need nothing: the question will be refused.
    package var columns: [Table: Set<Field>] { columns(showing: .all) }

    /// The same columns, and those by which the persons behind its figures are counted.
    package func columns(showing disclosure: Disclosure) -> [Table: Set<Field>] {
        var needs = ColumnNeeds(isOfSomeRegions: !regions.isEmpty)
        let measures = measures.compactMap(Catalogue.measure)
        let named = (dimensions + filters.map(\.dimension)).compactMap(Catalogue.dimension)
        for measure in measures { needs.add(measure, named) }
        if disclosure != .all {
            for count in measures.flatMap(PersonCount.behind) {
                guard let measure = Catalogue.measure(named: count.measure) else { continue }
                needs.add(measure, named)
                if measure.isCountOfCases { needs.add(.caseID, in: .subjects) }
            }
        }
        return needs.columns
    }

    /// The columns of each table that a list of records looks at: those shown and those that choose the records.
    package func columns(listing fields: [Field], of table: Table) -> [Table: Set<Field>] {
        var needs = ColumnNeeds(isOfSomeRegions: !regions.isEmpty)
        if let measure = Fact(table)?.anyMeasure {
            needs.add(measure, filters.map(\.dimension).compactMap(Catalogue.dimension))
        }
        for field in fields {
            if let fact = Fact(table) { needs.add(field, fact) } else { needs.add(field, in: table) }
        }
        // The text of a reference is the key of the row that it leads to.
        for case .reference(let target) in fields.compactMap({ Schema[table][$0]?.kind }) {
            Schema[target].key.first.map { needs.add($0, in: target) }
        }
        return needs.columns
    }
}

/// Collects columns as measures and dimensions ask for them.
private struct ColumnNeeds {
    /// Whether only some regions are asked about.
    let isOfSomeRegions: Bool
    // Elections are few, and every choice among them looks at them.
    private(set) var columns: [Table: Set<Field>] = [.elections: Set(Schema[.elections].columns.map(\.field))]

    init(isOfSomeRegions: Bool) {
        self.isOfSomeRegions = isOfSomeRegions
    }

    mutating func add(_ measure: Measure, _ dimensions: [Dimension]) {
        let fact = Catalogue.fact(of: measure)
        for field in measure.aggregation.traits.fields { add(field, fact) }
        if case .stock(_, let opened, let closed)? = measure.source {
            addBasis(opened, fact)
            for field in closed { add(field, fact) }
        }
        if let quotient = measure.quotient {
            for (part, isDenominator) in zip(quotient.measures, [false, true]) {
                // What is taken by region only is filtered by region only.
                add(part, quotient.isByRegion && isDenominator ? dimensions.filter(\.isRegion) : dimensions)
            }
            if quotient.isByRegion {
                // Which of its records count is told by their regions, and by the polling stations of these.
                add(.region, fact)
                for field in VoterPlaces.fields { add(field, .turnout) }
            }
        }
        Catalogue.basis(of: measure).map { addBasis($0, fact) }
        if isOfSomeRegions { add(.region, fact) }
        // An election is chosen by where it has turnout.
        // A row without voters only states polling stations.
        if fact == .turnout { for field in [Field.election, .region, .voters] { add(field, fact) } }
        for dimension in dimensions { add(dimension, fact) }
    }

    private mutating func add(_ dimension: Dimension, _ fact: Fact) {
        switch dimension.kind {
        case .choice(let field, _), .text(let field): add(field, fact)
        case .election: add(.election, fact)
        case .region: add(.region, fact)
        case .eventRegion: fact.parent.map { add(.region, in: $0) }
        case .state:
            for field in [Field.rejectedOn, .registeredOn, .decidedOn, .forwardedOn, .decision] {
                add(field, in: .cases)
            }
            for field in [Field.caseID, .sanctionedOn, .forwardedOn] { add(field, in: .subjects) }
        case .period: break
        }
        fact.reference.map { add($0, in: fact.table) }
    }

    /// The date that puts a record into a period: of a case that was forwarded also that of its subjects.
    private mutating func addBasis(_ field: Field, _ fact: Fact) {
        add(field, fact)
        if fact == .cases, field == .forwardedOn {
            for field in [Field.caseID, .forwardedOn] { add(field, in: .subjects) }
        }
    }

    /// A column where the records of a fact find it: in their own table, in that of their event or case, in both, or
    /// among the subjects of a case.
    mutating func add(_ field: Field, _ fact: Fact) {
        if !field.origins.isEmpty {
            for origin in field.origins { add(origin, in: .cases) }
        } else if fact.inheritedFields.contains(field), let parent = fact.parent, let reference = fact.reference {
            add(reference, in: fact.table)
            add(field, in: fact.table)
            add(field, in: parent)
        } else if Schema[fact.table].position(of: field) != nil {
            add(field, in: fact.table)
        } else if let parent = fact.parent, let reference = fact.reference {
            add(reference, in: fact.table)
            add(field, in: parent)
        } else if fact == .cases {
            add(.caseID, in: .subjects)
            add(field, in: .subjects)
        }
    }

    mutating func add(_ field: Field, in table: Table) {
        columns[table, default: []].insert(field)
        // What is not known yet on the as-of day is told by a date.
        if let known = Schema[table][field]?.knownFrom { columns[table]?.insert(known.field) }
    }
}
