import AwasModel
import AwasQuery
import AwasStatistics
import AwasTestSupport
import Testing

@testable import AwasReport

@Suite struct FunnelTests {
    /// A line is where the table's limits are: a count lies above the upper line exactly when it is over the limit.
    @Test func linesAreTheLimitsOfTheTable() throws {
        var random = SplitMix64(seed: 12)
        for _ in 0..<40 {
            let rate = Double(random.number(1...60)) / 100_000
            let places = (0..<12).map { number in
                let voters = Int64(random.number(20_000...3_000_000))
                return Outliers.Place(
                    name: "K\(number)", cases: Int64(Double(voters) * rate * Double(random.number(0...300)) / 100),
                    voters: voters)
            }
            guard let funnel = Funnel(places) else { continue }
            let (cases, voters) = places.reduce((0.0, 0.0)) { ($0.0 + Double($1.cases), $0.1 + Double($1.voters)) }
            for place in places {
                let expected = cases / voters * Double(place.voters)
                let rate = try #require(EventRate(place.cases, per: 1))
                let interval = rate.exactInterval(.percent99point8)
                let position = FunnelLimits.poisson(expected: expected)?.position(of: place.cases)
                // What the lines are drawn by, and what the table says.
                #expect((expected < interval.low) == (position == .above))
                #expect((expected > interval.high) == (position == .below))
                #expect(funnel.outside.above.contains(place.name) == (position == .above))
                #expect(funnel.outside.below.contains(place.name) == (position == .below))
            }
        }
    }

    private func chart(_ places: [Outliers.Place]) throws -> ScatterChart {
        let scope = ReportScope(
            try SmallPackage().read(),
            ReportParameters(month: CalendarPeriod(unit: .month, index: 24_000), disclosure: .all),
            language: .english)
        guard case .scatter(let chart)? = Funnel(places)?.chart(nil, scope) else {
            throw QueryError.unknownMeasure("none", suggestions: [])
        }
        return chart
    }

    @Test func theLinesStayWithinThePoints() throws {
        let places = [(40_000, 3), (90_000, 2), (200_000, 40), (1_900_000, 60)].enumerated().map {
            Outliers.Place(name: "K\($0)", cases: Int64($1.1), voters: Int64($1.0))
        }
        let chart = try chart(places)
        #expect(chart.x.scale == .logarithmic && chart.curves.count == 5)
        for curve in chart.curves {
            let xs = curve.points.map(\.x)
            #expect(xs == xs.sorted() && xs.allSatisfy { (39_999.9...1_900_000.1).contains($0) })
            #expect(abs((xs.last ?? 0) - 1_900_000) < 1e-6)
        }
        #expect(chart.points.filter(\.isLabelled).map(\.name) == ["K2", "K3"])
        #expect(chart.title == "Cases per 100,000 voters: K2 above the limits of 99.8%, K3 below")
        // Of one alone, or none with a case, there is no common rate.
        #expect(Funnel([places[0]]) == nil && Funnel([]) == nil)
    }

    @Test func threeFindings() {
        #expect(
            ChartFinding.funnel(above: [], below: [], 31).indonesian
                == "Perkara per pemilih di 31 daerah tidak berbeda melebihi kebetulan (batas 99,8 %)")
        #expect(
            ChartFinding.funnel(above: ["Kota A", "Kota B"], below: ["Kota C"], 31).indonesian
                == "Perkara per 100.000 pemilih: Kota A dan Kota B di atas batas 99,8 %, Kota C di bawahnya")
        #expect(
            ChartFinding.funnel(above: [], below: ["A", "B", "C", "D"], 31).english
                == "Cases per 100,000 voters: four places below the limits of 99.8%")
    }

    @Test func anAxisIsScaledWhereTheSpreadAsksForIt() {
        typealias Scale = ScatterChart.Scale
        #expect(Scale.fitting([0.6, 0.7, 0.75, 0.9]) == .linear)
        #expect(Scale.fitting([0.03, 0.05, 0.1, 0.2, 4]) == .logarithmic)
        #expect(Scale.fitting([0, 0.05, 0.1, 0.2, 4]) == .squareRoot)
        #expect(Scale.fitting([0.001, 0.001, 0.002, 40]) == .squareRoot)
        #expect(Scale.fitting([-1, 0, 0, 50]) == .linear && Scale.fitting([]) == .linear)
    }
}
