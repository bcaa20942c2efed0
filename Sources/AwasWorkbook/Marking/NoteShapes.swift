/// The boxes of comments, which stand in a drawing of VML (ECMA-376, part 4, 19): without one, Excel shows no comment.
struct NoteShapes {
    private let comments: [(cell: CellAddress, text: String)]
    /// The first part of a number that no other shape has.
    private let firstNumber: Int

    private static let namespaces = [
        ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
        ("x", "urn:schemas-microsoft-com:office:excel"),
    ]

    init(_ comments: [CellAddress: String], firstNumber: Int = 1025) {
        self.comments = comments.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        self.firstNumber = firstNumber
    }

    /// A drawing of its own.
    var part: String {
        XMLTag("xml", NoteShapes.namespaces.map { ("xmlns:\($0)", $1) }).start(isEmpty: false)
            + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(dataNumbers)\"/></o:shapelayout>"
            + NoteShapes.kind(declared: "") + shapes(declared: "") + "</xml>"
    }

    /// Adds the boxes to a drawing. Excel's own are not always XML in form: what is needed of one is its last tag.
    static func add(
        _ comments: [CellAddress: String], to drawing: [UInt8], _ edits: inout PartEdits
    ) throws(PartFault) {
        let isWide = drawing.prefix(2) == [0xFF, 0xFE] || drawing.prefix(2) == [0xFE, 0xFF]
        guard !isWide,
            let end = drawing.indices.dropLast().last(where: { drawing[$0] == 0x3C && drawing[$0 + 1] == 0x2F })
        else { throw .damaged }
        let text = String(decoding: drawing, as: UTF8.self)
        let declares = namespaces.allSatisfy { text.contains("xmlns:\($0)=\"\($1)\"") }
        let declared = declares ? "" : namespaces.map { " xmlns:\($0)=\"\($1)\"" }.joined()
        let kind = text.contains("\"_x0000_t202\"") ? "" : NoteShapes.kind(declared: declared)
        // Shapes are numbered in thousands (1,024), a thousand for each sheet: further ones follow the largest number.
        let numbers = text.split(separator: "_x0000_s").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
        let shapes = NoteShapes(comments, firstNumber: (numbers.filter { $0 < 1 << 24 }.max() ?? 1024) + 1)
        edits.insert(kind + shapes.shapes(declared: declared), at: end)
    }

    /// Which thousands of numbers the shapes take.
    private var dataNumbers: String {
        let first = firstNumber / 1024
        let last = (firstNumber + max(comments.count, 1) - 1) / 1024
        return (first...last).map(String.init).joined(separator: ",")
    }

    /// What all boxes have in common, which Excel knows by its number.
    private static func kind(declared: String) -> String {
        """
        <v:shapetype\(declared) id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
        <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>
        """
    }

    private func shapes(declared: String) -> String {
        comments.enumerated().map { place, comment in
            let cell = comment.cell
            return """
                <v:shape\(declared) id="_x0000_s\(firstNumber + place)" type="#_x0000_t202" \
                style="position:absolute;visibility:hidden;z-index:\(place + 1)" fillcolor="#ffffe1" o:insetmode="auto">\
                <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
                <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>\
                <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>\
                <x:Anchor>\(NoteShapes.anchor(cell, comment.text))</x:Anchor><x:AutoFill>False</x:AutoFill>\
                <x:Row>\(cell.row - 1)</x:Row><x:Column>\(cell.column - 1)</x:Column></x:ClientData></v:shape>
                """
        }.joined()
    }

    /// Column and offset, row and offset of both corners: beside the cell, and large enough for most texts.
    private static func anchor(_ cell: CellAddress, _ text: String) -> String {
        let (width, charactersOfLine) = (4, 40)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .reduce(0) { $0 + $1.count / charactersOfLine + 1 }
        let height = min(max(lines + 1, 4), 24)
        let left = cell.column + width < CellAddress.mostColumns ? cell.column : max(cell.column - 2 - width, 0)
        let top = max(min(cell.row - 2, CellAddress.mostRows - height - 1), 0)
        return "\(left), 15, \(top), 10, \(left + width), 15, \(top + height), 4"
    }
}
