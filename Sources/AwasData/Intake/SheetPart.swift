import AwasModel
import AwasWorkbook

/// What a sheet is called as a part of a package, and its cells in problems: `kegiatan.xlsx, Sept!C14`.
enum SheetPart {
    /// The endings of workbooks that are read.
    static let endings: Set<String> = ["xlsx", "xlsm", "ods"]

    static func name(workbook: String, sheet: String) -> String { "\(workbook), \(sheet)" }

    /// The name of the sheet; the whole of a part that is none.
    static func sheet(of part: String) -> Substring {
        part.firstRange(of: ", ").map { part[$0.upperBound...] } ?? part[...]
    }

    /// Whether a part is a sheet rather than a file.
    static func isSheet(_ part: String) -> Bool {
        endings.contains { part.contains(".\($0), ") || part.contains(".\($0.uppercased()), ") }
    }

    /// Where a row begins: `events.csv:12`, or as a spreadsheet numbers it.
    static func place(of part: String, line: Int, column: Int? = nil) -> String {
        guard isSheet(part) else { return "\(part):\(line)" }
        let letters = column.map { CellAddress.letters(ofColumn: $0 + 1) } ?? ""
        return "\(part)!\(letters)\(line)"
    }
}
