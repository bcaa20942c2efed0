import AwasModel
import Testing

@testable import AwasData

/// The kabupaten whose code stands in a file's name.
@Suite struct SoleKabupatenTests {
    @Test(arguments: [
        "events/35.19.csv", "events/35-19.csv", "35_19.csv", "events/3519.csv", "events-3519-2024.csv",
        "2024-09_35-19.csv", "2024-09-35.19.csv", "35.19-2024-09.csv", "35-19-2024-09.csv", "35.19.09.csv",
        "kec-35.19.09-2024.csv", "3519_35.19.csv", "Laporan 35.19 September.csv", "12-35.19.csv", "35.19(1).csv",
        "11.12.2024-35.19.csv",
    ])
    func oneCode(name: String) throws {
        #expect(SoleKabupaten(fileName: name) == .one(try #require(RegionCode("35.19"))))
    }

    @Test(arguments: [("92.01.csv", "96.01"), ("11-01.csv", "11.01"), ("12.11.csv", "12.11")])
    func oneOfOthers(name: String, code: String) throws {
        #expect(SoleKabupaten(fileName: name) == .one(try #require(RegionCode(code))))
    }

    @Test(arguments: [
        "events.csv", "2024.csv", "2024-09.csv", "2024-11-12.csv", "11-12-2024.csv", "11.12.2024.csv", "35.csv",
        "351909.csv", "99.99.csv", "events/1.csv", "20241112.csv", "35.19x/a.csv", "135.19.csv", "3519110.csv",
    ])
    func noCode(name: String) {
        #expect(SoleKabupaten(fileName: name) == .none)
    }

    @Test func severalCodesAreNone() {
        #expect(SoleKabupaten(fileName: "35.19-35.77.csv") == .several)
        #expect(SoleKabupaten(fileName: "3519-3577.csv") == .several)
    }

    /// Of every kabupaten the ways to write its code; with a month of the year beside them.
    @Test func everyCodeIsFound() {
        for kabupaten in RegionDirectory.standard.kabupaten {
            let dotted = kabupaten.code.description
            let digits = dotted.filter { $0 != "." }
            for name in ["\(dotted).csv", "\(digits).csv", "cases/\(dotted)_2024-09.csv", "2024-09-\(digits).csv"] {
                #expect(SoleKabupaten(fileName: name) == .one(kabupaten.code), "\(name)")
            }
        }
    }
}
