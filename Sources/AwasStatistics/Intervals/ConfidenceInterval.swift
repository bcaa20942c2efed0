/// The values that data agree with at a level of confidence, both ends included.
public struct ConfidenceInterval: Hashable, Sendable {
    /// The lower end, which belongs to the interval.
    public let low: Double
    /// The upper end, which belongs to the interval.
    public let high: Double

    /// The interval between two ends, not checked for their order.
    package init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }
}
