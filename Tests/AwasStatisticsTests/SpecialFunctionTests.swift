import Testing

@testable import AwasStatistics

/// What the functions beneath promise beyond the fixtures: their domains and how tails and inverses fit together.
@Suite struct SpecialFunctionTests {
    @Test func incompleteGammaIsNilOutsideItsDomain() {
        for a in [0.4, 0, -1, 2e12, .infinity, .nan] {
            #expect(IncompleteGamma.lower(a, 1) == nil)
            #expect(IncompleteGamma.upper(a, 1) == nil)
            #expect(IncompleteGamma.inverse(a, lowerTail: 0.5) == nil)
            #expect(IncompleteGamma.inverse(a, upperTail: 0.5) == nil)
        }
        for x in [-1e-300, -.infinity, .nan] { #expect(IncompleteGamma.lower(2, x) == nil) }
        for share in [-0.1, 1e-101, 1.1, .nan] {
            #expect(IncompleteGamma.inverse(2, lowerTail: share) == nil)
            #expect(IncompleteGamma.inverse(2, upperTail: share) == nil)
        }
        #expect(IncompleteGamma.inverse(2, lowerTail: 1) == nil)
        #expect(IncompleteGamma.inverse(2, upperTail: 0) == nil)
    }

    @Test func incompleteBetaIsNilOutsideItsDomain() {
        for parameter in [0.4, 0, -1, 2e12, .infinity, .nan] {
            #expect(IncompleteBeta.lower(parameter, 1, 0.5) == nil)
            #expect(IncompleteBeta.upper(1, parameter, 0.5) == nil)
            #expect(IncompleteBeta.inverse(parameter, 1, lowerTail: 0.5) == nil)
            #expect(IncompleteBeta.inverse(1, parameter, upperTail: 0.5) == nil)
        }
        for x in [-0.1, 1.1, .nan] {
            #expect(IncompleteBeta.lower(2, 3, x) == nil)
            #expect(IncompleteBeta.inverse(2, 3, lowerTail: x) == nil)
            #expect(IncompleteBeta.inverse(2, 3, upperTail: x) == nil)
        }
        #expect(IncompleteBeta.inverse(2, 3, lowerTail: 1e-101) == nil)
    }

    @Test func theEndsOfTheDomainsAreExact() {
        #expect(IncompleteGamma.lower(2, 0) == 0 && IncompleteGamma.upper(2, 0) == 1)
        #expect(IncompleteGamma.lower(2, .infinity) == 1 && IncompleteGamma.upper(2, .infinity) == 0)
        #expect(IncompleteGamma.inverse(2, lowerTail: 0) == 0 && IncompleteGamma.inverse(2, upperTail: 1) == 0)
        #expect(IncompleteBeta.lower(2, 3, 0) == 0 && IncompleteBeta.upper(2, 3, 0) == 1)
        #expect(IncompleteBeta.lower(2, 3, 1) == 1 && IncompleteBeta.upper(2, 3, 1) == 0)
        #expect(IncompleteBeta.inverse(2, 3, lowerTail: 0) == 0 && IncompleteBeta.inverse(2, 3, lowerTail: 1) == 1)
        #expect(IncompleteBeta.inverse(2, 3, upperTail: 0) == 1 && IncompleteBeta.inverse(2, 3, upperTail: 1) == 0)
    }

    /// Over four decades of parameters and the whole range of probabilities, both tails add up to 1 and the inverse takes
    /// the function back.
    @Test func inversesTakeTheFunctionsBack() throws {
        let shares = [1e-90, 1e-20, 1e-5, 0.025, 0.3, 0.5, 0.7, 0.975, 1 - 1e-9]
        for a in [0.5, 0.75, 1, 1.5, 10, 333, 12_345] {
            for share in shares {
                let x = try #require(IncompleteGamma.inverse(a, lowerTail: share))
                let lower = try #require(IncompleteGamma.lower(a, x))
                let upper = try #require(IncompleteGamma.upper(a, x))
                #expect((lower / share - 1).magnitude < 1e-11, "P(\(a), \(x))")
                #expect((lower + upper - 1).magnitude < 1e-15)
                for b in [0.5, 0.8, 2, 47, 5_000] {
                    let y = try #require(IncompleteBeta.inverse(a, b, lowerTail: share))
                    // Near 1 the function may rise steeply from one number to the next.
                    let below = try #require(IncompleteBeta.lower(a, b, y.nextDown))
                    let above = try #require(IncompleteBeta.lower(a, b, min(1, y.nextUp)))
                    #expect(below * (1 - 1e-11) <= share && share <= above * (1 + 1e-11), "I(\(y); \(a), \(b))")
                    let (lower, upper) = (IncompleteBeta.lower(a, b, y), IncompleteBeta.upper(a, b, y))
                    #expect(try (#require(lower) + #require(upper) - 1).magnitude < 1e-15)
                }
            }
        }
    }

    /// Great parameters are slow but end, and agree with the normal distribution there.
    @Test func hugeParametersAreNearlyNormal() throws {
        let gamma = try #require(IncompleteGamma.lower(1e10, 1e10 + 1e5))
        #expect((gamma - 0.841_344_746).magnitude < 1e-5)
        let beta = try #require(IncompleteBeta.lower(1e10, 1e10, 0.5))
        #expect((beta - 0.5).magnitude < 1e-6)
    }
}
