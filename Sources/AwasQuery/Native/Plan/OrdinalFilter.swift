import AwasData
import AwasModel

/// A filter in ordinals: which of them, null the last, are kept.
struct OrdinalFilter {
    let domain: DimensionDomain
    let isExclusion: Bool
    let isKept: [Bool]

    init(_ filter: PlannedFilter, _ domain: DimensionDomain) {
        self.domain = domain
        isExclusion = filter.isExclusion
        guard let named = filter.test.named else {
            isKept = (0...domain.null).map { filter.test.keeps(domain.value($0)) }
            return
        }
        // Named values are looked up, so that a dimension of many texts is not spelled out.
        var isNamed = Array(repeating: false, count: Int(domain.null) + 1)
        for value in named {
            if let ordinal = domain.ordinal(of: value) { isNamed[Int(ordinal)] = true }
        }
        isKept = filter.test.leavesOutNamed ? isNamed.map { !$0 } : isNamed
    }

    /// Whether it keeps a record whose column holds an integer, or null.
    func keeps(_ value: Int32) -> Bool { isKept[Int(domain.ordinal(value))] }
}
