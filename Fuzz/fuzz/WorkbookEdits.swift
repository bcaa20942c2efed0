/// Small workbooks whose XML is changed as a list of edits says, of five bytes each: so attacks keep the form of a workbook that
/// bytes at random would never have.
enum WorkbookEdits {
    /// The parts of a workbook after some edits.
    static func parts(_ bytes: ArraySlice<UInt8>) -> [String: [UInt8]] {
        guard let first = bytes.first else { return [:] }
        var parts = books[Int(first) % books.count].mapValues { Array($0.utf8) }
        let names = parts.keys.sorted()
        var rest = bytes.dropFirst()
        while rest.count >= 5 {
            let edit = Array(rest.prefix(5))
            rest = rest.dropFirst(5)
            let name = names[Int(edit[0] >> 3) % names.count]
            parts[name]?.change(edit)
        }
        return parts
    }

    static let tokens = [
        "<row r='3'>", "</row>", "<row>", "<c>", "<c r='B2' t='s'>", "<c t='inlineStr'>", "<c t='d'>", "</c>", "<v>",
        "</v>",
        "<is>", "</is>", "<t>", "</t>", "<t xml:space='preserve'>", "<rPh>", "</rPh>", "<r>", "</r>", "<f>", "</f>",
        "<f/>", "<si>",
        "</si>", "<sheetData>", "</sheetData>", "<sheetData/>", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "&amp;",
        "&#10;", "&#xD800;",
        "&lt;", "&x;", "_x0041_", "\r\n", "\t", "é", "😀", "\u{FEFF}", "\u{FFFF}", "1e308", "-0", "0x1",
        "2024-09-26T10:00", "nan", " t='e'",
        " t=\"b\"", " s='1'", " s='99999'", " hidden='1'", " r='1048576'", " r='XFD1048576'", " r=''", " r=\"A1\"",
        "x:", "/>", ">", "<",
        "'", "\"", "=", "<!DOCTYPE x>", "<mergeCell ref='A1:B9'/>", "<text:s text:c='9'/>", "<text:tab/>", "<text:p>",
        "</text:p>",
        "<table:table-row table:number-rows-repeated='3'>", "</table:table-row>",
        "<table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='1'/>",
        "<table:covered-table-cell/>", "<table:table>", "</table:table>", "<office:annotation>", "</office:annotation>",
        "<table:table-header-rows>", "</table:table-header-rows>", "<a xmlns='b'>", "</a>", "\0", "]]", " ", "",
    ].map { Array($0.utf8) }

    private static let book = """
        <workbook xmlns:r='r'><workbookPr/><sheets><sheet name='Satu' sheetId='1' r:id='a'/></sheets></workbook>
        """
    private static let links = """
        <Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>
        """
    private static let styles = """
        <styleSheet><numFmts><numFmt numFmtId='164' formatCode='dd/mm/yyyy'/></numFmts><cellXfs><xf/><xf numFmtId='164'/>\
        <xf numFmtId='14'/></cellXfs></styleSheet>
        """
    private static let sheet = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="m"><dimension ref="A1:D4"/><cols><col min="2" max="3" hidden="1"/></cols><sheetData>\
        <row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" s="1"><v>45561</v></c></row>
        <row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>Dinas Sosial &amp; PMD</t></is></c><c r="B2"><v>12.5</v></c></row>
        <row r="4"><c r="A4" t="str"><f>A1&amp;"x"</f><v>teks</v></c><c r="B4" t="b"><v>1</v></c><c r="C4" t="e"><v>#N/A</v></c></row>\
        </sheetData><mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells></worksheet>
        """
    private static let texts = """
        <sst><si><t>Nama instansi</t></si><si><r><t xml:space="preserve">Jumlah </t></r><rPh><t>x</t></rPh><r><t>hadir</t></r></si></sst>
        """
    private static let content = """
        <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>\
        <table:table table:name="Satu"><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>\
        <table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2" office:value-type="string">\
        <text:p>Nama<text:s text:c="2"/>instansi</text:p><office:annotation><text:p>catatan</text:p></office:annotation>\
        </table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>\
        <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="12.5">\
        <text:p>12,5</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2024-09-26"/>\
        <table:table-cell table:number-columns-repeated="3"/></table:table-row></table:table>\
        <table:table table:name="Dua"/></office:spreadsheet></office:body></office:document-content>
        """
    private static let books = [
        [
            "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": links, "xl/styles.xml": styles,
            "xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": texts,
        ],
        [
            "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": links,
            "xl/worksheets/sheet1.xml": sheet.replacing("'", with: "\""),
        ],
        ["content.xml": content],
    ]
}

extension [UInt8] {
    /// Changes a text of XML: by three bits how, then where, by the rest what.
    fileprivate mutating func change(_ edit: [UInt8]) {
        guard !isEmpty, count < 1 << 14 else { return }
        let place = (Int(edit[1]) << 8 | Int(edit[2])) % count
        let tag = self[place...].firstIndex(of: 0x3C) ?? place
        let token = WorkbookEdits.tokens[Int(edit[3]) % WorkbookEdits.tokens.count]
        let length = Swift.min(Int(edit[4]), count - place)
        switch edit[0] & 7 {
        case 0: insert(contentsOf: token, at: place)
        case 1: insert(contentsOf: token, at: tag)
        case 2: removeSubrange(place..<place + length)
        case 3: replaceSubrange(tag..<(self[tag...].firstIndex(of: 0x3E) ?? tag), with: token)
        case 4: insert(contentsOf: Array(self[place..<place + length]), at: tag)
        case 5: self[place] = edit[4]
        case 6:
            let digits = self[place...].firstIndex { 0x30...0x39 ~= $0 } ?? place
            let end = self[digits...].firstIndex { !(0x30...0x39 ~= $0) } ?? count
            replaceSubrange(digits..<end, with: token)
        default: insert(contentsOf: repeatElement(token, count: length).joined(), at: place)
        }
    }
}
