/// Finds in a part that is a list, such as of relationships or of kinds of parts, where its entries stand and more can be added.
final class ListMarker: PlacedXMLReceiver {
    struct Entry {
        let tag: XMLTag
        fileprivate(set) var range: Range<Int>

        /// Without its prefix.
        var name: String { String(tag.name.dropFirst(tag.prefix.count)) }
    }

    var place = 0..<0
    private(set) var entries: [Entry] = []
    private let most: Int
    private var depth = 0
    private var root: (tag: XMLTag, range: Range<Int>)?
    private var end = 0
    private var isEmpty = false

    init(_ limits: WorkbookLimits) { most = limits.entries }

    func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
        depth += 1
        if depth == 1 { root = (XMLTag(name, attributes), place) }
        if depth == 2 { entries.append(Entry(tag: XMLTag(name, attributes), range: place)) }
        guard entries.count <= most else { throw .tooLarge(.entries(most)) }
    }

    func ended(_ name: XMLName) throws(PartFault) {
        if depth == 1 { (end, isEmpty) = (place.lowerBound, place.isEmpty) }
        if depth == 2, let last = entries.indices.last {
            entries[last].range = entries[last].range.lowerBound..<max(place.upperBound, entries[last].range.upperBound)
        }
        depth -= 1
    }

    /// Adds entries, their names without the prefix of the list's.
    func add(_ tags: [XMLTag], _ edits: inout PartEdits) {
        guard let root, !tags.isEmpty else { return }
        let text = tags.map { XMLTag(root.tag.prefix + $0.name, $0.attributes).start(isEmpty: true) }.joined()
        if isEmpty {
            edits.replace(root.range, with: root.tag.start(isEmpty: false) + text + root.tag.end)
        } else {
            edits.insert(text, at: end)
        }
    }
}
