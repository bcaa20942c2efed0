/// How often intervals made in the same way hold the true value.
package struct ConfidenceLevel: Hashable, Sendable {
    /// Above 0 and below 1.
    package let probability: Double

    /// - Parameter probability: above 0 and below 1, so far that 1 − probability is not lost; nil outside.
    package init?(_ probability: Double) {
        guard probability > 0, probability < 1 else { return nil }
        self.init(known: probability)
    }

    private init(known probability: Double) {
        self.probability = probability
    }

    /// 19 intervals of 20, the usual level of reports.
    package static let percent95 = ConfidenceLevel(known: 0.95)
    /// About three standard deviations of a normal distribution on either side (3.09), usual for funnel plots.
    package static let percent99point8 = ConfidenceLevel(known: 0.998)

    /// The probability left on each side.
    var tail: Double { (1 - probability) / 2 }

    /// The standard normal value that is exceeded with the probability left on one side.
    var normalQuantile: Double { NormalDistribution.quantile(upperTail: tail) ?? 0 }
}
