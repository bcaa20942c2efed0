/// What the parts of a workbook are, as it lists them, to be changed.
struct PartKinds {
    static let part = "[Content_Types].xml"

    private let archive: ZipArchive
    private let list: ListMarker?
    private var added: [XMLTag] = []
    private var replaced: [(range: Range<Int>, text: String)] = []

    init(_ archive: ZipArchive) throws(WorkbookError) {
        self.archive = archive
        guard archive.has(PartKinds.part) else {
            list = nil
            return
        }
        let list = ListMarker(archive.limits)
        try XMLPart.read(PartKinds.part, of: archive, list)
        self.list = list
    }

    private func entries(of part: String) -> [ListMarker.Entry] {
        (list?.entries ?? []).filter { $0.tag["PartName"].map(ZipArchive.key) == ZipArchive.key(part) }
    }

    /// Says what a new part is.
    mutating func set(_ part: String, _ kind: String) {
        added.append(XMLTag("Override", [("PartName", "/\(part)"), ("ContentType", kind)]))
    }

    /// Says what parts are whose names end so, unless that is said.
    mutating func setEnding(_ ending: String, _ kind: String) {
        let tags = (list?.entries ?? []).map(\.tag) + added
        guard !tags.contains(where: { $0["Extension"]?.lowercased() == ending }) else { return }
        added.append(XMLTag("Default", [("Extension", ending), ("ContentType", kind)]))
    }

    mutating func remove(_ part: String) { replaced += entries(of: part).map { ($0.range, "") } }

    /// Makes a workbook with macros one without.
    mutating func removeMacros(of workbook: String) {
        for entry in entries(of: workbook) where entry.tag["ContentType"]?.contains("macroEnabled") ?? false {
            let tag = entry.tag.with(
                "ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
            replaced.append((entry.range, tag.start(isEmpty: true)))
        }
        let macros = (list?.entries ?? []).filter {
            $0.tag["Extension"] != nil && $0.tag["ContentType"] == "application/vnd.ms-office.vbaProject"
        }
        replaced += macros.map { ($0.range, "") }
    }

    /// What is to be changed in the list; nil for nothing.
    func edits() throws(WorkbookError) -> PartEdits? {
        guard let list, !added.isEmpty || !replaced.isEmpty else { return nil }
        var edits = try PartEdits(archive, PartKinds.part)
        for (range, text) in replaced { edits.replace(range, with: text) }
        list.add(added, &edits)
        return edits
    }
}
