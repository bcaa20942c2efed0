/// What a measure is that is computed from two others.
public struct Quotient: Hashable, Sendable {
    /// The measure that is divided, by its id.
    public let numerator: String
    /// The measure that it is divided by.
    public let denominator: String
    /// How many of the latter it is for; 1 for a ratio.
    public let scale: Int64
    /// Whether the denominator is taken by region only, and both over the places whose voters are known.
    public let isByRegion: Bool
}

extension Quotient {
    /// Both measures.
    var measures: [Measure] { [numerator, denominator].compactMap(Catalogue.measure(named:)) }
}
