import Testing

@testable import AwasStatistics

/// The Statistical Reference Datasets of NIST (<https://www.itl.nist.gov/div898/strd/>), where they certify a figure that
/// is computed here.
@Suite struct ReferenceDataTests {
    @Test func norrisCorrelation() throws {
        let correlation = try #require(Correlation.pearson(ReferenceDataTests.norrisX, ReferenceDataTests.norrisY))
        // Certified: R² to fifteen digits.
        #expect((correlation.coefficient * correlation.coefficient - 0.999_993_745_883_712).magnitude < 1e-15)
    }

    @Test func meansOfObservedData() throws {
        #expect((try #require(Description.mean(ReferenceDataTests.mavro)) - 2.001_856).magnitude < 1e-15)
        #expect((try #require(Description.mean(ReferenceDataTests.michelso)) - 299.8524).magnitude < 1e-13)
    }

    /// NumAcc1 to NumAcc4: numbers that agree in all but their last digits.
    @Test func meansOfNearlyEqualNumbers() {
        #expect(Description.mean([10_000_001, 10_000_003, 10_000_002]) == 10_000_002)
        for middle in [1.2, 1_000_000.2, 10_000_000.2] {
            let pairs = (0..<500).flatMap { _ in [middle - 0.1, middle + 0.1] }
            let mean = Description.mean([middle] + pairs)
            #expect(mean.map { ($0 - middle).magnitude <= middle.ulp } == true)
        }
    }

    private static let norrisX: [Double] = [
        0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5,
        11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1,
        448.9, 0.5,
    ]

    private static let norrisY: [Double] = [
        0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9,
        10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4,
        449.2, 0.2,
    ]

    private static let mavro: [Double] = [
        2.0018, 2.0017, 2.0018, 2.0019, 2.0018, 2.0017, 2.0015, 2.0014, 2.0015, 2.0015, 2.0017, 2.0018, 2.0018, 2.0019,
        2.0019, 2.0021, 2.0020, 2.0016, 2.0014, 2.0013, 2.0013, 2.0015, 2.0015, 2.0016, 2.0015, 2.0014, 2.0013, 2.0014,
        2.0015, 2.0014, 2.0015, 2.0016, 2.0015, 2.0016, 2.0019, 2.0020, 2.0020, 2.0021, 2.0022, 2.0023, 2.0024, 2.0025,
        2.0027, 2.0026, 2.0026, 2.0026, 2.0027, 2.0026, 2.0025, 2.0024,
    ]

    private static let michelso: [Double] = [
        299.85, 299.74, 299.90, 300.07, 299.93, 299.85, 299.95, 299.98, 299.98, 299.88, 300.00, 299.98, 299.93, 299.65,
        299.76, 299.81, 300.00, 300.00, 299.96, 299.96, 299.96, 299.94, 299.96, 299.94, 299.88, 299.80, 299.85, 299.88,
        299.90, 299.84, 299.83, 299.79, 299.81, 299.88, 299.88, 299.83, 299.80, 299.79, 299.76, 299.80, 299.88, 299.88,
        299.88, 299.86, 299.72, 299.62, 299.86, 299.97, 299.95, 299.88, 299.91, 299.85, 299.87, 299.84, 299.84, 299.85,
        299.84, 299.84, 299.84, 299.89, 299.81, 299.81, 299.82, 299.80, 299.77, 299.76, 299.74, 299.75, 299.76, 299.91,
        299.92, 299.89, 299.86, 299.88, 299.72, 299.84, 299.85, 299.85, 299.78, 299.89, 299.84, 299.78, 299.81, 299.76,
        299.81, 299.79, 299.81, 299.82, 299.85, 299.87, 299.87, 299.81, 299.74, 299.81, 299.94, 299.95, 299.80, 299.81,
        299.87, 299.72,
    ]
}
