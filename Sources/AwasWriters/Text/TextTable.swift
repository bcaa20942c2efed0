import Algorithms
import AwasModel
import AwasReport

/// A table whose cells have become words, before it is laid out in lines.
struct TextTable {
    struct Column {
        let label: String
        let group: String?
        /// Figures stand right; with the fixed places of their format their decimal marks then line up.
        let isFigure: Bool
        /// Bars of the column before it, from which they are not separated.
        var isBar = false
        let cells: [String]
        /// The width at which no cell is wrapped and the label takes three lines at most.
        let full: Int
        /// The width below which a figure or a word of the label would have to be broken.
        let least: Int
    }

    /// Some columns of the table at the widths that they are shown with.
    struct Panel {
        var columns: [Int]
        var widths: [Int]
    }

    /// Spaces between columns.
    static let gap = 2

    let columns: [Column]
    /// How many columns from the left name the row.
    let stub: Int
    let styles: [ReportTable.Row.Style]

    /// - Parameter bars: how wide bars may be in columns that ask for them; nil for no bars.
    init(
        _ table: ReportTable, language: Language, bars barWidth: Int? = nil, characters: TextCharacters = .unicode
    ) {
        let style = FigureStyle(language)
        let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
        let kept = shown.isEmpty ? Array(table.columns.indices) : shown
        let rows = Array(table.rows)
        let isMixed = rows.contains { $0.formats != nil }
        let groups = TextTable.groupShares(kept.map { table.columns[$0].group.map(characters.text) })
        let barred = barWidth == nil ? [] : kept.filter { table.columns[$0].scale == .bar }
        let bars = TextBars(rows, barred, width: barWidth ?? 0, characters)
        columns = zip(kept, groups).flatMap { index, groupShare in
            let column = table.columns[index]
            var cells = rows.map { TextWrap.singleLine(characters.text(style.text($0, index, of: table))) }
            let isUneven = TextTable.hasMorePlaces(rows, index, table)
            if isMixed || isUneven, column.format.isFigure { TextTable.align(&cells, at: style.decimalMark) }
            let group = column.group.map(characters.text)
            let figures = Column(
                label: characters.text(column.label), group: group, isFigure: column.format.isFigure, cells: cells,
                groupShare: groupShare)
            return barred.contains(index)
                ? [figures, Column(bars: rows.map { bars.bar($0, index) }, group: group)] : [figures]
        }
        stub = kept.filter { $0 < table.stubColumns }.count
        styles = rows.map(\.style)
    }

    /// Whether a percentage of a column has more places than the others, so as not to read 100 %.
    private static func hasMorePlaces(_ rows: [ReportTable.Row], _ column: Int, _ table: ReportTable) -> Bool {
        rows.contains { row in
            guard column < row.cells.count, case .percent(let places) = table.format(of: row, column: column)
            else { return false }
            let share: Double
            switch row.cells[column] {
            case .real(let number): share = number
            case .ratio(let ratio):
                // One of few is written in words.
                if ratio.isOfFew { return false }
                share = ratio.number
            default: return false
            }
            return FigureStyle.percentPlaces(share, atLeast: places) > places
        }
    }

    /// Puts the units of figures of several formats in one place, by spaces behind those with fewer places.
    private static func align(_ cells: inout [String], at decimalMark: Character) {
        func places(_ cell: String) -> Int {
            guard let mark = cell.firstIndex(of: decimalMark) else { return 0 }
            return DisplayWidth.of(cell[mark...])
        }
        let most = cells.reduce(0) { max($0, places($1)) }
        for index in cells.indices { cells[index] += String(repeating: " ", count: most - places(cells[index])) }
    }

    /// For each column the width that it must have so that the words over its group fit.
    private static func groupShares(_ groups: [String?]) -> [Int] {
        var shares: [Int] = []
        for run in groups.chunked(by: { $0 == $1 }) {
            let word = TextWrap.widestWord((run.first ?? nil) ?? "")
            let free = max(0, word - gap * (run.count - 1))
            shares += Array(repeating: (free + run.count - 1) / run.count, count: run.count)
        }
        return shares
    }
}

extension TextTable.Column {
    /// A text column is not made narrower than this, unless its texts are: a table is rather folded.
    private static let modestText = 22

    /// The widest word of its cells; a figure is one.
    var widestWord: Int { isFigure ? full : cells.reduce(1) { max($0, TextWrap.widestWord($1)) } }

