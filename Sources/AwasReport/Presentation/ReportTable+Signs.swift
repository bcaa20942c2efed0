import AwasModel
import AwasQuery

extension ReportTable {
    /// What stands in cells in place of a figure, or could be taken for one.
    package struct Signs: OptionSet, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Nothing is known.
        package static let unknown = Signs(rawValue: 1)
        /// There is none.
        package static let zero = Signs(rawValue: 2)
        /// Known, but not shown, for the persons that it counts.
        package static let withheld = Signs(rawValue: 4)
        /// A share of so few that its counts stand in its place.
        package static let few = Signs(rawValue: 8)

        /// Those in some rows; cells that wait for an answer have none.
        init(in rows: Rows, _ columns: [Column]) {
            self = []
            for row in rows where self != Signs.all {
                for (column, cell) in zip(columns, row.cells) where column.input == nil { formUnion(Signs(cell)) }
            }
        }

        /// Those in an answer.
        init(in result: ResultTable) {
            self = []
            for column in result.figures where self != Signs.all { formUnion(Signs(column)) }
            for value in (result.totals ?? []) + (result.others?.values ?? []) { formUnion(Signs(Cell(value))) }
            if result.withheld.contains(where: { !$0.isEmpty }) { insert(.withheld) }
        }

        private static let all: Signs = [.unknown, .zero, .withheld, .few]

        private init(_ cell: Cell) {
            self =
                switch cell {
                case .null, .withheld(.poorlyCovered): .unknown
                case .integer(0), .real(0): .zero
                case .ratio(let ratio): ratio.isOfFew ? .few : ratio.number == 0 ? .zero : []
                case .withheld: .withheld
                case .integer, .real, .text, .date: []
                }
        }

        /// All that there can be in a column.
        private static func most(of column: FigureColumn) -> Signs {
            switch column {
            case .integers, .reals, .rates: [.unknown, .zero]
            case .quotients, .ratios: [.unknown, .zero, .few]
            }
        }

        private init(_ column: FigureColumn) {
            self = []
            for row in 0..<column.count where self != Signs.most(of: column) { formUnion(Signs(Cell(column[row]))) }
        }
    }
}

extension FigureStyle {
    /// What stands beneath a table: what it says itself, then the key of the signs in it. BPS's legend: “…” is not available,
    /// 0 is none.
    package func notes(of table: ReportTable) -> [String] {
        var key: [LocalizedText] = []
        if table.signs.contains(.unknown) {
            let zero = table.signs.contains(.zero)
            key.append(
                LocalizedText(
                    "“…” = tidak ada data\(zero ? "; 0 = tidak ada" : "").",
                    "“…” = no data\(zero ? "; 0 = none" : "")."))
        }
        if table.signs.contains(.withheld) {
            key.append(
                LocalizedText(
                    "“*” = tidak ditampilkan demi kerahasiaan.", "“*” = not shown, to keep persons unknown."))
        }
        if table.signs.contains(.few) {
            let least = Ratio.leastBase
            key.append(
                LocalizedText(
                    "Persentase dari kurang dari \(least) ditulis sebagai cacahnya, dan perubahannya tidak ditulis.",
                    "A percentage of fewer than \(least) is written as its counts, and its change is not written."))
        }
        return table.notes + key.map { $0[language] }
    }
}
