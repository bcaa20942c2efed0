/// A workbook (.xlsx, .xlsm) as any program may have saved it, transitional or strict (ECMA-376, part 1, 18).
///
/// Open are its names, styles and the texts that cells share; sheets are read row by row.
package struct WorkbookReader {
    package struct Sheet: Hashable, Sendable {
        package let name: String
        /// Whether people don't see it.
        package let isHidden: Bool
        fileprivate let part: String
    }

    /// In the order of the workbook.
    package let sheets: [Sheet]
    /// The custom properties of the document that are texts.
    package let properties: [String: String]
    /// Whether the workbook counts days from 1904; the dates of its cells are told as if all counted alike.
    package let countsFrom1904: Bool

    private let archive: ZipArchive
    private let texts: SharedTexts
    private let styles: CellStyles

    /// Opens a workbook.
    ///
    /// - Throws: why it is none, or cannot be read.
    package init(_ path: String, limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError) {
        archive = try ZipArchive(path, limits)
        let file = try Relationships(archive, of: nil)
        let part = file.part(ofKind: "officeDocument") ?? "xl/workbook.xml"
        try WorkbookReader.check(part, archive)
        let list = try SheetList(archive, part)
        let parts = try Relationships(archive, of: part)
        var sheets: [Sheet] = []
        for entry in list.entries {
            guard let target = parts[entry.relationship] else { throw .damaged(path: path, part: part) }
            sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden, part: target))
        }
        (self.sheets, countsFrom1904) = (sheets, list.countsFrom1904)
        let sharedPart = parts.part(ofKind: "sharedStrings") ?? "xl/sharedStrings.xml"
        texts = archive.has(sharedPart) ? try SharedTexts(archive, sharedPart) : SharedTexts()
        let stylesPart = parts.part(ofKind: "styles") ?? "xl/styles.xml"
        styles = archive.has(stylesPart) ? try CellStyles(archive, stylesPart) : CellStyles()
        let propertiesPart = file.part(ofKind: "custom-properties") ?? "docProps/custom.xml"
        properties = archive.has(propertiesPart) ? try CustomProperties.read(archive, propertiesPart) : [:]
    }

    /// The rows of a sheet, from the first on.
    package func rows(of sheet: Sheet) throws(WorkbookError) -> SheetRows {
        try SheetRows(archive, sheet.part, texts, styles, countsFrom1904: countsFrom1904)
    }

    /// What a sheet says of its cells beside what they hold.
    package func layout(of sheet: Sheet) throws(WorkbookError) -> SheetLayout {
        try SheetLayout(archive, sheet.part)
    }

    /// Names files that are workbooks of other kinds.
    private static func check(_ part: String, _ archive: ZipArchive) throws(WorkbookError) {
        if part.hasSuffix(".bin") { throw .otherKind(path: archive.path, name: ".xlsb") }
        guard !archive.has(part) else { return }
        if archive.has("content.xml") { throw .otherKind(path: archive.path, name: ".ods") }
        throw archive.has("[Content_Types].xml")
            ? .damaged(path: archive.path, part: part) : .notWorkbook(path: archive.path)
    }
}
