/// A small generator of random numbers (Steele, Lea and Flood 2014): the same seed always gives the same package and
/// the same question, so that a failure can be told by its seed alone.
public struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True so many times in a hundred.
    public mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    /// One of some things; the fallback when there is none.
    public mutating func pick<Element>(_ elements: [Element], else fallback: @autoclosure () -> Element) -> Element {
        elements.randomElement(using: &self) ?? fallback()
    }

    /// One of some texts.
    public mutating func pick(_ texts: [String]) -> String {
        pick(texts, else: "")
    }

    /// Some distinct texts out of many, in any order.
    public mutating func pick(_ count: ClosedRange<Int>, of texts: [String]) -> [String] {
        Array(texts.shuffled(using: &self).prefix(Int.random(in: count, using: &self)))
    }
}
