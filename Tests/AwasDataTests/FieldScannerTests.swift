import Testing
import AwasTestSupport

@testable import AwasData

@Suite struct FieldScannerTests {
    /// What the scanner promises, byte by byte.
    private struct Plain {
        var positions: [UInt32] = []
        var inQuotes: Bool
        var quotes = 0
        var newlines = 0
        var isASCII = true

        init(_ bytes: [UInt8], delimiter: UInt8, inQuotes: Bool) {
            self.inQuotes = inQuotes
            for (offset, byte) in bytes.enumerated() {
                if byte == UInt8(ascii: "\"") {
                    self.inQuotes.toggle()
                    quotes += 1
                } else if byte == delimiter || byte == UInt8(ascii: "\n"), !self.inQuotes {
                    positions.append(UInt32(offset))
                }
                if byte == UInt8(ascii: "\n") { newlines += 1 }
                if byte >= 0x80 { isASCII = false }
            }
        }
    }

    private static let common = Array("\"\"\",;\t\n\r a\u{0}".utf8) + [0x23, 0x21, 0x2B, 0x2D, 0x0B, 0xA2, 0x8A, 0xFF]

    private func expectPlain(_ bytes: [UInt8], delimiter: UInt8) {
        for inQuotes in [false, true] {
            let plain = Plain(bytes, delimiter: delimiter, inQuotes: inQuotes)
            for code in FieldScanner.Code.allCases {
                var positions = [UInt32](repeating: 0, count: bytes.count + FieldScanner.slack)
                var state = inQuotes
                let ends = bytes.withUnsafeBytes { bytes in
                    positions.withUnsafeMutableBufferPointer {
                        FieldScanner.index(bytes, delimiter: delimiter, inQuotes: &state, into: $0, code: code)
                    }
                }
                let totals = bytes.withUnsafeBytes { FieldScanner.totals(of: $0, code: code) }
                let found = Array(positions.prefix(ends.fields))
                #expect(ends.records == found.count { bytes[Int($0)] == 0x0A })
                #expect(found == plain.positions && state == plain.inQuotes, "\(code) \(bytes)")
                let expected = FieldScanner.Totals(
                    quotes: plain.quotes, newlines: plain.newlines, isASCII: plain.isASCII)
                #expect(totals == expected, "\(code) \(bytes)")
            }
        }
    }

    @Test func everyCodeFindsWhatAPlainLoopFinds() {
        var random = SplitMix64(seed: 1)
        for length in 0...300 {
            for delimiter in Array(",;\t".utf8) {
                let bytes = (0..<length).map { _ in
                    random.chance(85)
                        ? random.pick(FieldScannerTests.common, else: 0) : UInt8.random(in: 0...255, using: &random)
                }
                expectPlain(bytes, delimiter: delimiter)
            }
        }
    }

    /// A byte that differs from a wanted one by one bit, beside it, is where tricks with whole words go wrong.
    @Test func everyPairOfBytes() {
        for first in UInt8.min...UInt8.max {
            for second in Array("\",\n".utf8) {
                var bytes = [UInt8](repeating: first, count: 9)
                bytes[4] = second
                expectPlain(bytes, delimiter: UInt8(ascii: ","))
            }
        }
    }

    /// Letters of both cases, or any byte that is not printable ASCII; wherever it stands.
    @Test func idsThatMayDifferInCaseOrBlanksAreFound() {
        func plain(_ bytes: [UInt8]) -> Bool {
            let (small, capital) = (
                bytes.contains { (0x61...0x7A).contains($0) }, bytes.contains { (0x41...0x5A).contains($0) }
            )
            return small && capital || bytes.contains { $0 <= 0x20 || $0 >= 0x80 }
        }
        for first in UInt8.min...UInt8.max {
            for second in [first, UInt8(ascii: "a"), UInt8(ascii: "Z"), UInt8(ascii: "0"), 0x7F] {
                for length in [0, 1, 2, 31, 33, 70] {
                    var bytes = [UInt8](repeating: 0x2D, count: length)
                    if length > 0 { bytes[length / 2] = first }
                    if length > 1 { bytes[length - 1] = second }
                    #expect(bytes.withUnsafeBytes(FieldScanner.haveVariants) == plain(bytes), "\(bytes)")
                }
            }
        }
    }
}
