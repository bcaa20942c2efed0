/// Which parts a part refers to: by ids of its own, each of some kind.
struct Relationships {
    private struct Target {
        let kind: String
        let part: String
    }

    private var targets: [String: Target] = [:]

    /// Those of a part, or of the whole file; none where it has none.
    ///
    /// - Parameter part: nil for the file.
    init(_ archive: ZipArchive, of part: String?) throws(WorkbookError) {
        let folder = Relationships.folder(of: part ?? "")
        let file = Relationships.file(of: part)
        guard archive.has(file) else { return }
        let receiver = Receiver(folder, archive.limits)
        try XMLPart.read(file, of: archive, receiver)
        targets = receiver.targets
    }

    /// The part with an id; nil where there is none.
    subscript(id: String) -> String? { targets[id]?.part }

    /// The first part of a kind, by how its name ends: the rest differs from edition to edition of the standard.
    func part(ofKind kind: String) -> String? {
        targets.sorted { $0.key < $1.key }.first { $0.value.kind.hasSuffix("/\(kind)") }?.value.part
    }

    /// The part that holds those of a part.
    static func file(of part: String?) -> String {
        let folder = folder(of: part ?? "")
        return "\(folder)_rels/\(part?.dropFirst(folder.count) ?? "").rels"
    }

    /// The part that a path means, seen from a part.
    static func target(_ path: String, of part: String) -> String { self.part(path, in: folder(of: part)) }

    private static func folder(of part: String) -> String {
        part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    }

    /// The part that a path means, seen from a folder.
    private static func part(_ path: String, in folder: String) -> String {
        let path = path.replacing("\\", with: "/")
        var names: [Substring] = []
        for name in (path.hasPrefix("/") ? path : folder + path).split(separator: "/") where name != "." {
            if name == ".." { _ = names.popLast() } else { names.append(name) }
        }
        return names.joined(separator: "/")
    }

    private final class Receiver: XMLReceiver {
        private let folder: String
        private let most: Int
        private(set) var targets: [String: Target] = [:]

        init(_ folder: String, _ limits: WorkbookLimits) {
            (self.folder, most) = (folder, limits.entries)
        }

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
                let path = attributes["Target"]
            else { return }
            guard targets[id] == nil else { throw .damaged }
            guard targets.count < most else { throw .tooLarge(.entries(most)) }
            targets[id] = Target(kind: attributes["Type"] ?? "", part: Relationships.part(path, in: folder))
        }
    }
}
