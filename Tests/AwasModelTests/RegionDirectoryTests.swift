import AwasModel
import Testing

@Suite struct RegionDirectoryTests {
    let directory = RegionDirectory.standard

    @Test func countsOfTheDecree() {
        #expect(RegionDirectory.version == "Kepmendagri 300.2.2-2430/2025")
        #expect(directory.provinces.count == 38)
        #expect(directory.provinces.allSatisfy { $0.kind == .provinsi && $0.code.level == .province })
        #expect(directory.kabupaten.count == 514)
        #expect(directory.kabupaten.count { $0.kind == .kabupaten } == 416)
        #expect(directory.kabupaten.count { $0.kind == .kota } == 98)
        let kecamatan = directory.kabupaten.flatMap { directory.kecamatan(in: $0.code) }
        #expect(kecamatan.count == 7285)
        #expect(
            kecamatan.allSatisfy { $0.kind == .kecamatan && $0.code.level == .kecamatan && !$0.name.isEmpty })
    }

    @Test func everyListIsInCodeOrderWithoutRepeats() {
        for codes in [
            directory.provinces.map(\.code), directory.kabupaten.map(\.code),
            directory.kabupaten.flatMap { directory.kecamatan(in: $0.code) }.map(\.code),
        ] {
            #expect(zip(codes, codes.dropFirst()).allSatisfy { $0 < $1 })
        }
        #expect(directory.provinces.flatMap { directory.kabupaten(in: $0.code) } == directory.kabupaten)
    }

    /// A kota's number in its province begins at 71; the two ways to tell the kinds apart must agree.
    @Test func kindsAgreeWithTheCodes() throws {
        for region in directory.kabupaten {
            let number = try #require(Int(region.code.description.suffix(2)))
            #expect((region.kind == .kota) == (number > 70))
        }
    }

    @Test(arguments: [
        ("35", "Jawa Timur", "Jawa Timur"), ("35.19", "Madiun", "Kabupaten Madiun"),
        ("35.77", "Madiun", "Kota Madiun"), ("72.04", "Toli-Toli", "Kabupaten Toli-Toli"),
        ("31.71", "Jakarta Pusat", "Kota Administrasi Jakarta Pusat"),
        ("31.01", "Kepulauan Seribu", "Kabupaten Administrasi Kepulauan Seribu"),
        ("96.71.10", "Maladum Mes", "Kecamatan Maladum Mes"), ("11.01.01", "Bakongan", "Kecamatan Bakongan"),
        ("96.03.01", "Misool (Misool Utara)", "Kecamatan Misool (Misool Utara)"),
        ("35.19.01.2003", "35.19.01.2003", "Desa 35.19.01.2003"),
    ])
    func namesByCode(code: String, name: String, fullName: String) throws {
        let region = try #require(RegionCode(code).flatMap { directory[$0] })
        #expect(region.code.description == code)
        #expect(region.name == name)
        #expect(region.fullName == fullName)
    }

    @Test(arguments: [
        "99", "35.99", "35.19.99", "35.99.01", "35.19.99.2003", "92.01", "35.19.01.0001", "35.19.01.0999",
        "35.19.01.4000",
        "35.19.01.9999",
    ])
    func otherCodesHaveNoRegion(code: String) throws {
        #expect(directory[try #require(RegionCode(code))] == nil)
    }

    @Test func listsOfNoRegionAreEmpty() throws {
        #expect(directory.kabupaten(in: try #require(RegionCode("99"))).isEmpty)
        #expect(directory.kabupaten(in: try #require(RegionCode("35.19"))).isEmpty)
        #expect(directory.kecamatan(in: try #require(RegionCode("35"))).isEmpty)
        #expect(directory.kecamatan(in: try #require(RegionCode("35.99"))).isEmpty)
    }

    @Test func formerRegions() throws {
        let former = directory.formerRegions
        #expect(former.count == 30)
        #expect(Set(former.map { "\($0.code) \($0.name)" }).count == former.count)
        #expect(former.map(\.code) == former.map(\.code).sorted())
        for region in former {
            #expect(directory[region.current] != nil)
            #expect(region.name.hasPrefix("Kabupaten ") || region.name.hasPrefix("Kota "))
            #expect(region.decree.contains("mendagri"))
            // A retired code that is in use again would name two regions.
            #expect(directory[region.code] == nil || region.code == region.current)
        }
        let sorong = try #require(former.first { $0.name == "Kabupaten Sorong" })
        #expect(sorong.decree == "Kepmendagri 100.1.1-6117/2022")
        #expect(former.count { $0.code == $0.current } == 4)
    }

    @Test func searchByCode() throws {
        #expect(codes(directory.search("35")).first == "35")
        #expect(directory.search("35").count == 1 + 38)
        #expect(codes(directory.search("35.1")) == (10...19).map { "35.\($0)" })
        #expect(codes(directory.search("35.19")) == codes(directory.search("3519")))
        #expect(
            directory.search("35.19").count == 1
                + directory.kecamatan(in: try #require(RegionCode("35.19"))).count)
        #expect(codes(directory.search("35.19.01")) == ["35.19.01"])
        #expect(codes(directory.search("35.19.01.2003")) == ["35.19.01.2003"])
        #expect(codes(directory.search("92.01")) == ["96.01"])
        #expect(codes(directory.search("92.01.05")) == ["96.01.03"])
        #expect(codes(directory.search("35,19")) == ["35.19"])
        #expect(directory.search("00").isEmpty)
        #expect(directory.search("96.01.39").isEmpty)
    }

    @Test func searchByName() {
        let madiun = directory.search("  MADIUN ")
        #expect(codes(madiun.filter { $0.kind != .kecamatan }) == ["35.19", "35.77"])
        let gorontalo = directory.search("gorontalo").filter { $0.kind != .kecamatan }
        #expect(codes(gorontalo) == ["75", "75.01", "75.05", "75.71"])
        #expect(codes(directory.search("Toba Samosir")) == ["12.12"])
        #expect(codes(directory.search("misool (")) == ["96.03.01"])
        #expect(codes(directory.search("Kab. Madiun")) == ["35.19"])
        #expect(codes(directory.search("kec. jiwan")) == ["35.19.09"])
        #expect(codes(directory.search("Kec. Wonosari")).count == 5)
        #expect(codes(directory.search("jatim")) == ["35"])
        #expect(codes(directory.search("holuon")) == ["95.03.34"])
        #expect(codes(directory.search("balubur limbangan")) == ["32.05.38"])
        #expect(directory.search("").count == 38 + 514)
        #expect(directory.search("zzzz").isEmpty)
        #expect(directory.search(String(repeating: "a", count: 1 << 20)).isEmpty)
    }

    private func codes(_ regions: [Region]) -> [String] {
        regions.map(\.code.description)
    }
}
