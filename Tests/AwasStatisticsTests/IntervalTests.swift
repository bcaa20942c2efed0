import Testing

@testable import AwasStatistics

@Suite struct IntervalTests {
    @Test func levelsLieBetweenZeroAndOne() {
        for probability in [0, 1, -0.5, 95, .nan] { #expect(ConfidenceLevel(probability) == nil) }
        #expect(ConfidenceLevel(0.95) == .percent95)
        #expect((ConfidenceLevel.percent95.normalQuantile - 1.959_963_984_540_054).magnitude < 1e-14)
    }

    @Test func proportionsAreWithinTheirWhole() {
        for (successes, trials) in [(0, 0), (-1, 5), (6, 5), (1, -1)] as [(Int64, Int64)] {
            #expect(Proportion(successes, of: trials) == nil)
        }
    }

    @Test func ratesHaveCountsAndExposures() {
        #expect(EventRate(-1, per: 1) == nil && EventRate(200_000_000_000, per: 1) == nil)
        for exposure in [0, -1, 1e-101, 1e101, .infinity, .nan] { #expect(EventRate(1, per: exposure) == nil) }
    }

    /// Wilson's interval holds the value, lies within 0 and 1, and that of the failures is its mirror image.
    @Test func wilsonIntervalsLieWithinTheRange() throws {
        for trials in [1, 2, 9, 1_000] as [Int64] {
            for successes in 0...trials {
                let proportion = try #require(Proportion(successes, of: trials))
                let interval = proportion.wilsonInterval()
                #expect(0 <= interval.low && interval.low <= proportion.value)
                #expect(proportion.value <= interval.high && interval.high <= 1)
                let mirrored = try #require(Proportion(trials - successes, of: trials)).wilsonInterval()
                #expect((mirrored.low - (1 - interval.high)).magnitude < 1e-15)
            }
            let none = try #require(Proportion(0, of: trials)), all = try #require(Proportion(trials, of: trials))
            #expect(none.wilsonInterval().low == 0 && all.wilsonInterval().high == 1)
        }
    }

    @Test func garwoodIntervalsHaveTheirTails() throws {
        for events in [0, 1, 2, 30, 4_000] as [Int64] {
            let interval = try #require(EventRate(events, per: 1)).exactInterval()
            let high = try #require(PoissonDistribution(mean: interval.high))
            #expect((high.cumulative(events) / 0.025 - 1).magnitude < 1e-11)
            let low = try #require(PoissonDistribution(mean: interval.low))
            if events > 0 { #expect((low.upperTail(events - 1) / 0.025 - 1).magnitude < 1e-11) }
        }
        let none = try #require(EventRate(0, per: 700_000)).exactInterval()
        #expect(none.low == 0 && (none.high * 700_000 - 3.688_879_454_113_936).magnitude < 1e-12)
    }

    @Test func theTestOfRatesDoesNotMindTheirOrder() throws {
        for (first, second) in [(0, 0), (3, 9), (40, 12), (0, 6), (7, 7)] as [(Int64, Int64)] {
            let one = try #require(EventRate(first, per: 2.5)), other = try #require(EventRate(second, per: 4))
            let pValue = one.exactTest(against: other)
            #expect((pValue - other.exactTest(against: one)).magnitude < 1e-14)
            #expect(0 < pValue && pValue <= 1)
        }
        let none = try #require(EventRate(0, per: 3))
        #expect(none.exactTest(against: none) == 1)
    }

    /// The greatest counts of the domain.
    @Test func hugeCountsHaveIntervals() throws {
        let rate = try #require(EventRate(100_000_000_000, per: 1))
        let interval = rate.exactInterval()
        let normal = ConfidenceLevel.percent95.normalQuantile * 100_000_000_000.0.squareRoot()
        #expect(((rate.value - interval.low) / normal - 1).magnitude < 1e-4)
        #expect(((interval.high - rate.value) / normal - 1).magnitude < 1e-4)
        let vast = try #require(Proportion(.max - 1, of: .max)).wilsonInterval()
        #expect(vast.low > 0.999_999 && vast.high <= 1)
    }
}
