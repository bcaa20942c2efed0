import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// Kecamatan by name, where the file's kabupaten tells which one is meant.
@Suite struct FileKecamatanTests {
    private static let header = "date,region,program,participants\n"

    private func read(_ regions: [String], as name: String = "oversight.csv") throws -> ReadResult {
        let rows = regions.enumerated().map { "2024-09-01,\"\($1)\",forum_warga,\($0)\n" }.joined()
        return try AwasDataTests.read([name: FileKecamatanTests.header + rows], allowsRejects: true)
    }

    private func regions(_ result: ReadResult) -> [String?] { result.dataset.column(.region, of: .oversight) }

    @Test func theCodeInTheNameOfTheFile() throws {
        let result = try read(["Kecamatan Jiwan", "Kec. Geger"], as: "oversight/35.19.csv")
        #expect(result.problems.isEmpty)
        #expect(regions(result) == ["35.19.09", "35.19.03"])
    }

    /// What stands in the name goes before the rows.
    @Test func theNameOfTheFileGoesFirst() throws {
        let result = try read(["Kecamatan Wonosari", "33.10"], as: "oversight/34-03.csv")
        #expect(result.problems.isEmpty)
        #expect(regions(result) == ["34.03.01", "33.10"])
    }

    @Test(arguments: ["35.19", "Kab. Madiun", "35.19.01", "35.19.01.2003", "3519"])
    func theOnlyKabupatenOfCodedRows(coded: String) throws {
        for rows in [
            [coded, "Kecamatan Jiwan"], ["Kecamatan Jiwan", coded], [coded, "Kecamatan Jiwan", coded, "35"],
        ] {
            let result = try read(rows)
            #expect(result.problems.isEmpty)
            #expect(regions(result).contains("35.19.09"))
        }
    }

    @Test(arguments: [
        ["Kecamatan Jiwan"], ["Kecamatan Jiwan", "35"], ["Kecamatan Jiwan", "35.19", "35.77"],
        ["Kecamatan Jiwan", "Kec. Geger"], ["Kecamatan Jiwan", "35.21"], ["35.19", "Kecamatan Wonosari"],
    ])
    func elseItIsUnknown(rows: [String]) throws {
        let result = try read(rows)
        let named = rows.filter { $0.hasPrefix("Kec") }
        #expect(result.codes == named.map { _ in .unknownRegion })
        #expect(result.problems.map(\.value) == named)
        #expect(result.count(of: .oversight).rejected == named.count)
        for problem in result.problems {
            let search = "`awas regions \((problem.value ?? "").split(separator: " ")[1].lowercased())`"
            #expect(problem.message.indonesian.contains(search) && problem.message.english.contains(search))
        }
    }

    /// What another column or another file says is nothing to a row's own region.
    @Test func otherColumnsAndFilesDoNotCount() throws {
        let header = "event_id,date,kind,title,organizer,level,region,venue_region\n"
        let event = "2024-09-01,apel,A,B,kecamatan"
        let files = [
            "events/a.csv": header + "1,\(event),Kecamatan Jiwan,35.19\n",
            "events/b.csv": header + "2,\(event),35.19.01,35.77\n3,\(event),Kecamatan Jiwan,Kecamatan Geger\n",
        ]
        let result = try AwasDataTests.read(files, allowsRejects: true)
        #expect(result.problems.map(\.file) == ["events/a.csv"])
        #expect(result.dataset.column(.region, of: .events) == ["35.19.01", "35.19.09"])
        #expect(result.dataset.column(.venueRegion, of: .events) == ["35.77", "35.19.03"])
    }

    @Test func noCellOfATableOfPersonsIsShown() throws {
        let files = Examples.package(.subjects, [.employerRegion: "Kecamatan Wonosari"])
        let result = try AwasDataTests.read(files, allowsRejects: true)
        #expect(result.codes == [.unknownRegion])
        #expect(!result.problems.contains { $0.message.indonesian.lowercased().contains("wonosari") })
    }

