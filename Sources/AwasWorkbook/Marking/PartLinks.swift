/// The relationships of a part, to be changed.
struct PartLinks {
    let part: String
    /// The part that holds them.
    let file: String
    private let archive: ZipArchive
    private let list: ListMarker?
    private var added: [XMLTag] = []
    private var removed: [Range<Int>] = []

    init(_ archive: ZipArchive, of part: String) throws(WorkbookError) {
        (self.archive, self.part, file) = (archive, part, Relationships.file(of: part))
        guard archive.has(file) else {
            list = nil
            return
        }
        let list = ListMarker(archive.limits)
        try XMLPart.read(file, of: archive, list)
        self.list = list
    }

    private var inner: [ListMarker.Entry] {
        (list?.entries ?? []).filter { $0.name == "Relationship" && $0.tag["TargetMode"] != "External" }
    }

    private func target(_ entry: ListMarker.Entry) -> String? {
        entry.tag["Target"].map { Relationships.target($0, of: part) }
    }

    /// All parts of the workbook that it refers to.
    var parts: [String] { inner.compactMap(target) }

    /// The whole name of a kind of which the end is given; nil where none is there.
    func kind(endingWith end: String) -> String? {
        inner.lazy.compactMap { $0.tag["Type"] }.first { $0.hasSuffix(end) }
    }

    func part(ofKind kind: String) -> String? {
        inner.first { $0.tag["Type"]?.hasSuffix("/\(kind)") ?? false }.flatMap(target)
    }

    func part(withID id: String) -> String? { inner.first { $0.tag["Id"] == id }.flatMap(target) }

    /// - Returns: its id.
    mutating func add(kind: String, to target: String) -> String {
        let taken = Set(((list?.entries ?? []).map(\.tag) + added).compactMap { $0["Id"] })
        let id = (1...).lazy.map { "rId\($0)" }.first { !taken.contains($0) } ?? ""
        added.append(XMLTag("Relationship", [("Id", id), ("Type", kind), ("Target", "/\(target)")]))
        return id
    }

    /// - Returns: the parts that these led to.
    mutating func removeAll(ofKind kind: String) -> [String] {
        let entries = inner.filter { $0.tag["Type"]?.hasSuffix("/\(kind)") ?? false }
        removed += entries.map(\.range)
        return entries.compactMap(target)
    }

    /// What is to be changed in the part that holds them; nil for nothing, or where there is none.
    func edits() throws(WorkbookError) -> PartEdits? {
        guard let list, !added.isEmpty || !removed.isEmpty else { return nil }
        var edits = try PartEdits(archive, file)
        for range in removed { edits.replace(range, with: "") }
        list.add(added, &edits)
        return edits
    }

    /// A part for those that were added where there was none.
    var newPart: String? {
        guard list == nil, !added.isEmpty else { return nil }
        let root = XMLTag("Relationships", [("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")])
        return XMLTag.declaration + root.start(isEmpty: false) + added.map { $0.start(isEmpty: true) }.joined()
            + root.end
    }
}
