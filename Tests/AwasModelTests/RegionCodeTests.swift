import AwasModel
import Testing

@Suite struct RegionCodeTests {
    @Test(arguments: [
        ("35", "35"), ("35.19", "35.19"), ("3519", "35.19"), ("35.19.01", "35.19.01"), ("351901", "35.19.01"),
        ("35.19.01.2003", "35.19.01.2003"), ("3519012003", "35.19.01.2003"),
        ("99.99.99.9999", "99.99.99.9999"),
    ])
    func strictForms(text: String, dotted: String) {
        #expect(RegionCode(text)?.description == dotted)
    }

    @Test(arguments: [
        "", "3", "10", "00", "35.", ".35", "35.1", "351", "35.190", "35190", "35..19", "35.19.", "3519.01",
        "35.1901", "35.19.012003", "35.19.01.203", "35.19.01.20031", "35190120031", "35,19", "35 19", " 35",
        "35 ",
        "35.00", "35.00.01", "35.19.00", "35.19.00.2003", "35.19.01.0000", "+3519", "３５", "Jawa Timur",
        "35.1x",
    ])
    func otherTextsAreRefused(text: String) {
        #expect(RegionCode(text) == nil)
    }

    @Test func levelsAndAncestors() throws {
        let desa = try #require(RegionCode("35.19.01.2003"))
        #expect(desa.level == .desa)
        #expect(desa.parent == RegionCode("35.19.01"))
        #expect(desa.kecamatan == RegionCode("35.19.01"))
        #expect(desa.kabupaten == RegionCode("35.19"))
        #expect(desa.province == RegionCode("35"))
        let kecamatan = try #require(RegionCode("35.19.01"))
        #expect(kecamatan.level == .kecamatan)
        #expect(kecamatan.kecamatan == kecamatan)
        #expect(kecamatan.parent == RegionCode("35.19"))
        let kabupaten = try #require(RegionCode("35.19"))
        #expect(kabupaten.level == .kabupaten)
        #expect(kabupaten.kecamatan == nil)
        #expect(kabupaten.kabupaten == kabupaten)
        let province = try #require(RegionCode("35"))
        #expect(province.level == .province)
        #expect(province.parent == nil)
        #expect(province.kabupaten == nil)
        #expect(province.province == province)
        #expect(RegionCode.Level.allCases == RegionCode.Level.allCases.sorted())
    }

    @Test func containsItselfAndAllBelow() throws {
        let chain = try ["35", "35.19", "35.19.01", "35.19.01.2003"].map { try #require(RegionCode($0)) }
        for (upper, container) in chain.enumerated() {
            for (lower, region) in chain.enumerated() {
                #expect(container.contains(region) == (upper <= lower))
            }
        }
        let neighbour = try #require(RegionCode("35.20.01"))
        #expect(chain[0].contains(neighbour))
        #expect(!chain[1].contains(neighbour))
    }

    @Test func orderIsThatOfTheDottedText() throws {
        let directory = RegionDirectory.standard
        var codes = (directory.provinces + directory.kabupaten).map(\.code)
        codes += directory.kabupaten.flatMap { directory.kecamatan(in: $0.code) }.map(\.code)
        codes += try ["11.01.01.2001", "35.19.01.2003", "35.19.01.1001"].map { try #require(RegionCode($0)) }
        let byText = codes.map(\.description).sorted {
            Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
        }
        #expect(codes.sorted().map(\.description) == byText)
    }
}
