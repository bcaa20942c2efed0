import Foundation
import Testing

/// A table as people see it in a document, without its header.
struct SeenTable {
    /// What stands directly over it.
    let title: String
    let rows: [[String]]
}

/// What stands in a page of HTML, read from its source and without the program.
struct PageReading {
    let tables: [SeenTable]
    /// The main figures: of each what it is, how much, and what stands beside it.
    let cards: [[String]]
    /// All that is seen, with one blank between words.
    let words: String

    init(_ source: String) throws {
        tables = try PageReading.elements("table", in: source).map { table in
            let caption = try #require(PageReading.elements("caption", in: table).first)
            // The head alone is no part of what is counted.
            let rest = table.components(separatedBy: "</thead>").last ?? ""
            return SeenTable(
                title: PageReading.visible(caption),
                rows: PageReading.elements("tr", in: rest).map { row in
                    PageReading.cells(of: row).map(PageReading.visible)
                })
        }
        let list = source.components(separatedBy: "<dl class=\"cards\">").dropFirst().first ?? ""
        cards = PageReading.elements("div", in: list.components(separatedBy: "</dl>")[0]).map { card in
            (PageReading.elements("dt", in: card) + PageReading.elements("dd", in: card)).map(PageReading.visible)
        }
        let body = source.components(separatedBy: "<body>").last ?? ""
        words = PageReading.visible(body.components(separatedBy: "<script").first ?? "")
    }

    /// What is in the elements of a name, none of which lies in another.
    private static func elements(_ name: String, in source: String) -> [String] {
        source.components(separatedBy: "<\(name)").dropFirst().compactMap { rest in
            guard let first = rest.first, first == ">" || first == " " else { return nil }
            let content = String(rest.drop { $0 != ">" }.dropFirst())
            return content.components(separatedBy: "</\(name)>").first
        }
    }

    private static func cells(of row: String) -> [String] {
        row.components(separatedBy: "</t").dropLast().compactMap { piece in
            // A cell ends here; it began last.
            piece.range(of: "<t", options: .backwards).map { String(piece[$0.lowerBound...]) }
        }
    }

    /// What a browser shows of a piece of source, pictures aside.
    private static func visible(_ source: String) -> String {
        var text = ""
        var pictures = 0
        for (number, piece) in source.components(separatedBy: "<").enumerated() {
            if piece.hasPrefix("svg") { pictures += 1 }
            if piece.hasPrefix("/svg") { pictures -= 1 }
            // Before the first tag nothing is one.
            let end = number == 0 ? piece.startIndex : piece.firstIndex(of: ">").map(piece.index(after:))
            if pictures == 0, let end { text += " " + piece[end...] }
        }
        for (escape, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: escape, with: character)
        }
        return oneBlank(text)
    }
}

/// What stands in a document of Word, read from the XML within it and without the program.
struct WordReading {
    private(set) var tables: [SeenTable] = []
    /// All that is seen, with one blank between words.
    private(set) var words = ""

    init(_ path: String) throws {
        let scratch = try unpacked(path)
        var last = ""
        var title = ""
        var rows: [[String]]?
        var isHeader = false
        // Tables end where a paragraph outside of them begins, which the writer puts behind each.
        for element in try PartElement.all(in: "\(scratch.path)/word/document.xml") {
            switch element.name {
            case "w:tbl": (rows, title) = ([], last)
            case "w:tr":
                isHeader = false
                rows?.append([])
            case "w:tblHeader":
                isHeader = true
                rows?.removeLast()
            case "w:tc": if !isHeader, let count = rows?.count { rows?[count - 1].append("") }
            case "w:p":
                words += " "
                if element.depth == WordReading.depthOfText {
                    if let rows { tables.append(SeenTable(title: title, rows: rows)) }
                    (rows, last) = (nil, "")
                }
            case "w:br": words += " "
            case "w:t":
                words += element.text
                if rows != nil {
                    if !isHeader, let row = rows?.indices.last, let cell = rows?[row].indices.last {
                        rows?[row][cell] += element.text
                    }
                } else {
                    last += element.text
                }
            default: break
            }
        }
        words = oneBlank(words)
    }

    /// Of a paragraph outside of tables: in the body of the document.
    private static let depthOfText = 2
}

/// A text with one blank between words.
func oneBlank(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