    /// Neither the order of rows nor blocks and threads matter, nor what other files hold, and a plain reading of the rule
    /// says the same.
    @Test func randomFilesInAnyOrder() throws {
        for seed in 0..<RandomInputs.count(UInt64(60), many: 500) {
            var random = SplitMix64(seed: seed)
            var files = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                let few = (0..<3).map { _ in random.pick(Array(PlainKecamatan.meaning.keys).sorted()) }
                return (0..<Int.random(in: 1...30, using: &random)).map { _ in random.pick(few) }
            }
            for _ in 0..<3 {
                for index in files.indices { files[index].shuffle(using: &random) }
                try expectPlainReading(of: files, seed, &random)
            }
        }
    }

    private func expectPlainReading(of files: [[String]], _ seed: UInt64, _ random: inout SplitMix64) throws {
        var texts: [String: String] = [:]
        for (number, rows) in files.enumerated() {
            let lines = rows.enumerated().map { "2024-09-01,\"\($1)\",forum_warga,\(number * 100 + $0)\n" }.joined()
            texts["oversight/\(number).csv"] = FileKecamatanTests.header + lines
        }
        let result = try TemporaryPackage(texts).read(
            threads: Int.random(in: 1...3, using: &random), allowsRejects: true,
            blockSize: Int.random(in: 30...400, using: &random))
        let expected = files.map { rows in rows.map { PlainKecamatan.region($0, in: rows) } }
        let faulty = zip(files, expected).flatMap { rows, regions in zip(rows, regions).filter { $0.1 == nil }.map(\.0)
        }
        #expect(result.problems.map(\.value) == faulty, "seed \(seed)")
        #expect(result.count(of: .oversight).rejected == faulty.count, "seed \(seed)")
        #expect(regions(result) == expected.flatMap { $0 }.filter { $0 != nil }, "seed \(seed)")
    }

    /// A question that does not need the regions finds the same problems.
    @Test func columnsThatAreNotKeptAreCheckedToo() throws {
        let rows = ["35.19", "Kecamatan Jiwan", "Kecamatan Wonosari"].map { "2024-09-01,\($0),forum_warga,1\n" }
            .joined()
        let package = try TemporaryPackage(["oversight.csv": FileKecamatanTests.header + rows])
        let all = try package.read()
        let some = try DatasetReader(columns: [.oversight: [.participants]]).read(package.path)
        #expect(all.problems == some.problems && all.codes == [.unknownRegion])
    }
}

/// The rule for kecamatan by name as data.md tells it, for a few words.
private enum PlainKecamatan {
    /// Each word and the codes that it may mean; none for what is no region.
    static let meaning: [String: [String]] = [
        "35.19": ["35.19"], "35.77": ["35.77"], "35": ["35"], "35.19.01": ["35.19.01"], "Kota Madiun": ["35.77"],
        "33.27": ["33.27"], "Kec. Taman, Kota Madiun": ["35.77.03"], "x": [], "Kecamatan Jiwan": ["35.19.09"],
        "Kec. Kartoharjo": ["35.20.15", "35.77.01"], "Kec. Wonoasri": ["35.19.15"],
        "Kecamatan Taman": ["33.27.09", "35.15.13", "35.77.03"],
    ]

    /// Whether a word is a kecamatan's name that the file must tell.
    private static func isName(_ word: String) -> Bool { word.hasPrefix("Kec") && !word.contains(",") }

    static func region(_ word: String, in rows: [String]) -> String? {
        let codes = meaning[word, default: []]
        guard isName(word) else { return codes.first }
        let coded = rows.filter { !isName($0) }.flatMap { meaning[$0, default: []] }.filter { $0.count > 2 }
        let homes = Set(coded.map { $0.prefix(5) })
        guard homes.count == 1, let home = homes.first else { return nil }
        let meant = codes.filter { $0.hasPrefix(home) }
        return meant.count == 1 ? meant[0] : nil
    }
}
