import AwasData
import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasReport

/// What makes a document again, and its written forms.
@Suite struct ReportRequestTests {
    private static func json(_ request: ReportRequest) throws -> JSON { try json(of: request.json.compact) }

    /// A value whose members are in the order of their names.
    private static func json(of text: String) throws -> JSON {
        try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    }

    private static func request(_ text: String) -> ReportRequest? {
        try? JSONDecoder().decode(ReportRequest.self, from: Data(text.utf8))
    }

    @Test func survivesEncodingAndDecoding() throws {
        var random = SplitMix64(seed: 18)
        for _ in 0..<RandomInputs.count(1_000, many: 20_000) {
            let request = ReportRequest.random(&random)
            let encoded = String(decoding: try JSONEncoder().encode(request), as: UTF8.self)
            for text in [encoded, request.json.compact, request.json.pretty(), request.written] {
                let read = try #require(ReportRequestTests.request(text), "\(text)")
                #expect(read.json == request.json && read.words == request.words)
                #expect(read.parameters.region == request.parameters.region)
                #expect(read.parameters.recipient == request.parameters.recipient)
            }
        }
    }

    /// Whatever breaks lines breaks them between or within words.
    @Test func writtenFormSurvivesMail() throws {
        var random = SplitMix64(seed: 20)
        for _ in 0..<RandomInputs.count(300, many: 5_000) {
            let request = ReportRequest.random(&random)
            #expect(request.written.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
            let broken = request.written.map { random.chance(10) ? "\($0)\n  " : "\($0)" }.joined()
            #expect(ReportRequest(written: broken)?.json == request.json)
        }
    }

    /// A document comes from others: nothing in it makes the library do more than make the document again.
    @Test func unknownFieldsAreRefused() throws {
        var random = SplitMix64(seed: 19)
        for _ in 0..<RandomInputs.count(300, many: 5_000) {
            let text = ReportRequest.random(&random).json.compact
            let other = random.pick([#""problems":"x.json""#, #""output":"/""#, #""threads":9"#, #""Report":"bkd""#])
            #expect(ReportRequestTests.request("{\(other)," + text.dropFirst()) == nil)
        }
    }

    private static let least =
        #"{"report":"bulanan","region":"35","month":"2024-09","as_of":"2024-09-30","lang":"id"}"#

    @Test(arguments: [
        ("\"report\":\"bulanan\",", ""), ("\"region\":\"35\",", ""), ("\"month\":\"2024-09\",", ""),
        (",\"lang\":\"id\"", ""), ("\"35\"", "\"99\""), ("\"35\"", "\"Atlantis\""), ("\"35\"", "35"),
        ("\"2024-09\"", "\"2024-99\""), ("\"2024-09\"", "\"2024\""), ("2024-09-30", "besok"), ("\"id\"", "\"jv\""),
        ("}", ",\"suppress\":0}"), ("}", ",\"suppress\":\"banyak\"}"), ("}", ",\"ascii\":\"true\"}"),
        ("}", ",\"split\":\"kabupaten\"}"), ("}", ",\"recipient\":\"35.19\"}"),
        ("}", ",\"split\":\"provinsi\",\"recipient\":\"35.19\"}"),
        ("}", ",\"split\":\"kabupaten\",\"recipient\":\"35.19.01\"}"),
        ("}", ",\"split\":\"kabupaten\",\"recipient\":\"99\"}"),
        ("}", ",\"exclude_warnings\":[\"type-error\"]}"), ("}", ",\"exclude_warnings\":\"duplicate-file\"}"),
    ])
    func whatAsksForNoDocumentIsNoRequest(part: String, other: String) throws {
        #expect(ReportRequestTests.request(ReportRequestTests.least)?.name == "bulanan")
        let text = ReportRequestTests.least.replacing(part, with: other)
        #expect(text != ReportRequestTests.least && ReportRequestTests.request(text) == nil, "\(text)")
    }
}

extension ReportRequest {
    fileprivate static func random(_ random: inout SplitMix64) -> ReportRequest {
        let region = random.pick(["", "35", "35.19", "64.74", "35.19.08"])
        let month = CalendarPeriod(unit: .month, index: 2024 * 12 + Int.random(in: -30...30, using: &random))
        var request = ReportRequest(
            random.pick(["bulanan", "ringkas", "matriks", "laporan  saya", "it's", "évaluasi 📋"]),
            ReportParameters(
                region: RegionCode(region), month: month,
                asOf: random.chance(50)
                    ? CalendarDate(daysSinceEpoch: 19_000 + Int32.random(in: 0...999, using: &random)) : nil,
                election: random.chance(30) ? random.pick(["pemilu-2019", "a b", "'", "\"\\", "-1"]) : nil,
                disclosure: random.chance(30) ? .least(Int64.random(in: 2...20, using: &random)) : .all),
            random.chance(50) ? .english : .indonesian)
        request.measure = random.chance(30) ? random.pick(["cases", "kasus", "turnout"]) : nil
        request.setsFaultyRowsAside = random.chance(50)
        request.officeSHA256 = random.chance(20) ? String(repeating: "a1", count: 32) : nil
        request.isRawCSV = random.chance(50)
        request.isASCII = random.chance(50)
        if random.chance(30) {
            request.split = .kabupaten
            request.parameters.recipient = random.pick([.undetermined, Recipient(id: "35"), Recipient(id: "35.19")])
        }
        request.excludedWarnings = ProblemCode.aboutRows.filter { _ in random.chance(10) }
        return request
    }
}
