/// The elements that a document of Word is put together from (ECMA-376, part 1, 17).
enum WordXML {
    /// What a part begins with.
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    /// The names that parts of the text use.
    static let namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

    /// A piece of text in one look; a line break stays one.
    ///
    /// - Parameter properties: elements of its look, in the order of the standard.
    static func run(_ text: String, _ properties: String = "") -> String {
        guard !text.isEmpty else { return "" }
        let look = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            "<w:t xml:space=\"preserve\">\(MarkupText.escaped(String(line)))</w:t>"
        }
        return "<w:r>\(look)\(lines.joined(separator: "<w:br/>"))</w:r>"
    }

    /// A paragraph of a style.
    ///
    /// - Parameters:
    ///   - style: the id of the style; nil for the usual one.
    ///   - content: runs.
    ///   - properties: elements beside the style, in the order of the standard.
    static func paragraph(_ style: String?, _ content: String, _ properties: String = "") -> String {
        let named = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        let all = named + properties
        return "<w:p>" + (all.isEmpty ? "" : "<w:pPr>\(all)</w:pPr>") + content + "</w:p>"
    }

    /// A number that Word works out, such as `PAGE`.
    static func field(_ name: String) -> String {
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> \(name) </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }

    /// A jump to the next tab stop.
    static let tab = "<w:r><w:tab/></w:r>"

    /// Keeps a paragraph on the page of the next.
    static let keepNext = "<w:keepNext/>"

    /// A member of a list.
    static func listed(_ list: WordStyles.List) -> String {
        "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list.rawValue)\"/></w:numPr>"
    }

    /// A table of fixed columns.
    ///
    /// - Parameters:
    ///   - widths: of the columns, in twentieths of a point.
    ///   - isRuled: whether it has lines.
    ///   - rows: rows.
    static func table(_ widths: [Int], isRuled: Bool, _ rows: [String]) -> String {
        let style = isRuled ? "<w:tblStyle w:val=\"Tabel\"/>" : ""
        // What has no lines stands where the text does.
        let margins =
            isRuled
            ? "" : "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar>"
        let columns = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        return "<w:tbl><w:tblPr>\(style)<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
            + "<w:tblLayout w:type=\"fixed\"/>\(margins)</w:tblPr><w:tblGrid>\(columns)</w:tblGrid>\(rows.joined())</w:tbl>"
    }

    /// A row that no page divides.
    ///
    /// - Parameter isHeader: whether it stands above the rest on every page.
    static func row(_ cells: [String], isHeader: Bool = false) -> String {
        "<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>\(cells.joined())</w:tr>"
    }

    /// A cell of paragraphs, over so many columns.
    static func cell(_ width: Int, _ paragraphs: String, columns: Int = 1, isShaded: Bool = false) -> String {
        let span = columns > 1 ? "<w:gridSpan w:val=\"\(columns)\"/>" : ""
        let shade = isShaded ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7EEF5\"/>" : ""
        return "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(span)\(shade)</w:tcPr>\(paragraphs)</w:tc>"
    }
}
