import AwasTestSupport
import Foundation
import Testing

@testable import AwasStatistics

/// How often intervals hold the truth and tests err, by chance: among the slow tests only. Each simulation has a seed of
/// its own, so that it always gives the same answer.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["AWAS_SLOW_TESTS"] != nil))
struct SimulationTests {
    /// Four thousand runs: the chance of error of a share near 0.95 is then 0.0034.
    private static let runs = 4_000

    /// The share of runs in which something holds.
    private static func share(seed: UInt64, where holds: (inout SplitMix64) throws -> Bool) rethrows -> Double {
        var random = SplitMix64(seed: seed)
        var count = 0
        for _ in 0..<runs where try holds(&random) { count += 1 }
        return Double(count) / Double(runs)
    }

    // MARK: Intervals cover the truth

    @Test(arguments: [10, 40, 200, 1_000] as [Int64])
    func wilsonCoversOnAverage(trials: Int64) throws {
        let coverage = try SimulationTests.share(seed: UInt64(trials)) { random in
            let truth = Double.random(in: 0...1, using: &random)
            let proportion = try #require(Proportion(random.binomial(trials, truth), of: trials))
            return proportion.wilsonInterval().holds(truth)
        }
        #expect((0.93...0.97).contains(coverage), "\(coverage)")
    }

    @Test(arguments: [(20, 35), (150, 90), (800, 800)] as [(Int64, Int64)])
    func newcombeCoversOnAverage(first: Int64, second: Int64) throws {
        let coverage = try SimulationTests.share(seed: UInt64(first)) { random in
            let one = Double.random(in: 0...1, using: &random), other = Double.random(in: 0...1, using: &random)
            let left = try #require(Proportion(random.binomial(first, one), of: first))
            let right = try #require(Proportion(random.binomial(second, other), of: second))
            return left.newcombeInterval(from: right).holds(one - other)
        }
        #expect((0.93...0.97).contains(coverage), "\(coverage)")
    }

    /// Garwood's interval covers with at least 95 % at every rate: here without chance, over all counts.
    @Test func garwoodCoversAlways() throws {
        let intervals = try (0...400 as ClosedRange<Int64>).map { count in
            try #require(EventRate(count, per: 1)).exactInterval()
        }
        for step in 1...2_000 {
            let mean = Double(step) * 0.1
            let distribution = try #require(PoissonDistribution(mean: mean))
            var coverage = 0.0
            for (count, interval) in intervals.enumerated() where interval.holds(mean) {
                coverage += distribution.probability(of: Int64(count))
            }
            #expect(coverage >= 0.95 - 1e-12, "\(mean): \(coverage)")
        }
    }

    @Test(arguments: [0.5, 4, 30, 600])
    func garwoodCoversInDraws(mean: Double) throws {
        let coverage = try SimulationTests.share(seed: 5) { random in
            try #require(EventRate(random.poisson(mean), per: 2)).exactInterval().holds(mean / 2)
        }
        #expect(coverage >= 0.95 - 0.007, "\(coverage)")
    }

    @Test(arguments: [0, 0.3, -0.7], [12, 38, 120])
    func correlationIntervalsCover(correlation: Double, count: Int) throws {
        // What the rank correlations of a normal distribution are (Kruskal 1958).
        let truths = [
            correlation, 6 / Double.pi * asin(correlation / 2), 2 / Double.pi * asin(correlation),
        ]
        for (method, truth) in zip(CorrelationTests.methods, truths) {
            let coverage = try SimulationTests.share(seed: 7) { random in
                let (left, right) = random.normalPairs(count, correlation)
                let estimate = try #require(method.of(left, right, .percent95))
                return try #require(estimate.interval).holds(truth)
            }
            #expect((0.93...0.97).contains(coverage), "\(method.name) of \(count): \(coverage)")
        }
    }

    @Test(arguments: [10, 38])
    func theilSenCovers(count: Int) throws {
        let coverage = try SimulationTests.share(seed: 11) { random in
            let (x, noise) = random.normalPairs(count, 0)
            let y = zip(x, noise).map { 1.5 * $0 + $1 }
            return try #require(TheilSenSlope(x: x, y: y)?.interval).holds(1.5)
        }
        #expect((0.93...0.97).contains(coverage), "\(coverage)")
    }

    // MARK: Tests err as often as they say

    @Test(arguments: [15, 38])
    func correlationTestsErrInFivePercent(count: Int) throws {
        for method in CorrelationTests.methods {
            let errors = try SimulationTests.share(seed: 13) { random in
                let (left, right) = random.normalPairs(count, 0)
                return try #require(method.of(left, right, .percent95)?.pValue) < 0.05
            }
            #expect((0.04...0.06).contains(errors), "\(method.name) of \(count): \(errors)")
        }
    }

    /// An exact test can err less than it says, where few p-values are possible; never more.
    @Test func exactTestsOfFewPairsDoNotErrMore() throws {
        for method in CorrelationTests.methods.dropFirst() {
            let errors = try SimulationTests.share(seed: 17) { random in
                let (left, right) = random.normalPairs(6, 0)
                return try #require(method.of(left, right, .percent95)?.pValue) < 0.05
            }
            #expect((0.02...0.06).contains(errors), "\(method.name): \(errors)")
        }
    }

    @Test(arguments: [12, 36])
    func trendTestsErrInFivePercent(count: Int) throws {
        let errors = try SimulationTests.share(seed: 19) { random in
            try #require(MannKendallTrend(random.normalPairs(count, 0).0)).pValue < 0.05
        }
        #expect((0.04...0.06).contains(errors), "\(errors)")
    }

    @Test func theTestOfRatesErrsInFivePercentWhereCountsAreMany() throws {
        let errors = try SimulationTests.share(seed: 23) { random in
            let one = try #require(EventRate(random.poisson(6_000), per: 3))
            let other = try #require(EventRate(random.poisson(4_000), per: 2))
            return one.exactTest(against: other) < 0.05
        }
        #expect((0.04...0.06).contains(errors), "\(errors)")
    }
}

extension ConfidenceInterval {
    fileprivate func holds(_ value: Double) -> Bool { low <= value && value <= high }
}

extension SplitMix64 {
    /// A count of successes, by the quantile of a uniform number.
    fileprivate mutating func binomial(_ trials: Int64, _ success: Double) -> Int64 {
        let share = Double.random(in: 0..<1, using: &self)
        return BinomialDistribution(trials: trials, success: success)?.quantile(share) ?? 0
    }

    /// A count of events, by the quantile of a uniform number.
    fileprivate mutating func poisson(_ mean: Double) -> Int64 {
        let share = Double.random(in: 0..<1, using: &self)
        return PoissonDistribution(mean: mean)?.quantile(share) ?? 0
    }

    /// Pairs from a normal distribution with some correlation (Box and Muller 1958).
    fileprivate mutating func normalPairs(_ count: Int, _ correlation: Double) -> ([Double], [Double]) {
        var (left, right): ([Double], [Double]) = ([], [])
        for _ in 0..<count {
            let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &self))).squareRoot()
            let angle = 2 * Double.pi * Double.random(in: 0..<1, using: &self)
            let (one, other) = (radius * cos(angle), radius * sin(angle))
            left.append(one)
            right.append(correlation * one + (1 - correlation * correlation).squareRoot() * other)
        }
        return (left, right)
    }
}
