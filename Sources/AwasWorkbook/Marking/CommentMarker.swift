/// Adds comments to those of a sheet. A cell has one: to that of a cell which has one already a text is added.
final class CommentMarker: PlacedXMLReceiver {
    var place = 0..<0
    private let limits: WorkbookLimits
    private var prefix = ""
    private var depth = 0
    private var root: Element?
    private var authors: Element?
    private var list: Element?
    private var authorCount = 0
    private var comment: CellAddress?
    private var isInText = false
    /// By cell, its text, and the last piece of it.
    private var texts: [CellAddress: (whole: Element, piece: Element?)] = [:]

    private struct Element {
        let tag: XMLTag
        let range: Range<Int>
        /// Where its end begins; nil for an element without content.
        var end: Int?

        func add(_ text: String, _ edits: inout PartEdits) {
            if let end {
                edits.insert(text, at: end)
            } else {
                edits.replace(range, with: tag.start(isEmpty: false) + text + tag.end)
            }
        }
    }

    /// Who comments.
    private static let author = "Awas"

    init(_ limits: WorkbookLimits) { self.limits = limits }

    /// The cells that have a comment.
    var commented: Set<CellAddress> { Set(texts.keys) }

    func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
        depth += 1
        let element = Element(tag: XMLTag(name, attributes), range: place)
        switch (depth, name) {
        case (1, _): (root, prefix) = (element, element.tag.prefix)
        case (2, "authors"): authors = element
        case (2, "commentList"): list = element
        case (3, "author"): authorCount += 1
        case (3, "comment"): comment = attributes.utf8("ref").flatMap { CellAddress($0) }
        case (4, "text"): if let comment { texts[comment] = (element, nil) }
        case (5, "t"), (6, "t"): if let comment { texts[comment]?.piece = element }
        default: break
        }
        guard max(texts.count, authorCount) <= limits.areas else { throw .tooLarge(.areas(limits.areas)) }
    }

    func ended(_ name: XMLName) throws(PartFault) {
        defer { depth -= 1 }
        let end = place.isEmpty ? nil : place.lowerBound
        switch (depth, name) {
        case (1, _): root?.end = end
        case (2, "authors"): authors?.end = end
        case (2, "commentList"): list?.end = end
        case (3, "comment"): comment = nil
        case (4, "text"): if let comment { texts[comment]?.whole.end = end }
        case (5, "t"), (6, "t"): if let comment { texts[comment]?.piece?.end = end }
        default: break
        }
    }

    func edit(_ comments: [CellAddress: String], _ edits: inout PartEdits) throws(PartFault) {
        guard let root, let list else { throw .damaged }
        let sorted = comments.sorted { $0.key < $1.key }
        for (cell, comment) in sorted {
            guard let text = texts[cell] else { continue }
            if let piece = text.piece {
                piece.add(XMLTag.escaped("\n\n" + StoredText.stored(comment)), &edits)
            } else {
                text.whole.add(CommentMarker.text(comment, root.tag.prefix), &edits)
            }
        }
        let new = sorted.filter { texts[$0.key] == nil }
        guard !new.isEmpty else { return }
        let author = "<\(prefix)author>\(CommentMarker.author)</\(prefix)author>"
        if let authors {
            authors.add(author, &edits)
        } else {
            edits.insert("<\(prefix)authors>\(author)</\(prefix)authors>", at: list.range.lowerBound)
        }
        list.add(new.map { CommentMarker.comment($0, $1, author: authorCount, prefix) }.joined(), &edits)
    }

    /// A part of comments for a sheet that has none.
    static func part(_ comments: [CellAddress: String], namespace: String) -> String {
        let list = comments.sorted { $0.key < $1.key }.map { comment($0, $1, author: 0, "") }.joined()
        return XMLTag.declaration + XMLTag("comments", [("xmlns", namespace)]).start(isEmpty: false)
            + "<authors><author>\(author)</author></authors><commentList>\(list)</commentList></comments>"
    }

    private static func comment(_ cell: CellAddress, _ comment: String, author: Int, _ prefix: String) -> String {
        let tag = XMLTag("\(prefix)comment", [("ref", cell.description), ("authorId", String(author))])
        return tag.start(isEmpty: false) + "<\(prefix)text>\(text(comment, prefix))</\(prefix)text>" + tag.end
    }

    private static func text(_ comment: String, _ prefix: String) -> String {
        let look = "<\(prefix)rPr><\(prefix)sz val=\"9\"/><\(prefix)rFont val=\"Tahoma\"/></\(prefix)rPr>"
        let text = XMLTag.escaped(StoredText.stored(comment))
        return "<\(prefix)r>\(look)<\(prefix)t xml:space=\"preserve\">\(text)</\(prefix)t></\(prefix)r>"
    }
}
