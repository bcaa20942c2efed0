/// The sheets of a workbook and how it counts days (ECMA-376, part 1, 18.2).
struct SheetList {
    struct Entry {
        let name: String
        let isHidden: Bool
        /// Of the relationship to the part that holds it.
        let relationship: String
    }

    let entries: [Entry]
    /// Whether day 0 is 1 January 1904.
    let countsFrom1904: Bool

    init(_ archive: ZipArchive, _ part: String) throws(WorkbookError) {
        let receiver = Receiver(archive.limits)
        try XMLPart.read(part, of: archive, receiver)
        (entries, countsFrom1904) = (receiver.entries, receiver.countsFrom1904)
    }

    private final class Receiver: XMLReceiver {
        private(set) var entries: [Entry] = []
        private(set) var countsFrom1904 = false
        private let most: Int
        /// What later editions add has elements of the same names.
        private var isInExtensions = false

        init(_ limits: WorkbookLimits) {
            most = limits.entries
        }

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            guard !isInExtensions else { return }
            switch name {
            case "extLst": isInExtensions = true
            case "workbookPr": countsFrom1904 = attributes.isTrue("date1904")
            case "sheet":
                let state = attributes["state"] ?? "visible"
                entries.append(
                    Entry(
                        name: NumberedCharacters.read(attributes["name"] ?? ""), isHidden: state != "visible",
                        relationship: attributes.qualified("id") ?? ""))
                guard entries.count <= most else { throw .tooLarge(.entries(most)) }
            default: break
            }
        }

        func ended(_ name: XMLName) throws(PartFault) {
            if name == "extLst" { isInExtensions = false }
        }
    }
}
