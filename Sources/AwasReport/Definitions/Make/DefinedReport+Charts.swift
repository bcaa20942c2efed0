import AwasModel
import AwasQuery
import AwasStatistics

extension DefinedReport {
    /// A chart of the answer to a query; nil when there is nothing to draw.
    func chart(_ definition: ChartDefinition, _ answer: DefinedAnswer, _ values: TemplateValues) -> ReportSection.Block?
    {
        let measures = definition.values.compactMap(answer.measure)
        guard let first = measures.first, let dimension = answer.dimensions.first, !answer.rows.isEmpty else {
            return nil
        }
        let names = answer.rows.map { scope.style.text(scope.name($0.key[0], of: dimension), .text) }
        let figures = definition.values.map { id in answer.values(answer.rows, id).map(\.number) }
        let title = definition.title.text(values)
        guard let kind = definition.kind else { return scatter(title, dimension, names, figures, measures) }
        let isAlone = measures.count == 1
        return .series(
            SeriesChart(
                kind: kind, title: title, categoryTitle: dimension.label[scope.language],
                valueTitle: isAlone ? first.label[scope.language] : first.unit.label[scope.language],
                format: CellFormat(first.unit), categories: names,
                series: zip(measures, figures).map {
                    SeriesChart.Series(name: $0.label[scope.language], values: $1)
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
                title: measure.label[scope.language], format: CellFormat(measure.unit),
                median: Description.median(values) ?? 0)
        }
        return .scatter(
            ScatterChart(
                title: title, x: axis(measures[0], points.map(\.x)), y: axis(measures[1], points.map(\.y)),
                points: points.map { ScatterChart.Point(name: $0.name, x: $0.x, y: $0.y, isLabelled: isLabelled) },
                pointsLabel: dimension.label[scope.language], medianLabel: "median"))
    }
}
