import AwasModel
import AwasTestSupport
import Testing

@testable import AwasReport

struct FigureStyleTests {
    private static let style = FigureStyle(.indonesian)

    @Test(arguments: [
        (0.01005, "1,01 %"), (0.8059, "80,59 %"), (0.00285, "0,29 %"), (1, "100,00 %"), (0, "0,00 %"),
        (0.99995, "99,995 %"), (1.00004, "100,004 %"),
        (0.999_999_995, "99,9999995 %"), (0.99994, "99,99 %"), (1.0001, "100,01 %"), (-0.01005, "−1,01 %"),
        (1e-7, "0,00 %"), (0.000_05, "0,01 %"),
    ])
    func sharesAreRoundedAsTheyAreRead(share: Double, expected: String) {
        #expect(FigureStyleTests.style.percent(share, places: 2) == expected)
    }

    @Test(arguments: [
        (1.005, 2, "1,01"), (0.285, 2, "0,29"), (-0.285, 2, "−0,29"), (-0.004, 2, "0,00"), (0.125, 2, "0,13"),
        (1e-7, 6, "0,000000"), (5e-7, 6, "0,000001"), (1e-7, 7, "0,0000001"), (0.5, 0, "1"), (0.49, 0, "0"),
        (999.5, 0, "1.000"),
        (9.995, 2, "10,00"), (1_234_567.891, 1, "1.234.567,9"), (1e21, 1, "1.000.000.000.000.000.000.000,0"),
    ])
    func numbersAreRoundedOnTheirDigits(number: Double, places: Int, expected: String) {
        #expect(FigureStyleTests.style.decimal(number, places: places) == expected)
    }

    @Test func changesOfSharesAreRoundedAsTheyAreRead() {
        #expect(FigureStyleTests.style.text(.real(0.01005), .percentagePoints(2)) == "+1,01")
        #expect(FigureStyleTests.style.text(.real(-0.01005), .percentagePoints(2)) == "−1,01")
        #expect(FigureStyleTests.style.text(.real(0.000_049), .percentagePoints(2)) == "0,00")
    }

    /// Against integers, for shares that end in five hundred-thousandths where halves are decided.
    @Test func everyTwentyThousandthIsRoundedHalfAwayFromZero() {
        // The last but one would read 100 %, and has a place more.
        for part in 0...20_000 where part != 19_999 {
            let share = Double(part) / 20_000
            // Hundredths of a percent, and half of one more.
            let hundredths = (part + 1) / 2
            let fraction = hundredths % 100
            let expected = "\(hundredths / 100),\(fraction < 10 ? "0" : "")\(fraction) %"
            #expect(FigureStyleTests.style.percent(share, places: 2) == expected, "\(part)")
        }
    }

    @Test func whatIsNoNumberIsStillText() {
        #expect(FigureStyle.fixed(.infinity, places: 2) == "inf")
        #expect(FigureStyle.fixed(1e300, places: 2) == "1e+300")
        #expect(FigureStyle.fixed(.leastNonzeroMagnitude, places: 2) == "0.00")
    }

    /// Whatever the number of voters: only a turnout of 100 % reads so, and every other reads as what it is.
    @Test func onlyTheWholeReadsAHundredPercent() {
        var random = SplitMix64(seed: 17)
        let styles = [FigureStyle(.indonesian), FigureStyle(.english)]
        for round in 0..<4_000 {
            let all = Int.random(in: 1...250_000_000, using: &random)
            let missing = Int.random(in: -3...3, using: &random)
            let share = Double(all + missing) / Double(all)
            let text = styles[round % 2].percent(share, places: round % 3)
            let digits = text.filter { $0.isNumber || $0 == "," || $0 == "." }.replacing(",", with: ".")
            let read = Double(digits) ?? .nan
            guard (read == 100) != (missing == 0) || (read > 100) != (missing > 0) else { continue }
            Issue.record("\(share) reads \(text)")
        }
    }
}
