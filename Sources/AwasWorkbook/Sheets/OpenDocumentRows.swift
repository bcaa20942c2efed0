/// Makes rows of the XML of an OpenDocument sheet.
final class OpenDocumentRows: RowReceiver {
    private(set) var rows: [WorkbookRow] = []
    private(set) var repeats: [Int: Int] = [:]
    private var grid: OpenDocumentGrid
    private var place = OpenDocumentPlace()
    private let limits: WorkbookLimits
    private var isHidden = false
    private var cells: [WorkbookCell] = []
    private var cellCount = 0
    // What is known of the cell.
    private var isInCell = false
    private var isFormula = false
    private var value: WorkbookCell.Value?
    private var hasType = false
    /// The paragraphs, with a line feed between them.
    private var text: [UInt8] = []
    private var hasParagraph = false
    /// How deep the element lies in the cell; a note and what is drawn have paragraphs of their own.
    private var depth = 0
    private var paragraphDepth: Int?
    private var skippedDepth: Int?

    init(sheet: Int, _ limits: WorkbookLimits) {
        grid = OpenDocumentGrid(sheet: sheet)
        self.limits = limits
    }

    var isDone: Bool { grid.isDone }

    func dropRows() {
        rows.removeAll(keepingCapacity: true)
        repeats.removeAll(keepingCapacity: true)
    }

    func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
        guard !isInCell else { return try beganInCell(name, attributes) }
        let element = place.begin(name)
        if element == .sheet { grid.beginSheet() }
        guard element == .part, grid.isInSheet else { return }
        switch name {
        case "table-row":
            try grid.beginRow(attributes)
            isHidden = attributes.qualified("visibility").map { $0 != "visible" } ?? false
            cells.removeAll(keepingCapacity: true)
        case "table-cell", "covered-table-cell":
            guard grid.beginCell(attributes) else { return }
            beginCell(attributes)
        default: break
        }
    }

    func ended(_ name: XMLName) throws(PartFault) {
        if isInCell {
            guard depth == 0 else { return endedInCell() }
            _ = place.end()
            return try endCell()
        }
        switch place.end() {
        case .sheet: grid.endSheet()
        case .part: if grid.isInSheet, name == "table-row" { try endRow() }
        case .other: break
        }
    }

    func found(_ bytes: UnsafeRawBufferPointer) throws(PartFault) {
        guard isInCell, paragraphDepth != nil, skippedDepth == nil else { return }
        try add(bytes)
    }

    private func add(_ bytes: some Collection<UInt8>) throws(PartFault) {
        guard text.count + bytes.count <= limits.cellBytes else { throw .tooLarge(.text(limits.cellBytes)) }
        text += bytes
    }

    // MARK: Within a cell

    private func beganInCell(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
        depth += 1
        guard skippedDepth == nil else { return }
        switch name {
        case "p" where depth == 1, "h" where depth == 1:
            if hasParagraph { try add([0x0A]) }
            hasParagraph = true
            paragraphDepth = depth
        case "s" where paragraphDepth != nil:
            try add(repeatElement(0x20, count: max(attributes.qualifiedNumber("c") ?? 1, 1)))
        case "tab" where paragraphDepth != nil: try add([0x09])
        case "line-break" where paragraphDepth != nil: try add([0x0A])
        // Runs and links; what else there is, as notes, readings and pictures, is no text of the cell.
        case "span" where paragraphDepth != nil, "a" where paragraphDepth != nil: break
        default: skippedDepth = depth
        }
    }

    private func endedInCell() {
        if skippedDepth == depth { skippedDepth = nil }
        if paragraphDepth == depth { paragraphDepth = nil }
        depth -= 1
    }

    private func beginCell(_ attributes: XMLAttributes) {
        (isInCell, depth, hasParagraph) = (true, 0, false)
        (paragraphDepth, skippedDepth) = (nil, nil)
        text.removeAll(keepingCapacity: true)
        isFormula = attributes.qualified("formula") != nil
        let isError = attributes.has("value-type", "error")
        let type = isError ? "error" : attributes.qualified("value-type")
        hasType = type != nil
        value = nil
        switch type {
        case "float", "percentage", "currency":
            value = attributes.qualified("value").flatMap(Double.init).flatMap { $0.isFinite ? .number($0) : nil }
        case "date": value = attributes.qualified("date-value").flatMap(WrittenValue.serial).map { .date(serial: $0) }
        case "boolean": value = .boolean(attributes.qualified("boolean-value") == "true")
        case "error": value = .error("")
        case "string": value = attributes.qualified("string-value").map { .text($0) }
        default: break
        }
    }

    private func endCell() throws(PartFault) {
        isInCell = false
        var value = value
        let text = String(decoding: text, as: UTF8.self)
        switch value {
        case .error?: value = .error(text)
        case nil where !text.isEmpty: value = .text(text)
        case nil where isFormula && !hasType: value = .uncalculated
        case .text(let text)? where text.isEmpty: value = nil
        default: break
        }
        guard let value else { return }
        try grid.checked()
        cellCount += grid.columnCount
        guard cellCount <= limits.cells else { throw .tooLarge(.cells(limits.cells)) }
        for offset in 0..<grid.columnCount {
            let address = CellAddress(row: grid.row, column: grid.column + offset)
            cells.append(WorkbookCell(address: address, value: value, isFormula: isFormula))
        }
    }

    private func endRow() throws(PartFault) {
        grid.endRow()
        guard !cells.isEmpty else { return }
        // The same row again and again, each with its own cells.
        cellCount += cells.count * (grid.rowCount - 1)
        guard cellCount <= limits.cells else { throw .tooLarge(.cells(limits.cells)) }
        let row = WorkbookRow(number: grid.row, isHidden: isHidden, cells: cells)
        rows.append(row)
        if grid.rowCount > 1 { repeats[rows.count - 1] = grid.rowCount }
        cells.removeAll(keepingCapacity: true)
    }
}
