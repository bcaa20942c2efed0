/// A workbook as any program may have saved it: .xlsx and .xlsm, transitional or strict (ECMA-376, part 1, 18), and .ods
/// (OpenDocument 1.3, part 3, 9).
///
/// Open are its names, styles and the texts that cells share; sheets are read row by row.
package struct WorkbookReader: Sendable {
    package struct Sheet: Hashable, Sendable {
        package let name: String
        /// Whether people don't see it.
        package let isHidden: Bool
        let part: String
        /// Among the sheets, from 0; of .ods one part holds all of them.
        fileprivate let number: Int
    }

    /// In the order of the workbook.
    package let sheets: [Sheet]
    /// The custom properties of the document that are texts.
    package let properties: [String: String]
    /// Whether the workbook counts days from 1904; the dates of its cells are told as if all counted alike.
    package let countsFrom1904: Bool

    let archive: ZipArchive
    private let texts: SharedTexts
    private let styles: CellStyles
    /// Whether it is of OpenDocument (.ods).
    package let isOpenDocument: Bool

    /// Opens a workbook.
    ///
    /// - Throws: why it is none, or cannot be read.
    package init(_ path: String, limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError) {
        archive = try ZipArchive(path, limits)
        // A whole workbook that has a password lies in another part.
        guard !archive.has("encrypted-package") else { throw .oldOrEncrypted(path: path) }
        isOpenDocument = archive.has("content.xml") && !archive.has("[Content_Types].xml")
        if isOpenDocument {
            (texts, styles, properties, countsFrom1904) = (SharedTexts(), CellStyles(), [:], false)
            sheets = try OpenDocumentSheets.read(archive).enumerated().map { number, sheet in
                Sheet(name: sheet.name, isHidden: sheet.isHidden, part: OpenDocumentSheets.part, number: number)
            }
            return
        }
        let file = try Relationships(archive, of: nil)
        let part = file.part(ofKind: "officeDocument") ?? "xl/workbook.xml"
        try WorkbookReader.check(part, archive)
        let list = try SheetList(archive, part)
        let parts = try Relationships(archive, of: part)
        var sheets: [Sheet] = []
        var met: Set<String> = []
        for (number, entry) in list.entries.enumerated() {
            // A part that is several sheets would be read again and again.
            guard let target = parts[entry.relationship], met.insert(ZipArchive.key(target)).inserted else {
                throw .damaged(path: path, part: part)
            }
            sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden, part: target, number: number))
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
    package func rows(of sheet: Sheet) throws(WorkbookError) -> SheetRows { try rows(of: sheet, findingLayout: false) }

    /// The rows of a sheet together with its layout, which is whole once they are read. Nil where it needs a reading of its own.
    package func rowsAndLayout(of sheet: Sheet) throws(WorkbookError) -> SheetRows? {
        isOpenDocument ? nil : try rows(of: sheet, findingLayout: true)
    }

    private func rows(of sheet: Sheet, findingLayout: Bool) throws(WorkbookError) -> SheetRows {
        let receiver: any RowReceiver =
            isOpenDocument
            ? OpenDocumentRows(sheet: sheet.number, archive.limits)
            : OfficeOpenRows(
                texts, styles, countsFrom1904: countsFrom1904, archive.limits, findingLayout: findingLayout)
        return try SheetRows(archive, sheet.part, receiver)
    }

    /// About how many bytes the texts of a sheet take.
    package func textBytes(of sheet: Sheet) -> Int { archive.bytes(of: sheet.part) / 4 }

    /// What a sheet says of its cells beside what they hold.
    package func layout(of sheet: Sheet) throws(WorkbookError) -> SheetLayout {
        isOpenDocument
            ? try OpenDocumentLayout.read(archive, sheet: sheet.number) : try SheetLayout(archive, sheet.part)
    }

    /// Names files that are workbooks of other kinds.
    private static func check(_ part: String, _ archive: ZipArchive) throws(WorkbookError) {
        if part.hasSuffix(".bin") { throw .otherKind(path: archive.path, name: ".xlsb") }
        guard !archive.has(part) else { return }
        throw archive.has("[Content_Types].xml")
            ? .damaged(path: archive.path, part: part) : .notWorkbook(path: archive.path)
    }
}
