import AwasModel

/// A picture of figures, before it is drawn: every writer draws this same value. Plain text leaves all but a scatter out, for
/// a table beside them holds the same figures.
package enum Chart: Sendable {
    /// Points by two figures.
    case scatter(ScatterChart)
    /// Figures by category.
    case series(SeriesChart)
    /// Figures of regions, each in a square where the region lies.
    case tiles(TileMap)
    /// A stock, what came, what went, and the stock after.
    case flow(FlowChart)
    /// The way of several figures over the same months.
    case panels(PanelChart)
    /// Which places have records of which months.
    case strip(RecordStrip)

    /// What stands over it: where Awas writes it, the finding as a sentence.
    package var title: String {
        switch self {
        case .scatter(let chart): chart.title
        case .series(let chart): chart.title
        case .tiles(let chart): chart.title
        case .flow(let chart): chart.title
        case .panels(let chart): chart.title
        case .strip(let chart): chart.title
        }
    }

    /// Whether its title is more than the names of its figures.
    package var hasFinding: Bool {
        switch self {
        case .series: false
        case .scatter, .tiles, .flow, .panels, .strip: true
        }
    }

    /// The name of its sheet in a workbook, where its cells are the picture; nil for a picture that lies over any cells.
    package var sheetName: String? {
        switch self {
        case .scatter, .series, .flow, .panels: nil
        case .tiles(let map): map.sheetName
        case .strip(let strip): strip.sheetName
        }
    }

    /// What it shows, for who does not see it: the kind of picture, what its axes measure, and where the figures stand.
    package func description(_ language: Language) -> String {
        let words =
            switch self {
            case .scatter(let chart):
                LocalizedText(
                    "Bagan titik: mendatar \(chart.x.title), tegak \(chart.y.title); \(chart.points.count) titik.",
                    "Scatter chart: across \(chart.x.title), upright \(chart.y.title); \(chart.points.count) points.")
            case .series(let chart):
                LocalizedText(
                    "Bagan \(chart.valueTitle) menurut \(chart.categoryTitle); \(chart.categories.count) kelompok.",
                    "Chart of \(chart.valueTitle) by \(chart.categoryTitle); \(chart.categories.count) groups.")
            case .tiles(let chart): chart.description
            case .flow(let chart): Chart.description(chart)
            case .panels(let chart):
                LocalizedText(
                    "\(chart.panels.count) bagan kecil, \(chart.months.count) bulan: \(chart.panels.map(\.title).joined(separator: "; ")).",
                    "\(chart.panels.count) small charts, \(chart.months.count) months: \(chart.panels.map(\.title).joined(separator: "; "))."
                )
            case .strip(let strip):
                LocalizedText(
                    "Satu baris satu daerah, satu kotak satu bulan: \(strip.rows.count) daerah, \(strip.months.count) bulan.",
                    "A row a place, a square a month: \(strip.rows.count) places, \(strip.months.count) months.")
            }
        return words[language]
    }

    private static func description(_ flow: FlowChart) -> LocalizedText {
        func text(_ language: Language) -> String {
            flow.steps.map { "\($0.label) \(flow.text($0, language))" }.joined(separator: "; ") + "."
        }
        return LocalizedText(text(.indonesian), text(.english))
    }
}
