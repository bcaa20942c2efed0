import CExpat

/// A part that is unpacked and taken apart piece by piece, so that no more than a piece of it is in memory.
///
/// Workbooks have no document type, so a part that declares one is refused, and with it all entities.
final class XMLPart {
    private let path: String
    private let name: String
    private var part: ZipPart
    private let parser: XML_Parser
    private let receiver: any XMLReceiver
    private let mostDepth: Int
    private var depth = 0
    private var fault: PartFault?
    private var isAtEnd = false

    /// The bytes of a piece.
    private static let pieceSize: Int32 = 1 << 16

    init(_ archive: ZipArchive, _ name: String, _ receiver: any XMLReceiver) throws(WorkbookError) {
        part = try archive.open(name)
        // It finds out the encoding itself: UTF-8 or UTF-16, by their marks or by what the part declares.
        guard let parser = XML_ParserCreate(nil) else { throw .damaged(path: archive.path, part: name) }
        self.parser = parser
        self.receiver = receiver
        (path, self.name, mostDepth) = (archive.path, name, archive.limits.depth)
        // This object frees the parser, and so outlives it.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(parser, elementBegan, elementEnded)
        XML_SetCharacterDataHandler(parser, textFound)
        XML_SetStartDoctypeDeclHandler(parser, doctypeFound)
    }

    deinit {
        XML_ParserFree(parser)
    }

    /// Tells the receiver all that is in a part.
    static func read(
        _ name: String, of archive: ZipArchive, _ receiver: any XMLReceiver
    ) throws(WorkbookError) {
        let part = try XMLPart(archive, name, receiver)
        while try part.readPiece() {}
    }

    /// Tells the receiver what is in the next piece.
    ///
    /// - Returns: whether there was one.
    func readPiece() throws(WorkbookError) -> Bool {
        guard !isAtEnd else { return false }
        guard let buffer = XML_GetBuffer(parser, XMLPart.pieceSize),
            let count = part.read(
                into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(XMLPart.pieceSize)))
        else { throw .damaged(path: path, part: name) }
        isAtEnd = count == 0
        guard XML_ParseBuffer(parser, Int32(count), isAtEnd ? 1 : 0) == XML_STATUS_OK else {
            isAtEnd = true
            throw (fault ?? .damaged).error(path, name)
        }
        return true
    }

    fileprivate func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        tell { receiver throws(PartFault) in
            guard depth <= mostDepth else { throw .tooLarge(.depth(mostDepth)) }
            try receiver.began(name, attributes)
        }
    }

    fileprivate func end(_ name: XMLName) {
        depth -= 1
        tell { receiver throws(PartFault) in try receiver.ended(name) }
    }

    fileprivate func find(_ text: UnsafeRawBufferPointer) {
        tell { receiver throws(PartFault) in try receiver.found(text) }
    }

    fileprivate func refuse() {
        tell { _ throws(PartFault) in throw .damaged }
    }

    @inline(__always)
    private func tell(_ body: (any XMLReceiver) throws(PartFault) -> Void) {
        // The parser may still tell what it has in hand once it is stopped.
        guard fault == nil else { return }
        do throws(PartFault) {
            try body(receiver)
        } catch {
            fault = error
            XML_StopParser(parser, 0)
        }
    }
}

private func part(_ context: UnsafeMutableRawPointer?) -> XMLPart? {
    context.map { Unmanaged<XMLPart>.fromOpaque($0).takeUnretainedValue() }
}

private func elementBegan(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?,
    _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
    guard let name, let pairs else { return }
    part(context)?.begin(XMLName(name), XMLAttributes(pairs: pairs))
}

private func elementEnded(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?) {
    guard let name else { return }
    part(context)?.end(XMLName(name))
}

private func textFound(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<XML_Char>?, _ count: Int32) {
    part(context)?.find(UnsafeRawBufferPointer(start: text, count: Int(count)))
}

private func doctypeFound(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?, _ system: UnsafePointer<XML_Char>?,
    _ public: UnsafePointer<XML_Char>?, _ hasInternalSubset: Int32
) {
    part(context)?.refuse()
}
