/// Puts the text of a cell, or of one that cells share, together from its runs, without their looks and phonetic readings.
struct TextPieces {
    private(set) var text: [UInt8] = []
    private var piece: [UInt8] = []
    private var isInPiece = false
    private var isPhonetic = false
    private let mostBytes: Int

    init(_ limits: WorkbookLimits) {
        mostBytes = limits.cellBytes
    }

    mutating func removeAll() {
        text.removeAll(keepingCapacity: true)
        piece.removeAll(keepingCapacity: true)
        (isInPiece, isPhonetic) = (false, false)
    }

    mutating func beginPiece() {
        isInPiece = !isPhonetic
        piece.removeAll(keepingCapacity: true)
    }

    mutating func endPiece() {
        if isInPiece { text += TextPieces.mayHaveNumbers(piece) ? TextPieces.read(piece) : piece }
        isInPiece = false
    }

    mutating func set(phonetic: Bool) { isPhonetic = phonetic }

    mutating func add(_ bytes: UnsafeRawBufferPointer) throws(PartFault) {
        guard isInPiece else { return }
        guard text.count + piece.count + bytes.count <= mostBytes else { throw .tooLarge(.text(mostBytes)) }
        piece += bytes
    }

    /// Whether a character may be numbered: `_x0041_`.
    private static func mayHaveNumbers(_ piece: [UInt8]) -> Bool {
        guard let first = piece.firstIndex(of: UInt8(ascii: "_")) else { return false }
        return piece[first...].indices.dropLast().contains {
            piece[$0] == UInt8(ascii: "_") && piece[$0 + 1] == UInt8(ascii: "x")
        }
    }

    private static func read(_ piece: [UInt8]) -> [UInt8] {
        Array(NumberedCharacters.read(String(decoding: piece, as: UTF8.self)).utf8)
    }
}
