import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasData

/// Texts that nobody can tell apart are one value, named by the first of them in the order of files and rows.
@Suite struct TextVariantsTests {
    private static let names = ["Polres Madiun", "Café Uji", "Dinas “A”", "Übung", "polres madiun", "Dinas  “A”"]

    /// A text that looks the same.
    private static func variant(of text: String, _ random: inout SplitMix64) -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return text
        case 1: return random.chance(50) ? text.decomposedStringWithCanonicalMapping : text
        case 2:
            let place = text.index(text.startIndex, offsetBy: Int.random(in: 1..<text.count, using: &random))
            return text[..<place] + random.pick(["\u{AD}", "\u{2060}", "\u{200B}"]) + text[place...]
        default: return text.replacing(" ", with: "\u{A0}")
        }
    }

    private struct Written {
        var first: [String: String] = [:]

        /// What a text is called from its first spelling on.
        mutating func name(of spelling: String, plain: String) -> String {
            if first[plain] == nil { first[plain] = spelling }
            return first[plain] ?? spelling
        }
    }

    @Test(arguments: 0..<40)
    func theFirstSpellingNamesAll(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let ids = (1...4).map { "K-\($0)é" }
        var (agencies, keys, violations) = (Written(), Written(), Written())
        var wanted: (agencies: [String], events: [String], violations: [String]) = ([], [], [])
        var events = ["event_id,date,kind,title,organizer,level,region"]
        for id in ids {
            let spelling = TextVariantsTests.variant(of: id, &random)
            _ = keys.name(of: spelling, plain: id)
            events.append("\(spelling),2024-01-02,apel,a,b,ri,35")
        }
        var attendance = ["event_id,agency,sector"]
        for _ in 0..<30 {
            let (id, name) = (random.pick(ids), random.pick(TextVariantsTests.names))
            let spelling = TextVariantsTests.variant(of: name, &random)
            wanted.events.append(keys.name(of: "", plain: id))
            wanted.agencies.append(agencies.name(of: spelling, plain: name))
            attendance.append("\(TextVariantsTests.variant(of: id, &random)),\(spelling),asn")
        }
        var cases = ["case_id,region,source,reported_on,violations"]
        for number in 0..<10 {
            let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(TextVariantsTests.names) }
            let spellings = items.map { TextVariantsTests.variant(of: $0, &random) }
            let named = zip(items, spellings).map { violations.name(of: $1, plain: $0) }
            wanted.violations.append(
                named.enumerated().filter { named.firstIndex(of: $1) == $0 }.map(\.element).joined(separator: "|"))
            cases.append("C\(number),35,temuan,2024-01-02,\(spellings.joined(separator: ";"))")
        }
        let package = try TemporaryPackage(
            ["events.csv": events, "attendance.csv": attendance, "cases.csv": cases]
                .mapValues { $0.joined(separator: "\n") })
        for (threads, size) in [(1, 1 << 18), (1, 40), (3, 90), (2, 200)] {
            let result = try package.read(threads: threads, blockSize: size)
            #expect(result.errorCount == 0)
            // By their bytes: two spellings of one text are equal as strings.
            func expect(_ found: [String?], _ texts: [String]) {
                #expect(found.map { Array(($0 ?? "").utf8) } == texts.map { Array($0.utf8) }, "seed \(seed)")
            }
            expect(result.dataset.column(.eventID, of: .attendance), wanted.events)
            expect(result.dataset.column(.agency, of: .attendance), wanted.agencies)
            expect(result.dataset.column(.violations, of: .cases), wanted.violations)
        }
    }

    @Test func whatLooksTheSameIsSaid() throws {
        let result = try read([
            "events.csv": BlocksTests.header + "E1,2024-01-02,apel,a,b,ri,35\n",
            "attendance.csv": """
            event_id,agency,sector
            E1,Polres Mad\u{AD}iun,polri
            E1,Polres Madiun,tni
            E1,Cafe\u{301},asn
            E1,Café,tni
            E1,Polres\u{A0}Madiun,asn
            """,
        ])
        #expect(result.codes == [.similarAgency, .similarAgency, .similarAgency])
        #expect(result.problems.map(\.line) == [3, 5, 6])
        #expect(result.problems.allSatisfy { $0.message.english.contains("counts as the same agency") })
    }

    /// A key that differs only in what nobody sees is the same key, in its table and for those that refer to it.
    @Test func keysFoldToo() throws {
        let result = try read(
            [
                "elections.csv": """
                election,name,kind,voting_date,repeats
                P\u{AD}1,A,psu,2024-01-02,P\u{200B}2
                P2,B,pilkada,2023-01-02,
                """,
                "turnout.csv": "election,region,registered_voters,voters\nP1,35.19,2,1\nP\u{2060}1,35.77,2,1",
            ])
        #expect(result.codes == [])
        #expect(result.dataset.column(.election, of: .turnout) == ["P\u{AD}1", "P\u{AD}1"])
        #expect(result.dataset.electionRow(named: "P1") == 0 && result.dataset.electionRow(named: "P\u{AD}2") == 1)
        let rows = ["election,name,kind,voting_date", "P\u{AD}1,A,psu,2024-01-02", "P1,B,psu,2024-01-03"]
        let twice = try read(["elections.csv": rows.joined(separator: "\n")])
        #expect(twice.codes == [.duplicateKey, .duplicateKey])
    }

    @Test func aTextIsFoundByWhatIsSeen() throws {
        let dataset = try read(["agencies.csv": "agency,kind\nCafé,\u{2060}a\nPolres\u{AD} Madiun,b"]).dataset
        for text in ["Cafe\u{301}", "C\u{AD}afé", "\u{FEFF}Café"] {
            #expect(dataset.recorded(text, in: .agency) == "Café")
        }
        #expect(dataset.recorded("Polres Madiun", in: .agency) == "Polres\u{AD} Madiun")
        #expect(dataset.texts(of: .agency).code(of: "Cafe") == nil)
    }
}
