import Foundation

@testable import AwasModel
@testable import AwasWorkbook

/// Prints the cells of workbooks, a line of JSON each, so that they can be held to what other programs read:
/// `workbook-cells FILE…`.
@main enum WorkbookCells {
    private struct Line: Encodable {
        var file: String
        var sheet: String?
        var cell: String?
        var kind: String
        var text: String?
        var number: Double?
    }

    static func main() {
        let encoder = JSONEncoder()
        for path in CommandLine.arguments.dropFirst() {
            var lines: [Line] = []
            do throws(WorkbookError) {
                let workbook = try WorkbookReader(path)
                for sheet in workbook.sheets {
                    lines.append(Line(file: path, sheet: sheet.name, kind: "sheet"))
                    let rows = try workbook.rows(of: sheet)
                    while let row = try rows.nextRow() {
                        lines += row.cells.map { line($0, path, sheet.name) }
                    }
                }
            } catch {
                lines.append(Line(file: path, kind: "refused", text: error.message.english))
            }
            for line in lines { print((try? encoder.encode(line)).map { String(decoding: $0, as: UTF8.self) } ?? "") }
        }
    }

    private static func line(_ cell: WorkbookCell, _ path: String, _ sheet: String) -> Line {
        var line = Line(file: path, sheet: sheet, cell: cell.address.description, kind: "")
        switch cell.value {
        case .text(let text): (line.kind, line.text) = ("text", text)
        case .number(let number): (line.kind, line.number) = ("number", number)
        case .date(let serial): (line.kind, line.number, line.text) = ("date", serial, cell.value.day?.description)
        case .boolean(let isTrue): (line.kind, line.number) = ("boolean", isTrue ? 1 : 0)
        case .error(let error): (line.kind, line.text) = ("error", error)
        case .uncalculated: line.kind = "uncalculated"
        }
        return line
    }
}
