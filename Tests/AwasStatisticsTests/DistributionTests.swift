import Testing

@testable import AwasStatistics

@Suite struct DistributionTests {
    @Test func normalIsNilOutsideItsDomain() {
        #expect(NormalDistribution.cumulative(.nan) == nil && NormalDistribution.upperTail(.nan) == nil)
        for share in [0, 1, -0.1, 1.1, Double.leastNonzeroMagnitude, .nan] {
            #expect(NormalDistribution.quantile(share) == nil)
        }
        #expect(NormalDistribution.cumulative(-.infinity) == 0 && NormalDistribution.cumulative(.infinity) == 1)
    }

    @Test func studentIsNilOutsideItsDomain() throws {
        for freedom in [0, 0.99, -3, 2e12, .infinity, .nan] {
            #expect(StudentDistribution(degreesOfFreedom: freedom) == nil)
        }
        let distribution = try #require(StudentDistribution(degreesOfFreedom: 7))
        for t in [1e151, -.infinity, .nan] { #expect(distribution.cumulative(t) == nil) }
        for share in [0, 1, 1e-101, -0.1, .nan] { #expect(distribution.quantile(share) == nil) }
        #expect(distribution.quantile(0.5).map { $0.magnitude < 1e-15 } == true)
    }

    @Test func binomialIsNilOutsideItsDomain() throws {
        #expect(BinomialDistribution(trials: -1, success: 0.5) == nil)
        #expect(BinomialDistribution(trials: .max, success: 0.5) == nil)
        for success in [-0.1, 1.1, .nan] { #expect(BinomialDistribution(trials: 5, success: success) == nil) }
        let distribution = try #require(BinomialDistribution(trials: 5, success: 0.5))
        for share in [-0.1, 1.1, .nan] {
            #expect(distribution.quantile(share) == nil && distribution.quantile(upperTail: share) == nil)
        }
        #expect(distribution.probability(of: -1) == 0 && distribution.probability(of: 6) == 0)
        #expect(
            distribution.cumulative(-1) == 0 && distribution.cumulative(5) == 1 && distribution.cumulative(.max) == 1)
        #expect(distribution.upperTail(-1) == 1 && distribution.upperTail(5) == 0)
    }

    @Test(arguments: [0.0, 1e-9, 0.2, 0.5, 0.999, 1])
    func binomialProbabilitiesAddUp(success: Double) throws {
        for trials in [0, 1, 2, 17, 240] as [Int64] {
            let distribution = try #require(BinomialDistribution(trials: trials, success: success))
            var sum = 0.0
            for count in 0...trials {
                sum += distribution.probability(of: count)
                #expect((distribution.cumulative(count) - sum).magnitude < 1e-12)
                #expect((distribution.upperTail(count) - (1 - sum)).magnitude < 1e-12)
            }
        }
    }

    @Test(arguments: [0.0, 1e-9, 0.2, 1, 33.3, 500])
    func poissonProbabilitiesAddUp(mean: Double) throws {
        let distribution = try #require(PoissonDistribution(mean: mean))
        var sum = 0.0
        for count in 0...800 as ClosedRange<Int64> {
            sum += distribution.probability(of: count)
            #expect((distribution.cumulative(count) - sum).magnitude < 1e-12)
            #expect((distribution.upperTail(count) - (1 - sum)).magnitude < 1e-12)
        }
        #expect(distribution.probability(of: -1) == 0 && distribution.cumulative(-1) == 0)
        #expect(
            distribution.upperTail(-1) == 1 && distribution.upperTail(.max) == 0)
        #expect(distribution.cumulative(.max) == 1)
    }

    @Test func poissonIsNilOutsideItsDomain() throws {
        for mean in [-1e-9, 2e11, .infinity, .nan] { #expect(PoissonDistribution(mean: mean) == nil) }
        let distribution = try #require(PoissonDistribution(mean: 4))
        for share in [-0.1, 1, .nan] { #expect(distribution.quantile(share) == nil) }
        for share in [0, 1.1, .nan] { #expect(distribution.quantile(upperTail: share) == nil) }
    }

    /// A quantile is the first count that reaches its probability.
    @Test(arguments: [0.001, 0.025, 0.3, 0.5, 0.9, 0.999])
    func quantilesAreTheFirstCountsThatReach(share: Double) throws {
        for success in [0.01, 0.4, 0.97] {
            let distribution = try #require(BinomialDistribution(trials: 300, success: success))
            let count = try #require(distribution.quantile(share))
            #expect(distribution.cumulative(count) >= share && distribution.cumulative(count - 1) < share)
            let upper = try #require(distribution.quantile(upperTail: share))
            #expect(distribution.upperTail(upper) <= share && distribution.upperTail(upper - 1) > share)
        }
        for mean in [0.01, 5, 720.5] {
            let distribution = try #require(PoissonDistribution(mean: mean))
            let count = try #require(distribution.quantile(share))
            #expect(distribution.cumulative(count) >= share && distribution.cumulative(count - 1) < share)
            let upper = try #require(distribution.quantile(upperTail: share))
            #expect(distribution.upperTail(upper) <= share && distribution.upperTail(upper - 1) > share)
        }
    }
}
