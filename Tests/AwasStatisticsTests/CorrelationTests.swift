import Testing

@testable import AwasStatistics

@Suite struct CorrelationTests {
    typealias Method = @Sendable ([Double], [Double], ConfidenceLevel) -> Correlation?

    static let methods: [(name: String, of: Method)] = [
        ("pearson", { Correlation.pearson($0, $1, $2) }),
        ("spearman", { Correlation.spearman($0, $1, $2) }),
        ("kendall", { Correlation.kendall($0, $1, $2) }),
    ]

    @Test(arguments: methods.indices)
    func undefinedOnesAreNil(method: Int) {
        let correlation = CorrelationTests.methods[method].of
        let undefined: [([Double], [Double])] = [
            ([], []), ([1], [2]), ([1, 2], [1, 2, 3]), ([1, 1, 1], [1, 2, 3]), ([1, 2, 3], [5, 5, 5]),
            ([1, .nan, 3], [1, 2, 3]), ([1, 2, 3], [1, .infinity, 3]), ([-0.0, 0.0], [1, 2]),
        ]
        for (first, second) in undefined { #expect(correlation(first, second, .percent95) == nil) }
    }

    @Test(arguments: methods.indices)
    func perfectOnesAreExactlyOne(method: Int) throws {
        let correlation = CorrelationTests.methods[method].of
        for count in [2, 3, 4, 5, 6, 7, 10, 11, 40] {
            let numbers = (0..<count).map { Double($0 * $0) * 0.1 + 3 }
            let same = try #require(correlation(numbers, numbers, .percent95))
            let opposite = try #require(correlation(numbers, numbers.map { -$0 }, .percent95))
            #expect(same.coefficient == 1 && opposite.coefficient == -1)
            #expect(same.interval.map { $0.low == 1 && $0.high == 1 } ?? (count < 5))
        }
    }

    /// What a correlation must not depend on: which side comes first, and in what order the pairs are. A side turned
    /// round turns its sign.
    @Test(arguments: methods.indices)
    func symmetriesHold(method: Int) throws {
        let correlation = CorrelationTests.methods[method].of
        let first: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
        let second: [Double] = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4]
        for count in [4, 7, 11] {
            let (left, right) = (Array(first.prefix(count)), Array(second.prefix(count)))
            let one = try #require(correlation(left, right, .percent95))
            let swapped = try #require(correlation(right, left, .percent95))
            let reversed = try #require(correlation(left.reversed(), right.reversed(), .percent95))
            let turned = try #require(correlation(left.map { -$0 }, right, .percent95))
            for other in [swapped, reversed] {
                #expect((one.coefficient - other.coefficient).magnitude < 1e-15)
                #expect(((one.pValue ?? 0) - (other.pValue ?? 1)).magnitude < 1e-14)
            }
            #expect((one.coefficient + turned.coefficient).magnitude < 1e-15)
            #expect(((one.pValue ?? 0) - (turned.pValue ?? 1)).magnitude < 1e-14)
            #expect(one.count == count)
        }
    }

    /// Where the method changes, at ten pairs, the approximation is near what all permutations would say.
    @Test func exactAndApproximatePValuesMeet() throws {
        let first = (0..<9).map(Double.init), second: [Double] = [2, 1, 4, 3, 6, 9, 8, 5, 7]
        let nine = try #require(Correlation.spearman(first, second)?.pValue)
        let approximate = try #require(Correlation.spearman(first + [4], second + [5])?.pValue)
        #expect((nine - approximate).magnitude < 0.02)
    }

    @Test func tooFewPairsHaveNoIntervalNorStudentTest() throws {
        let two = try #require(Correlation.pearson([1, 2], [5, 4]))
        #expect(two.interval == nil && two.pValue == nil && two.coefficient == -1)
        #expect(try #require(Correlation.spearman([1, 2], [5, 4])).pValue == 1)
        let three = try #require(Correlation.pearson([1, 2, 3], [5, 4, 9]))
        #expect(three.interval == nil && three.pValue != nil)
        let four = try #require(Correlation.kendall([1, 2, 3, 4], [5, 4, 9, 7]))
        #expect(four.interval == nil && four.pValue != nil)
    }

    /// As many as there are kabupaten and kota, quickly.
    @Test func fiveHundredPairsAreNoMatter() throws {
        let first = (0..<514).map { Double(($0 * 7_919) % 514) }
        let second = (0..<514).map { Double(($0 * 104_729) % 97) }
        for method in CorrelationTests.methods {
            #expect(try #require(method.of(first, second, .percent95)).count == 514)
        }
        #expect(TheilSenSlope(x: first, y: second) != nil)
    }

    @Test func ranksShareThePlacesOfTies() {
        #expect(MeanRanks.of([30, 10, 20, 10]) == [4, 1.5, 3, 1.5])
        #expect(MeanRanks.of([30, 10, 20, 10], .greatestFirst) == [1, 3.5, 2, 3.5])
        #expect(MeanRanks.of([5, 5, 5]) == [2, 2, 2])
        #expect(MeanRanks.of([]) == [] && MeanRanks.of([7]) == [1])
        #expect(MeanRanks.of([.infinity, -.infinity, 0]) == [3, 1, 2])
        #expect(MeanRanks.of([1, .nan]) == nil)
    }
}
