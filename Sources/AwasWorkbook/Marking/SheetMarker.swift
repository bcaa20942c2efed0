/// Finds in the part of a sheet where some of its cells are to be written otherwise, or would stand if they were there.
final class SheetMarker: PlacedXMLReceiver {
    var place = 0..<0
    /// The namespace of the sheet's own elements; nil where it declares none.
    private(set) var namespace: String?
    /// The relationship of the drawing that holds the notes of cells; nil for none.
    private(set) var legacyDrawing: String?

    /// By row, the columns that are wanted, in their order.
    private let wanted: [Int: [Int]]
    private let wantedRows: [Int]
    private let limits: WorkbookLimits
    private var prefix = ""
    private var depth = 0
    private var isInData = false
    /// Behind what the drawing of notes stands.
    private var drawingPlace: Int?
    private var styles: [(columns: ClosedRange<Int>, style: Int)] = []
    private var data: Tag?

    // What was met of rows and cells.
    private var cells: [CellAddress: Cell] = [:]
    /// Where a cell, or a row, would stand that is not there.
    private var cellPlaces: [CellAddress: Int] = [:]
    private var rowPlaces: [Int: Int] = [:]
    private var rows: [Int: Row] = [:]

    // Where the parser is.
    private var nextRow = 0
    private var row = 0
    private var column = 0
    /// Those that are wanted of the row and were neither met nor passed.
    private var columns: ArraySlice<Int> = []
    private var isWantedRow = false
    private var current: CellAddress?

    private struct Tag {
        let tag: XMLTag
        let range: Range<Int>
        var isEmpty = false
    }

    private struct Cell {
        var tag: Tag
        let style: Int
    }

    private struct Row {
        var tag: Tag
        let style: Int?
    }

    /// What stands behind the drawing of notes in a sheet.
    private static let behindDrawing: [StaticString] = [
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
        "AlternateContent",
    ]

    init(_ addresses: some Sequence<CellAddress>, _ limits: WorkbookLimits) {
        wanted = Dictionary(grouping: Set(addresses), by: \.row).mapValues { $0.map(\.column).sorted() }
        wantedRows = wanted.keys.sorted()
        self.limits = limits
    }

    func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
        depth += 1
        // What stands elsewhere than it should is read in one way or another, by whoever reads it.
        if name == "sheetData", depth != 2 || data != nil { throw .damaged }
        if isInData, name == "row" && depth != 3 || name == "c" && depth != 4 { throw .damaged }
        switch depth {
        case 1:
            let tag = XMLTag(name, attributes)
            (prefix, namespace) = (tag.prefix, tag.namespace)
        case 2: beginPart(name, attributes)
        case 3 where isInData && name == "row": try beginRow(name, attributes)
        case 3 where name == "col" && data == nil: try addColumns(attributes)
        case 4 where isInData && isWantedRow:
            // Extensions stand behind the cells.
            if name == "c" { try beginCell(name, attributes) } else { endCells(at: place.lowerBound) }
        default: break
        }
    }

    func ended(_ name: XMLName) throws(PartFault) {
        defer { depth -= 1 }
        switch depth {
        case 1:
            guard data != nil, !place.isEmpty else { throw .damaged }
            if drawingPlace == nil { drawingPlace = place.lowerBound }
        case 2 where isInData:
            isInData = false
            for row in wantedRows[nextRow...] where rows[row] == nil { rowPlaces[row] = place.lowerBound }
            nextRow = wantedRows.count
            if place.isEmpty { data?.isEmpty = true }
        case 3 where isInData && isWantedRow:
            if place.isEmpty { rows[row]?.tag.isEmpty = true }
            endCells(at: place.lowerBound)
        case 4: if let current, place.isEmpty { cells[current]?.tag.isEmpty = true }
        default: break
        }
        if depth == 4 { current = nil }
    }

    private func beginPart(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "sheetData", data == nil {
            data = Tag(tag: XMLTag(name, attributes), range: place)
            isInData = true
        } else if name == "legacyDrawing" {
            legacyDrawing = attributes.qualified("id")
        } else if data != nil, drawingPlace == nil, SheetMarker.behindDrawing.contains(where: { name == $0 }) {
            drawingPlace = place.lowerBound
        }
    }

    private func addColumns(_ attributes: XMLAttributes) throws(PartFault) {
        guard let style = attributes.number("style"), let first = attributes.number("min"),
            let last = attributes.number("max"), first <= last
        else { return }
        styles.append((first...last, style))
        guard styles.count <= limits.areas else { throw .tooLarge(.areas(limits.areas)) }
    }

    private func beginRow(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
        row = attributes.number("r") ?? row + 1
        guard 1...CellAddress.mostRows ~= row else { throw .damaged }
        column = 0
        while nextRow < wantedRows.count, wantedRows[nextRow] < row {
            if rows[wantedRows[nextRow]] == nil { rowPlaces[wantedRows[nextRow]] = place.lowerBound }
            nextRow += 1
        }
        columns = (wanted[row] ?? [])[...]
        isWantedRow = !columns.isEmpty
        guard isWantedRow else { return }
        rows[row] = Row(
            tag: Tag(tag: XMLTag(name, attributes), range: place),
            style: attributes.isTrue("customFormat") ? attributes.number("s") : nil)
    }

    private func beginCell(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
        if let text = attributes.utf8("r") {
            guard let address = CellAddress(text), address.row == row else { throw .damaged }
            column = address.column
        } else {
            column += 1
        }
        while let next = columns.first, next < column {
            cellPlaces[CellAddress(row: row, column: next)] = place.lowerBound
            columns = columns.dropFirst()
        }
        guard wanted[row]?.contains(column) ?? false else { return }
        if columns.first == column { columns = columns.dropFirst() }
        let address = CellAddress(row: row, column: column)
        current = address
        cells[address] = Cell(
            tag: Tag(tag: XMLTag(name, attributes), range: place), style: attributes.number("s") ?? 0)
    }

    /// Cells that were not met would stand at the end of the row.
    private func endCells(at place: Int) {
        for column in columns { cellPlaces[CellAddress(row: row, column: column)] = place }
        columns = []
    }
}

