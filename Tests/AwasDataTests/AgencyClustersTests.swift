import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// Spellings are brought together for a person to decide: each is there once, whatever the order of rows, with how many rows it
/// has and why it is where it is.
@Suite struct AgencyClustersTests {
    private static func written(_ clusters: AgencyClusters) -> [[String]] {
        clusters.clusters.map { cluster in
            cluster.map { "\($0.name) \($0.rows)" + ($0.evidence.map { " \($0.rawValue)" } ?? "") }
        }
    }

    @Test func spellingsAreTogetherByWordsAndByLetters() {
        let clusters = AgencyClusters(
            [
                "Dinas Sosial Kabupaten Madiun": 5, "Dinas Sosial Kab. Madiun": 7, "DINAS SOSIAL, KAB MADIUN": 1,
                "Kabupaten Madiun Dinas Sosial": 2, "DinasSosial Kabupaten Madiun": 1, "Dinas Sosial Kota Madiun": 3,
                "Dinas Pendidikan": 1,
            ], recorded: [])
        #expect(
            AgencyClustersTests.written(clusters) == [
                [
                    "Dinas Sosial Kab. Madiun 7", "DINAS SOSIAL, KAB MADIUN 1 fingerprint",
                    "Dinas Sosial Kabupaten Madiun 5 fingerprint", "DinasSosial Kabupaten Madiun 1 2-gram",
                    "Kabupaten Madiun Dinas Sosial 2 fingerprint",
                ],
                ["Dinas Pendidikan 1"], ["Dinas Sosial Kota Madiun 3"],
            ])
    }

    /// Numbers are names, and what says too little brings nothing together.
    @Test func whatDiffersStaysApart() {
        let names = [
            "SMPN 1 Madiun", "SMPN 11 Madiun", "SMPN 2 Kecamatan 1", "SMPN 1 Kecamatan 2", "KPU", "PKU", "A;B", "B;A",
        ]
        let clusters = AgencyClusters(Dictionary(uniqueKeysWithValues: names.map { ($0, 1) }), recorded: [])
        #expect(clusters.clusters.allSatisfy { $0.count == 1 } && clusters.clusters.count == names.count)
    }

    @Test func whatWasDecidedStays() {
        let clusters = AgencyClusters(
            ["Dinas Sosial": 2, "DINAS SOSIAL": 3, "Sosial Dinas": 1, "Dinsos": 4, "Dinas. Sosial Madiun": 1],
            recorded: [
                AgencyClusters.Recorded(name: "Dinas Sosial", aliases: ["Dinsos", "Dinas Sosial"]),
                AgencyClusters.Recorded(name: "Madiun Dinas Sosial", aliases: ["Dinas Sosial"]),
                AgencyClusters.Recorded(name: "DINAS SOSIAL MADIUN", aliases: []),
            ])
        #expect(
            AgencyClustersTests.written(clusters) == [
                ["DINAS SOSIAL MADIUN 0", "Dinas. Sosial Madiun 1 recorded"],
                ["Dinas Sosial 2", "DINAS SOSIAL 3 recorded", "Dinsos 4 recorded", "Sosial Dinas 1 fingerprint"],
                ["Madiun Dinas Sosial 0"],
            ])
    }

    @Test func eachSpellingIsThereOnceWhateverTheOrder() {
        var random = SplitMix64(seed: 11)
        let words = [
            "Dinas", "DINAS", "dinas", "Sosial", "Kab.", "Kabupaten", "Madiun", "&", "dan", "Pangan", "1", "2",
        ]
        func name() -> String {
            (0..<Int.random(in: 1...5, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                .joined(separator: [" ", "", ", ", "  "].randomElement(using: &random) ?? " ")
        }
        for _ in 0..<RandomInputs.count(200, many: 5_000) {
            let names = Set((0..<Int.random(in: 0...40, using: &random)).map { _ in name() })
            let rows = names.map { ($0, Int.random(in: 1...3, using: &random)) }
            let recorded = names.shuffled(using: &random).prefix(4).map {
                AgencyClusters.Recorded(name: $0, aliases: Bool.random(using: &random) ? [name(), name()] : [])
            }
            let clusters = AgencyClusters(Dictionary(uniqueKeysWithValues: rows), recorded: recorded)
            let again = AgencyClusters(
                Dictionary(uniqueKeysWithValues: rows.shuffled(using: &random)), recorded: recorded)
            #expect(clusters.clusters == again.clusters)
            let spellings = clusters.clusters.joined().map(\.name)
            #expect(Set(spellings).count == spellings.count)
            #expect(Set(spellings) == names.union(recorded.flatMap(\.aliases)))
            #expect(clusters.clusters.joined().reduce(0) { $0 + $1.rows } == rows.reduce(0) { $0 + $1.1 })
            // What was decided to be two is never brought together.
            let places = recorded.map { agency in clusters.clusters.firstIndex { $0.first?.name == agency.name } }
            #expect(Set(places).count == recorded.count && !places.contains(nil))
        }
    }
}
