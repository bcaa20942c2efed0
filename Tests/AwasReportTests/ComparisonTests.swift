import AwasModel
import AwasQuery
import AwasReport
import AwasWriters
import Testing

/// Which regions are compared, and what is said about few or none of them.
@Suite struct ComparisonTests {
    /// A kabupaten by its number in the province 35; nil leaves a record out.
    private struct Place {
        var turnout: (registered: Int, voters: Int)?
        var participants: Int?
        var reports = 0
    }

    private static func comparison(
        _ places: [Place], by place: ParticipationComparison.Place = .kabupaten
    ) throws -> ParticipationComparison {
        var package = SmallPackage()
        package.add(.elections, [.election: "p", .name: "Pemilu", .kind: "pemilu", .votingDate: "2024-02-14"])
        for (number, place) in places.enumerated() {
            let region = "35.0\(number + 1)"
            if let turnout = place.turnout {
                package.add(
                    .turnout,
                    [
                        .election: "p", .region: region, .registeredVoters: "\(turnout.registered)",
                        .voters: "\(turnout.voters)",
                    ])
            }
            if let participants = place.participants {
                package.add(
                    .oversight,
                    [
                        .date: "2024-09-01", .region: region, .program: "forum_warga",
                        .participants: "\(participants)",
                    ])
            }
            for report in 0..<place.reports {
                package.add(
                    .cases,
                    [
                        .caseID: "\(number)-\(report)", .region: region, .source: "laporan",
                        .reportedOn: "2024-09-02",
                    ])
            }
        }
        let question = ParticipationComparison.Question(by: place, regions: RegionCode("35").map { [$0] } ?? [])
        return try ParticipationComparison.make(question, Executor(package.read().dataset, disclosure: .all))
    }

    /// Writes a comparison in every form of text, in both languages, to see that none fails.
    private static func render(_ comparison: ParticipationComparison) -> String {
        [Language.indonesian, .english].map { language in
            let table = ReportTable(comparison, language: language)
            return JSONWriter.render(comparison, language: language) + CSVWriter.render(table)
                + TextWriter.render(table, language: language, width: 80)
        }.joined()
    }

    @Test func noRegionAtAll() throws {
        let comparison = try ComparisonTests.comparison([])
        #expect(comparison.rows.isEmpty && comparison.excluded.isEmpty)
        #expect(comparison.summary.verdict == .tooFewData && comparison.summary.spearman == nil)
        #expect(comparison.election == nil)
        #expect(ComparisonTests.render(comparison).contains("38 dari 38 wilayah tidak punya satu catatan pun"))
    }

    @Test func oneRegion() throws {
        let comparison = try ComparisonTests.comparison([Place(turnout: (1_000, 800), participants: 5)])
        let row = try #require(comparison.rows.first)
        #expect(comparison.rows.count == 1 && row.turnout == 0.8 && row.oversightRate == 5)
        // It would be its own median.
        #expect(row.standing == nil && comparison.summary.medianTurnout == nil)
        #expect(comparison.summary.medianOversightRate == nil)
        #expect(comparison.summary.verdict == .tooFewData && comparison.summary.spearman == nil)
        #expect(!ComparisonTests.render(comparison).contains("nan"))
    }

    /// Four regions have a rho, but too few for a verdict, however plain it looks; five are enough.
    @Test func fourRegionsAreTooFewAndFiveEnough() throws {
        let places = (1...5).map { Place(turnout: (1_000, 700 + 10 * $0), participants: $0) }
        let four = try ComparisonTests.comparison(Array(places.prefix(4)))
        #expect(four.summary.spearman?.coefficient == 1 && four.summary.verdict == .tooFewData)
        let five = try ComparisonTests.comparison(places)
        #expect(five.summary.spearman?.coefficient == 1 && five.summary.verdict == .together)
        #expect(five.summary.spearman?.pValue == 2.0 / 120)
        let opposed = try ComparisonTests.comparison(
            (1...5).map { Place(turnout: (1_000, 700 + 10 * $0), participants: 9 - $0) })
        #expect(opposed.summary.verdict == .opposed && opposed.summary.spearman?.coefficient == -1)
        for comparison in [four, five, opposed] { _ = ComparisonTests.render(comparison) }
    }

    @Test func allTies() throws {
        let comparison = try ComparisonTests.comparison(
            (1...6).map { Place(turnout: (100 * $0, 80 * $0), participants: $0) })
        #expect(comparison.summary.count == 6 && comparison.summary.spearman == nil)
        #expect(comparison.summary.verdict == .tooFewData && comparison.summary.slope == nil)
        for row in comparison.rows {
            let standing = try #require(row.standing)
            #expect(standing.turnoutRank == 3.5 && standing.oversightRank == 3.5)
            #expect(standing.quadrant.id == "tinggi/tinggi")
        }
        #expect(ComparisonTests.render(comparison).contains("sama di semua kabupaten/kota"))
    }

    /// What one side lacks is excluded with its reason, and 0 participants are no lack.
    @Test func missingFiguresExclude() throws {
        let comparison = try ComparisonTests.comparison([
            Place(turnout: (1_000, 800)), Place(participants: 7), Place(turnout: (0, 0), participants: 3),
            Place(reports: 1), Place(turnout: (1_000, 900), participants: 0), Place(turnout: (0, 0)),
        ])
        #expect(comparison.rows.map(\.region.description) == ["35.05"])
        #expect(comparison.rows[0].oversightRate == 0 && comparison.rows[0].oversightRateInterval?.low == 0)
        let reasons = comparison.excluded.map { "\($0.region) \($0.reason.rawValue)" }
        #expect(
            reasons == [
                "35.01 tanpa_catatan_pengawasan", "35.02 tanpa_data_pemilih", "35.03 tanpa_pemilih_terdaftar",
                "35.04 tanpa_keduanya", "35.06 tanpa_keduanya",
            ])
        _ = ComparisonTests.render(comparison)
    }

    @Test func turnoutAboveOneHasNoInterval() throws {
        let comparison = try ComparisonTests.comparison([Place(turnout: (100, 103), participants: 1)])
        #expect(comparison.rows[0].turnout == 1.03 && comparison.rows[0].turnoutInterval == nil)
        #expect(ComparisonTests.render(comparison).contains("\"turnout_low\":null"))
    }

    /// Where voters are known, no report is a rate of 0.
    @Test func noReportIsARateOfZero() throws {
        let comparison = try ComparisonTests.comparison([
            Place(turnout: (100_000, 80_000), participants: 1),
            Place(turnout: (100_000, 80_000), participants: 1, reports: 2),
        ])
        #expect(comparison.rows[0].reports == 0 && comparison.rows[0].publicReportRate == 0)
        #expect(comparison.rows[0].publicReportRateInterval.map { $0.low == 0 && $0.high > 3 } == true)
        #expect(comparison.rows[1].publicReportRate == 2)
        #expect(comparison.rows[1].publicReportRateInterval.map { $0.low < 2 && $0.high > 2 } == true)
    }

    @Test func provincesAreComparedByTheirOwnCodes() throws {
        let comparison = try ComparisonTests.comparison(
            [Place(turnout: (1_000, 800), participants: 5), Place(turnout: (3_000, 2_100), participants: 3)],
            by: .province)
        #expect(comparison.rows.map(\.name) == ["Jawa Timur"] && comparison.rows[0].registeredVoters == 4_000)
        #expect(CSVWriter.render(ReportTable(comparison, language: .indonesian)).hasPrefix("province_code,province,"))
    }
}
