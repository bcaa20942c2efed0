/// The way of one figure over the last twelve months, small enough to stand beside the figure.
package struct Sparkline: Sendable {
    /// One a month, the oldest first; nil where nothing is known, which is a gap and no zero.
    package let values: [Double?]

    /// The way of a figure.
    ///
    /// - Parameter values: one a month, the oldest first; nil where nothing is known.
    package init(values: [Double?]) {
        self.values = values
    }
}
