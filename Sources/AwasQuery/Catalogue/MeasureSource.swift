import AwasModel

/// What a measure is collected from.
package enum MeasureSource: Hashable, Sendable {
    /// The records whose basis date lies in the period.
    case stream(RecordStream)
    /// The records that are open at the end of the period: opened by then, and closed by none of the other dates.
    case stock(Fact, opened: Field, closed: [Field])

    package var fact: Fact {
        switch self {
        case .stream(let stream): stream.fact
        case .stock(let fact, _, _): fact
        }
    }

    /// The date that a record must have to be part of it; nil when it needs none.
    package var date: Field? {
        switch self {
        case .stream(let stream): stream.basis
        case .stock(_, let opened, _): opened
        }
    }
}

extension Measure {
    /// What it is collected from; nil when it is computed from other measures.
    package var source: MeasureSource? { aggregation.traits.source }

    /// The measures by the dimensions of the question that it is computed from: itself when it is collected from
    /// records. What a cross rate divides by is taken by regions alone and is none of them.
    package var parts: [Measure] {
        guard let quotient, !quotient.isByRegion else { return [self] }
        return quotient.measures.flatMap(\.parts)
    }
}
