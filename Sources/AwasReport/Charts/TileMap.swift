import AwasModel
import AwasQuery

/// A map on which every region is one square of the same size, with its figure in it: small places are seen as well as large
/// ones, and those of which nothing is known are not forgotten.
package struct TileMap: Sendable {
    /// A region.
    package struct Tile: Sendable {
        /// Its full name.
        package let name: String
        /// Where it stands.
        package let square: MapSquare
        /// Its figure.
        package let cell: Cell
        /// In which fifth of the known figures it lies, 0 the lowest and 4 the highest; nil where none is shown.
        package let fifth: Int?
    }

    /// What stands over it.
    package let title: String
    /// What the figures are.
    package let measure: String
    /// How they are shown.
    package let format: CellFormat
    /// In the order of their codes, at least one.
    package let tiles: [Tile]
    /// The name of its sheet in a workbook, whose columns are squares.
    package let sheetName: String

    /// A map of regions.
    ///
    /// - Parameters:
    ///   - title: what stands over it.
    ///   - measure: what the figures are.
    ///   - format: how they are shown.
    ///   - places: the regions with their figures; those that no map has a square for are left out.
    ///   - sheetName: the name of its sheet in a workbook.
    package init(
        title: String, measure: String, format: CellFormat, places: [(code: RegionCode, name: String, cell: Cell)],
        sheetName: String
    ) {
        (self.title, self.measure, self.format, self.sheetName) = (title, measure, format, sheetName)
        let fifths = TileMap.fifths(places.map(\.cell.number))
        tiles = zip(places, fifths).compactMap { place, fifth in
            MapSquare.of(place.code).map { Tile(name: place.name, square: $0, cell: place.cell, fifth: fifth) }
        }
    }

    /// In which fifth each figure lies, by the mean rank of those that are equal: so equal figures have one colour, and where
    /// all are equal none is called high or low.
    static func fifths(_ values: [Double?]) -> [Int?] {
        let known = values.compactMap(\.self)
        return values.map { value in
            guard let value else { return nil }
            let (below, equal) = (known.count { $0 < value }, known.count { $0 == value })
            return (2 * below + equal) * 5 / (2 * known.count)
        }
    }

    /// An entry of the legend.
    package struct Key: Sendable {
        /// What its square looks like.
        package let look: Look
        /// What it means.
        package let text: String
    }

    /// How a square looks.
    package enum Look: Hashable, Sendable {
        /// A shade, 0 the palest.
        case fifth(Int)
        /// Hatched: nothing is known.
        case unknown
        /// Known and not shown.
        case withheld
    }

    /// What the looks that occur mean, with the figures of each.
    package func legend(_ language: Language) -> [Key] {
        let style = FigureStyle(language)
        var keys: [Key] = []
        for (fifth, words) in TileMap.words.enumerated() {
            let values = tiles.filter { $0.fifth == fifth }.compactMap(\.cell.number)
            guard let low = values.min(), let high = values.max() else { continue }
            let (from, to) = (style.text(.real(low), format), style.text(.real(high), format))
            keys.append(Key(look: .fifth(fifth), text: "\(words[language]) \(from == to ? from : "\(from)–\(to)")"))
        }
        let looks = Set(tiles.map(\.look))
        if looks.contains(.unknown) {
            keys.append(
                Key(look: .unknown, text: "\(FigureStyle.null) \(LocalizedText("tidak ada data", "no data")[language])")
            )
        }
        if looks.contains(.withheld) {
            keys.append(Key(look: .withheld, text: LocalizedText("* dirahasiakan", "* withheld")[language]))
        }
        return keys
    }

    private static let words = [
        LocalizedText("seperlima terendah", "lowest fifth"), LocalizedText("di bawah tengah", "below the middle"),
        LocalizedText("tengah", "middle"), LocalizedText("di atas tengah", "above the middle"),
        LocalizedText("seperlima tertinggi", "highest fifth"),
    ]

    /// The map for who does not see it.
    var description: LocalizedText {
        let unknown = tiles.count { $0.look == .unknown }
        return LocalizedText(
            "Peta kotak, satu kotak satu daerah, letaknya mendekati peta: \(measure), \(tiles.count) daerah, \(unknown) tanpa data.",
            "Tile map, one square a place, near to where it lies: \(measure), \(tiles.count) places, \(unknown) without data."
        )
    }
}

extension TileMap.Tile {
    /// How its square looks.
    package var look: TileMap.Look {
        if let fifth { return .fifth(fifth) }
        if case .withheld(let reason) = cell, reason != .poorlyCovered { return .withheld }
        return .unknown
    }
}

extension Cell {
    /// The figure that pictures draw; nil for anything else.
    package var number: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .real(let number): number.isFinite ? number : nil
        case .ratio(let ratio): ratio.number
        case .null, .text, .date, .withheld: nil
        }
    }
}
