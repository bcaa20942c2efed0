/// Makes rows of the XML of a sheet of OOXML (ECMA-376, part 1, 18.3).
final class OfficeOpenRows: RowReceiver {
    private(set) var rows: [WorkbookRow] = []
    private(set) var isInData = false
    /// What the sheet says beside its rows; nil where nobody asks.
    private let layoutReceiver: SheetLayout.Receiver?
    private let texts: SharedTexts
    private let styles: CellStyles
    private let countsFrom1904: Bool
    let limits: WorkbookLimits
    // What is known of the row. Nothing here is handed on while it changes, which need not be looked at for each cell.
    @exclusivity(unchecked) private var row = 0
    @exclusivity(unchecked) private var isHidden = false
    @exclusivity(unchecked) private var column = 0
    @exclusivity(unchecked) private var cells: [WorkbookCell] = []
    @exclusivity(unchecked) private var cellsOfRow = 0
    @exclusivity(unchecked) private var cellCount = 0
    // What is known of the cell.
    @exclusivity(unchecked) private var kind = WrittenValue.Kind.number
    @exclusivity(unchecked) private var isDate = false
    private var isFormula = false
    private var hasValue = false
    private var pieces: TextPieces

    init(
        _ texts: SharedTexts, _ styles: CellStyles, countsFrom1904: Bool, _ limits: WorkbookLimits,
        findingLayout: Bool = false
    ) {
        (self.texts, self.styles, self.countsFrom1904) = (texts, styles, countsFrom1904)
        self.limits = limits
        pieces = TextPieces(limits)
        layoutReceiver = findingLayout ? SheetLayout.Receiver(limits) : nil
    }

    /// What follows the rows may still show that the part is damaged.
    var isDone: Bool { false }

    var layout: SheetLayout { layoutReceiver?.layout ?? SheetLayout() }

    func dropRows() { rows.removeAll(keepingCapacity: true) }

    func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
        guard isInData else {
            if name == "sheetData" { isInData = true }
            try layoutReceiver?.began(name, attributes)
            return
        }
        switch name {
        case "c":
            try beginCell(
                place: attributes.utf8("r"), style: attributes.number("s"),
                attributes.utf8("t").map(WrittenValue.Kind.init) ?? .number)
            (isFormula, hasValue) = (false, false)
            pieces.removeAll()
        case "v":
            hasValue = true
            pieces.beginPiece()
        case "t": pieces.beginPiece()
        case "f": isFormula = true
        case "rPh": pieces.set(phonetic: true)
        case "row":
            if attributes.bytes("r") != nil, attributes.number("r") == nil { throw .damaged }
            try beginRow(number: attributes.number("r"), isHidden: attributes.isTrue("hidden"))
        default: break
        }
    }

    func ended(_ name: XMLName) throws(PartFault) {
        guard isInData else {
            try layoutReceiver?.ended(name)
            return
        }
        switch name {
        case "c": try endCell()
        case "v", "t": pieces.endPiece()
        case "rPh": pieces.set(phonetic: false)
        case "row": endRow()
        case "sheetData":
            isInData = false
            try layoutReceiver?.ended(name)
        default: break
        }
    }

    func found(_ text: UnsafeRawBufferPointer) throws(PartFault) {
        if isInData { try pieces.add(text) }
    }

    /// Rows and cells need not say where they are: then they follow those before them.
    func beginRow(number: Int?, isHidden: Bool) throws(PartFault) {
        row = number ?? row + 1
        guard 1...CellAddress.mostRows ~= row else { throw .damaged }
        self.isHidden = isHidden
        (column, cellsOfRow) = (0, 0)
        cells.removeAll(keepingCapacity: true)
    }

    func beginCell(
        place: UnsafeBufferPointer<UInt8>?, style: Int?, _ kind: WrittenValue.Kind
    ) throws(PartFault) {
        if let place {
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
        guard cellCount <= limits.cells else { throw .tooLarge(.cells(limits.cells)) }
        self.kind = kind
        // A cell that names no style has the first.
        isDate = styles.isDate(style ?? 0)
    }

    private func endCell() throws(PartFault) {
        try pieces.text.withUnsafeBufferPointer { text throws(PartFault) in
            try endCell(text, isFormula: isFormula, hasValue: hasValue)
        }
    }

    /// - Parameters:
    ///   - hasValue: whether there is an element for what a formula came to, however empty.
    func endCell(_ text: UnsafeBufferPointer<UInt8>, isFormula: Bool, hasValue: Bool) throws(PartFault) {
        let value =
            isFormula && !hasValue
            ? .uncalculated
            : try WrittenValue(kind: kind, isDate: isDate, text: text).value(texts, countsFrom1904: countsFrom1904)
        guard let value else { return }
        cells.append(
            WorkbookCell(address: CellAddress(row: row, column: column), value: value, isFormula: isFormula))
    }

    func endRow() {
        if !cells.isEmpty { rows.append(WorkbookRow(number: row, isHidden: isHidden, cells: cells)) }
        cells.removeAll(keepingCapacity: true)
    }

    /// Where rows stand, to go back to when one of them was begun in vain.
    struct Mark {
        fileprivate let row: Int
        fileprivate let cellCount: Int
    }

    var mark: Mark { Mark(row: row, cellCount: cellCount) }

    func goBack(to mark: Mark) {
        (row, cellCount) = (mark.row, mark.cellCount)
        cells.removeAll(keepingCapacity: true)
    }
}
