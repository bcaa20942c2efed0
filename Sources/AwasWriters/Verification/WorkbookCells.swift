import AwasWorkbook

/// The cells of a workbook as another program may have saved it, with the words and numbers in them and nothing of how
/// they look.
struct WorkbookCells {
    /// What a cell holds. A number may be shown as a day in one program and not in another.
    enum Content: Hashable {
        case number(Double)
        case text(String)

        fileprivate init?(_ value: WorkbookCell.Value) {
            switch value {
            case .text(let text), .error(let text): self = .text(text)
            case .number(let number), .date(let number): self = .number(number)
            case .boolean(let isTrue): self = .text(isTrue ? "1" : "0")
            case .uncalculated: return nil
            }
        }
    }

    struct Sheet {
        let name: String
        /// Empty cells are left out.
        let cells: [CellAddress: Content]
    }

    let sheets: [Sheet]
    /// The custom properties of the document that are texts.
    let properties: [String: String]

    /// All cells are in memory, so no sheet may unpack to more.
    private static let mostBytes = 1 << 28

    /// Reads a workbook; nil when the file is none that can be read.
    init?(_ path: String) {
        var limits = WorkbookLimits()
        limits.partBytes = WorkbookCells.mostBytes
        do throws(WorkbookError) {
            let workbook = try WorkbookReader(path, limits: limits)
            var sheets: [Sheet] = []
            for sheet in workbook.sheets {
                sheets.append(Sheet(name: sheet.name, cells: try WorkbookCells.cells(workbook.rows(of: sheet))))
            }
            (self.sheets, properties) = (sheets, workbook.properties)
        } catch {
            return nil
        }
    }

    private static func cells(_ rows: SheetRows) throws(WorkbookError) -> [CellAddress: Content] {
        var cells: [CellAddress: Content] = [:]
        while let row = try rows.nextRow() {
            for cell in row.cells { cells[cell.address] = Content(cell.value) }
        }
        return cells
    }
}
