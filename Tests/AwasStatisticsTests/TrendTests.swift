import Testing

@testable import AwasStatistics

@Suite struct TrendTests {
    @Test func slopesNeedPointsThatDiffer() {
        #expect(TheilSenSlope(x: [], y: []) == nil)
        #expect(TheilSenSlope(x: [1], y: [1]) == nil)
        #expect(TheilSenSlope(x: [1, 1], y: [1, 2]) == nil)
        #expect(TheilSenSlope(x: [1, 2], y: [1]) == nil)
        #expect(TheilSenSlope(x: [1, .infinity], y: [1, 2]) == nil)
        #expect(TheilSenSlope(x: [1, 2], y: [1, .nan]) == nil)
        #expect(TheilSenSlope(x: [-1e308, 1e308], y: [1, 2]) == nil)
        #expect(TheilSenSlope(x: [0, 1e-300], y: [0, 1e300]) == nil)
    }

    /// One wild point of nine does not move the slope of a line.
    @Test func slopesResistAWildPoint() throws {
        let x = (0..<9).map(Double.init)
        var y = x.map { 2 * $0 + 1 }
        #expect(TheilSenSlope(x: x, y: y)?.slope == 2)
        y[8] = -1_000
        let line = try #require(TheilSenSlope(x: x, y: y))
        #expect(line.slope == 2 && (line.interval?.low ?? 3) <= 2 && (line.interval?.high ?? 1) >= 2)
    }

    @Test func tooFewPointsHaveASlopeWithoutAnInterval() throws {
        let line = try #require(TheilSenSlope(x: [1, 2, 3], y: [1, 3, 2]))
        #expect(line.interval == nil && line.slope == 0.5)
    }

    @Test func trendsNeedTwoNumbers() {
        #expect(MannKendallTrend([]) == nil && MannKendallTrend([1]) == nil)
        #expect(MannKendallTrend([1, .nan]) == nil && MannKendallTrend([1, .infinity, 2]) == nil)
    }

    @Test func trendsOfEqualNumbersAreNone() throws {
        for count in [2, 9, 10, 40] {
            let trend = try #require(MannKendallTrend(Array(repeating: 3, count: count)))
            #expect(trend.score == 0 && trend.pValue == 1)
        }
    }
}
