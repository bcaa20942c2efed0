import AwasModel
import AwasQuery

extension DefinedReport {
    /// A chart of the answer to a query; nil when there is nothing to draw.
    func chart(_ definition: ChartDefinition, _ answer: DefinedAnswer, _ values: TemplateValues) -> ReportSection.Block?
    {
        let measures = definition.values.compactMap(answer.measure)
        guard let first = measures.first, let dimension = answer.dimensions.first, !answer.rows.isEmpty else {
            return nil
        }
        let names = answer.rows.map { base.style.text(Cell(key: $0.key[0], of: dimension, base.language), .text) }
        let figures = definition.values.map { id in
            answer.rows.map { DefinedReport.number(answer.value($0, id)) }
        }
        let title = definition.title.text(values)
        guard let kind = definition.kind else { return scatter(title, dimension, names, figures, measures) }
        let isAlone = measures.count == 1
        return .series(
            SeriesChart(
                kind: kind, title: title, categoryTitle: dimension.label[base.language],
                valueTitle: isAlone ? first.label[base.language] : first.unit.label[base.language],
                format: CellFormat(first.unit), categories: names,
                series: zip(measures, figures).map {
                    SeriesChart.Series(name: $0.label[base.language], values: $1)
                }))
    }

    private func scatter(
        _ title: String, _ dimension: Dimension, _ names: [String], _ figures: [[Double?]], _ measures: [Measure]
    ) -> ReportSection.Block? {
        let points = names.indices.compactMap { row in
            figures[0][row].flatMap { x in figures[1][row].map { (name: names[row], x: x, y: $0) } }
        }
        guard !points.isEmpty else { return nil }
        // The names of few points do not cover each other.
        let isLabelled = points.count <= 12
        func axis(_ measure: Measure, _ values: [Double]) -> ScatterChart.Axis {
            ScatterChart.Axis(
                title: measure.label[base.language], format: CellFormat(measure.unit),
                median: DefinedReport.median(values))
        }
        return .scatter(
            ScatterChart(
                title: title, x: axis(measures[0], points.map(\.x)), y: axis(measures[1], points.map(\.y)),
                points: points.map { ScatterChart.Point(name: $0.name, x: $0.x, y: $0.y, isLabelled: isLabelled) },
                pointsLabel: dimension.label[base.language], medianLabel: "median"))
    }

    private static func number(_ value: Value) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .real(let number): number
        default: nil
        }
    }

    /// The middle value; of an even count the mean of the middle two.
    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
