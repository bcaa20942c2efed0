/// What a sheet says of its cells beside what they hold. It stands before and behind the rows, so that it is asked for on its
/// own.
package struct SheetLayout: Hashable, Sendable {
    /// Areas of which the first cell stands for all.
    package var merged: [CellRange] = []
    /// Columns that are not shown, from 1.
    package var hiddenColumns: [ClosedRange<Int>] = []
    /// The area of a filter; nil for none.
    package var filter: CellRange?
    private var mergedRows = 0
    private var hiddenCount = 0

    init(_ archive: ZipArchive, _ part: String) throws(WorkbookError) {
        let receiver = Receiver(archive.limits)
        try XMLPart.read(part, of: archive, receiver)
        self = receiver.layout
    }

    package init() {}

    mutating func merge(_ area: CellRange) {
        merged.append(area)
        mergedRows += area.last.row - area.first.row
    }

    /// - Parameter columns: from 1, to beyond those that a sheet can have.
    mutating func hide(_ columns: ClosedRange<Int>) {
        let columns = columns.clamped(to: 1...CellAddress.mostColumns + 1)
        guard columns.lowerBound <= CellAddress.mostColumns else { return }
        hiddenColumns.append(columns.lowerBound...min(columns.upperBound, CellAddress.mostColumns))
        hiddenCount += hiddenColumns.last?.count ?? 0
    }

    func check(_ limits: WorkbookLimits) throws(PartFault) {
        guard max(merged.count, hiddenColumns.count) <= limits.areas else { throw .tooLarge(.areas(limits.areas)) }
        // Each column is said once.
        guard hiddenCount <= CellAddress.mostColumns else { throw .damaged }
        guard mergedRows <= limits.mergedRows else { throw .tooLarge(.mergedRows(limits.mergedRows)) }
    }

    final class Receiver: XMLReceiver {
        private(set) var layout = SheetLayout()
        private let limits: WorkbookLimits
        /// In which element that says something else by the same names: its rows, other views of it, later editions.
        private var other: StaticString?
        private static let others: [StaticString] = ["sheetData", "customSheetViews", "extLst"]

        init(_ limits: WorkbookLimits) {
            self.limits = limits
        }

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            guard other == nil else { return }
            other = Receiver.others.first { name == $0 }
            switch name {
            case "mergeCell":
                guard let area = attributes["ref"].flatMap(CellRange.init) else { throw .damaged }
                layout.merge(area)
            case "col" where attributes.isTrue("hidden"):
                guard let first = attributes.number("min"), let last = attributes.number("max"), first <= last else {
                    throw .damaged
                }
                layout.hide(first...last)
            case "autoFilter": layout.filter = attributes["ref"].flatMap(CellRange.init)
            default: return
            }
            try layout.check(limits)
        }

        func ended(_ name: XMLName) throws(PartFault) {
            if let other, name == other { self.other = nil }
        }
    }
}
