import Testing

/// What a workbook holds, read from the XML within it and without the program.
struct WorkbookReading {
    struct Cell {
        /// A shared string; a number when false.
        let isText: Bool
        /// The text or the digits.
        let value: String
        /// The number format's code.
        let format: String
    }

    struct Sheet {
        let name: String
        /// The cells that hold something, by row and column from 0.
        var rows: [Int: [Int: Cell]] = [:]
    }

    private(set) var sheets: [Sheet] = []
    /// All texts, also those of the file's properties.
    private(set) var texts: [String] = []

    init(_ path: String) throws {
        let scratch = try unpacked(path)
        func elements(_ part: String) throws -> [PartElement] { try PartElement.all(in: "\(scratch.path)/xl/\(part)") }
        var strings: [String] = []
        for element in try elements("sharedStrings.xml") {
            if element.name == "si" { strings.append("") }
            if element.name == "t" { strings[strings.count - 1] += element.text }
        }
        let formats = WorkbookReading.formats(try elements("styles.xml"))
        let names = try elements("workbook.xml").filter { $0.name == "sheet" }.map { $0["name"] }
        for (position, name) in names.enumerated() {
            var sheet = Sheet(name: name)
            var open: (row: Int, column: Int, isText: Bool, style: Int)?
            for element in try elements("worksheets/sheet\(position + 1).xml") {
                if element.name == "c" {
                    let place = WorkbookReading.place(element["r"])
                    open = (place.row, place.column, element["t"] == "s", Int(element["s"]) ?? 0)
                } else if element.name == "v", let cell = open {
                    let value = cell.isText ? strings[Int(element.text) ?? -1] : element.text
                    sheet.rows[cell.row, default: [:]][cell.column] = Cell(
                        isText: cell.isText, value: value, format: formats[cell.style])
                }
            }
            sheets.append(sheet)
        }
        texts = strings + names
        texts += try PartElement.all(in: "\(scratch.path)/docProps/core.xml").map(\.text)
    }

    /// The number format of each style of cells.
    private static func formats(_ elements: [PartElement]) -> [String] {
        var codes = ["0": "General", "3": "#,##0", "4": "#,##0.00", "10": "0.00%"]
        var formats: [String] = []
        var isWithinCells = false
        for element in elements {
            switch element.name {
            case "numFmt": codes[element["numFmtId"]] = element["formatCode"]
            case "cellXfs": isWithinCells = true
            case "cellStyles": isWithinCells = false
            case "xf" where isWithinCells: formats.append(codes[element["numFmtId"]] ?? element["numFmtId"])
            default: break
            }
        }
        return formats
    }

    /// `C7` as row 6 and column 2.
    private static func place(_ reference: String) -> (row: Int, column: Int) {
        var column = 0
        var row = 0
        for byte in reference.utf8 {
            if byte >= 0x41 { column = column * 26 + Int(byte - 0x40) } else { row = row * 10 + Int(byte - 0x30) }
        }
        return (row - 1, column - 1)
    }
}
