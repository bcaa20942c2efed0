extension KeyColumn {
    /// A dimension of an answer.
    ///
    /// - Parameter digits: by row the digit of its value; the digits are in the order in which values are listed.
    init(_ domain: DimensionDomain, _ digits: [Int32]) {
        // Only values that a row has are spelled out.
        var codes = Array(repeating: Int32(-1), count: Int(domain.null) + 1)
        for digit in digits { codes[Int(digit)] = 0 }
        var labels: [Value] = []
        for digit in codes.indices where codes[digit] == 0 {
            codes[digit] = Int32(labels.count)
            labels.append(domain.value(Int32(digit)))
        }
        self.init(labels: labels, codes: digits.map { codes[Int($0)] })
    }
}
