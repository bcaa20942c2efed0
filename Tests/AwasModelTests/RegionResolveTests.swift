import AwasModel
import Testing

@Suite struct RegionResolveTests {
    let directory = RegionDirectory.standard

    @Test func everyCodeResolvesToItself() {
        var all = (directory.provinces + directory.kabupaten).map(\.code)
        all += directory.kabupaten.flatMap { directory.kecamatan(in: $0.code) }.map(\.code)
        #expect(all.allSatisfy { directory.resolve($0.description) == .found($0) })
        #expect(
            all.allSatisfy { code in directory.resolve(code.description.filter { $0 != "." }) == .found(code)
            })
    }

    @Test func everyFullNameResolvesToItself() {
        // Gorontalo's full name as a province is also what its kabupaten and its kota share.
        for region in directory.provinces + directory.kabupaten where region.fullName != "Gorontalo" {
            #expect(directory.resolve(region.fullName) == .found(region.code))
            #expect(directory.resolve(region.fullName.uppercased()) == .found(region.code))
            #expect(directory.resolve("\(region.kind.rawValue) \(region.name)") == .found(region.code))
        }
    }

    @Test func everyBareNameIsItsOnlyBearersOrAmbiguous() {
        let bearers = Dictionary(grouping: directory.kabupaten, by: \.name)
        #expect(bearers.values.count { $0.count > 1 } == 26)
        for (name, regions) in bearers {
            let province = directory.provinces.first { $0.name == name }
            var expected = regions.map(\.code)
            if let province { expected = regions.count == 1 ? [province.code] : [province.code] + expected }
            let answer = directory.resolve(name)
            #expect(answer == (expected.count == 1 ? .found(expected[0]) : .ambiguous(expected)))
        }
    }

    @Test func theSharedNames() throws {
        let shared = [
            "Bandung", "Banjar", "Bekasi", "Bima", "Blitar", "Bogor", "Cirebon", "Gorontalo", "Jayapura",
            "Kediri",
            "Kupang", "Madiun", "Magelang", "Malang", "Mojokerto", "Pasuruan", "Pekalongan", "Probolinggo",
            "Semarang", "Serang", "Solok", "Sorong", "Sukabumi", "Tangerang", "Tasikmalaya", "Tegal",
        ]
        for name in shared {
            guard case .ambiguous(let codes) = directory.resolve(name) else {
                Issue.record("\(name) is not ambiguous")
                continue
            }
            #expect(codes == codes.sorted())
            #expect(codes.count == (name == "Gorontalo" ? 3 : 2))
        }
        #expect(try directory.resolve("Banjar") == .ambiguous([code("32.79"), code("63.03")]))
        #expect(try directory.resolve("gorontalo") == .ambiguous([code("75"), code("75.01"), code("75.71")]))
    }

    @Test(arguments: [
        ("35.19", "35.19"), ("  35.19\t", "35.19"), ("\u{A0}35.19", "35.19"),
        ("35.19.01.2003", "35.19.01.2003"),
        ("Kabupaten Madiun", "35.19"), ("Kab. Madiun", "35.19"), ("Kab Madiun", "35.19"),
        ("kab.madiun", "35.19"),
        ("KABUPATEN   MADIUN ", "35.19"), ("Kota Madiun", "35.77"), ("Jawa Timur", "35"),
        ("Provinsi Jawa Timur", "35"), ("Prov. Jawa Timur", "35"), ("PROPINSI JAWA TIMUR", "35"),
        ("DKI Jakarta", "31"), ("Jakarta", "31"), ("Daerah Khusus Jakarta", "31"), ("D.K.I. Jakarta", "31"),
        ("Daerah Khusus Ibukota Jakarta", "31"), ("DI Yogyakarta", "34"), ("D.I. Yogyakarta", "34"),
        ("D. I. Yogyakarta", "34"), ("D.I.Yogyakarta", "34"), ("Prov. DI Yogyakarta", "34"),
        ("Yogyakarta", "34.71"), ("Bontang", "64.74"), ("Bengkulu", "17"), ("Jambi", "15"),
        ("Kota Bengkulu", "17.71"), ("Kota Jambi", "15.71"), ("Provinsi Gorontalo", "75"),
        ("Kab. Gorontalo", "75.01"), ("Jakarta Pusat", "31.71"), ("Kota Jakarta Pusat", "31.71"),
        ("Kota Adm. Jakarta Pusat", "31.71"), ("Kota Administrasi Jakarta Pusat", "31.71"),
        ("Kab. Adm. Kep. Seribu", "31.01"), ("Kab. Kepulauan Seribu", "31.01"), ("Kep. Riau", "21"),
        ("Kepulauan Siau Tagulandang Biaro", "71.09"), ("Tolitoli", "72.04"), ("Toli Toli", "72.04"),
        ("Toli-toli", "72.04"), ("Kotabaru", "63.02"), ("Kabupaten Kotabaru", "63.02"),
        ("Jatim", "35"), ("Prov. Jatim", "35"), ("DIY", "34"), ("D.I.Y.", "34"), ("ntb", "52"), ("Sulsel", "73"),
        ("Kecamatan Wonosari (Kabupaten Klaten)", "33.10.15"), ("Kec. Wonosari, Kab. Gunungkidul", "34.03.01"),
        ("kec jiwan,madiun", "35.19.09"), ("Distrik Salawati, Kabupaten Sorong", "96.01.03"),
    ])
    func found(text: String, expected: String) throws {
        #expect(try directory.resolve(text) == .found(code(expected)))
    }

    @Test func everyFormerCodeAndNameIsTranslated() {
        for former in directory.formerRegions {
            if former.code == former.current {
                #expect(directory.resolve(former.name) == .translated(former))
                #expect(directory.resolve(former.code.description) == .found(former.code))
            } else {
                #expect(directory.resolve(former.code.description) == .translated(former))
                #expect(directory.resolve(former.name) == .found(former.current))
            }
        }
    }

    @Test(arguments: [
        ("92.01", "96.01"), ("9201", "96.01"), ("92.01.05", "96.01.03"), ("920105", "96.01.03"),
        ("91.13.09", "95.03.07"), ("91.04.10", "94.01.06"), ("92.01.39", "96.01.14"),
        ("Kab. Toba Samosir", "12.12"), ("toba  samosir", "12.12"), ("KAB. MAMUJU UTARA", "76.01"),
    ])
    func translated(text: String, expected: String) throws {
        guard case .translated(let former) = directory.resolve(text) else {
            Issue.record("\(text) is not translated")
            return
        }
        #expect(try former.current == code(expected))
    }

    @Test(arguments: [
        ("35.1", "35.10"), ("35,1", "35.10"), ("35.2", "35.20"), ("35,19", "35.19"), ("35.100", "35.10"),
        ("35.190", "35.19"), ("35,190", "35.19"), ("35.1900", "35.19"), ("35.0", "35"), ("35,00", "35"),
        ("3519.0", "35.19"), ("351901.00", "35.19.01"), ("3.519", "35.19"), ("3,519", "35.19"),
        ("351.901", "35.19.01"), ("3.519.012.003", "35.19.01.2003"), ("35,19,01", "35.19.01"),
        (" 35.1 ", "35.10"),
    ])
    func mangled(text: String, expected: String) throws {
        #expect(try directory.resolve(text) == .mangled([code(expected)]))
    }

    @Test func everyCodeThatEndsInZeroSurvivesAsMangled() {
        for region in directory.kabupaten where region.code.description.hasSuffix("0") {
            let asNumber = String(region.code.description.dropLast())
            #expect(directory.resolve(asNumber) == .mangled([region.code]))
        }
    }

    @Test(arguments: [
        ("35.99", ["35.79", "35.29", "35.19"]), ("35.91", ["35.71", "35.21", "35.19"]),
        ("35.99.01", ["35.79", "35.29", "35.19"]), ("37.01", ["36.01", "35.01", "34.01"]),
        ("99.99", []), ("35-19", ["35.19"]), ("'35.19", ["35.19"]), ("35199", ["35.19"]),
        ("92.1", ["96.05"]),
        ("Kabupaten Madiunn", ["35.19", "35.77"]), ("Kota Madiunn", ["35.77", "35.19"]),
        ("Surabya", ["35.78"]), ("Kabupten Madiun", ["35.19"]), ("Kota Sleman", ["34.04"]),
        ("Toba Samosirr", ["12.12"]),
        ("Gorntalo", ["75", "75.01", "75.71"]), ("Jwa Timur", ["35", "73.24"]), ("Pangkl Pinang", ["19.71"]),
        ("qwertyuiop", []), ("x", []), ("Kecamatan Gegerr", ["35.19.03", "35.26.06", "73.10.09"]), ("", []), (" ", []),
        (".", []), ("---", []),
        ("0", []),
    ])
    func unknown(text: String, suggestions: [String]) throws {
        #expect(try directory.resolve(text) == .unknown(.similar(suggestions.map(code))))
    }

    @Test func oddTextsAreAnswered() throws {
        let long = 1 << 20
        let odd = [
            String(repeating: " ", count: long), String(repeating: "3", count: long),
            String(repeating: ".", count: long), String(repeating: "Madiun ", count: long / 7),
            String(repeating: "é", count: long / 2), String(repeating: "e\u{301}", count: 100), "🇮🇩", "ＭＡＤＩＵＮ",
            "\0",
            String(repeating: "a", count: 256), String(repeating: "9", count: 256),
        ]
        for text in odd {
            #expect(directory.resolve(text) == .unknown(.similar([])))
        }
        let padded = String(repeating: " ", count: long) + "35.19" + String(repeating: "\n", count: long)
        #expect(try directory.resolve(padded) == .found(code("35.19")))
    }

    private func code(_ text: String) throws -> RegionCode {
        try #require(RegionCode(text))
    }
}
