import AwasModel
import AwasReport

/// Charts that are a grid of cells: what stands in it are figures that can be marked, copied and looked up.
extension SheetWriter {
    /// The widths of the columns that a chart needs; nil where it can stand over any, as a picture.
    static func gridWidths(_ chart: Chart) -> [Double]? {
        switch chart {
        case .tiles(let map):
            Array(repeating: sideOfSquare, count: map.tiles.map(\.square.column).max() ?? 1)
        case .strip(let strip):
            [min(ColumnFitting.widestFirst, (strip.rows.map { CalibriMetrics.width($0.name) }.max() ?? 0) + 2)]
                + Array(repeating: widthOfMonth, count: strip.months.count)
        case .scatter, .series, .flow, .panels: nil
        }
    }

    /// As wide as a row of a square is tall, in digits.
    private static let sideOfSquare = 8.4
    private static let widthOfMonth = 6.0
    private static let heights = (name: 24.0, figure: 24.0)

    /// A chart as cells, with its title above.
    mutating func grid(_ chart: Chart) throws(WriterError) {
        try text(chart.title, .tableTitle)
        switch chart {
        case .tiles(let map): try tiles(map)
        case .strip(let strip): try self.strip(strip)
        case .scatter, .series, .flow, .panels: break
        }
    }

    private mutating func tiles(_ map: TileMap) throws(WriterError) {
        let rows = map.tiles.map(\.square.row).max() ?? 0
        for number in 1...max(1, rows) {
            let tiles = map.tiles.filter { $0.square.row == number }
            for tile in tiles { try write(tile, map, upper: row) }
            try finishRow(height: SheetWriter.heights.name)
            try finishRow(height: SheetWriter.heights.figure)
        }
        space()
        for key in map.legend(language) { try self.key(SheetWriter.fill(key.look), key.text, column: 0) }
    }

    private mutating func key(_ fill: CellStyle.Fill?, _ text: String, column: Int) throws(WriterError) {
        try sheet.write("", row: row, column: column, sheet.format(CellStyle(fill: fill, border: .box)))
        try sheet.write(text, row: row, columns: (column + 1)...max(textColumns.upperBound, column + 2), .text)
        space()
    }

    private mutating func strip(_ strip: RecordStrip) throws(WriterError) {
        try sheet.write(strip.placeTitle, row: row, column: 0, .header(.left))
        for (month, name) in strip.months.enumerated() {
            try sheet.write(name, row: row, column: month + 1, .header(.center))
        }
        try finishRow(height: 2 * SheetWriter.rowHeight)
        for line in strip.rows {
            try sheet.write(line.name, row: row, column: 0, .body(.left, .body))
            for (month, state) in line.states.enumerated() {
                let style = CellStyle(size: 9, alignment: .center, fill: SheetWriter.fill(state), border: .box)
                if case .part(let count, _) = state {
                    try sheet.write(Double(count), row: row, column: month + 1, sheet.format(style))
                } else {
                    try sheet.write(state.mark(language), row: row, column: month + 1, style)
                }
            }
            try finishRow(height: SheetWriter.rowHeight)
        }
        space()
        for key in strip.legend(language) { try self.key(SheetWriter.fill(key.look), key.text, column: 1) }
    }

    private static func fill(_ state: RecordStrip.State) -> CellStyle.Fill? {
        if let shade = state.shade { return .step(shade) }
        return state == .unknown ? .hatched : nil
    }

    private func write(_ tile: TileMap.Tile, _ map: TileMap, upper row: Int) throws(WriterError) {
        let fill = SheetWriter.fill(tile.look)
        let column = tile.square.column - 1
        let name = CellStyle(size: 8, isWrapped: true, fill: fill, border: .squareTop)
        let lines = TileName.lines(tile.name, width: 42) { CalibriMetrics.width($0, size: 8) * 5.6 }
        try sheet.write(lines.joined(separator: "\n"), row: row, column: column, name)
        let code = NumberFormat.code(map.format, language: language)
        let figure = CellStyle(numberFormat: code, isBold: true, alignment: .right, fill: fill, border: .squareBottom)
        if let number = tile.cell.number {
            try sheet.write(number, row: row + 1, column: column, sheet.format(figure))
        } else {
            try sheet.write(
                FigureStyle(language).text(tile.cell, map.format), row: row + 1, column: column, figure)
        }
    }

    private static func fill(_ look: TileMap.Look) -> CellStyle.Fill {
        switch look {
        case .fifth(let fifth): .step(fifth)
        case .unknown: .hatched
        case .withheld: .grey
        }
    }
}
