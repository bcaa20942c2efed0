/// Adds styles to a workbook that are those of cells, but for a fill.
final class StyleMarker: PlacedXMLReceiver {
    /// The fills that are added, as ARGB.
    enum Colour: String, CaseIterable {
        /// Those that Excel has for bad and neutral cells.
        case error = "FFFFC7CE"
        case warning = "FFFFEB9C"
    }

    var place = 0..<0
    private let limits: WorkbookLimits
    private var prefix = ""
    private var depth = 0
    private var fills = List()
    private var styles = List()
    /// The styles of cells, each as its tag and what stands in it.
    private var written: [(tag: XMLTag, content: String)] = []
    private var isInStyles = false
    private var endOfRoot: Int?
    private var root: (tag: XMLTag, range: Range<Int>, isEmpty: Bool)?
    /// By what they are made of, the new styles, in the order in which they were asked for.
    private var numbers: [Key: Int] = [:]
    private var asked: [Key] = []

    private struct Key: Hashable {
        let style: Int
        let colour: Colour
    }

    /// An element that holds others.
    private struct List {
        var tag: XMLTag?
        var range = 0..<0
        var end = 0
        var isEmpty = false
        var count = 0
        /// Where it would stand, were it there.
        var place: Int?

        /// - Parameter first: what the list begins with in each workbook, where it is not there.
        func add(_ texts: [String], first: [String], named name: String, _ edits: inout PartEdits) {
            let texts = first.dropFirst(count) + texts
            let all = (tag ?? XMLTag(name)).with("count", String(count + texts.count))
            if tag == nil || isEmpty {
                let text = all.start(isEmpty: false) + texts.joined() + all.end
                if isEmpty { edits.replace(range, with: text) } else if let place { edits.insert(text, at: place) }
            } else {
                edits.replace(range, with: all.start(isEmpty: false))
                edits.insert(texts.joined(), at: end)
            }
        }
    }

    /// In the order in which a part of styles has them.
    private static let order: [StaticString] = [
        "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles",
        "colors",
        "extLst",
    ]
    /// One that is not there, with no look of its own.
    private static let noStyle = -1
    private static let placeOfFills = 2
    private static let placeOfStyles = 5

    init(_ limits: WorkbookLimits) { self.limits = limits }

    func began(_ name: XMLName, _ attributes: XMLAttributes) throws(PartFault) {
        depth += 1
        // What stands elsewhere than it should is read in one way or another, by whoever reads it.
        if name == "cellXfs", depth != 2 || styles.tag != nil { throw .damaged }
        if isInStyles, (name == "xf") != (depth == 3) { throw .damaged }
        switch depth {
        case 1:
            let tag = XMLTag(name, attributes)
            prefix = tag.prefix
            root = (tag, place, false)
        case 2: beginList(name, attributes)
        case 3 where isInStyles:
            styles.count += 1
            written.append((XMLTag(name, attributes), ""))
            guard written.count <= limits.entries else { throw .tooLarge(.entries(limits.entries)) }
        case 3 where fills.tag != nil && fills.end == 0: fills.count += 1
        case 4... where isInStyles:
            let last = written.count - 1
            written[last].content += XMLTag(name, attributes).start(isEmpty: false)
            guard written[last].content.utf8.count <= limits.cellBytes else { throw .tooLarge(.text(limits.cellBytes)) }
        default: break
        }
    }

    func ended(_ name: XMLName) throws(PartFault) {
        defer { depth -= 1 }
        switch depth {
        case 1:
            endOfRoot = place.lowerBound
            root?.isEmpty = place.isEmpty
        case 2 where isInStyles:
            isInStyles = false
            (styles.end, styles.isEmpty) = (place.lowerBound, place.isEmpty)
        case 2 where name == "fills" && fills.end == 0: (fills.end, fills.isEmpty) = (place.lowerBound, place.isEmpty)
        case 4... where isInStyles: written[written.count - 1].content += "</\(name.written)>"
        default: break
        }
    }

    private func beginList(_ name: XMLName, _ attributes: XMLAttributes) {
        let order = StyleMarker.order.firstIndex { name == $0 } ?? StyleMarker.order.count
        if order > StyleMarker.placeOfFills, fills.place == nil { fills.place = place.lowerBound }
        if order > StyleMarker.placeOfStyles, styles.place == nil { styles.place = place.lowerBound }
        if name == "fills", fills.tag == nil {
            (fills.tag, fills.range) = (XMLTag(name, attributes), place)
        } else if name == "cellXfs", styles.tag == nil {
            (styles.tag, styles.range) = (XMLTag(name, attributes), place)
            isInStyles = true
        }
    }

    /// The number of a style that is another one but for its fill.
    func number(of style: Int, _ colour: Colour) -> Int {
        let key = Key(style: written.indices.contains(style) ? style : StyleMarker.noStyle, colour: colour)
        if let number = numbers[key] { return number }
        let number = max(written.count, 1) + asked.count
        numbers[key] = number
        asked.append(key)
        return number
    }

    /// Adds the styles that were asked for.
    func edit(_ edits: inout PartEdits) {
        var (fills, styles) = (fills, styles)
        fills.place = fills.place ?? endOfRoot
        styles.place = styles.place ?? endOfRoot
        if let root, root.isEmpty {
            let text =
                root.tag.start(isEmpty: false) + StyleMarker.content(prefix, fillTexts, styleTexts) + root.tag.end
            return edits.replace(root.range, with: text)
        }
        fills.add(fillTexts, first: StyleMarker.firstFills(prefix), named: "\(prefix)fills", &edits)
        styles.add(styleTexts, first: [StyleMarker.firstStyle(prefix)], named: "\(prefix)cellXfs", &edits)
    }

    /// A part of styles for a workbook without one.
    func part(namespace: String) -> String {
        let root = XMLTag("styleSheet", [("xmlns", namespace)])
        return XMLTag.declaration + root.start(isEmpty: false) + StyleMarker.content("", fillTexts, styleTexts)
            + root.end
    }

    private static func content(_ prefix: String, _ fills: [String], _ styles: [String]) -> String {
        let lists = [
            ("fonts", ["<\(prefix)font/>"]), ("fills", firstFills(prefix) + fills), ("borders", ["<\(prefix)border/>"]),
            ("cellXfs", [firstStyle(prefix)] + styles),
        ]
        return lists.map { name, texts in
            let tag = XMLTag(prefix + name, [("count", String(texts.count))])
            return tag.start(isEmpty: false) + texts.joined() + tag.end
        }.joined()
    }

    /// The two fills that programs take for granted.
    private static func firstFills(_ prefix: String) -> [String] {
        ["none", "gray125"].map { "<\(prefix)fill><\(prefix)patternFill patternType=\"\($0)\"/></\(prefix)fill>" }
    }

    private static func firstStyle(_ prefix: String) -> String {
        "<\(prefix)xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    }

    private var fillTexts: [String] {
        Colour.allCases.map { colour in
            "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"\(colour.rawValue)\"/>"
                + "<\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
        }
    }

    private var styleTexts: [String] {
        asked.map { key in
            let fill = max(fills.count, 2) + (Colour.allCases.firstIndex(of: key.colour) ?? 0)
            let old =
                written.indices.contains(key.style)
                ? written[key.style]
                : (tag: XMLTag("\(prefix)xf", [("numFmtId", "0"), ("fontId", "0"), ("borderId", "0")]), content: "")
            let tag = old.tag.with("fillId", String(fill)).with("applyFill", "1")
            return old.content.isEmpty ? tag.start(isEmpty: true) : tag.start(isEmpty: false) + old.content + tag.end
        }
    }
}
