/// Which styles of cells show numbers as days.
struct CellStyles {
    /// By the number of a style.
    private var areDates: [Bool] = []

    func isDate(_ style: Int) -> Bool { areDates.indices.contains(style) && areDates[style] }

    init() {}

    init(_ archive: ZipArchive, _ part: String) throws(WorkbookError) {
        let receiver = Receiver(archive.limits)
        try XMLPart.read(part, of: archive, receiver)
        // Formats may stand behind the styles that have them.
        areDates = receiver.formatOfStyle.map { receiver.isDate[$0] ?? NumberFormat.isDate(id: $0) }
    }

    private final class Receiver: XMLReceiver {
        private(set) var isDate: [Int: Bool] = [:]
        private(set) var formatOfStyle: [Int] = []
        private var isInStyles = false
        /// In what rules change of a style, which has numbers of its own.
        private var isInChanges = false
        private let most: Int

        init(_ limits: WorkbookLimits) {
            most = limits.entries
        }

        func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
            switch name {
            case "dxfs": isInChanges = true
            case "numFmt" where !isInChanges:
                // Number 0 is that of the general format, which no workbook declares.
                if let id = attributes.number("numFmtId"), id > 0, let code = attributes["formatCode"] {
                    isDate[id] = NumberFormat.isDate(code: code)
                }
            case "cellXfs": isInStyles = true
            case "xf" where isInStyles: formatOfStyle.append(attributes.number("numFmtId") ?? 0)
            default: break
            }
            guard max(isDate.count, formatOfStyle.count) <= most else { throw .tooLarge(.entries(most)) }
        }

        func ended(_ name: XMLName) throws(PartFault) {
            switch name {
            case "cellXfs": isInStyles = false
            case "dxfs": isInChanges = false
            default: break
            }
        }
    }
}
