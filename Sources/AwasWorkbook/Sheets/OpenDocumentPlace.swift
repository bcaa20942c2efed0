/// Follows how the elements of an OpenDocument workbook lie in each other. Sheets are the tables right below its spreadsheet;
/// those of links, drawings and cells are none.
struct OpenDocumentPlace {
    enum Element {
        /// A sheet begins.
        case sheet
        /// Something of a sheet.
        case part
        /// Anything else.
        case other
    }

    private var depth = 0
    // How deep each of them lies that is open; 0 for none.
    private var spreadsheet = 0
    private var sheet = 0
    private var skipped = 0

    mutating func begin(_ name: XMLName) -> Element {
        depth += 1
        guard skipped == 0 else { return .other }
        if sheet > 0 {
            guard name == "shapes" else { return .part }
            skip()
        } else if spreadsheet > 0 {
            guard depth == spreadsheet + 1, name == "table" else { return .other }
            sheet = depth
            return .sheet
        } else if name == "spreadsheet" {
            spreadsheet = depth
        }
        return .other
    }

    /// Leaves out what lies in the element that has begun.
    mutating func skip() { skipped = depth }

    /// - Returns: what ends.
    mutating func end() -> Element {
        defer { depth -= 1 }
        if depth == sheet {
            sheet = 0
            return .sheet
        }
        if depth == spreadsheet { spreadsheet = 0 }
        guard skipped == 0 || skipped == depth else { return .other }
        skipped = 0
        return sheet > 0 ? .part : .other
    }
}
