import AwasReport
import Testing

/// Reads the tables of a report's text back by the places of their columns.
struct TextReading {
    /// The rows that are shown, each with its cells without their blanks; empty for a table without rows.
    typealias Table = (rows: [[String]], notes: [String])

    private let lines: [[Character]]
    private var line = 0

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    }

    /// The next table, whose title, and columns beside detail columns, are known.
    mutating func table(_ title: String, columns: [ReportTable.Column], stub: Int) throws -> Table {
        while line < lines.count, String(lines[line]) != title { line += 1 }
        try #require(line < lines.count, "no title “\(title)”")
        line += 2
        var rows: [[String]] = []
        var next = 0
        while next < columns.count {
            // A panel begins with the columns that name the row.
            let panel = try panel(next == 0 ? columns : Array(columns.prefix(stub) + columns.dropFirst(next)), title)
            let own = next == 0 ? panel : panel.map { Array($0.dropFirst(stub)) }
            try #require(next == 0 || panel.map { Array($0.prefix(stub)) } == rows.map { Array($0.prefix(stub)) })
            rows = next == 0 ? own : zip(rows, own).map(+)
            next += own.first?.count ?? 0
            try #require(own.first?.isEmpty == false)
        }
        var notes: [String] = []
        while line < lines.count, lines[line].starts(with: "  ") {
            notes.append(String(lines[line]))
            line += 1
        }
        return (rows, notes)
    }

    /// The body of a panel; the place after it is that of the next panel or of the notes.
    private mutating func panel(_ columns: [ReportTable.Column], _ title: String) throws -> [[String]] {
        var labels = line
        while line < lines.count, !TextReading.isRule(lines[line]) {
            // The words over groups are not part of the columns beneath.
            if lines[line].contains("-"), lines[line].allSatisfy({ $0 == "-" || $0 == " " }) { labels = line + 1 }
            line += 1
        }
        let header = lines[labels..<line]
        line += 1
        var body: [[Character]] = []
        while line < lines.count, !lines[line].isEmpty {
            if !TextReading.isRule(lines[line]) { body.append(lines[line]) }
            line += 1
        }
        line += 1
        let spans = TextReading.spans(header + body)
        try #require(spans.count <= columns.count, "“\(title)” is seen as \(spans)")
        let figures = spans.indices.filter { ![.text, .date].contains(columns[$0].format) }
        var rows: [[String]] = []
        for characters in body {
            let cells = spans.map { span in
                String(characters.dropFirst(span.lowerBound).prefix(span.count).filter { $0 != " " })
            }
            // Lines that go on with a text have no figures, and where there are none they are indented.
            let begins = figures.isEmpty ? characters.first != " " : figures.contains { !cells[$0].isEmpty }
            if begins || rows.isEmpty {
                rows.append(cells)
            } else {
                rows[rows.count - 1] = zip(rows[rows.count - 1], cells).map(+)
            }
        }
        return rows
    }

    /// A rule over the whole panel.
    private static func isRule(_ line: [Character]) -> Bool {
        !line.isEmpty && line.allSatisfy { $0 == "-" }
    }

    /// The columns: what lies between two blanks or more that run through all lines.
    private static func spans(_ lines: [[Character]]) -> [Range<Int>] {
        let width = lines.map(\.count).max() ?? 0
        var spans: [Range<Int>] = []
        for place in 0..<width where lines.contains(where: { place < $0.count && $0[place] != " " }) {
            if let last = spans.last, place - last.upperBound < 2 {
                spans[spans.count - 1] = last.lowerBound..<(place + 1)
            } else {
                spans.append(place..<(place + 1))
            }
        }
        return spans
    }
}
