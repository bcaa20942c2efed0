/// What an OpenDocument sheet says of its cells beside what they hold.
enum OpenDocumentLayout {
    static func read(_ archive: ZipArchive, sheet: Int) throws(WorkbookError) -> SheetLayout {
        let receiver = Receiver(sheet, archive.limits)
        let part = try XMLPart(archive, OpenDocumentSheets.part, receiver)
        while !receiver.grid.isDone, try part.readPiece() {}
        return receiver.layout
    }

    private final class Receiver: XMLReceiver {
        private(set) var layout = SheetLayout()
        private(set) var grid: OpenDocumentGrid
        private var place = OpenDocumentPlace()
        private let limits: WorkbookLimits
        private var column = 0

        init(_ sheet: Int, _ limits: WorkbookLimits) {
            grid = OpenDocumentGrid(sheet: sheet)
            self.limits = limits
        }

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            let element = place.begin(name)
            if element == .sheet {
                grid.beginSheet()
                column = 0
            }
            guard element == .part, grid.isInSheet else { return }
            switch name {
            case "table-column":
                let count = min(attributes.qualifiedNumber("number-columns-repeated") ?? 1, CellAddress.mostColumns)
                if let visibility = attributes.qualified("visibility"), visibility != "visible", count > 0 {
                    layout.hide(column + 1...column + count)
                }
                column = min(column + count, CellAddress.mostColumns)
            case "table-row": try grid.beginRow(attributes)
            case "table-cell", "covered-table-cell":
                guard grid.beginCell(attributes) else { return }
                place.skip()
                let columns = attributes.qualifiedNumber("number-columns-spanned") ?? 1
                let rows = attributes.qualifiedNumber("number-rows-spanned") ?? 1
                guard columns > 1 || rows > 1 else { return }
                try grid.checked()
                layout.merge(
                    CellRange(
                        first: CellAddress(row: grid.row, column: grid.column),
                        last: CellAddress(
                            row: min(grid.row + max(rows, 1) - 1, CellAddress.mostRows),
                            column: min(grid.column + max(columns, 1) - 1, CellAddress.mostColumns))))
            default: return
            }
            try layout.check(limits)
        }

        func ended(_ name: XMLName) throws(PartFault) {
            switch place.end() {
            case .sheet: grid.endSheet()
            case .part: if name == "table-row" { grid.endRow() }
            case .other: break
            }
        }
    }
}
