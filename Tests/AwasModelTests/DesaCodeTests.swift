import AwasModel
import AwasTestSupport
import Testing

/// Desa are known by the form of their codes, and codes of the statistics office where they cannot be the ministry's.
@Suite struct DesaCodeTests {
    private let directory = RegionDirectory.standard

    @Test func desaNumbersBeginWithOneTwoOrThree() throws {
        var random = SplitMix64(seed: 17)
        let kecamatan = directory.kabupaten.flatMap { directory.kecamatan(in: $0.code) }
        for _ in 0..<10_000 {
            let region = try #require(kecamatan.randomElement(using: &random))
            let number = Int.random(in: 1...9_999, using: &random)
            let text = "\(region.code).\(String(repeating: "0", count: 4 - String(number).count))\(number)"
            let isFound = (1_000...3_999).contains(number)
            for form in [text, text.filter { $0 != "." }] {
                let answer = directory.resolve(form)
                #expect((answer == .found(try #require(RegionCode(text)))) == isFound, "\(form)")
                if !isFound { #expect(isUnknown(answer), "\(form)") }
            }
        }
    }

    @Test func tenThousandWrongDesaCodesAreRefused() throws {
        var random = SplitMix64(seed: 4)
        var refused = 0
        while refused < 10_000 {
            let digits = "\(Int.random(in: 11...99, using: &random))" + number(99, 2, &random) + number(99, 2, &random)
            let last = number(9_999, 4, &random)
            guard let code = RegionCode(digits + last) else { continue }
            let exists = code.kecamatan.map { directory[$0] != nil } ?? false
            if exists, ("1"..."3").contains(last.prefix(1)) { continue }
            refused += 1
            #expect(isUnknown(directory.resolve(digits + last)) && isUnknown(directory.resolve(code.description)))
        }
    }

    @Test(arguments: [
        ("1101010001", "11.09"), ("1101010", "11.09"), ("1473", "14.72"), ("3519110001", "35.19"),
        ("3519110", "35.19"), ("1.101.010", "11.09"),
    ])
    func codesOfTheStatisticsOffice(text: String, kabupaten: String) {
        #expect(directory.resolve(text) == .unknown(.bps(RegionCode(kabupaten))))
        guard case .unknown(let unknown) = directory.resolve(text) else { return }
        let sentence = unknown.sentence(else: LocalizedText("", ""))
        #expect(sentence.indonesian.contains("kode BPS") && sentence.english.contains("a BPS code"))
    }

    /// Seven digits are never the ministry's; four that it has are taken for its own.
    @Test func digitsOfEveryKabupaten() throws {
        for kabupaten in directory.kabupaten {
            let digits = kabupaten.code.description.filter { $0 != "." }
            #expect(directory.resolve(digits) == .found(kabupaten.code))
            for kecamatan in ["010", "011", "123"] {
                guard case .unknown(.bps) = directory.resolve(digits + kecamatan) else {
                    Issue.record("\(digits + kecamatan)")
                    continue
                }
            }
        }
    }

    private func number(_ most: Int, _ digits: Int, _ random: inout SplitMix64) -> String {
        let text = String(Int.random(in: 0...most, using: &random))
        return String(repeating: "0", count: digits - text.count) + text
    }

    private func isUnknown(_ answer: RegionResolution) -> Bool {
        if case .unknown = answer { true } else { false }
    }
}
