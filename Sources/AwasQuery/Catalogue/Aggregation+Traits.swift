import AwasModel

extension Aggregation {
    /// What an aggregation says of itself. Whoever needs to know asks here, so that a new kind of aggregation is described
    /// once; how it is collected is the engine's.
    struct Traits {
        /// What it is collected from, and so where it makes groups: wherever there is a record of it, whatever else it asks of
        /// the record. Nil when it is computed from other measures; a rate by voters collects what it counts, the records of
        /// its numerator that belong to places whose voters are known.
        var source: MeasureSource?
        /// The columns that it reads of these records, beside the dates of the source.
        var fields: [Field] = []
        /// Whether it is a count, which is 0 where there is no record; everything else is null there.
        var isCount = false
        /// Whether it counts every record of its source.
        var countsEveryRecord = false
        /// The column that it sums.
        var sum: Field?
        /// The columns whose sums it divides, over the records that have all of them.
        var sides: (numerator: Field, denominators: [Field])?
        /// Whether it is a median over every record of its source.
        var isMedian = false
        /// What it is computed from; nil when it is collected from records.
        var quotient: Quotient?
    }

    var traits: Traits {
        switch self {
        case .count(let stream, let condition):
            Traits(
                source: .stream(stream), fields: condition?.fields ?? [], isCount: true,
                countsEveryRecord: condition == nil)
        case .sum(let stream, let field): Traits(source: .stream(stream), fields: [field], sum: field)
        case .ratioOfSums(let stream, let numerator, let denominators):
            Traits(
                source: .stream(stream), fields: [numerator] + denominators, sides: (numerator, denominators))
        case .stations(let stream, _): Traits(source: .stream(stream), fields: VoterPlaces.fields)
        case .distinct(let stream, let field): Traits(source: .stream(stream), fields: [field], isCount: true)
        case .medianDays(let stream, let from, let to):
            Traits(source: .stream(stream), fields: [from, to], isMedian: true)
        case .stock(let fact, let opened, let closed, let condition):
            Traits(
                source: .stock(fact, opened: opened, closed: closed), fields: condition?.fields ?? [], isCount: true,
                countsEveryRecord: condition == nil)
        case .medianAge(let fact, let opened, let closed):
            Traits(source: .stock(fact, opened: opened, closed: closed), isMedian: true)
        case .ratio(let numerator, let denominator):
            Traits(
                quotient: Quotient(numerator: numerator, denominator: denominator, scale: 1, isByRegion: false))
        case .crossRate(let scale, let numerator, let denominator):
            Traits(
                source: Catalogue.measure(named: numerator)?.source,
                quotient: Quotient(numerator: numerator, denominator: denominator, scale: scale, isByRegion: true))
        }
    }
}

extension Condition {
    /// The columns that it looks at.
    fileprivate var fields: [Field] {
        switch self {
        case .holds(let field, _), .holdsOther(let field, _), .isEmpty(let field), .isTrue(let field): [field]
        case .isBy(let field, let other), .isAfter(let field, let other): [field, other]
        case .hasLimitNote: [.dueOn]
        }
    }
}
