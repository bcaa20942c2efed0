/// A copy of a workbook (.xlsx, .xlsm) in which some cells are coloured and have a comment, and all else is as it was: other
/// parts byte by byte, those that say what there is but for what is added, sheets but for the cells. Macros are left out.
package struct WorkbookMarking {
    /// A cell to be marked.
    package struct Mark: Hashable, Sendable {
        package let cell: CellAddress
        /// Whether it is worse than doubtful.
        package let isError: Bool
        package let text: String

        package init(_ cell: CellAddress, isError: Bool, text: String) {
            (self.cell, self.isError, self.text) = (cell, isError, text)
        }
    }

    private let archive: ZipArchive
    private var copy: ZipCopy
    private var kinds: PartKinds
    private let styles: StyleMarker
    /// What the names of relationships between parts begin with.
    private var relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// The number of the next box of a comment in a drawing of its own: a thousand (1,024) of them for each sheet.
    private var nextShape = 1025

    private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let stylesKind = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
    private static let commentsKind = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
    private static let drawingKind = "application/vnd.openxmlformats-officedocument.vmlDrawing"

    /// Finds what is to be changed.
    ///
    /// - Parameter marks: by sheet; of several at a cell the texts stand one below the other.
    /// - Throws: why the workbook cannot be read, or is one whose copy would need its macros.
    package init(
        _ workbook: WorkbookReader, _ marks: [WorkbookReader.Sheet: [Mark]]
    ) throws(WorkbookError) {
        archive = workbook.archive
        copy = ZipCopy(archive)
        kinds = try PartKinds(archive)
        styles = StyleMarker(archive.limits)
        let part = try Relationships(archive, of: nil).part(ofKind: "officeDocument") ?? "xl/workbook.xml"
        var links = try PartLinks(archive, of: part)
        try leaveOutMacros(of: part, &links)
        if let kind = links.kind(endingWith: "worksheet") { relationships = String(kind.dropLast("/worksheet".count)) }
        if marks.contains(where: { !$0.value.isEmpty }) {
            let stylesPart = links.part(ofKind: "styles") ?? "xl/styles.xml"
            if archive.has(stylesPart) { try XMLPart.read(stylesPart, of: archive, styles) }
            var namespace: String?
            for sheet in workbook.sheets {
                guard let marks = marks[sheet], !marks.isEmpty else { continue }
                namespace = try mark(sheet.part, marks)
            }
            if archive.has(stylesPart) {
                try change(stylesPart) { [styles] (edits) throws(PartFault) in styles.edit(&edits) }
            } else {
                add(
                    "xl/styles.xml", styles.part(namespace: namespace ?? WorkbookMarking.namespace),
                    WorkbookMarking.stylesKind)
                _ = links.add(kind: "\(relationships)/styles", to: "xl/styles.xml")
            }
        }
        try write(links)
        if let edits = try kinds.edits() { copy.changed[ZipArchive.key(PartKinds.part)] = edits }
    }

    /// Writes the copy, over whatever is at the path.
    package func write(to path: String) throws(ZipWriter.Failure) { try copy.write(to: path) }

    // MARK: Sheets

    /// - Returns: the namespace of the sheet.
    private mutating func mark(_ part: String, _ marks: [Mark]) throws(WorkbookError) -> String {
        let sheet = SheetMarker(marks.map(\.cell), archive.limits)
        try XMLPart.read(part, of: archive, sheet)
        let namespace = sheet.namespace ?? WorkbookMarking.namespace
        let errors = Set(marks.filter(\.isError).map(\.cell))
        var texts: [CellAddress: String] = [:]
        for mark in marks { texts[mark.cell] = (texts[mark.cell].map { $0 + "\n\n" } ?? "") + mark.text }
        var links = try PartLinks(archive, of: part)
        let commented = try comment(texts, &links, namespace)
        let drawing = try draw(texts.filter { !commented.contains($0.key) }, sheet.legacyDrawing, &links)
        try change(part) { [styles, relationships] (edits) throws(PartFault) in
            sheet.edit(&edits, drawing: drawing.map { ($0, relationships) }) { cell, style in
                styles.number(of: style, errors.contains(cell) ? .error : .warning)
            }
        }
        try write(links)
        return namespace
    }

    /// Adds comments to those of a sheet.
    ///
    /// - Returns: the cells that had one already.
    private mutating func comment(
        _ texts: [CellAddress: String], _ links: inout PartLinks, _ namespace: String
    ) throws(WorkbookError) -> Set<CellAddress> {
        guard let part = links.part(ofKind: "comments"), archive.has(part) else {
            let part = newPart { "xl/comments\($0).xml" }
            add(part, CommentMarker.part(texts, namespace: namespace), WorkbookMarking.commentsKind)
            _ = links.add(kind: "\(relationships)/comments", to: part)
            return []
        }
        let comments = CommentMarker(archive.limits)
        try XMLPart.read(part, of: archive, comments)
        try change(part) { (edits) throws(PartFault) in try comments.edit(texts, &edits) }
        return comments.commented
    }

    /// Adds boxes for comments to the drawing of a sheet.
    ///
    /// - Returns: the relationship of a new drawing; nil where the sheet has one.
    private mutating func draw(
        _ texts: [CellAddress: String], _ drawing: String?, _ links: inout PartLinks
    ) throws(WorkbookError) -> String? {
        if let drawing, let part = links.part(withID: drawing), archive.has(part) {
            guard !texts.isEmpty else { return nil }
            let bytes = try archive.contents(of: part)
            try change(part) { (edits) throws(PartFault) in try NoteShapes.add(texts, to: bytes, &edits) }
            return nil
        }
        // A sheet that names a drawing which is not there is damaged.
        guard drawing == nil else { throw .damaged(path: archive.path, part: links.part) }
        let part = newPart { "xl/drawings/vmlDrawing\($0).vml" }
        copy.added.append((part, NoteShapes(texts, firstNumber: nextShape).part))
        nextShape += (texts.count + 1023) / 1024 * 1024
        kinds.setEnding("vml", WorkbookMarking.drawingKind)
        return links.add(kind: "\(relationships)/vmlDrawing", to: part)
    }

    // MARK: Parts

    private mutating func change(
        _ part: String, _ body: (inout PartEdits) throws(PartFault) -> Void
    ) throws(WorkbookError) {
        var edits = try PartEdits(archive, part)
        do throws(PartFault) { try body(&edits) } catch { throw error.error(archive.path, part) }
        copy.changed[ZipArchive.key(part)] = edits
    }

    private mutating func add(_ part: String, _ text: String, _ kind: String) {
        copy.added.append((part, text))
        kinds.set(part, kind)
    }

    private mutating func write(_ links: PartLinks) throws(WorkbookError) {
        if let edits = try links.edits() {
            copy.changed[ZipArchive.key(links.file)] = edits
        } else if let text = links.newPart {
            copy.added.append((links.file, text))
        }
    }

    /// A name that no part has.
    private func newPart(_ name: (Int) -> String) -> String {
        let taken = Set(copy.added.map { ZipArchive.key($0.name) })
        var number = 1
        while archive.has(name(number)) || taken.contains(ZipArchive.key(name(number))) { number += 1 }
        return name(number)
    }

    /// A copy is to be opened without a second thought by whoever gets it.
    private mutating func leaveOutMacros(of part: String, _ links: inout PartLinks) throws(WorkbookError) {
        // A sheet of macros is a sheet of the workbook, which lacks it then.
        guard links.kind(endingWith: "acrosheet") == nil else {
            throw .otherKind(path: archive.path, name: "Excel 4.0 (makro)")
        }
        kinds.removeMacros(of: part)
        for macros in links.removeAll(ofKind: "vbaProject") {
            let parts = [macros] + (try PartLinks(archive, of: macros)).parts
            for part in parts + [Relationships.file(of: macros)] {
                copy.leftOut.insert(ZipArchive.key(part))
                kinds.remove(part)
            }
        }
    }
}
