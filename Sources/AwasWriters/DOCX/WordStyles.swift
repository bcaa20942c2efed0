import AwasModel

/// How paragraphs and lists of a document look.
enum WordStyles {
    /// The lists that there are, by their numbers in the numbering part.
    enum List: Int, CaseIterable {
        case bullets = 1
        /// The points of a letter.
        case points
        /// Those who get a copy of a letter.
        case copies
    }

    /// The part with the styles.
    static func styles(_ language: Language) -> String {
        let code = language == .indonesian ? "id-ID" : "en-US"
        return WordXML.declaration + "<w:styles \(WordXML.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>"
            + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/>"
            + "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"\(code)\" w:eastAsia=\"\(code)\" w:bidi=\"ar-SA\"/>"
            + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
            + all.map(\.element).joined() + tableStyle + "</w:styles>"
    }

    /// A style of paragraphs; elements in the order of the standard.
    private struct Style {
        let id: String
        let name: String
        var paragraph = ""
        var run = ""

        var element: String {
            let isUsual = id == WordStyles.usual
            let base = isUsual ? "" : "<w:basedOn w:val=\"\(WordStyles.usual)\"/>"
            return "<w:style w:type=\"paragraph\"\(isUsual ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
                + "<w:name w:val=\"\(name)\"/>\(base)<w:qFormat/>"
                + (paragraph.isEmpty ? "" : "<w:pPr>\(paragraph)</w:pPr>")
                + (run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>") + "</w:style>"
        }
    }

    private static let usual = "Normal"

    private static func spacing(before: Int = 0, after: Int = 0, line: Int = 240) -> String {
        "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"\(line)\" w:lineRule=\"auto\"/>"
    }

    private static func size(_ halfPoints: Int) -> String {
        "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
    }

    private static let bold = "<w:b/><w:bCs/>"
    private static let centred = "<w:jc w:val=\"center\"/>"
    private static let line = "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"808080\"/></w:pBdr>"

    private static let all = [
        Style(id: usual, name: "Normal", paragraph: spacing(after: 80)),
        Style(id: "Title", name: "Title", paragraph: "<w:keepNext/>" + spacing(after: 160), run: bold + size(32)),
        Style(
            id: "Heading1", name: "heading 1",
            paragraph: "<w:keepNext/>" + spacing(before: 280, after: 100) + "<w:outlineLvl w:val=\"0\"/>",
            run: bold + size(26)),
        Style(id: "Caption", name: "caption", paragraph: "<w:keepNext/>" + spacing(before: 160, after: 60), run: bold),
        Style(id: "ListParagraph", name: "List Paragraph", paragraph: spacing(after: 60)),
        Style(
            id: "Catatan", name: "Catatan", paragraph: spacing(before: 20, after: 20),
            run: "<w:color w:val=\"404040\"/>" + size(17)),
        Style(id: "Asal", name: "Asal", paragraph: line + spacing(before: 240), run: size(15)),
        Style(id: "IsiTabel", name: "Isi Tabel", paragraph: spacing(before: 20, after: 20), run: size(17)),
        Style(id: "Kop", name: "Kop", paragraph: spacing() + centred, run: bold + size(28)),
        Style(id: "AlamatKop", name: "Alamat Kop", paragraph: spacing() + centred, run: size(19)),
        Style(
            id: "GarisKop", name: "Garis Kop",
            paragraph:
                "<w:pBdr><w:top w:val=\"thinThickSmallGap\" w:sz=\"24\" w:space=\"2\" w:color=\"000000\"/></w:pBdr>"
                + spacing(before: 60)),
        Style(id: "Hal", name: "Hal", paragraph: spacing(after: 20)),
        Style(id: "Tujuan", name: "Tujuan", paragraph: "<w:keepNext/>" + spacing()),
        Style(
            id: "IsiSurat", name: "Isi Surat",
            paragraph: spacing(before: 80, after: 80, line: 276) + "<w:ind w:firstLine=\"709\"/><w:jc w:val=\"both\"/>"),
        Style(
            id: "ButirSurat", name: "Butir Surat",
            paragraph: spacing(before: 40, after: 40, line: 276) + "<w:jc w:val=\"both\"/>"),
        Style(
            id: "TandaTangan", name: "Tanda Tangan",
            paragraph: "<w:keepNext/><w:keepLines/>" + spacing() + "<w:ind w:left=\"4536\"/>"),
        Style(id: "Tembusan", name: "Tembusan", paragraph: "<w:keepLines/>" + spacing(), run: size(20)),
        Style(id: "Header", name: "header", run: size(17)),
        Style(id: "Footer", name: "footer", run: size(17)),
    ]

    private static let tableStyle: String = {
        let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A6A6A6\"/>"
        }
        let margins = ["left", "right"].map { "<w:\($0) w:w=\"70\" w:type=\"dxa\"/>" }
        return "<w:style w:type=\"table\" w:styleId=\"Tabel\"><w:name w:val=\"Tabel\"/><w:tblPr>"
            + "<w:tblBorders>\(lines.joined())</w:tblBorders><w:tblCellMar>\(margins.joined())</w:tblCellMar>"
            + "</w:tblPr></w:style>"
    }()

    /// The part with the lists.
    static let numbering: String = {
        func kind(_ list: List) -> String {
            let (format, mark) = list == .bullets ? ("bullet", "•") : ("decimal", "%1.")
            return "<w:abstractNum w:abstractNumId=\"\(list.rawValue)\"><w:multiLevelType w:val=\"singleLevel\"/>"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(mark)\"/>"
                + "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr></w:lvl></w:abstractNum>"
        }
        let lists = List.allCases.map {
            "<w:num w:numId=\"\($0.rawValue)\"><w:abstractNumId w:val=\"\($0.rawValue)\"/></w:num>"
        }
        return WordXML.declaration + "<w:numbering \(WordXML.namespaces)>" + List.allCases.map(kind).joined()
            + lists.joined() + "</w:numbering>"
    }()
}
