/// The values that data agree with at a level of confidence, both ends included.
public struct ConfidenceInterval: Hashable, Sendable {
    public let low: Double
    public let high: Double

    public init(low: Double, high: Double) {
        self.low = low
        self.high = high
    }
}
