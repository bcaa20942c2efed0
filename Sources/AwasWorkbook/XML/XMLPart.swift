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
    /// The same where it asks for places.
    private let placed: (any PlacedXMLReceiver)?
    private let mostDepth: Int
    private var depth = 0
    private var fault: PartFault?
    private var isAtEnd = false
    private var piece: PartPiece
    /// Whose rows may be read by their bytes; nil for other parts, and once a row was none for it.
    private var plainRows: OfficeOpenRows?
    private var isInRows = false
    /// How many bytes the parser was given, and behind how many of them rows began last.
    private var parsedBytes = 0
    private var bytesBeforeRows = -1

    init(_ archive: ZipArchive, _ name: String, _ receiver: any XMLReceiver) throws(WorkbookError) {
        part = try archive.open(name)
        // It finds out the encoding itself: UTF-8 or UTF-16, by their marks or by what the part declares.
        guard let parser = XML_ParserCreate(nil) else { throw .damaged(path: archive.path, part: name) }
        self.parser = parser
        self.receiver = receiver
        placed = receiver as? any PlacedXMLReceiver
        (path, self.name, mostDepth) = (archive.path, name, archive.limits.depth)
        piece = PartPiece()
        plainRows = archive.limits.readsPlainRows ? receiver as? OfficeOpenRows : nil
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
        guard let count = part.read(into: piece.room) else { throw .damaged(path: path, part: name) }
        piece.add(count)
        isAtEnd = count == 0
        if plainRows != nil, !isInRows { try beginRows() }
        if let rows = plainRows, isInRows { try readPlainly(rows) }
        if plainRows == nil || !isInRows || isAtEnd {
            try parse(piece.bytes, isLast: isAtEnd)
            piece.removeAll()
        }
        return true
    }

    private func parse(_ bytes: UnsafeBufferPointer<CChar>, isLast: Bool) throws(WorkbookError) {
        parsedBytes += bytes.count
        guard XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0) == XML_STATUS_OK else {
            isAtEnd = true
            throw (fault ?? .damaged).error(path, name)
        }
    }

    /// Hands the bytes before the rows to the parser, if they are in this piece. Where the rows begin the parser says: the same
    /// letters may stand in a comment.
    private func beginRows() throws(WorkbookError) {
        guard let rows = plainRows else { return }
        if !piece.isPlainText {
            plainRows = nil
            return
        }
        while let count = piece.count(through: "<sheetData>") {
            try parse(UnsafeBufferPointer(rebasing: piece.bytes.prefix(count)), isLast: false)
            piece.removeFirst(count)
            guard !rows.isInData || bytesBeforeRows != parsedBytes else {
                if depth + PlainRows.depth <= mostDepth { isInRows = true } else { plainRows = nil }
                return
            }
        }
    }

    private func readPlainly(_ rows: OfficeOpenRows) throws(WorkbookError) {
        do throws(PartFault) {
            var plain = PlainRows(piece.first, piece.last, rows)
            let (rest, ending) = try plain.read()
            piece.removeFirst(rest - piece.first)
            if ending == .unusual || piece.isFull { plainRows = nil }
        } catch {
            isAtEnd = true
            throw error.error(path, name)
        }
    }

    fileprivate func begin(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        if plainRows != nil, name == "sheetData" {
            bytesBeforeRows = Int(XML_GetCurrentByteIndex(parser)) + Int(XML_GetCurrentByteCount(parser))
        }
        placeTag()
        tell { receiver throws(PartFault) in
            guard depth <= mostDepth else { throw .tooLarge(.depth(mostDepth)) }
            try receiver.began(name, attributes)
        }
    }

    fileprivate func end(_ name: XMLName) {
        depth -= 1
        placeTag()
        tell { receiver throws(PartFault) in try receiver.ended(name) }
    }

    private func placeTag() {
        guard let placed else { return }
        let start = Int(XML_GetCurrentByteIndex(parser))
        placed.place = start..<start + Int(XML_GetCurrentByteCount(parser))
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
