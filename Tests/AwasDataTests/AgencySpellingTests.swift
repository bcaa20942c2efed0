import AwasTestSupport
import Testing

@testable import AwasData

@Suite struct AgencySpellingTests {
    private func byBytes(_ name: String) -> String {
        var key: [UInt8] = []
        Array(name.utf8).withUnsafeBytes { AgencySpelling.key(of: $0, into: &key) }
        return String(decoding: key, as: UTF8.self)
    }

    @Test func whatSpellingsHaveInCommon() {
        for (name, key) in [
            ("Dinas  Pendidikan Kab. Madiun", "dinas pendidikan kabupaten madiun"), ("BKD", "bkd"), ("  ", ""),
            ("Pemkot. Batu", "pemerintah kota batu"), ("A & B", "a dan b"), ("kab", "kabupaten"),
            ("Café", "café"), ("DINAS “X”", "dinas x"),
        ] {
            #expect(AgencySpelling.key(of: name) == key)
            #expect(byBytes(name) == key)
        }
    }

    @Test func bytesSayWhatCharactersSay() {
        var random = SplitMix64(seed: 7)
        let parts = ["kab", "Kec", "&", ".", " ", "  ", "-", "X1", "pemkab", "Dinas", "\t", "'", "\u{1F}", "\r\n"]
        for _ in 0..<2000 {
            let name = (0..<Int.random(in: 0...6, using: &random)).map { _ in random.pick(parts, else: "") }.joined()
            #expect(byBytes(name) == AgencySpelling.key(of: name), "\(name.debugDescription)")
        }
    }
}
