import AwasModel
import AwasQuery
import Testing

@testable import AwasReport

/// Which changes chance explains, and which kabupaten lie outside its limits.
@Suite struct ChangesTests {
    /// Cases of a kabupaten in a month of 2024, numbered through.
    private static func cases(_ counts: [(region: String, month: Int, count: Int)]) -> SmallPackage {
        var package = SmallPackage()
        package.add(
            .elections,
            [.election: "P1", .name: "Pemilu 1", .kind: "pemilu", .votingDate: "2023-10-18"])
        package.add(
            .elections, [.election: "P2", .name: "Pilkada 2", .kind: "pilkada", .votingDate: "2024-11-27"])
        var number = 0
        for (region, month, count) in counts {
            for _ in 0..<count {
                number += 1
                package.add(
                    .cases,
                    [
                        .caseID: "C\(number)", .region: region, .source: "temuan",
                        .reportedOn: "2024-\(month < 10 ? "0" : "")\(month)-10",
                    ])
            }
        }
        for region in Set(counts.map(\.region)).sorted() {
            package.add(
                .turnout, [.election: "P1", .region: region, .registeredVoters: "100000", .voters: "80000"])
        }
        return package
    }

    private func report(_ package: SmallPackage, region: String = "35", month: Int = 9) throws -> Report {
        let period = try #require(CalendarPeriod("2024-\(month < 10 ? "0" : "")\(month)"))
        return try Report.monthly(
            try package.read(), ReportParameters(region: RegionCode(region), month: period, disclosure: .all),
            language: .indonesian)
    }

