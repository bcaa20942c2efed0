/// Makes rows of the XML of a sheet of OOXML (ECMA-376, part 1, 18.3).
final class OfficeOpenRows: RowReceiver {
    private(set) var rows: [WorkbookRow] = []
    private let texts: SharedTexts
    private let styles: CellStyles
    private let countsFrom1904: Bool
    private let mostCells: Int
    private var isInData = false
    // What is known of the row.
    private var row = 0
    private var isHidden = false
    private var column = 0
    private var cells: [WorkbookCell] = []
    private var cellsOfRow = 0
    private var cellCount = 0
    // What is known of the cell.
    private var kind = WrittenValue.Kind.number
    private var isDate = false
    private var isFormula = false
    private var hasValue = false
    private var pieces: TextPieces

    init(_ texts: SharedTexts, _ styles: CellStyles, countsFrom1904: Bool, _ limits: WorkbookLimits) {
        (self.texts, self.styles, self.countsFrom1904) = (texts, styles, countsFrom1904)
        mostCells = limits.cells
        pieces = TextPieces(limits)
    }

    /// What follows the rows may still show that the part is damaged.
    var isDone: Bool { false }

    func dropRows() { rows.removeAll(keepingCapacity: true) }

    func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
        guard isInData else {
            if name == "sheetData" { isInData = true }
            return
        }
        switch name {
        case "c": try beginCell(attributes)
        case "v":
            hasValue = true
            pieces.beginPiece()
        case "t": pieces.beginPiece()
        case "f": isFormula = true
        case "rPh": pieces.set(phonetic: true)
        case "row": try beginRow(attributes)
        default: break
        }
    }

    func ended(_ name: XMLName) throws(PartFault) {
        guard isInData else { return }
        switch name {
        case "c": try endCell()
        case "v", "t": pieces.endPiece()
        case "rPh": pieces.set(phonetic: false)
        case "row":
            if !cells.isEmpty { rows.append(WorkbookRow(number: row, isHidden: isHidden, cells: cells)) }
            cells.removeAll(keepingCapacity: true)
        case "sheetData": isInData = false
        default: break
        }
    }

    func found(_ text: UnsafeRawBufferPointer) throws(PartFault) {
        if isInData { try pieces.add(text) }
    }

    /// Rows and cells need not say where they are: then they follow those before them.
    private func beginRow(_ attributes: XMLAttributes) throws(PartFault) {
        if attributes.bytes("r") != nil {
            guard let number = attributes.number("r") else { throw .damaged }
            row = number
        } else {
            row += 1
        }
        guard 1...CellAddress.mostRows ~= row else { throw .damaged }
        isHidden = attributes.isTrue("hidden")
        (column, cellsOfRow) = (0, 0)
        cells.removeAll(keepingCapacity: true)
    }

    private func beginCell(_ attributes: XMLAttributes) throws(PartFault) {
        if let place = attributes.utf8("r") {
            guard let address = CellAddress(place), address.row == row else { throw .damaged }
            column = address.column
        } else {
            column += 1
        }
        cellsOfRow += 1
        cellCount += 1
        guard column <= CellAddress.mostColumns, cellsOfRow <= CellAddress.mostColumns, row > 0 else {
            throw .damaged
        }
        guard cellCount <= mostCells else { throw .tooLarge(.cells(mostCells)) }
        kind = WrittenValue.Kind(attributes["t"])
        isDate = attributes.number("s").map(styles.isDate) ?? false
        (isFormula, hasValue) = (false, false)
        pieces.removeAll()
    }

    private func endCell() throws(PartFault) {
        let written = WrittenValue(
            kind: kind, isDate: isDate, text: String(decoding: pieces.text, as: UTF8.self))
        let value =
            isFormula && !hasValue
            ? .uncalculated : try written.value(texts, countsFrom1904: countsFrom1904)
        guard let value else { return }
        let address = CellAddress(row: row, column: column)
        cells.append(WorkbookCell(address: address, value: value, isFormula: isFormula))
    }
}
