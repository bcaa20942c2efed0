/// A part of a whole, with what it is made of: a share of few says less than its percentage looks.
package struct Ratio: Sendable {
    /// The part divided by the whole; of a change the difference of two such numbers.
    package let number: Double
    /// What is divided; nil for a change, which has no part of its own.
    package let part: Int64?
    /// What it is divided by; of a change the smaller of both.
    package let base: Int64

    /// Below it people read the counts themselves.
    package static let leastBase: Int64 = 10

    /// Whether it rests on too few to be a percentage.
    package var isOfFew: Bool { base < Ratio.leastBase }

    /// A part of a whole; nil where that is 0.
    package init?(_ part: Int64, of base: Int64) {
        guard base != 0 else { return nil }
        (number, self.part, self.base) = (Double(part) / Double(base), part, base)
    }

    /// How much more one number is than another.
    ///
    /// - Parameter base: the smaller of what both are divided by.
    init(change number: Double, base: Int64) {
        (self.number, part, self.base) = (number, nil, base)
    }

    /// The same of another number, such as its size without the sign.
    package func with(_ number: Double) -> Ratio { Ratio(number, part, base) }

    private init(_ number: Double, _ part: Int64?, _ base: Int64) {
        (self.number, self.part, self.base) = (number, part, base)
    }
}
