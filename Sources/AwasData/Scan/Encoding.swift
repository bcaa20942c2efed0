import AwasModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a file's bytes say of its encoding.
enum Encoding {
    /// Whether the bytes begin with the byte order mark of UTF-8.
    static func hasByteOrderMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    }

    /// Where the bytes show that they are UTF-16 or no text: a byte order mark of UTF-16, the mark of another kind of
    /// file, or a zero.
    static func wideCharacter(in bytes: UnsafeRawBufferPointer) -> Int? {
        if bytes.count >= 2, bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF { return 0 }
        if kinds.contains(where: { bytes.starts(with: $0.mark) }) { return 0 }
        return zeroByte(in: bytes)
    }

    /// Files that are given the names of tables, and how they begin.
    private static let kinds: [(mark: [UInt8], name: LocalizedText)] = [
        (
            Array("PK\u{3}\u{4}".utf8),
            LocalizedText("buku kerja (.xlsx, .ods) atau arsip (.zip)", "a workbook (.xlsx, .ods) or an archive (.zip)")
        ),
        ([0xD0, 0xCF, 0x11, 0xE0], LocalizedText("buku kerja lama (.xls)", "an old workbook (.xls)")),
        (Array("%PDF-".utf8), LocalizedText("dokumen PDF", "a PDF document")),
    ]

    /// What a file is in which no text can be read. Blocks of any size give the same answer.
    ///
    /// - Parameters:
    ///   - bytes: some whole lines of it, the first ones if a mark is there.
    ///   - place: where they are no text.
    static func kind(of bytes: UnsafeRawBufferPointer, at place: Int) -> LocalizedText {
        if place == 0, let kind = kinds.first(where: { bytes.starts(with: $0.mark) }) {
            return LocalizedText(
                "berkas ini \(kind.name.indonesian), bukan CSV", "this file is \(kind.name.english), not CSV")
        }
        // Of UTF-16 every other byte of plain letters is zero.
        let isWide =
            bytes[place] != 0
            || place + 2 < bytes.count && bytes[place + 1] != 0 && bytes[place + 1] != 0x0A && bytes[place + 2] == 0
        return isWide
            ? LocalizedText(
                "berkas ini UTF-16 (“Teks Unicode”), bukan UTF-8", "this file is UTF-16 (“Unicode Text”), not UTF-8")
            : LocalizedText("berkas ini memuat bita nol dan bukan teks", "this file holds a zero byte and is no text")
    }

    /// Where the first zero is: text has none.
    static func zeroByte(in bytes: UnsafeRawBufferPointer) -> Int? {
        guard let base = bytes.baseAddress, let zero = memchr(base, 0, bytes.count) else { return nil }
        return UnsafeRawPointer(zero) - base
    }

    /// The offsets of bytes that begin no well-formed UTF-8 sequence (Unicode 15, table 3-7).
    static func brokenBytes(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> [Int] {
        var broken: [Int] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            let length = sequenceLength(bytes, at: offset)
            if length == 0 { broken.append(offset) }
            offset += max(length, 1)
        }
        return broken
    }

    /// Where a byte stands in its line, from 1, as an editor counts characters: every byte but those that continue one.
    ///
    /// - Parameters:
    ///   - line: of the byte, from 1.
    ///   - bytes: some whole lines of the file.
    static func column(of place: Int, line: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var column = 1
        var offset = place
        while offset > 0, bytes[offset - 1] != 0x0A {
            offset -= 1
            if bytes[offset] & 0xC0 != 0x80 { column += 1 }
        }
        // An editor does not show the byte order mark; elsewhere than at the very beginning it is a character.
        return line == 1 && offset == 0 && place >= 3 && hasByteOrderMark(bytes) ? column - 1 : column
    }

    /// The problem of a byte that is not UTF-8: the detail of its message, and the byte in hexadecimal.
    static func brokenByte(
        at place: Int, line: Int, in bytes: UnsafeRawBufferPointer
    ) -> (column: String, value: String, detail: LocalizedText) {
        let column = column(of: place, line: line, in: bytes)
        let hexadecimal = String(bytes[place], radix: 16, uppercase: true)
        let byte = "0x" + (hexadecimal.count < 2 ? "0" : "") + hexadecimal
        // Within it stands a character of the encoding that Windows had before; most such files are in it.
        let character = windows1252(bytes[place]).map { " (“\($0)”, Windows-1252)" } ?? ""
        let detail = LocalizedText(
            "bita \(byte)\(character) pada baris \(line), kolom \(column) bukan UTF-8",
            "the byte \(byte)\(character) at line \(line), column \(column) is not UTF-8")
        return (String(column), byte, detail)
    }

    /// The character of a byte beyond ASCII in Windows-1252; nil for the five that have none.
    private static func windows1252(_ byte: UInt8) -> Character? {
        guard byte < 0xA0 else { return Character(UnicodeScalar(byte)) }
        let high: [Character?] = [
            "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
            nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
        ]
        return byte < 0x80 ? nil : high[Int(byte - 0x80)]
    }

    /// The length of the well-formed sequence of several bytes at an offset, 0 when there is none.
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
        func isContinuation(_ place: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            place < bytes.count && range.contains(bytes[place])
        }
        switch bytes[offset] {
        case 0xC2...0xDF:
            return isContinuation(offset + 1) ? 2 : 0
        case 0xE0...0xEF:
            let second: ClosedRange<UInt8> =
                switch bytes[offset] {
                case 0xE0: 0xA0...0xBF
                case 0xED: 0x80...0x9F
                default: 0x80...0xBF
                }
            return isContinuation(offset + 1, second) && isContinuation(offset + 2) ? 3 : 0
        case 0xF0...0xF4:
            let second: ClosedRange<UInt8> =
                switch bytes[offset] {
                case 0xF0: 0x90...0xBF
                case 0xF4: 0x80...0x8F
                default: 0x80...0xBF
                }
            return isContinuation(offset + 1, second) && isContinuation(offset + 2) && isContinuation(offset + 3)
                ? 4 : 0
        default:
            return 0
        }
    }
}
