import AwasQuery
import Yams

extension DefinitionReader {
    private static let scatter = "scatter"

    mutating func chart(_ node: Node) -> ChartDefinition? {
        guard let keys = keys(of: node, required: ["kind", "title", "query", "values"], optional: []) else {
            return nil
        }
        let kinds = SeriesChart.Kind.allCases.map(\.rawValue) + [DefinitionReader.scatter]
        let kind = keys["kind"].flatMap { word($0, among: kinds, "jenis bagan", "kind of chart") }
        let title = keys["title"].flatMap { template($0) }
        guard let name = keys["query"].flatMap({ word($0, among: queries.map(\.name), "kueri", "query") }),
            let query = queries.first(where: { $0.name == name })
        else { return nil }
        if query.dimensions.count != 1 {
            problem(node, "bagan perlu kueri dengan satu dimensi", "a chart needs a query of one dimension")
        }
        let values = keys["values"].map {
            words($0, among: query.measures, "ukuran kueri ini", "measure of this query")
        }
        guard let values, let kind, let title else { return nil }
        if values.isEmpty || kind == DefinitionReader.scatter && values.count != 2 {
            problem(
                node, "bagan perlu paling sedikit satu ukuran; scatter tepat dua, mendatar dan tegak",
                "a chart needs at least one measure; scatter exactly two, across and upright")
        }
        return ChartDefinition(kind: SeriesChart.Kind(rawValue: kind), title: title, query: name, values: values)
    }
}
