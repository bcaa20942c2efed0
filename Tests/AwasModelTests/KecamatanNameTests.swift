import AwasModel
import Testing

/// Kecamatan by their names.
@Suite struct KecamatanNameTests {
    private let directory = RegionDirectory.standard

    @Test func everyNameIsThatOfItsBearers() {
        let all = directory.kabupaten.flatMap { directory.kecamatan(in: $0.code) }
        for kecamatan in all {
            for text in [kecamatan.fullName, "KEC. \(kecamatan.name.uppercased())", "Kec.\(kecamatan.name)"] {
                guard case .kecamatan(_, let codes) = directory.resolve(text) else {
                    Issue.record("\(text) is no kecamatan")
                    continue
                }
                #expect(codes.contains(kecamatan.code) && codes == codes.sorted(), "\(text)")
                // Blanks and marks never tell two kecamatan of one kabupaten apart.
                #expect(Set(codes.map(\.kabupaten)).count == codes.count, "\(text)")
            }
        }
    }

    /// What is shown to people is read back, and no two are shown alike.
    @Test func titlesTellKecamatanApart() {
        let all = directory.kabupaten.flatMap { directory.kecamatan(in: $0.code) }
        let bearers = Dictionary(grouping: all, by: \.name)
        var shared = 0
        for kecamatan in all {
            let title = directory.title(kecamatan.code)
            if bearers[kecamatan.name, default: []].count > 1 {
                shared += 1
                #expect(directory.resolve(title) == .found(kecamatan.code), "\(title)")
            } else {
                #expect(title == kecamatan.fullName)
            }
        }
        // 670 in the transcription, where 32.05.38 has the name of 33.24.06.
        #expect(shared == 668)
        #expect(Set(all.map { directory.title($0) }).count == all.count)
    }

    @Test(arguments: [
        ("Kecamatan Limbangan", ["32.05.38", "33.24.06"]), ("Kec. Balubur Limbangan", ["32.05.38"]),
        ("Kec. Bl. Limbangan", ["32.05.38"]), ("Distrik Mariat", ["96.01.14"]),
        ("Kapanewon Depok", ["32.09.31", "34.04.07"]),
    ])
    func otherWords(text: String, expected: [String]) throws {
        guard case .kecamatan(_, let codes) = directory.resolve(text) else {
            Issue.record("\(text) is no kecamatan")
            return
        }
        #expect(codes.map(\.description) == expected.sorted())
    }

    @Test func aBareNameIsNone() throws {
        let jiwan = try #require(RegionCode("35.19.09"))
        #expect(directory.resolve("Jiwan") == .unknown(.kecamatan("jiwan", [jiwan], missingIn: nil)))
    }
}
