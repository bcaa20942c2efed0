import AwasModel

extension Measure {
    /// The measure of which a share is a part, such as decided cases of those decided to be violations; nil where it is over
    /// the records alone that have both of its sides, and for what is no share.
    package var base: Measure? {
        guard unit == .share, let quotient, !quotient.isByRegion else { return nil }
        return Catalogue.measure(named: quotient.denominator)
    }

    /// What a share over the records that have both of its sides is a part of; nil for any other.
    package var ownBase: LocalizedText? {
        guard let sides = aggregation.traits.sides else { return nil }
        let labels = sides.denominators.compactMap { field in
            Catalogue.measures.first { $0.source == source && $0.aggregation.traits.sum == field }?.label
        }
        guard labels.count == sides.denominators.count else { return nil }
        func all(_ words: KeyPath<LocalizedText, String>) -> String {
            labels.map { $0[keyPath: words] }.joined(separator: " + ")
        }
        return LocalizedText(
            "dari: \(all(\.indonesian)), bila keduanya dicatat", "of: \(all(\.english)), where both are recorded")
    }

    /// The count of all records that it counts some of, such as all decided cases beside those decided to be violations; nil
    /// for any other.
    package var whole: Measure? {
        let traits = aggregation.traits
        guard traits.isCount, !traits.countsEveryRecord, traits.source != nil else { return nil }
        return Catalogue.measures.first { $0.source == source && $0.aggregation.traits.countsEveryRecord }
    }

    /// Whether it is a number of something, so that one over all records is called their sum.
    package var isCountOrSum: Bool {
        switch unit {
        case .events, .people, .delegations, .agencies, .cases, .subjects, .votes, .stations: true
        case .days, .share, .perThousandVoters, .perHundredThousandVoters: false
        }
    }
}
