/// How wide texts are in Calibri, the font that workbooks are read in, so that columns and rows can be fitted without
/// Excel.
enum CalibriMetrics {
    /// Advance widths of the printable ASCII characters, from U+0020 on, in 1/2048 of the font's size.
    private static let widths: [Int] = [
        463, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791,
        1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949,
        1831, 1185, 1114, 1092, 1260, 1000, 941, 1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356,
        1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998, 959, 628, 791, 628, 1020, 1020,
        596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636, 1076, 1080,
        1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
    ]

    /// The width of a digit, the unit that the widths of columns are given in.
    private static let digit = 1038.0

    /// The width of a text in digits of the size 11.
    static func width(_ text: some StringProtocol, size: Double = 11, isBold: Bool = false) -> Double {
        Double(units(text)) / digit * size / 11 * (isBold ? 1.05 : 1)
    }

    private static func units(_ text: some StringProtocol) -> Int {
        let widths = widths
        // Nearly all texts are printable ASCII: their bytes are enough.
        let plain = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
            var units = 0
            for byte in bytes {
                let offset = Int(byte) - 0x20
                guard widths.indices.contains(offset) else { return nil }
                units += widths[offset]
            }
            return units
        }
        if case .some(.some(let units)) = plain { return units }
        var units = 0
        for scalar in text.unicodeScalars {
            let offset = Int(scalar.value) - 0x20
            if widths.indices.contains(offset) {
                units += widths[offset]
            } else if scalar == "\u{A0}" {
                units += widths[0]
            } else {
                // Letters with marks are about as wide as those without, other scripts about as wide as they are high.
                units += DisplayWidth.of(Character(scalar)) * (scalar.value < 0x2E80 ? 1080 : 1024)
            }
        }
        return units
    }

    /// What a cell of some width surely has room for: Excel's own measuring differs by pixels, so what would just fit
    /// must count as not fitting.
    private static func room(_ width: Double) -> Double { max(1, width * surePart) }

    /// The width of a cell that surely has room for a text of some width.
    static func widthWithRoom(for text: Double) -> Double { text / surePart }

    private static let surePart = 0.96

    /// Whether a text takes one line in a cell of some width.
    static func fits(_ text: String, width limit: Double, size: Double = 11, isBold: Bool = false) -> Bool {
        width(text, size: size, isBold: isBold) <= room(limit) && !WorkbookText.hasLineFeed(text)
    }

    /// The lines that a text takes in a cell of some width, as Excel would wrap it.
    static func lines(_ text: String, width limit: Double, size: Double = 11, isBold: Bool = false) -> [String] {
        let limit = room(limit)
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            var used = 0.0
            for word in paragraph.split(separator: " ") {
                let wordWidth = width(word, size: size, isBold: isBold)
                let space = line.isEmpty ? 0 : width(" ", size: size)
                if !line.isEmpty, used + space + wordWidth > limit {
                    lines.append(line)
                    (line, used) = (String(word), wordWidth)
                } else {
                    line += (line.isEmpty ? "" : " ") + word
                    used += space + wordWidth
                }
                // A word wider than the cell is broken by Excel: the lines it takes beside its first.
                while used > limit, line.count > 1 {
                    let kept = max(1, Int(Double(line.count) * limit / used))
                    lines.append(String(line.prefix(kept)))
                    line = String(line.dropFirst(kept))
                    used = width(line, size: size, isBold: isBold)
                }
            }
            lines.append(line)
        }
        return lines
    }
}