extension SheetMarker {
    /// What is to be changed in the part.
    ///
    /// - Parameters:
    ///   - drawing: the relationship of a drawing of notes, and the namespace of relationships; nil where the sheet has one.
    ///   - style: that of a marked cell, by what it was before.
    func edit(
        _ edits: inout PartEdits, drawing: (id: String, namespace: String)?, _ style: (CellAddress, Int) -> Int
    ) {
        for (address, cell) in cells.sorted(by: { $0.key < $1.key }) {
            let tag = cell.tag.tag.with("s", String(style(address, cell.style)))
            edits.replace(cell.tag.range, with: tag.start(isEmpty: cell.tag.isEmpty))
        }
        var newRows = ""
        for row in wantedRows {
            let missing = (wanted[row] ?? []).map { CellAddress(row: row, column: $0) }.filter { cells[$0] == nil }
            guard !missing.isEmpty else { continue }
            let written = missing.map { address in
                let old = rows[row]?.style ?? styles.first { $0.columns.contains(address.column) }?.style ?? 0
                return XMLTag("\(prefix)c", [("r", address.description), ("s", String(style(address, old)))])
                    .start(isEmpty: true)
            }
            guard let found = rows[row] else {
                let tag = XMLTag("\(prefix)row", [("r", String(row))])
                let text = tag.start(isEmpty: false) + written.joined() + tag.end
                if data?.isEmpty ?? false {
                    newRows += text
                } else if let place = rowPlaces[row] {
                    edits.insert(text, at: place)
                }
                continue
            }
            // Which columns a row spans need not be said, and would be wrong now.
            let tag = found.tag.tag.with("spans", nil)
            guard !found.tag.isEmpty else {
                edits.replace(found.tag.range, with: tag.start(isEmpty: false) + written.joined() + tag.end)
                continue
            }
            edits.replace(found.tag.range, with: tag.start(isEmpty: false))
            for (address, text) in zip(missing, written) {
                if let place = cellPlaces[address] { edits.insert(text, at: place) }
            }
        }
        if let data, !newRows.isEmpty {
            edits.replace(data.range, with: data.tag.start(isEmpty: false) + newRows + data.tag.end)
        }
        if let drawing, let drawingPlace {
            let tag = XMLTag("\(prefix)legacyDrawing", [("xmlns:r", drawing.namespace), ("r:id", drawing.id)])
            edits.insert(tag.start(isEmpty: true), at: drawingPlace)
        }
    }
}
