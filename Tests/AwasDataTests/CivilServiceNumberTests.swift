import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// A NIP by its structure: birth date, month of appointment, 1 or 2, a number from 001. Written down here a second time, from
/// the contract of the data.
@Suite struct CivilServiceNumberTests {
    private typealias Fault = CivilServiceNumber.Fault

    private static func fault(_ text: String) -> CivilServiceNumber.Fault? {
        Array(text.utf8).withUnsafeBytes(CivilServiceNumber.fault)
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
    }

    /// The parts of a sound number; of nobody, for the births are of a century ago.
    private struct Parts {
        var birth: String
        var appointment: String
        var kind: String
        var number: String

        var text: String { birth + appointment + kind + number }

        init(_ random: inout SplitMix64) {
            let year = Int.random(in: 1890...1899, using: &random)
            let month = Int.random(in: 1...12, using: &random)
            let lengths = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            let day = Int.random(in: 1...lengths[month - 1], using: &random)
            birth = "\(year)\(padded(month, 2))\(padded(day, 2))"
            let isContract = random.chance(30)
            let code = isContract ? Int.random(in: 21...99, using: &random) : Int.random(in: 1...12, using: &random)
            appointment = "\(Int.random(in: 1900...2030, using: &random))\(padded(code, 2))"
            kind = random.pick(["1", "2"])
            number = padded(Int.random(in: 1...999, using: &random), 3)
        }
    }

    @Test func soundNumbersPass() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<20_000 {
            let text = Parts(&random).text
            #expect(CivilServiceNumberTests.fault(text) == nil, "\(text)")
        }
    }

    @Test func eachPartIsChecked() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<5_000 {
            let sound = Parts(&random)
            func expect(_ fault: CivilServiceNumber.Fault, _ change: (inout Parts) -> Void) {
                var parts = sound
                change(&parts)
                #expect(CivilServiceNumberTests.fault(parts.text) == fault, "\(parts.text)")
            }
            expect(.lostDigits) { $0.number = "000" }
            expect(.kind) { $0.kind = random.pick(["0", "3", "4", "5", "6", "7", "8", "9"]) }
            let month = random.pick(["00", "13", "14", "15", "16", "17", "18", "19", "20"])
            expect(.appointment) { $0.appointment = $0.appointment.prefix(4) + month }
            expect(.birth) {
                let year = $0.birth.prefix(4)
                $0.birth = year + random.pick(["0001", "1301", "0100", "0132", "0230", "0431", "1199", "9912"])
            }
            expect(.order) { $0.appointment = "1889" + $0.appointment.suffix(2) }
            let cut = Int.random(in: 1...17, using: &random)
            #expect(CivilServiceNumberTests.fault(String(sound.text.prefix(cut))) == .length)
            #expect(CivilServiceNumberTests.fault(sound.text + "1") == .length)
            var spaced = sound.text
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = spaced.index(spaced.startIndex, offsetBy: Int.random(in: 1..<18, using: &random))
                spaced.insert(contentsOf: random.pick([" ", ".", "-"]), at: place)
            }
            #expect(CivilServiceNumberTests.fault(spaced) == .marks, "\(spaced)")
        }
    }

    @Test(
        arguments: [
            // The month of appointment comes after that of the birth in the same year; of a PPPK it is not known.
            ("189905031899061001", nil), ("189905031899051001", .order), ("189905031899041001", .order),
            ("189905031899211001", .order), ("189905031900211001", nil), ("189605032025991999", nil),
            ("189602291915011001", nil), ("189702291915011001", .birth), ("190002291925011001", .birth),
            ("000000000000000000", .zeros), ("1,89605E+17", .shortened), ("1.89605E+17", .shortened),
            ("189605031920011000", .lostDigits), ("189605031920010001", .kind), ("18960503192001100x", .length),
            ("NIP 189605031920011001", .marks), ("", .length), ("-", .length),
        ] as [(String, CivilServiceNumber.Fault?)])
    func table(text: String, fault: CivilServiceNumber.Fault?) {
        #expect(CivilServiceNumberTests.fault(text) == fault)
    }

    /// What is said of a number does not tell it, and each fault says something of its own.
    @Test func wordsAreOfTheFault() {
        let words = CivilServiceNumber.Fault.allCases.map(\.words)
        #expect(Set(words.map(\.indonesian)).count == words.count)
        #expect(Set(words.map(\.english)).count == words.count)
    }
}
