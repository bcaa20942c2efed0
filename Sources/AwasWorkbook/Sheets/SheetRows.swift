/// The rows of a sheet, one after the other: no more of it is in memory than those of a piece of its XML.
///
/// Whether the bytes are those that were packed is known at the end only: rows of a damaged sheet may come before the error.
package final class SheetRows {
    private let part: XMLPart
    private let receiver: any RowReceiver
    private var next = 0
    /// How many rows were given of an element that stands for several.
    private var given = 0

    init(_ archive: ZipArchive, _ part: String, _ receiver: any RowReceiver) throws(WorkbookError) {
        self.receiver = receiver
        self.part = try XMLPart(archive, part, receiver)
    }

    /// What the sheet says beside its rows, once they are all read and where it was asked for.
    package var layout: SheetLayout { receiver.layout }

    /// The next row with cells that hold something, in the order of the file; nil at the end.
    package func nextRow() throws(WorkbookError) -> WorkbookRow? {
        while next == receiver.rows.count {
            next = 0
            receiver.dropRows()
            guard !receiver.isDone, try part.readPiece() else { return nil }
        }
        let row = receiver.rows[next]
        let count = receiver.repeats[next] ?? 1
        let offset = given
        (next, given) = offset + 1 < count ? (next, offset + 1) : (next + 1, 0)
        return offset > 0 ? row.copied(below: offset) : row
    }
}

/// Makes rows of the XML of a sheet.
protocol RowReceiver: XMLReceiver {
    /// Those that were met and not taken yet.
    var rows: [WorkbookRow] { get }
    /// By their places among these, how many rows one stands for where there are several, itself included.
    var repeats: [Int: Int] { get }
    var layout: SheetLayout { get }
    /// Whether no more rows will come.
    var isDone: Bool { get }
    func dropRows()
}

extension RowReceiver {
    var repeats: [Int: Int] { [:] }
    var layout: SheetLayout { SheetLayout() }
}
