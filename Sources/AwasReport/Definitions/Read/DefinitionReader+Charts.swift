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
        guard let query = keys["query"].flatMap({ self.query(named: $0) }) else { return nil }
        if query.dimensions.count != 1 {
            problem(node, "bagan perlu kueri dengan satu dimensi", "a chart needs a query of one dimension")
        }
        let values = keys["values"].map {
            words($0, among: query.measures, "ukuran kueri ini", "measure of this query")
        }
        guard let values, let kind, let title else { return nil }
        if values.isEmpty || kind == DefinitionReader.scatter && values.count != 2 {
            problem(
                node, "bagan perlu paling sedikit satu ukuran; scatter tepat dua: mendatar dan tegak",
                "a chart needs at least one measure; scatter exactly two, across and upright")
        }
        return ChartDefinition(kind: SeriesChart.Kind(rawValue: kind), title: title, query: query.name, values: values)
    }

    /// The chart of voting beside oversight, with its title: the one computed content that is drawn.
    mutating func comparisonChart(_ node: Node) -> Template? {
        guard let keys = keys(of: node, required: ["content", "title"], optional: []) else { return nil }
        if let node = keys["content"] {
            _ = word(node, among: [ComputedContent.participation.rawValue], "isi bagan", "content of a chart")
        }
        return keys["title"].flatMap { template($0) }
    }
}
