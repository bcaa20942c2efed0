/// A text that is written in pieces of some size.
struct TextPieces {
    /// The piece that is being made.
    var text = ""

    private static let size = 1 << 16

    /// Gives the piece away if it is large enough.
    mutating func pass<Failure: Error>(to write: (String) throws(Failure) -> Void) throws(Failure) {
        if text.utf8.count >= TextPieces.size { try end(write) }
    }

    /// Gives the last piece away.
    mutating func end<Failure: Error>(_ write: (String) throws(Failure) -> Void) throws(Failure) {
        guard !text.isEmpty else { return }
        try write(text)
        text.removeAll(keepingCapacity: true)
    }
}
