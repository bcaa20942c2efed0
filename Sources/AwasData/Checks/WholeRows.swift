import Algorithms
import AwasModel

/// Some rows of a table with all that they hold, to tell whether they are equal in every column.
struct WholeRows {
    private let table: Table
    /// The rows, ascending.
    private var rows: [Int]
    /// The values of the rows that were added, one row after the other; a list is one value.
    private var cells: [Int32] = []
    private let width: Int
    /// By the place of a row in ``rows``, whether all of its cells could be read. Others equal nothing.
    private var isRead: [Bool] = []
    private var lists: [[Int32]: Int32] = [:]
    /// What stands for texts that are compared by something else than their bytes.
    private var folded: [String: Int32] = [:]

    /// - Parameter rows: ascending.
    init(_ rows: [Int], of table: Table) {
        (self.table, self.rows) = (table, rows)
        width = Schema[table].columns.count
    }

    /// The next rows that are to be added, of those before an end.
    func wanted(before end: Int) -> ArraySlice<Int> {
        rows[isRead.count...].prefix { $0 < end }
    }

    /// Adds the next rows.
    ///
    /// - Parameters:
    ///   - first: the row of the table that the first of the builder is.
    ///   - dictionaries: what the codes of the builder stand for.
    mutating func add(
        _ rows: ArraySlice<Int>, from builder: TableBuilder, first: Int, _ dictionaries: SharedDictionaries
    ) {
        for row in rows.map({ $0 - first }) {
            isRead.append(!builder.isRejected[row])
            for (position, column) in Schema[table].columns.enumerated() {
                cells.append(value(row, position, column, builder.data, dictionaries))
            }
        }
    }

    /// Adds rows of which nothing is known any more.
    mutating func addUnread(_ count: Int) {
        isRead += Array(repeating: false, count: count)
        cells += Array(repeating: TableData.null, count: count * width)
    }

    private mutating func value(
        _ row: Int, _ position: Int, _ column: Column, _ data: TableData, _ dictionaries: SharedDictionaries
    ) -> Int32 {
        switch column.kind {
        case .choiceList, .textList:
            let list = data.lists[position]
            let items = list.items[list.range(ofRow: row)].map { value($0, column, dictionaries) }
            // The order of a list says nothing, nor does an item that is there twice.
            return WholeRows.code(of: Array(Set(items)).sorted(), in: &lists)
        default:
            return data.values[position].isEmpty
                ? TableData.null : value(data.values[position][row], column, dictionaries)
        }
    }

    /// An integer that is the same for values that are.
    private mutating func value(_ value: Int32, _ column: Column, _ dictionaries: SharedDictionaries) -> Int32 {
        let texts: ByteDictionary? =
            switch column.kind {
            case .text, .textList: dictionaries.texts[column.field]
            case .reference(let target): dictionaries.keys[target]
            default: nil
            }
        guard value >= 0, let texts else { return value }
        if NumberedText.fields.contains(column.field) {
            return WholeRows.code(of: NumberedText.key(of: texts[value]), in: &folded)
        }
        if texts.isASCII || texts.withBytes(of: value, TextFolding.isPlain) { return value }
        let key = TextFolding.key(of: texts[value])
        return texts.exactCode(of: key) ?? -2 - WholeRows.code(of: key, in: &folded)
    }

    /// The same rows by other numbers, in the same order.
    func renumbered(_ rows: [Int]) -> WholeRows {
        var whole = self
        whole.rows = rows
        return whole
    }

    private static func code<Key>(of key: Key, in codes: inout [Key: Int32]) -> Int32 {
        if let code = codes[key] { return code }
        let code = Int32(codes.count)
        codes[key] = code
        return code
    }

    /// Whether two rows are equal in every column.
    func areEqual(_ left: Int, _ right: Int) -> Bool {
        let (left, right) = (place(of: left), place(of: right))
        guard isRead[left], isRead[right] else { return false }
        return cells[left * width..<(left + 1) * width] == cells[right * width..<(right + 1) * width]
    }

    /// What a row holds and what it is under, to be compared with others.
    struct Content: Hashable {
        fileprivate let parent: Int32
        fileprivate let cells: ArraySlice<Int32>
    }

    /// What a row holds; nil for one that equals nothing.
    func content(of row: Int, under parent: Int32) -> Content? {
        let place = place(of: row)
        return isRead[place] ? Content(parent: parent, cells: cells[place * width..<(place + 1) * width]) : nil
    }

    private func place(of row: Int) -> Int { rows.partitioningIndex { $0 >= row } }
}
