import AwasModel
import Testing

/// What a code of an earlier list stands for.
@Suite struct FormerKecamatanTests {
    private let directory = RegionDirectory.standard

    @Test func everyFormerCodeIsTodaysOfTheSameKecamatan() throws {
        let former = directory.formerKecamatan
        #expect(former.count == 594)
        #expect(Set(former.map(\.code)).count == 594 && Set(former.map(\.current)).count == 594)
        #expect(former.map(\.code) == former.map(\.code).sorted())
        for kecamatan in former {
            #expect(directory.resolve(kecamatan.code.description) == .translated(kecamatan))
            #expect(directory.resolve(kecamatan.code.description.filter { $0 != "." }) == .translated(kecamatan))
            #expect(directory[kecamatan.code] == nil)
            let today = try #require(directory[kecamatan.current])
            #expect(today.kind == .kecamatan)
            let above = try #require(kecamatan.code.kabupaten)
            let kabupaten = try #require(directory.formerRegions.first { $0.code == above })
            #expect(kabupaten.current == kecamatan.current.kabupaten)
        }
    }

    /// Names are how today's codes were found, so but for a few spellings they are the same.
    @Test func namesAreTodaysButForSpellings() {
        let other = directory.formerKecamatan.filter { directory[$0.current]?.fullName != $0.name }
        #expect(other.count == 6)
    }

    @Test func exchangingThePrefixOftenNamesAnotherPlace() throws {
        let moved = try directory.formerKecamatan.filter { former in
            try newPrefix(former) != former.current
        }
        #expect(moved.count == 232)
    }

    @Test func whatTheFormerListLacksIsUnknown() throws {
        let known = Set(directory.formerKecamatan.map(\.code))
        for kabupaten in directory.formerRegions where directory[kabupaten.code] == nil {
            for number in 1...99 {
                let code = try #require(RegionCode("\(kabupaten.code).\(number < 10 ? "0" : "")\(number)"))
                guard !known.contains(code) else { continue }
                #expect(directory.resolve(code.description) == .unknown(.formerKabupaten(kabupaten)))
                #expect(directory.resolve("\(code).2001") == .unknown(.formerKabupaten(kabupaten)))
            }
        }
    }

    @Test func desaOfFormerKecamatanAreUnknown() {
        for former in directory.formerKecamatan {
            let unknown = RegionResolution.unknown(.formerKecamatan(former, isDesa: true))
            #expect(directory.resolve("\(former.code).2001") == unknown)
            #expect(directory.resolve("\(former.code).2001".filter { $0 != "." }) == unknown)
        }
    }

    /// Below the new code a number that only the former list had: unknown, and the advice names the kecamatan. A number that
    /// another kecamatan has today is that one's.
    @Test func formerNumbersBelowTheNewCode() throws {
        var unknown = 0
        for former in directory.formerKecamatan {
            let code = try newPrefix(former)
            if directory[code] != nil {
                #expect(directory.resolve(code.description) == .found(code))
                continue
            }
            unknown += 1
            #expect(directory.resolve(code.description) == .unknown(.formerKecamatan(former, isDesa: false)))
            #expect(directory.resolve("\(code).2001") == .unknown(.formerKecamatan(former, isDesa: true)))
            let sentence = UnknownRegion.formerKecamatan(former, isDesa: false).sentence(else: LocalizedText("", ""))
            for text in [sentence.indonesian, sentence.english] {
                #expect(text.contains(former.name) && text.contains(former.current.description))
            }
        }
        #expect(unknown == 80)
    }

    private func newPrefix(_ former: FormerRegion) throws -> RegionCode {
        let today = try #require(former.current.kabupaten)
        return try #require(RegionCode("\(today).\(former.code.description.suffix(2))"))
    }
}
