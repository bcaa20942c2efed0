/// Where rows and cells of an OpenDocument sheet stand: neither says so, and each may stand for several.
struct OpenDocumentGrid {
    /// The sheet that is meant, from 0.
    private let wanted: Int
    private var met = 0
    private(set) var isInSheet = false
    /// The first row that the element stands for, from 1, and how many follow it.
    private(set) var row = 0
    private(set) var rowCount = 1
    private(set) var column = 0
    private(set) var columnCount = 1
    /// Whether a cell stands in another element than a row's.
    private var isInRow = false

    init(sheet: Int) { wanted = sheet }

    /// Whether the sheet is behind us.
    var isDone: Bool { met > wanted && !isInSheet }

    mutating func beginSheet() {
        isInSheet = met == wanted
        met += 1
        (row, rowCount) = (0, 1)
    }

    mutating func endSheet() { isInSheet = false }

    mutating func beginRow(_ attributes: XMLAttributes) throws(PartFault) {
        row += row == 0 ? 1 : rowCount
        rowCount = max(attributes.qualifiedNumber("number-rows-repeated") ?? 1, 1)
        (column, columnCount, isInRow) = (0, 1, true)
    }

    mutating func endRow() { isInRow = false }

    /// - Returns: whether it is a cell of a row.
    mutating func beginCell(_ attributes: XMLAttributes) -> Bool {
        guard isInRow else { return false }
        column += column == 0 ? 1 : columnCount
        columnCount = max(attributes.qualifiedNumber("number-columns-repeated") ?? 1, 1)
        return true
    }

    /// The rows and columns that a cell with something in it stands for.
    func checked() throws(PartFault) {
        guard row + rowCount - 1 <= CellAddress.mostRows, column + columnCount - 1 <= CellAddress.mostColumns else {
            throw .damaged
        }
    }
}
