import CExpat

/// What Expat finds in an XML text, given to closures in the order of the text.
final class XMLEvents {
    /// An element begins, with its attributes; names as they stand, with their prefixes.
    var began: (_ name: String, _ attributes: [String: String]) -> Void = { _, _ in }
    var ended: (_ name: String) -> Void = { _ in }
    /// A piece of text; one text may come in several.
    var text: (String) -> Void = { _ in }

    /// Reads a text.
    ///
    /// - Returns: false when it is no well-formed XML.
    func read(_ bytes: [UInt8]) -> Bool {
        guard let parser = XML_ParserCreate("UTF-8") else { return false }
        defer { XML_ParserFree(parser) }
        // This object outlives the parser, which is freed above before the method returns.
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(parser, elementBegan, elementEnded)
        XML_SetCharacterDataHandler(parser, textFound)
        return bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { text in
                XML_Parse(parser, text.baseAddress, Int32(text.count), 1) == XML_STATUS_OK
            }
        }
    }
}

private func events(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
    context.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
}

private func elementBegan(
    _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?,
    _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
    guard let events = events(context), let name, var pairs else { return }
    var attributes: [String: String] = [:]
    // Names and values in turn, ended by a null.
    while let key = pairs[0], let value = pairs[1] {
        attributes[String(cString: key)] = String(cString: value)
        pairs += 2
    }
    events.began(String(cString: name), attributes)
}

private func elementEnded(_ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?) {
    guard let name else { return }
    events(context)?.ended(String(cString: name))
}

private func textFound(_ context: UnsafeMutableRawPointer?, _ text: UnsafePointer<XML_Char>?, _ count: Int32) {
    guard let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
        events(context)?.text(String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self))
    }
}
