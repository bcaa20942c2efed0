import AwasModel

/// What a measure is collected from.
enum MeasureSource: Hashable {
    /// The records whose basis date lies in the period.
    case stream(RecordStream)
    /// The records that are open at the end of the period: opened by then, and closed by none of the other dates.
    case stock(Fact, opened: Field, closed: [Field])

    var fact: Fact {
        switch self {
        case .stream(let stream): stream.fact
        case .stock(let fact, _, _): fact
        }
    }

    /// The date that a record must have to be part of it; nil when it needs none.
    var date: Field? {
        switch self {
        case .stream(let stream): stream.basis
        case .stock(_, let opened, _): opened
        }
    }
}

extension Measure {
    /// What it is collected from; nil when it is computed from other measures. A rate by voters collects what it counts:
    /// the records of its numerator that belong to places whose voters are known.
    var source: MeasureSource? {
        switch aggregation {
        case .count(let stream, _), .sum(let stream, _), .ratioOfSums(let stream, _, _), .stations(let stream, _),
            .distinct(let stream, _), .medianDays(let stream, _, _):
            .stream(stream)
        case .stock(let fact, let opened, let closed), .medianAge(let fact, let opened, let closed):
            .stock(fact, opened: opened, closed: closed)
        case .crossRate(_, let numerator, _): Catalogue.measure(named: numerator)?.source
        case .ratio: nil
        }
    }

    /// The measures by the dimensions of the question that it is computed from: itself when it is collected from
    /// records. What a cross rate divides by is taken by regions alone and is none of them.
    var parts: [Measure] {
        switch aggregation {
        case .ratio(let numerator, let denominator):
            [numerator, denominator].compactMap(Catalogue.measure(named:)).flatMap(\.parts)
        default: [self]
        }
    }
}
