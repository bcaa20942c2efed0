import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData
@testable import AwasQuery
@testable import AwasReport

/// Rates that cannot be misread: few as counts, and each with what it is of.
@Suite struct RatesTests {
    private static func ratio(_ part: Int64, _ base: Int64) throws -> AwasReport.Cell {
        .ratio(try #require(Ratio(part, of: base)))
    }

    @Test func fewAreCounts() throws {
        let (indonesian, english) = (FigureStyle(.indonesian), FigureStyle(.english))
        #expect(indonesian.text(try RatesTests.ratio(2, 2), .percent(1)) == "2 dari 2")
        #expect(english.text(try RatesTests.ratio(0, 9), .percent(1)) == "0 of 9")
        #expect(indonesian.text(try RatesTests.ratio(9, 10), .percent(1)) == "90,0 %")
        #expect(english.text(try RatesTests.ratio(24_999, 25_000), .percent(2)) == "99.996%")
        // How much a share of few changed says nothing.
        let few = try #require(Ratio(1, of: 2))
        let change = Value.ratio(few).change(from: .ratio(try #require(Ratio(30, of: 40))))
        #expect(change == .real(-0.25) && indonesian.text(AwasReport.Cell(change), .percentagePoints(1)).isEmpty)
        let many = Value.ratio(try #require(Ratio(12, of: 40))).change(from: .ratio(try #require(Ratio(30, of: 40))))
        #expect(indonesian.text(AwasReport.Cell(many), .percentagePoints(1)) == "−45,0")
        #expect(Ratio(0, of: 0) == nil)
    }

    /// Wherever indicators hold a share, what it is of stands beside it.
    @Test func indicatorsHaveTheirBases() throws {
        for definition in try ReportLibrary().definitions {
            for case .indicators(let indicators) in definition.parts.flatMap(\.content).map(\.kind) {
                for measure in indicators.measures.compactMap(Catalogue.measure(named:)) {
                    guard let base = measure.base else { continue }
                    #expect(indicators.measures.contains(base.id), "\(definition.name): \(measure.id)")
                }
            }
        }
        for measure in Catalogue.measures where measure.unit == .share {
            #expect(measure.base != nil || measure.ownBase != nil || measure.id == "station_coverage", "\(measure.id)")
        }
    }

    /// A median or a rate over all records is no sum.
    @Test func ratesHaveNoSum() throws {
        let dataset = try SampleReport.data().dataset
        for (measure, label) in [("cases", "Jumlah"), ("proven_rate", "Keseluruhan"), ("turnout", "Keseluruhan")] {
            let result = try Executor(dataset, disclosure: .all).run(
                Query(measures: [measure], by: ["kabupaten"], totals: true))
            let table = ReportTable(result, title: "", language: .indonesian, emptyText: "")
            #expect(table.rows.last?.cells[1] == .text(label, plain: ResultTable.totalKey), "\(measure)")
        }
    }

    /// Sentences about all, both or the only one, and counts at their start.
    @Test func countsAreWordsWhereASentenceBegins() {
        func figure(_ number: Int64, of whole: Int64) -> TemplateFigure {
            var figure = TemplateFigure(value: .integer(number), format: .integer, style: FigureStyle(.indonesian))
            figure.whole = .integer(whole)
            return figure
        }
        func flags(_ figure: TemplateFigure) -> [String] {
            ["only", "both", "all"].filter { figure.child(named: $0) as? Bool == true }
        }
        #expect(flags(figure(1, of: 1)) == ["only"] && flags(figure(2, of: 2)) == ["both"])
        #expect(flags(figure(38, of: 38)) == ["all"] && flags(figure(37, of: 38)).isEmpty)
        #expect(flags(figure(0, of: 0)).isEmpty)
        #expect(figure(1, of: 3).child(named: "start") as? String == "Satu")
        #expect(figure(1_200, of: 3).child(named: "start") as? String == "Sebanyak 1.200")
    }
}
