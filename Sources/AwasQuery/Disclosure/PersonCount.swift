/// Persons behind a figure, which are counted one way or another.
struct PersonCount: Hashable {
    /// What of a measure counts them.
    enum Part: Hashable {
        /// All that it counts: people and terlapor themselves, a case as its terlapor, one at least.
        case whole
        /// Those of a ratio's numerator, over the records that have both of its sides.
        case numerator
        case denominator
    }

    let measure: String
    var part = Part.whole
}

extension PersonCount {
    /// The counts that a figure is, or is computed from; none for what counts no persons, such as events and delegations.
    ///
    /// A ratio has those of its numerator and its denominator, a rate by voters those of its numerator only, since what it
    /// divides by is of whole regions; a median has those of its cases.
    static func behind(_ measure: Measure) -> [PersonCount] {
        let traits = measure.aggregation.traits
        func counts(_ isMeant: (Aggregation.Traits) -> Bool) -> [PersonCount] {
            Catalogue.measures.filter { other in
                other.countsPersons && other.source == traits.source && isMeant(other.aggregation.traits)
            }.map { PersonCount(measure: $0.id) }
        }
        if let quotient = traits.quotient {
            return quotient.measures.prefix(quotient.isByRegion ? 1 : 2).flatMap(behind)
        }
        if let sides = traits.sides {
            // The sums of the same columns over all records that have them, and those over the records that have both.
            let above = counts { $0.sum == sides.numerator }
            let below = counts { $0.sum.map(sides.denominators.contains) ?? false }
            return above + below + (above.isEmpty ? [] : [PersonCount(measure: measure.id, part: .numerator)])
                + (below.isEmpty ? [] : [PersonCount(measure: measure.id, part: .denominator)])
        }
        if traits.isMedian { return counts(\.countsEveryRecord) }
        return measure.countsPersons ? [PersonCount(measure: measure.id)] : []
    }
}

extension Measure {
    /// Whether it counts persons, so that a small figure may point to one of them. A case is about its terlapor.
    package var countsPersons: Bool { unit == .people || unit == .subjects || unit == .cases }

    /// Whether it counts persons or is computed from such counts.
    package var isAboutPersons: Bool { !PersonCount.behind(self).isEmpty }
}
