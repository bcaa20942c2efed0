import Testing

@testable import AwasStatistics

@Suite struct DescriptionTests {
    @Test func figuresOfNothingAreNil() {
        #expect(Description.median([]) == nil && Description.quantile([], 0.5) == nil)
        for wild in [Double.nan, .infinity] {
            #expect(Description.median([1, wild]) == nil)
        }
        for share in [-0.1, 1.1, .nan] { #expect(Description.quantile([1, 2], share) == nil) }
    }

    @Test func hugeNumbersDoNotOverflowQuantiles() {
        #expect(Description.median([-1e308, 1e308]) == 0)
        #expect(Description.quantile([-1e308, 1e308], 1) == 1e308)
    }

    @Test func adjustedPValuesKeepOrderAndBounds() throws {
        #expect(AdjustedPValues.holm([0.5, 1.1]) == nil && AdjustedPValues.holm([.nan]) == nil)
        #expect(AdjustedPValues.holm([]) == [])
        let pValues = [0.03, 0.001, 0.9, 0.012]
        let holm = try #require(AdjustedPValues.holm(pValues))
        for test in pValues.indices { #expect(pValues[test] <= holm[test] && holm[test] <= 1) }
    }

    /// Outside the limits lies at most half the level's rest on each side, and one count further in lies more.
    @Test(arguments: [0.0, 0.01, 3.2, 57, 12_000])
    func funnelLimitsLeaveTheirTails(expected: Double) throws {
        let limits = try #require(FunnelLimits.poisson(expected: expected))
        let distribution = try #require(PoissonDistribution(mean: expected))
        #expect(distribution.cumulative(limits.low - 1) < 0.001 && distribution.cumulative(limits.low) >= 0.001)
        #expect(distribution.upperTail(limits.high) <= 0.001)
        #expect(limits.high == 0 || distribution.upperTail(limits.high - 1) > 0.001)
        #expect(limits.position(of: limits.low) == .within && limits.position(of: limits.high) == .within)
        #expect(limits.position(of: limits.low - 1) == .below && limits.position(of: limits.high + 1) == .above)
    }

    @Test func funnelLimitsAreNilOutsideTheirDomain() {
        for expected in [-1, .nan, 2e11] { #expect(FunnelLimits.poisson(expected: expected) == nil) }
        #expect(FunnelLimits.binomial(trials: -1, proportion: 0.5) == nil)
        for proportion in [-0.1, 1.1, .nan] { #expect(FunnelLimits.binomial(trials: 9, proportion: proportion) == nil) }
    }
}
