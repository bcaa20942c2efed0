/// How the characters of a part of XML are written as bytes.
enum PartEncoding {
    case utf8
    case utf16(isLittle: Bool)
    /// A byte a character, up to some number; others are written as references.
    case single(last: UInt32)

    /// - Parameter bytes: how the part begins: its mark and its declaration.
    init(beginning bytes: some Collection<UInt8>) {
        let bytes = Array(bytes)
        switch bytes.prefix(2) {
        case [0xFF, 0xFE], [0x3C, 0]: self = .utf16(isLittle: true)
        case [0xFE, 0xFF], [0, 0x3C]: self = .utf16(isLittle: false)
        default:
            let text = String(decoding: bytes.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
            let declares = text.contains("<?xml") && text.contains("encoding")
            self =
                declares && text.contains("8859-1")
                ? .single(last: 0xFF) : declares && text.contains("ascii") ? .single(last: 0x7F) : .utf8
        }
    }

    func bytes(of text: String) -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .utf16(let isLittle):
            text.utf16.flatMap { unit in
                let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
                return isLittle ? [low, high] : [high, low]
            }
        case .single(let last):
            text.unicodeScalars.flatMap { scalar in
                scalar.value <= last ? [UInt8(scalar.value)] : Array("&#\(scalar.value);".utf8)
            }
        }
    }
}
