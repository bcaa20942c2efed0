/// What a measure is that is computed from two others.
package struct Quotient: Hashable, Sendable {
    /// The measure that is divided, by its id.
    package let numerator: String
    /// The measure that it is divided by.
    package let denominator: String
    /// How many of the latter it is for; 1 for a ratio.
    package let scale: Int64
    /// Whether the denominator is taken by region only, and both over the places whose voters are known.
    package let isByRegion: Bool
}

extension Quotient {
    /// Both measures.
    package var measures: [Measure] { [numerator, denominator].compactMap(Catalogue.measure(named:)) }
}
