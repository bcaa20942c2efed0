/// The texts that cells share, by their numbers: bytes one behind the other.
struct SharedTexts {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = []

    /// Nil for a number that no text has.
    subscript(number: Int) -> String? {
        guard ends.indices.contains(number) else { return nil }
        let start = number > 0 ? Int(ends[number - 1]) : 0
        return String(decoding: bytes[start..<Int(ends[number])], as: UTF8.self)
    }

    init() {}

    init(_ archive: ZipArchive, _ part: String) throws(WorkbookError) {
        let receiver = Receiver(archive.limits)
        try XMLPart.read(part, of: archive, receiver)
        self = receiver.texts
    }

    private final class Receiver: XMLReceiver {
        private(set) var texts = SharedTexts()
        private var pieces: TextPieces
        private let mostBytes: Int

        init(_ limits: WorkbookLimits) {
            pieces = TextPieces(limits)
            mostBytes = limits.sharedBytes
        }

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            switch name {
            case "si": pieces.removeAll()
            case "t": pieces.beginPiece()
            case "rPh": pieces.set(phonetic: true)
            default: break
            }
        }

        func ended(_ name: XMLName) throws(PartFault) {
            switch name {
            case "si":
                texts.bytes += pieces.text
                texts.ends.append(UInt32(clamping: texts.bytes.count))
                guard texts.bytes.count + 4 * texts.ends.count <= mostBytes else {
                    throw .tooLarge(.sharedTexts(mostBytes))
                }
            case "t": pieces.endPiece()
            case "rPh": pieces.set(phonetic: false)
            default: break
            }
        }

        func found(_ text: UnsafeRawBufferPointer) throws(PartFault) { try pieces.add(text) }
    }
}
