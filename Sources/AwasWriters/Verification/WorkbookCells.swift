/// The cells of a workbook as another program may have saved it, with the words and numbers in them and nothing of how
/// they look. By ECMA-376, part 1: 18.2 (workbook), 18.3 (sheets), 18.4 (shared strings), 22.3 (custom properties), 22.9.2.19
/// (characters written as numbers).
struct WorkbookCells {
    /// What a cell holds.
    enum Content: Hashable {
        case number(Double)
        case text(String)
    }

    struct Sheet {
        let name: String
        /// By their addresses, as `C14`; empty cells are left out.
        let cells: [String: Content]
    }

    let sheets: [Sheet]
    /// The custom properties of the document that are texts.
    let properties: [String: String]

    /// Reads a workbook; nil when the file is none.
    init?(_ path: String) {
        guard let archive = ZipArchive(path), let workbook = archive.part("xl/workbook.xml"),
            let relations = archive.part("xl/_rels/workbook.xml.rels"),
            let names = WorkbookCells.elements("sheet", of: workbook),
            let targets = WorkbookCells.elements("Relationship", of: relations)
        else { return nil }
        var texts: [String] = []
        if let part = archive.part("xl/sharedStrings.xml") {
            guard let found = WorkbookCells.sharedTexts(part) else { return nil }
            texts = found
        }
        let paths = Dictionary(
            targets.map { ($0["Id"] ?? "", $0["Target"] ?? "") }, uniquingKeysWith: { first, _ in first })
        var sheets: [Sheet] = []
        for sheet in names {
            guard let target = paths[sheet["r:id"] ?? ""] else { return nil }
            let name = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
            guard let part = archive.part(name), let cells = WorkbookCells.cells(part, texts) else { return nil }
            sheets.append(Sheet(name: WorkbookText.read(sheet["name"] ?? ""), cells: cells))
        }
        self.sheets = sheets
        properties = archive.part("docProps/custom.xml").flatMap(WorkbookCells.properties) ?? [:]
    }

    /// The attributes of all elements of a name.
    private static func elements(_ name: String, of part: [UInt8]) -> [[String: String]]? {
        var found: [[String: String]] = []
        let events = XMLEvents()
        events.began = { element, attributes in
            if WorkbookCells.local(element) == name { found.append(attributes) }
        }
        return events.read(part) ? found : nil
    }

    private static func properties(_ part: [UInt8]) -> [String: String]? {
        var properties: [String: String] = [:]
        var name = ""
        let events = XMLEvents()
        events.began = { element, attributes in
            if local(element) == "property" { name = attributes["name"] ?? "" }
        }
        events.text = { properties[name, default: ""] += $0 }
        return events.read(part) ? properties.mapValues(WorkbookText.read) : nil
    }

    /// The texts of the workbook by their numbers, without their looks and without phonetic readings.
    private static func sharedTexts(_ part: [UInt8]) -> [String]? {
        var texts: [String] = []
        var piece = ""
        var isText = false
        var isPhonetic = false
        let events = XMLEvents()
        events.began = { element, _ in
            switch local(element) {
            case "si": texts.append("")
            case "t": (isText, piece) = (!isPhonetic, "")
            case "rPh": isPhonetic = true
            default: break
            }
        }
        events.ended = { element in
            switch local(element) {
            case "t":
                if isText, !texts.isEmpty { texts[texts.count - 1] += WorkbookText.read(piece) }
                isText = false
            case "rPh": isPhonetic = false
            default: break
            }
        }
        events.text = { if isText { piece += $0 } }
        return events.read(part) ? texts : nil
    }

    private static func cells(_ part: [UInt8], _ texts: [String]) -> [String: Content]? {
        var cells: [String: Content] = [:]
        var (address, kind, value, piece) = ("", "", "", "")
        var isValue = false
        let events = XMLEvents()
        events.began = { element, attributes in
            switch local(element) {
            case "c": (address, kind, value) = (attributes["r"] ?? "", attributes["t"] ?? "n", "")
            case "v", "t": (isValue, piece) = (true, "")
            default: break
            }
        }
        events.text = { if isValue { piece += $0 } }
        events.ended = { element in
            switch local(element) {
            case "v", "t":
                value += WorkbookText.read(piece)
                isValue = false
            case "c": if let content = content(kind, value, texts) { cells[address] = content }
            default: break
            }
        }
        // An address is repeated where cells differ: it must be nothing else.
        return events.read(part) && cells.keys.allSatisfy(isAddress) ? cells : nil
    }

    private static func content(_ kind: String, _ value: String, _ texts: [String]) -> Content? {
        var text = value
        if kind == "s" {
            guard let number = Int(value), texts.indices.contains(number) else { return nil }
            text = texts[number]
        } else if kind == "n", let number = Double(value) {
            return .number(number)
        }
        return text.isEmpty ? nil : .text(text)
    }

    private static func isAddress(_ text: String) -> Bool {
        let row = text.utf8.drop { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        return (1...3).contains(text.utf8.count - row.count) && (1...7).contains(row.count)
            && row.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// A name without its prefix.
    private static func local(_ name: String) -> Substring {
        name.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
    }
}
