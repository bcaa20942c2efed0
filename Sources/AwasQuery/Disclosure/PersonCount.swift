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
        func counts(_ isMeant: (Aggregation) -> Bool) -> [PersonCount] {
            Catalogue.measures.filter { $0.countsPersons && isMeant($0.aggregation) }.map {
                PersonCount(measure: $0.id)
            }
        }
        switch measure.aggregation {
        case .ratio(let numerator, let denominator):
            return [numerator, denominator].compactMap(Catalogue.measure(named:)).flatMap(behind)
        case .crossRate(_, let numerator, _):
            return Catalogue.measure(named: numerator).map(behind) ?? []
        case .ratioOfSums(let stream, let numerator, let denominators):
            // The sums of the same columns over all records that have them, and those over the records that have both.
            let above = counts { if case .sum(stream, numerator) = $0 { true } else { false } }
            let below = counts {
                if case .sum(stream, let field) = $0 { denominators.contains(field) } else { false }
            }
            return above + below + (above.isEmpty ? [] : [PersonCount(measure: measure.id, part: .numerator)])
                + (below.isEmpty ? [] : [PersonCount(measure: measure.id, part: .denominator)])
        case .medianDays(let stream, _, _):
            return counts { if case .count(stream, nil) = $0 { true } else { false } }
        case .medianAge(let fact, let opened, let closed):
            return counts { if case .stock(fact, opened, closed) = $0 { true } else { false } }
        case .count, .sum, .stations, .distinct, .stock:
            return measure.countsPersons ? [PersonCount(measure: measure.id)] : []
        }
    }
}

extension Measure {
    /// Whether it counts persons, so that a small figure may point to one of them. A case is about its terlapor.
    public var countsPersons: Bool { unit == .people || unit == .subjects || unit == .cases }

    /// Whether it counts persons or is computed from such counts.
    public var isAboutPersons: Bool { !PersonCount.behind(self).isEmpty }
}
