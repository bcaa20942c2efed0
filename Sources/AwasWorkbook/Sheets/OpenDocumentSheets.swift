/// The sheets of an OpenDocument workbook, which stand one behind the other in one part (OpenDocument 1.3, part 3, 9.1).
enum OpenDocumentSheets {
    static let part = "content.xml"

    static func read(_ archive: ZipArchive) throws(WorkbookError) -> [(name: String, isHidden: Bool)] {
        if archive.has("META-INF/manifest.xml") {
            let manifest = Manifest()
            try XMLPart.read("META-INF/manifest.xml", of: archive, manifest)
            if manifest.isEncrypted { throw .oldOrEncrypted(path: archive.path) }
        }
        // Each sheet is read from the beginning of the part that holds all, so that there may not be many large ones.
        let limits = archive.limits
        let most = min(limits.entries, max(limits.repeatedBytes / max(archive.bytes(of: part), 1), 1))
        let receiver = Receiver(mostSheets: most)
        try XMLPart.read(part, of: archive, receiver)
        guard receiver.isSpreadsheet else { throw .notWorkbook(path: archive.path) }
        return receiver.sheets.map { ($0.name, receiver.hiddenStyles.contains($0.style)) }
    }

    private final class Manifest: XMLReceiver {
        private(set) var isEncrypted = false

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            if name == "encryption-data" { isEncrypted = true }
        }
    }

    private final class Receiver: XMLReceiver {
        private(set) var sheets: [(name: String, style: String)] = []
        private(set) var hiddenStyles: Set<String> = []
        private(set) var isSpreadsheet = false
        private let mostSheets: Int
        private var style = ""
        private var place = OpenDocumentPlace()

        init(mostSheets: Int) { self.mostSheets = mostSheets }

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            let isSheet = place.begin(name) == .sheet
            switch name {
            case "spreadsheet": isSpreadsheet = true
            case "style": style = attributes.qualified("name") ?? ""
            case "table-properties" where attributes.qualified("display") == "false": hiddenStyles.insert(style)
            case "table" where isSheet:
                sheets.append((attributes.qualified("name") ?? "", attributes.qualified("style-name") ?? ""))
                guard sheets.count <= mostSheets else { throw .tooLarge(.sheets(mostSheets)) }
            default: break
            }
        }

        func ended(_ name: XMLName) throws(PartFault) { _ = place.end() }
    }
}
