import AwasData
import AwasModel

/// A filter in digits: which of them, null the last, are kept.
struct DigitFilter {
    let domain: DimensionDomain
    let isExclusion: Bool
    let isKept: [Bool]

    /// - Throws: ``QueryError`` for a value that the dimension cannot have.
    init(_ filter: Filter, _ domain: DimensionDomain, _ dataset: Dataset) throws(QueryError) {
        self.domain = domain
        isExclusion = filter.isExclusion
        switch filter.comparison {
        case .equals, .other:
            // Named values are looked up, so that a dimension of many texts is not spelled out.
            var isNamed = Array(repeating: false, count: Int(domain.null) + 1)
            for value in filter.values {
                if let digit = try domain.digit(ofText: value, in: dataset) { isNamed[Int(digit)] = true }
            }
            let isInverted = filter.isExclusion != (filter.comparison == .other)
            isKept = isInverted ? isNamed.map { !$0 } : isNamed
        case .contains, .less, .atMost, .greater, .atLeast:
            let test = try ValueTest(filter, domain.dimension, dataset)
            isKept = (0...domain.null).map { test.keeps(domain.value($0)) }
        }
    }

    /// Whether it keeps a record whose column holds an integer, or null.
    func keeps(_ value: Int32) -> Bool { isKept[Int(domain.digit(value))] }
}
