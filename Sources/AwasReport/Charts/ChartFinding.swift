import AwasModel

/// Sentences that say what a chart shows, to stand over it. They follow from the figures that it draws and nothing else.
enum ChartFinding {
    /// Where a figure is highest, and of how many places nothing is known.
    ///
    /// - Parameters:
    ///   - measure: what the figures are.
    ///   - places: the name and the figure of each.
    ///   - format: how figures are shown.
    static func highest(
        _ measure: String, _ places: [(name: String, cell: Cell)], _ format: CellFormat, _ language: Language
    ) -> String {
        let style = FigureStyle(language)
        let known = places.compactMap { place in place.cell.number.map { (name: place.name, number: $0) } }
        guard let highest = known.map(\.number).max(), let lowest = known.map(\.number).min() else {
            return LocalizedText(
                "\(measure): tidak diketahui di satu daerah pun", "\(measure): not known of any place")[language]
        }
        let figure = style.text(.real(highest), format)
        let top = known.filter { $0.number == highest }.map(\.name)
        let finding: LocalizedText
        if highest == lowest, known.count > 1 {
            let all = count(known.count)
            finding = LocalizedText(
                "sama di \(all.indonesian) daerah (\(figure))", "the same in \(all.english) places (\(figure))")
        } else if top.count > 2 {
            let count = count(top.count)
            finding = LocalizedText(
                "tertinggi di \(count.indonesian) daerah (\(figure))", "highest in \(count.english) places (\(figure))")
        } else {
            finding = LocalizedText(
                "tertinggi di \(top.joined(separator: " dan ")) (\(figure))",
                "highest in \(top.joined(separator: " and ")) (\(figure))")
        }
        return "\(measure): \(finding[language])\(unknown(places.count - known.count)[language])"
    }

    private static func unknown(_ number: Int) -> LocalizedText {
        guard number > 0 else { return LocalizedText("", "") }
        let count = count(number)
        return LocalizedText(
            ", \(count.indonesian) daerah tidak diketahui",
            ", \(count.english) \(number == 1 ? "place" : "places") not known")
    }

    /// A number within a sentence: in words below ten.
    static func count(_ number: Int) -> LocalizedText {
        let words = [
            ("nol", "no"), ("satu", "one"), ("dua", "two"), ("tiga", "three"), ("empat", "four"), ("lima", "five"),
            ("enam", "six"), ("tujuh", "seven"), ("delapan", "eight"), ("sembilan", "nine"),
        ]
        if words.indices.contains(number) { return LocalizedText(words[number].0, words[number].1) }
        let figure = Int64(number)
        return LocalizedText(
            FigureStyle(.indonesian).integer(figure), FigureStyle(.english).integer(figure))
    }
}
