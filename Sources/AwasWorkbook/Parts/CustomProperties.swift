/// The custom properties of a document that are texts (ECMA-376, part 1, 22.3).
enum CustomProperties {
    static func read(_ archive: ZipArchive, _ part: String) throws(WorkbookError) -> [String: String] {
        let receiver = Receiver(archive.limits)
        try XMLPart.read(part, of: archive, receiver)
        return receiver.properties
    }

    private final class Receiver: XMLReceiver {
        private(set) var properties: [String: String] = [:]
        private var name: String?
        private var pieces: TextPieces
        private let most: Int

        init(_ limits: WorkbookLimits) {
            pieces = TextPieces(limits)
            most = limits.entries
        }

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            if name == "property" {
                self.name = attributes["name"]
                pieces.removeAll()
            } else if self.name != nil {
                pieces.beginPiece()
            }
        }

        func ended(_ name: XMLName) throws(PartFault) {
            pieces.endPiece()
            guard name == "property", let property = self.name else { return }
            self.name = nil
            properties[property] = String(decoding: pieces.text, as: UTF8.self)
            guard properties.count <= most else { throw .tooLarge(.entries(most)) }
        }

        func found(_ text: UnsafeRawBufferPointer) throws(PartFault) { try pieces.add(text) }
    }
}
