import Testing

@testable import AwasStatistics

/// Every function against values of mpmath, SciPy and statsmodels.
@Suite struct FixtureTests {
    @Test(arguments: FixtureTests.functions.keys.sorted())
    func agreesWithTheReference(function: String) throws {
        let compute = try #require(FixtureTests.functions[function])
        let fixtures = try Fixture.all.get().filter { $0.function == function }
        #expect(!fixtures.isEmpty)
        for fixture in fixtures {
            let fault = fixture.fault(of: compute(fixture.inputs))
            #expect(fault == nil, "\(function) of \(fixture.inputs): \(fault ?? "")")
        }
    }

    @Test func allFixturesAreThereAndEachHasAFunction() throws {
        let fixtures = try Fixture.all.get()
        // As many as `make_fixtures.py` writes.
        try #require(fixtures.count { !$0.hard } == 748)
        try #require(fixtures.count { $0.hard } == 290)
        for fixture in fixtures {
            #expect(FixtureTests.functions[fixture.function] != nil, "\(fixture.function)")
            #expect(fixture.tolerance <= 1e-10 || fixture.reason != nil, "\(fixture)")
        }
    }

    /// What each function of the fixtures is here.
    static let functions: [String: @Sendable ([[Double]]) -> [Double?]] = [
        "gamma": { [IncompleteGamma.lower($0[0][0], $0[0][1]), IncompleteGamma.upper($0[0][0], $0[0][1])] },
        "gamma_inverse_lower": { [IncompleteGamma.inverse($0[0][0], lowerTail: $0[0][1])] },
        "gamma_inverse_upper": { [IncompleteGamma.inverse($0[0][0], upperTail: $0[0][1])] },
        "beta": {
            [
                IncompleteBeta.lower($0[0][0], $0[0][1], $0[0][2]),
                IncompleteBeta.upper($0[0][0], $0[0][1], $0[0][2]),
            ]
        },
        "beta_inverse_lower": { [IncompleteBeta.inverse($0[0][0], $0[0][1], lowerTail: $0[0][2])] },
        "beta_inverse_upper": { [IncompleteBeta.inverse($0[0][0], $0[0][1], upperTail: $0[0][2])] },
        "normal": { [NormalDistribution.cumulative($0[0][0]), NormalDistribution.upperTail($0[0][0])] },
        "normal_quantile": { [NormalDistribution.quantile($0[0][0])] },
        "student": {
            let distribution = StudentDistribution(degreesOfFreedom: $0[0][0])
            return [distribution?.cumulative($0[0][1]), distribution?.upperTail($0[0][1])]
        },
        "student_quantile": { [StudentDistribution(degreesOfFreedom: $0[0][0])?.quantile($0[0][1])] },
        "binomial": {
            let distribution = BinomialDistribution(trials: Int64($0[0][0]), success: $0[0][1])
            let count = Int64($0[0][2])
            return [
                distribution?.probability(of: count), distribution?.cumulative(count), distribution?.upperTail(count),
            ]
        },
        "binomial_quantile": {
            let distribution = BinomialDistribution(trials: Int64($0[0][0]), success: $0[0][1])
            let share = $0[0][2]
            return [
                distribution?.quantile(share).map(Double.init),
                distribution?.quantile(upperTail: share).map(Double.init),
            ]
        },
        "poisson": {
            let distribution = PoissonDistribution(mean: $0[0][0])
            let count = Int64($0[0][1])
            return [
                distribution?.probability(of: count), distribution?.cumulative(count), distribution?.upperTail(count),
            ]
        },
        "poisson_quantile": {
            let distribution = PoissonDistribution(mean: $0[0][0])
            let share = $0[0][1]
            return [
                distribution?.quantile(share).map(Double.init),
                distribution?.quantile(upperTail: share).map(Double.init),
            ]
        },
        "wilson": { inputs in
            ends(
                level(inputs[0][2]).flatMap { level in
                    Proportion(Int64(inputs[0][0]), of: Int64(inputs[0][1]))?.wilsonInterval(level)
                })
        },
        "newcombe": { inputs in
            guard let level = level(inputs[0][4]),
                let first = Proportion(Int64(inputs[0][0]), of: Int64(inputs[0][1])),
                let second = Proportion(Int64(inputs[0][2]), of: Int64(inputs[0][3]))
            else { return [] }
            return ends(first.newcombeInterval(from: second, level))
        },
        "garwood": { inputs in
            ends(
                level(inputs[0][2]).flatMap { level in
                    EventRate(Int64(inputs[0][0]), per: inputs[0][1])?.exactInterval(level)
                })
        },
        "rates": { inputs in
            guard let first = EventRate(Int64(inputs[0][0]), per: inputs[0][1]),
                let second = EventRate(Int64(inputs[0][2]), per: inputs[0][3])
            else { return [] }
            return [first.exactTest(against: second)]
        },
        "funnel_poisson": { inputs in
            limits(level(inputs[0][1]).flatMap { FunnelLimits.poisson(expected: inputs[0][0], $0) })
        },
        "funnel_binomial": { inputs in
            limits(
                level(inputs[0][2]).flatMap {
                    FunnelLimits.binomial(trials: Int64(inputs[0][0]), proportion: inputs[0][1], $0)
                })
        },
        "pearson": { inputs in
            correlation(level(inputs[2][0]).flatMap { Correlation.pearson(inputs[0], inputs[1], $0) })
        },
        "spearman": { inputs in
            correlation(level(inputs[2][0]).flatMap { Correlation.spearman(inputs[0], inputs[1], $0) })
        },
        "kendall": { inputs in
            correlation(level(inputs[2][0]).flatMap { Correlation.kendall(inputs[0], inputs[1], $0) })
        },
        "theil_sen": { inputs in
            let line = level(inputs[2][0]).flatMap { TheilSenSlope(x: inputs[0], y: inputs[1], $0) }
            return [line?.slope] + ends(line?.interval)
        },
        "mann_kendall": {
            let trend = MannKendallTrend($0[0])
            return [trend.map { Double($0.score) }, trend?.pValue]
        },
        "quantile": { [Description.quantile($0[0], $0[1][0])] },
        "holm": { AdjustedPValues.holm($0[0]) ?? [] },
        "ranks": { MeanRanks.of($0[0]) ?? [] },
    ]

    private static func level(_ probability: Double) -> ConfidenceLevel? { ConfidenceLevel(probability) }

    private static func ends(_ interval: ConfidenceInterval?) -> [Double?] { [interval?.low, interval?.high] }

    private static func limits(_ limits: FunnelLimits?) -> [Double?] {
        [limits.map { Double($0.low) }, limits.map { Double($0.high) }]
    }

    private static func correlation(_ correlation: Correlation?) -> [Double?] {
        [correlation?.coefficient] + ends(correlation?.interval) + [correlation?.pValue]
    }
}
