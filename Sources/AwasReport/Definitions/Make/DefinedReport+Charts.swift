import AwasModel
import AwasQuery
import AwasStatistics

extension DefinedReport {
    /// A chart of the answer to a query; nil when there is nothing to draw.
    func chart(
        _ definition: ChartDefinition, _ answer: DefinedAnswer, _ values: TemplateValues
    ) throws(QueryError) -> Chart? {
        let title = definition.title?.text(values)
        switch definition.kind {
        case .series(let kind): return series(kind, title ?? "", definition, answer)
        case .scatter: return scatter(title ?? "", definition, answer)
        case .tiles: return tiles(title, definition, answer)
        case .panels: return try panels(title, definition, answer)
        }
    }

    /// A chart of what Awas computes itself; nil where there is nothing to draw.
    func chart(_ definition: ComputedChartDefinition, _ values: TemplateValues) throws(QueryError) -> Chart? {
        let title = definition.title?.text(values)
        switch definition.content {
        case .participation: return compared?.chart(title: title).map(Chart.scatter)
        case .flow: return try CaseFlow(scope, recorded).chart(title, scope)
        case .coverage:
            return CoverageStrip.chart(
                title, of: definition.fact, sheet: definition.sheet?[scope.language], scope, recorded)
        case .outliers:
            return scope.hasSeveralKabupaten ? Funnel(try Outliers(scope).places())?.chart(title, scope) : nil
        case .backlog, .changes, .followUps, .rows, .warnings, .measures, .sources: return nil
        }
    }

    private func series(
        _ kind: SeriesChart.Kind, _ title: String, _ definition: ChartDefinition, _ answer: DefinedAnswer
    ) -> Chart? {
        let measures = definition.values.compactMap(answer.measure)
        guard let first = measures.first, let dimension = answer.dimensions.first, !answer.rows.isEmpty else {
            return nil
        }
        let isAlone = measures.count == 1
        return .series(
            SeriesChart(
                kind: kind, title: title, categoryTitle: dimension.label[scope.language],
                valueTitle: isAlone ? first.label[scope.language] : first.unit.label[scope.language],
                format: CellFormat(first), categories: names(answer, dimension),
                series: zip(measures, definition.values).map { measure, id in
                    SeriesChart.Series(
                        name: measure.label[scope.language], cells: answer.values(answer.rows, id).map(Cell.init))
                }))
    }

    private func names(_ answer: DefinedAnswer, _ dimension: Dimension) -> [String] {
        answer.rows.map { scope.style.text(scope.name($0.key[0], of: dimension), .text) }
    }

    private func figures(_ definition: ChartDefinition, _ answer: DefinedAnswer) -> [[Double?]] {
        definition.values.map { id in answer.values(answer.rows, id).map(\.number) }
    }

    private func scatter(_ title: String, _ definition: ChartDefinition, _ answer: DefinedAnswer) -> Chart? {
        let measures = definition.values.compactMap(answer.measure)
        guard measures.count == 2, let dimension = answer.dimensions.first else { return nil }
        let (names, figures) = (names(answer, dimension), figures(definition, answer))
        let points = names.indices.compactMap { row in
            figures[0][row].flatMap { x in figures[1][row].map { (name: names[row], x: x, y: $0) } }
        }
        guard !points.isEmpty else { return nil }
        // The names of few points do not cover each other.
        let isLabelled = points.count <= 12
        func axis(_ measure: Measure, _ values: [Double]) -> ScatterChart.Axis {
            ScatterChart.Axis(
                title: measure.label[scope.language], format: CellFormat(measure),
                median: Description.median(values), scale: .fitting(values))
        }
        return .scatter(
            ScatterChart(
                title: title, x: axis(measures[0], points.map(\.x)), y: axis(measures[1], points.map(\.y)),
                points: points.map { ScatterChart.Point(name: $0.name, x: $0.x, y: $0.y, isLabelled: isLabelled) },
                pointsLabel: dimension.label[scope.language], medianLabel: "median"))
    }
}
