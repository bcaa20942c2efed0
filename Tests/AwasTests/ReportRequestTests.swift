import AwasData
import AwasModel
import AwasReport
import AwasTestSupport
import Testing

@testable import Awas

/// What makes a document again, and its written form.
@Suite struct ReportRequestTests {
    @Test func writtenFormReadsBack() {
        var random = SplitMix64(seed: 18)
        for _ in 0..<RandomInputs.count(2_000, many: 50_000) {
            let request = ReportRequest.random(&random)
            let words = request.words
            #expect(ReportRequest(words: words)?.words == words)
            // Also by the line that a manifest holds.
            let line = CommandLineText.line(words)
            #expect(CommandLineText.words(line).flatMap(ReportRequest.init(words:))?.words == words)
        }
    }

    /// A document comes from others: nothing in it makes the library do more than make the document again.
    @Test func otherWordsArePassedOver() throws {
        var random = SplitMix64(seed: 19)
        for _ in 0..<RandomInputs.count(500, many: 5_000) {
            let words = ReportRequest.random(&random).words
            let place = 4 + 2 * Int.random(in: 0...1, using: &random)
            let others = random.pick(
                [["--problems", "x.json"], ["--output", "/"], ["--threads", "9"], ["--quiet"]], else: [])
            #expect(ReportRequest(words: Array(words[..<place]) + others + words[place...])?.words == words)
        }
    }

    @Test(arguments: [
        "", "awas", "awas report", "awas query DATA --region 35 --month 2024-09",
        "awas report bulanan DATA --month 2024-09",
        "awas report bulanan DATA --region 35", "awas report bulanan DATA --region 35 --month 2024-99",
        "awas report bulanan DATA --region Atlantis --month 2024-09", "awas report bulanan DATA --region 35 --month",
        "awas report bulanan DATA --region 35 --month 2024-09 --suppress banyak",
        "awas report bulanan DATA --region 35 --month 2024-09 --as-of besok",
        "awas report bulanan DATA --region 35 --month 2024-09 --exclude-warnings type-error",
        "awas report bulanan DATA --region 35 --month 2024-09 --lang jv",
    ])
    func whatAsksForNoDocumentIsNoRequest(line: String) throws {
        #expect(ReportRequest(words: try #require(CommandLineText.words(line))) == nil)
    }

    @Test func reportsOfTheFacadeAreThoseBuiltIn() throws {
        let ids = [PackageReport.ID.bulanan, .ringkas, .matriks, .bkd]
        #expect(try Set(ids.map(\.name)) == Set(ReportLibrary().names))
    }
}

extension ReportRequest {
    fileprivate static func random(_ random: inout SplitMix64) -> ReportRequest {
        let region = random.pick(["", "35", "35.19", "64.74", "35.19.08"])
        let month = CalendarPeriod(unit: .month, index: 2024 * 12 + Int.random(in: -30...30, using: &random))
        var request = ReportRequest(
            random.pick(["bulanan", "ringkas", "matriks", "laporan saya", "it's"]),
            ReportParameters(
                region: RegionCode(region), month: month,
                asOf: random.chance(50)
                    ? CalendarDate(daysSinceEpoch: 19_000 + Int32.random(in: 0...999, using: &random)) : nil,
                election: random.chance(30) ? random.pick(["pemilu-2019", "a b", "'", "-1"]) : nil,
                leastPersons: random.chance(30) ? Int.random(in: 2...20, using: &random) : nil),
            random.chance(50) ? .english : .indonesian)
        request.measure = random.chance(30) ? random.pick(["cases", "kasus", "turnout"]) : nil
        request.setsFaultyRowsAside = random.chance(50)
        request.isRawCSV = random.chance(50)
        request.isASCII = random.chance(50)
        request.excludedWarnings = ProblemCode.aboutRows.filter { _ in random.chance(10) }
        return request
    }
}
