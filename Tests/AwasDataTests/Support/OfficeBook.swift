import AwasModel
import AwasWorkbook
import Foundation

@testable import AwasData

/// A workbook as an office keeps it, in a package's folder of its own that goes with the last reference.
final class OfficeBook {
    enum Value: Equatable {
        case text(String)
        case number(String)
        case day(String)
        case boolean(Bool)
        case error(String)
        /// A formula with what it came to; nil for one that was never worked out.
        case formula(String?)
        /// Several runs of one text, each with a look of its own.
        case runs([String])
    }

    struct Sheet {
        var name: String
        var rows: [[Value?]] = []
        var merged: [String] = []
        var hiddenRows: Set<Int> = []
        var hiddenColumns: Set<Int> = []
        var isHidden = false

        init(_ name: String, _ rows: [[Value?]] = []) { (self.name, self.rows) = (name, rows) }
    }

    let folder: String
    let path: String

    init(_ sheets: [Sheet], name: String = "buku.xlsx") throws {
        folder = NSTemporaryDirectory() + "awas-intake-\(UUID().uuidString)"
        path = "\(folder)/\(name)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try ZipWriter.write(OfficeBook.parts(sheets), to: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func read(threads: Int = 1, allowsRejects: Bool = false, blockSize: Int = 1 << 18) throws -> ReadResult {
        try DatasetReader(threads: threads, allowsRejects: allowsRejects, blockSize: blockSize).read(path)
    }

    private static func parts(_ sheets: [Sheet]) -> [(name: String, text: String)] {
        let list = sheets.enumerated().map { number, sheet in
            let state = sheet.isHidden ? " state='hidden'" : ""
            return "<sheet name='\(escaped(sheet.name))' sheetId='\(number + 1)'\(state) r:id='s\(number)'/>"
        }
        let relationships = sheets.indices.map {
            "<Relationship Id='s\($0)' Type='http://x/worksheet' Target='worksheets/sheet\($0).xml'/>"
        }
        return [
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", "<workbook xmlns:r='r'><sheets>\(list.joined())</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships>\(relationships.joined())</Relationships>"),
            ("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"),
        ] + sheets.enumerated().map { ("xl/worksheets/sheet\($0).xml", xml($1)) }
    }

    private static func xml(_ sheet: Sheet) -> String {
        let columns = sheet.hiddenColumns.sorted().map { "<col min='\($0)' max='\($0)' hidden='1'/>" }
        let rows = sheet.rows.enumerated().map { place, row in
            let cells = row.enumerated().map { column, value in
                cell(value, CellAddress(row: place + 1, column: column + 1).description)
            }
            let hidden = sheet.hiddenRows.contains(place + 1) ? " hidden='1'" : ""
            return "<row r='\(place + 1)'\(hidden)>\(cells.joined())</row>"
        }
        let merged = sheet.merged.map { "<mergeCell ref='\($0)'/>" }
        return "<worksheet><cols>\(columns.joined())</cols><sheetData>\(rows.joined())</sheetData>"
            + "<mergeCells>\(merged.joined())</mergeCells></worksheet>"
    }

    private static func cell(_ value: Value?, _ address: String) -> String {
        switch value {
        case nil: return ""
        case .text(let text): return "<c r='\(address)' t='inlineStr'><is><t>\(escaped(text))</t></is></c>"
        case .runs(let runs):
            return
                "<c r='\(address)' t='inlineStr'><is>\(runs.map { "<r><t>\(escaped($0))</t></r>" }.joined())</is></c>"
        case .number(let number): return "<c r='\(address)'><v>\(number)</v></c>"
        case .day(let day):
            let serial = CalendarDate(day).map { String($0.spreadsheetSerial) } ?? ""
            return "<c r='\(address)' s='1'><v>\(serial)</v></c>"
        case .boolean(let isTrue): return "<c r='\(address)' t='b'><v>\(isTrue ? 1 : 0)</v></c>"
        case .error(let error): return "<c r='\(address)' t='e'><v>\(error)</v></c>"
        case .formula(let result):
            return "<c r='\(address)'><f>1+1</f>\(result.map { "<v>\($0)</v>" } ?? "")</c>"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("'", with: "&apos;")
    }
}

extension OfficeBook.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    init(stringLiteral text: String) { self = .text(text) }
    init(integerLiteral number: Int) { self = .number(String(number)) }
}
