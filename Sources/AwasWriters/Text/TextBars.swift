import AwasReport

/// Bars beside figures: a column of them for each column of figures that asks for bars, all to one scale.
struct TextBars {
    private let longest: Double
    private let width: Int
    private let characters: TextCharacters

    /// - Parameters:
    ///   - columns: the positions of the columns that have bars.
    ///   - width: that of the longest bar where one column has bars; several share the width of two.
    init(_ rows: [ReportTable.Row], _ columns: [Int], width: Int, _ characters: TextCharacters = .unicode) {
        self.characters = characters
        self.width = columns.count == 1 ? width : max(6, 2 * width / max(1, columns.count))
        longest = rows.filter { $0.style == .body }.reduce(0) { longest, row in
            columns.reduce(longest) { max($0, row.cells[$1].size ?? 0) }
        }
    }

    /// The bar of a cell, in eighths of a character or in whole ones of ASCII; empty for what has no size, and under a total.
    func bar(_ row: ReportTable.Row, _ column: Int) -> String {
        guard row.style == .body, longest > 0, let size = row.cells[column].size, size > 0 else { return "" }
        if characters == .ascii {
            return String(repeating: "#", count: max(1, Int((size / longest * Double(width)).rounded())))
        }
        let eighths = max(1, Int((size / longest * Double(width * 8)).rounded()))
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
}

extension Cell {
    /// What a bar shows of it.
    fileprivate var size: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number
        case .ratio(let ratio): ratio.number
        case .null, .text, .date, .withheld: nil
        }
    }
}
