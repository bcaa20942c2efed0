/// A page of A4, its lengths in twentieths of a point.
struct WordPage {
    let isLandscape: Bool
    /// The distances from the edges.
    private let top, right, bottom, left: Int

    private static let a4 = (short: 11_906, long: 16_838)
    private static let twoCentimetres = 1_134
    private static let threeCentimetres = 1_701

    /// The page of an official letter.
    static let letter = WordPage(
        isLandscape: false, top: twoCentimetres, right: twoCentimetres, bottom: twoCentimetres, left: threeCentimetres)

    /// The page of a report; one with wide tables lies on its side.
    static func report(isWide: Bool) -> WordPage {
        let margin = twoCentimetres
        return WordPage(isLandscape: isWide, top: margin, right: margin, bottom: margin, left: margin)
    }

    private init(isLandscape: Bool, top: Int, right: Int, bottom: Int, left: Int) {
        self.isLandscape = isLandscape
        (self.top, self.right, self.bottom, self.left) = (top, right, bottom, left)
    }

    private var width: Int { isLandscape ? WordPage.a4.long : WordPage.a4.short }

    /// What is between the margins.
    var textWidth: Int { width - left - right }

    /// The end of the text, which says what its pages are.
    ///
    /// - Parameter hasFirst: whether the first page has a header of its own.
    func section(hasFirst: Bool) -> String {
        let parts = hasFirst ? [("header", "first"), ("header", "default")] : [("header", "default")]
        let references = parts.map { "<w:\($0)Reference w:type=\"\($1)\" r:id=\"\($0)-\($1)\"/>" }
        let footers = (hasFirst ? ["first", "default"] : ["default"]).map {
            "<w:footerReference w:type=\"\($0)\" r:id=\"footer\"/>"
        }
        let height = isLandscape ? WordPage.a4.short : WordPage.a4.long
        let turn = isLandscape ? " w:orient=\"landscape\"" : ""
        return "<w:sectPr>" + references.joined() + footers.joined()
            + "<w:pgSz w:w=\"\(width)\" w:h=\"\(height)\"\(turn)/>"
            + "<w:pgMar w:top=\"\(top)\" w:right=\"\(right)\" w:bottom=\"\(bottom)\" w:left=\"\(left)\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
            + (hasFirst ? "<w:titlePg/>" : "") + "</w:sectPr>"
    }
}
