/// What a sheet says of its cells beside what they hold. It stands before and behind the rows, so that it is asked for on its
/// own.
package struct SheetLayout: Hashable, Sendable {
    /// Areas of which the first cell stands for all.
    package var merged: [CellRange] = []
    /// Columns that are not shown, from 1.
    package var hiddenColumns: [ClosedRange<Int>] = []
    /// The area of a filter; nil for none.
    package var filter: CellRange?

    init(_ archive: ZipArchive, _ part: String) throws(WorkbookError) {
        let receiver = Receiver(archive.limits)
        try XMLPart.read(part, of: archive, receiver)
        self = receiver.layout
    }

    init() {}

    private final class Receiver: XMLReceiver {
        private(set) var layout = SheetLayout()
        private let most: Int

        init(_ limits: WorkbookLimits) {
            most = limits.areas
        }

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            switch name {
            case "mergeCell":
                guard let area = attributes["ref"].flatMap(CellRange.init) else { throw .damaged }
                layout.merged.append(area)
            case "col" where attributes.isTrue("hidden"):
                guard let first = attributes.number("min"), let last = attributes.number("max"), first <= last else {
                    throw .damaged
                }
                layout.hiddenColumns.append(first...last)
            case "autoFilter": layout.filter = attributes["ref"].flatMap(CellRange.init)
            default: return
            }
            guard max(layout.merged.count, layout.hiddenColumns.count) <= most else { throw .tooLarge(.areas(most)) }
        }
    }
}
