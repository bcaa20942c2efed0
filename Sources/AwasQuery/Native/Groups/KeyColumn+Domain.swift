extension KeyColumn {
    /// A dimension of an answer.
    ///
    /// - Parameter ordinals: by row the ordinal of its value; the ordinals are in the order in which values are listed.
    init(_ domain: DimensionDomain, _ ordinals: [Int32]) {
        // Only values that a row has are spelled out.
        var codes = Array(repeating: Int32(-1), count: Int(domain.null) + 1)
        for ordinal in ordinals { codes[Int(ordinal)] = 0 }
        var labels: [Value] = []
        for ordinal in codes.indices where codes[ordinal] == 0 {
            codes[ordinal] = Int32(labels.count)
            labels.append(domain.value(Int32(ordinal)))
        }
        self.init(labels: labels, codes: ordinals.map { codes[Int($0)] })
    }
}