    /// Bars without a heading, never broken.
    init(bars: [String], group: String?) {
        label = ""
        self.group = group.map(TextWrap.singleLine)
        isFigure = false
        cells = bars
        full = bars.reduce(1) { max($0, DisplayWidth.of($1)) }
        least = full
        isBar = true
    }

    init(label: String, group: String?, isFigure: Bool, cells: [String], groupShare: Int) {
        let label = TextWrap.singleLine(label)
        self.label = label
        self.group = group.map(TextWrap.singleLine)
        self.isFigure = isFigure
        self.cells = cells
        let labelWord = max(TextWrap.widestWord(label), groupShare, 1)
        let widest = cells.reduce(1) { max($0, DisplayWidth.of($1)) }
        var header = labelWord
        while TextWrap.lines(label, width: max(2, header)).count > 3 { header += 1 }
        full = max(header, widest)
        if isFigure {
            least = max(labelWord, widest)
        } else {
            least = max(labelWord, min(widest, TextTable.Column.modestText))
        }
    }
}

extension TextTable {
    /// The table in panels that fit a width, each beginning with the columns that name the row; one panel for nil.
    func panels(width: Int?) -> [Panel] {
        let all = Array(columns.indices)
        guard let width else { return [Panel(columns: all, widths: columns.map(\.full))] }
        if let widths = fit(all, into: width) { return [Panel(columns: all, widths: widths)] }
        let repeated = repeatedStub(width: width)
        let start = repeated.widths.reduce(0) { $0 + $1 + TextTable.gap }
        var panels: [Panel] = []
        var panel = repeated
        var used = start
        for unit in units(from: repeated.columns.count) {
            let widths = unit.map { min(preferred($0), width - start) }
            let unitWidth = widths.reduce(0) { $0 + $1 + TextTable.gap }
            // Columns under the same words stay together where they can.
            let breaksBefore =
                used > start && used + unitWidth - TextTable.gap > width && start + unitWidth - TextTable.gap <= width
            if breaksBefore {
                panels.append(panel)
                (panel, used) = (repeated, start)
            }
            for (column, columnWidth) in zip(unit, widths) {
                if used > start, used + columnWidth > width {
                    panels.append(panel)
                    (panel, used) = (repeated, start)
                }
                panel.columns.append(column)
                panel.widths.append(columnWidth)
                used += columnWidth + TextTable.gap
            }
        }
        panels.append(panel)
        return panels
    }

    /// Widths at which columns fit side by side without a broken figure; nil when they cannot.
    private func fit(_ indices: [Int], into width: Int) -> [Int]? {
        var widths = indices.map { columns[$0].full }
        var excess = widths.reduce(0) { $0 + $1 + TextTable.gap } - TextTable.gap - width
        let unbroken = excess > 0 ? indices.map { max(columns[$0].least, columns[$0].widestWord) } : []
        while excess > 0 {
            // The widest gives way first: it has most to wrap. Words are broken where nothing else is left.
            var shrinkable = indices.indices.filter { widths[$0] > unbroken[$0] }
            if shrinkable.isEmpty { shrinkable = indices.indices.filter { widths[$0] > columns[indices[$0]].least } }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    /// The columns that begin every panel, in two fifths of the width or less if a figure beside them needs more.
    private func repeatedStub(width: Int) -> Panel {
        let widestFigure = columns.dropFirst(stub).reduce(0) { max($0, $1.isFigure ? $1.least : 0) }
        let narrowest = 4
        let budget = max(narrowest, min(width * 2 / 5, width - TextTable.gap - widestFigure))
        var count = stub
        while count > 0 {
            let indices = Array(0..<count)
            if let widths = fit(indices, into: budget) { return Panel(columns: indices, widths: widths) }
            let each = (budget - TextTable.gap * (count - 1)) / count
            if each >= narrowest {
                return Panel(columns: indices, widths: indices.map { min(columns[$0].full, each) })
            }
            count -= 1
        }
        return Panel(columns: [], widths: [])
    }

    /// Neighbours under the same words, in the order of the table.
    private func units(from first: Int) -> [[Int]] {
        Array(columns.indices.dropFirst(first)).chunked { left, right in
            columns[right].isBar || columns[left].group != nil && columns[left].group == columns[right].group
        }.map(Array.init)
    }

    /// The width of a column in a panel: long texts are wrapped so that others find room beside them.
    private func preferred(_ index: Int) -> Int {
        let column = columns[index]
        return column.isFigure || column.isBar ? column.full : min(column.full, max(column.least, 30))
    }
}
