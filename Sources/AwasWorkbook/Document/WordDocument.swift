/// A document of Word (.docx) as any program may have saved it (ECMA-376, part 1, 17): its words and its custom properties,
/// and nothing of how it looks.
package struct WordDocument: Sendable {
    /// The paragraphs of its body with something in them, those in tables too, in their order. A tab is a blank, and so is a
    /// break of a line.
    package let paragraphs: [String]
    /// The custom properties of the document that are texts.
    package let properties: [String: String]

    /// Reads a document.
    ///
    /// - Throws: why it is none, or cannot be read.
    package init(_ path: String, limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError) {
        let archive = try ZipArchive(path, limits)
        let file = try Relationships(archive, of: nil)
        let part = file.part(ofKind: "officeDocument") ?? "word/document.xml"
        guard archive.has(part) else { throw .notWorkbook(path: path) }
        let receiver = Receiver(limits)
        try XMLPart.read(part, of: archive, receiver)
        paragraphs = receiver.paragraphs
        let propertiesPart = file.part(ofKind: "custom-properties") ?? "docProps/custom.xml"
        properties = archive.has(propertiesPart) ? try CustomProperties.read(archive, propertiesPart) : [:]
    }

    private final class Receiver: XMLReceiver {
        private(set) var paragraphs: [String] = []
        /// The texts of the paragraphs that have begun: one may lie in another, in a text box.
        private var open: [[UInt8]] = []
        private var isInText = false
        /// In the properties of a paragraph, where `tab` is a place and no blank.
        private var isInProperties = false
        private var count = 0
        private let most: Int

        init(_ limits: WorkbookLimits) {
            most = limits.sharedBytes
        }

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            switch name {
            case "p": open.append([])
            case "t": isInText = true
            case "pPr": isInProperties = true
            case "tab", "br", "cr": if !isInProperties { try add([UInt8(ascii: " ")]) }
            default: break
            }
        }

        func ended(_ name: XMLName) throws(PartFault) {
            switch name {
            case "t": isInText = false
            case "pPr": isInProperties = false
            case "p":
                let text = String(decoding: open.popLast() ?? [], as: UTF8.self)
                if text.contains(where: { !$0.isWhitespace }) { paragraphs.append(text) }
            default: break
            }
        }

        func found(_ text: UnsafeRawBufferPointer) throws(PartFault) {
            if isInText { try add(Array(text)) }
        }

        private func add(_ bytes: [UInt8]) throws(PartFault) {
            guard !open.isEmpty else { return }
            count += bytes.count + 1
            guard count <= most else { throw .tooLarge(.sharedTexts(most)) }
            open[open.count - 1] += bytes
        }
    }
}