    private func row(_ measure: String, _ report: Report, _ table: String = "perubahan") throws -> [String: Cell] {
        let table = try #require(report.tables.first { $0.id == table })
        let row = try #require(table.rows.first { plain($0.cells[0]) == measure })
        return Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.id), row.cells))
    }

    @Test func aGreatChangeIsFlaggedAndASmallOneNot() throws {
        let great = try report(Self.cases([("35.19", 8, 10), ("35.19", 9, 40)]))
        #expect(plain(try row("cases", great)["previous_verdict"] ?? .null) == "flagged")
        let small = try report(Self.cases([("35.19", 8, 10), ("35.19", 9, 13)]))
        #expect(plain(try row("cases", small)["previous_verdict"] ?? .null) == "chance")
    }

    /// The election before was in October 2023, the own one is in November 2024: September is like August 2023.
    @Test func theSameStageIsAsFarFromItsElection() throws {
        var package = Self.cases([("35.19", 9, 3)])
        // Nobody kept records then: no zeros.
        let without = try #require(try report(package).tables.first { $0.id == "perubahan" })
        #expect(
            !without.columns.contains { $0.id.hasPrefix("stage") } && !without.notes.contains { $0.contains("2023") })
        package.add(.oversight, [.date: "2023-08-05", .region: "35.19", .program: "forum_warga", .participants: "0"])
        let report = try report(package)
        let table = try #require(report.tables.first { $0.id == "perubahan" })
        #expect(table.columns.first { $0.id == "stage" }?.label == "Agustus 2023")
        // Of cases nobody kept records then, of oversight somebody did.
        #expect(try row("cases", report)["stage"] == .null)
        #expect(try row("oversight_participants", report)["stage"] == .integer(0))
        // Every column has its own label.
        #expect(Set(table.columns.map(\.label)).count == table.columns.count)
    }

    /// Records of the month before are known even where they are only delegations to events elsewhere, or open cases.
    @Test func theMonthBeforeIsWhatTheSummarySays() throws {
        var package = Self.cases([("35.19", 7, 1)])
        for (event, day, region) in [("V1", "2024-08-10", "35"), ("V2", "2024-09-10", "35.19")] {
            package.add(
                .events,
                [
                    .eventID: event, .date: day, .kind: "apel", .title: "Apel", .organizer: "Bawaslu",
                    .level: "kabkota",
                    .region: region,
                ])
        }
        for (event, attended) in [("V1", "30"), ("V2", "40")] {
            package.add(
                .attendance,
                [.eventID: event, .agency: "A", .sector: "asn", .region: "35.19", .attended: attended])
        }
        let report = try report(package, region: "35.19")
        // No case has any of its dates in August.
        let before: [(String, Cell)] = [("attendance", .integer(30)), ("open_cases", .integer(1)), ("cases", .null)]
        for (measure, before) in before {
            #expect(try row(measure, report)["previous"] == before)
            #expect(try row(measure, report, "angka_utama")["previous"] == before)
        }
    }

    /// Nothing at all is recorded of September: it is not submitted yet, rather than without cases.
    @Test func aMonthWithoutAnyRecordIsNotTested() throws {
        let report = try report(Self.cases([("35.19", 8, 40)]))
        #expect(try row("cases", report)["previous_verdict"] == .null && row("cases", report)["month"] == .null)
        let gone = try self.report(Self.cases((1...6).map { ("35.19", $0, $0) }))
        #expect(plain(try row("cases", gone)["trend"] ?? .null) == "rising")
    }

    @Test func theFirstElectionHasNoStageBefore() throws {
        var package = Self.cases([("35.19", 9, 3)])
        package.rows[.elections]?.removeFirst()
        package.rows[.turnout] = nil
        let table = try #require(try report(package).tables.first { $0.id == "perubahan" })
        #expect(!table.columns.contains { $0.id == "stage" })
    }

    @Test func whatPeopleDoInGroupsIsNotTested() throws {
        let report = try report(Self.cases([("35.19", 8, 10), ("35.19", 9, 40)]))
        #expect(plain(try row("open_cases", report)["previous_verdict"] ?? .null) == "untested")
        #expect(plain(try row("open_cases", report)["trend"] ?? .null) == "untested")
        #expect(try row("attendance", report)["previous_verdict"] == .null)
    }

    @Test func aSteadyRiseIsATrend() throws {
        let rising = Self.cases((1...9).map { ("35.19", $0, $0) })
        #expect(plain(try row("cases", try report(rising))["trend"] ?? .null) == "rising")
        let flat = Self.cases((1...9).map { ("35.19", $0, 5) })
        #expect(plain(try row("cases", try report(flat))["trend"] ?? .null) == "unclear")
        let short = Self.cases((5...9).map { ("35.19", $0, $0) })
        #expect(try row("cases", try report(short))["trend"] == .null)
    }

    @Test func pValues() throws {
        func count(_ count: Int64, _ whole: Int64) -> ChangeTest.Count { ChangeTest.Count(count: count, whole: whole) }
        let shares = ChangeTest.Method.shares(numerator: "proven", denominator: "decided_cases")
        // scipy.stats.binomtest(40, 50, 30/61).pvalue
        let rates = try #require(ChangeTest.pValue(.rates, count(40, 30), count(10, 31)))
        #expect(abs(rates - 1.1929853800962948e-05) < 1e-15)
        #expect(ChangeTest.pValue(.rates, count(0, 30), count(0, 31)) == 1)
        #expect(ChangeTest.pValue(.rates, count(1, 0), count(1, 31)) == nil)
        #expect(ChangeTest.pValue(shares, count(0, 0), count(1, 2)) == nil)
        #expect(ChangeTest.pValue(shares, count(5, 10), count(5, 10)) == 1)
        // At this p-value the interval of Newcombe just ends at 0.
        let pValue = try #require(ChangeTest.pValue(shares, count(30, 40), count(15, 40)))
        #expect(pValue > 0.0001 && pValue < 0.01)
        #expect(ChangeTest.pValue(shares, count(15, 40), count(30, 40)) == pValue)
    }

    @Test func aKabupatenOutsideTheLimitsIsNamed() throws {
        let places = ["35.01", "35.02", "35.03", "35.04", "35.05"]
        let report = try report(Self.cases(places.map { ($0, 9, 10) } + [("35.06", 9, 60)]))
        let table = try #require(report.tables.first { $0.id == "perkara_luar_batas" })
        let found = table.rows.map { row in row.cells.map(plain) }
        // 110 cases over six places of equal size: 18.33 expected; scipy.stats.poisson.ppf([0.001, 0.999], 55 / 3) = 7, 33.
        #expect(found.map { $0[1] } == ["35.06"])
        #expect(
            found.first?[2] == "cases" && found.first?[3] == "60" && found.first?[5] == "7" && found.first?[6] == "33")
        #expect(found.first?[7] == "above")
        let even = try self.report(Self.cases(places.map { ($0, 9, 10) }))
        #expect(even.tables.first { $0.id == "perkara_luar_batas" }?.rows.isEmpty == true)
    }

    /// A place without a record is not one without cases, and one place has none to be compared with.
    @Test func whatIsNotRecordedIsNotCompared() throws {
        var package = Self.cases([("35.01", 9, 60), ("35.02", 9, 1)])
        package.add(.turnout, [.election: "P1", .region: "35.03", .registeredVoters: "100000", .voters: "1"])
        let report = try report(package)
        let table = try #require(report.tables.first { $0.id == "perkara_luar_batas" })
        #expect(Set(table.rows.map { plain($0.cells[1]) }) == ["35.01", "35.02"])
        let alone = try self.report(Self.cases([("35.01", 9, 60)]))
        #expect(alone.tables.first { $0.id == "perkara_luar_batas" }?.rows.isEmpty == true)
        let within = try self.report(Self.cases([("35.01", 9, 60)]), region: "35.01")
        #expect(!within.tables.contains { $0.id == "perkara_luar_batas" })
    }
}
