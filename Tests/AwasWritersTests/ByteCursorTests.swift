import AwasModel
import AwasTestSupport
import Testing

@testable import AwasWriters

struct ByteCursorTests {
    private func written(_ write: (inout ByteCursor) -> Void) -> String {
        String(unsafeUninitializedCapacity: ByteCursor.greatestNumber) { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            var cursor = ByteCursor(start)
            write(&cursor)
            return cursor.count
        }
    }

    @Test func integersAreDigits() {
        var random = SplitMix64(seed: 5)
        var numbers: [Int64] = [0, .min, .max, 1, -1]
        var power: Int64 = 1
        for _ in 0..<18 {
            power *= 10
            numbers += [power - 1, power, power + 1, 1 - power, -power]
        }
        numbers += (0..<2_000).map { _ in
            Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0..<64, using: &random)
        }
        for number in numbers { #expect(written { $0.append(number) } == String(number)) }
    }

    @Test func realsAreShortAndReadBack() {
        var random = SplitMix64(seed: 6)
        var numbers: [Double] = [
            0, -0.0, 0.5, -22.5, 1e15, 0x1p53, -0x1p53, 0x1p53 - 1, 0x1p54, 1e16, 1e17, 123_456_789, 1e-4, 1e-5,
            .greatestFiniteMagnitude, -.greatestFiniteMagnitude, .leastNonzeroMagnitude, -.leastNormalMagnitude,
        ]
        for _ in 0..<5_000 {
            numbers.append(Double(Int64.random(in: -99_999_999...99_999_999, using: &random)) / 8)
            let number = Double(bitPattern: UInt64.random(in: 0 ... .max, using: &random))
            if number.isFinite { numbers.append(number) }
        }
        for number in numbers {
            let text = written { $0.append(number) }
            #expect(text == JSON.shortest(number))
            #expect(Double(text)?.bitPattern == number.bitPattern)
        }
    }
}
