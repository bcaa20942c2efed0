import Algorithms
import AwasReport

extension TextTable {
    /// The lines of the table, panel under panel.
    func lines(width: Int?, _ colours: TextColours = TextColours(isOn: false)) -> [String] {
        var lines: [String] = []
        for panel in panels(width: width) where !panel.columns.isEmpty {
            if !lines.isEmpty { lines.append("") }
            lines += header(of: panel, colours) + body(of: panel, wraps: width != nil, colours)
        }
        return lines
    }

    private func header(of panel: Panel, _ colours: TextColours) -> [String] {
        var lines = groupLines(of: panel)
        let labels = zip(panel.columns, panel.widths).map { column, width in
            TextWrap.lines(columns[column].label, width: max(2, width))
        }
        let height = labels.reduce(0) { max($0, $1.count) }
        // Labels stand on the rule, so that the last line of each is next to its figures.
        let lowered = labels.map { Array(repeating: "", count: height - $0.count) + $0 }
        for line in 0..<height { lines.append(join(lowered.map { $0[line] }, in: panel)) }
        return lines.map(colours.bold) + [colours.dim(rule(of: panel))]
    }

    private func body(of panel: Panel, wraps: Bool, _ colours: TextColours) -> [String] {
        var lines: [String] = []
        for (row, style) in styles.enumerated() {
            if row > 0, style != styles[row - 1] { lines.append(colours.dim(rule(of: panel))) }
            let cells = zip(panel.columns, panel.widths).map { column, width in
                let text = columns[column].cells[row]
                guard wraps, !columns[column].isBar, DisplayWidth.of(text) > width else { return [text] }
                // A digest is one word; indented, its second line would have no room for the rest.
                let isBroken = column > 0 && !text.contains(" ")
                let hanging = columns[column].isFigure || width < 12 || isBroken ? 0 : 2
                return TextWrap.lines(text, width: max(2, width), hanging: hanging)
            }
            let height = cells.reduce(1) { max($0, $1.count) }
            for line in 0..<height {
                let text = join(cells.map { line < $0.count ? $0[line] : "" }, in: panel)
                lines.append(style == .total ? colours.bold(text) : text)
            }
        }
        return lines
    }

    /// The words over neighbouring columns, centred, and a rule that shows how far they reach.
    private func groupLines(of panel: Panel) -> [String] {
        guard panel.columns.contains(where: { columns[$0].group != nil }) else { return [] }
        let runs = Array(panel.columns.indices).chunked { left, right in
            columns[panel.columns[left]].group == columns[panel.columns[right]].group
        }
        let blocks = runs.map { run -> (width: Int, lines: [String]) in
            let width = run.reduce(-TextTable.gap) { $0 + panel.widths[$1] + TextTable.gap }
            guard let first = run.first, let group = columns[panel.columns[first]].group else { return (width, []) }
            return (width, TextWrap.lines(group, width: max(2, width)) + [String(repeating: "-", count: width)])
        }
        let height = blocks.reduce(0) { max($0, $1.lines.count) }
        return (0..<height).map { line in
            let parts = blocks.map { block in
                let first = height - block.lines.count
                return TextTable.centred(line < first ? "" : block.lines[line - first], in: block.width)
            }
            return TextTable.trimmed(parts.joined(separator: String(repeating: " ", count: TextTable.gap)))
        }
    }

    private func rule(of panel: Panel) -> String {
        String(repeating: "-", count: panel.widths.reduce(-TextTable.gap) { $0 + $1 + TextTable.gap })
    }

    private func join(_ cells: [String], in panel: Panel) -> String {
        var line = ""
        for (position, cell) in cells.enumerated() {
            if position > 0 { line += String(repeating: " ", count: TextTable.gap) }
            let padding = String(repeating: " ", count: max(0, panel.widths[position] - DisplayWidth.of(cell)))
            line += columns[panel.columns[position]].isFigure ? padding + cell : cell + padding
        }
        return TextTable.trimmed(line)
    }

    private static func centred(_ text: String, in width: Int) -> String {
        let free = max(0, width - DisplayWidth.of(text))
        return String(repeating: " ", count: free / 2) + text + String(repeating: " ", count: free - free / 2)
    }

    private static func trimmed(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}
