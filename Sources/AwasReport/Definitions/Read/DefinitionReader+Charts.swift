import AwasModel
import AwasQuery
import Yams

extension DefinitionReader {
    mutating func chart(_ node: Node) -> ChartDefinition? {
        guard let keys = keys(of: node, required: ["kind", "query", "values"], optional: ["title", "sheet"]) else {
            return nil
        }
        let name = keys["kind"].flatMap {
            word($0, among: ChartDefinition.Kind.all.map(\.name), "jenis bagan", "kind of chart")
        }
        let title = keys["title"].flatMap { template($0) }
        let sheet = keys["sheet"].flatMap { localized($0) }
        guard let kind = ChartDefinition.Kind.all.first(where: { $0.name == name }),
            let query = keys["query"].flatMap({ self.query(named: $0) })
        else { return nil }
        if keys["title"] == nil, !kind.hasFinding {
            problem(node, "kunci “title” tidak ada", "the key “title” is missing")
        }
        if query.dimensions.count != 1 {
            problem(node, "bagan perlu kueri dengan satu dimensi", "a chart needs a query of one dimension")
        }
        checkDimension(of: kind, query, node)
        let values = keys["values"].map {
            words($0, among: query.figureIDs, "ukuran kueri ini", "measure of this query")
        }
        guard let values else { return nil }
        if !kind.values.contains(values.count) {
            problem(
                node,
                "bagan perlu paling sedikit satu ukuran; scatter tepat dua: mendatar dan tegak; tiles tepat satu",
                "a chart needs at least one measure; scatter exactly two, across and upright; tiles exactly one")
        }
        return ChartDefinition(kind: kind, title: title, query: query.name, values: values, sheet: sheet)
    }

    /// A map needs regions that it has squares for.
    private mutating func checkDimension(of kind: ChartDefinition.Kind, _ query: QueryDefinition, _ node: Node) {
        guard let dimension = query.dimensions.first else { return }
        if kind == .panels, dimension != "month" || query.span != .twelveMonths {
            problem(
                node, "panels perlu kueri menurut month dengan over: twelve_months",
                "panels need a query by month with over: twelve_months")
        }
        guard kind == .tiles else { return }
        let regions = QueryDefinition.Area.allCases.map(\.rawValue) + ["kabupaten", "province"]
        if !regions.contains(dimension) {
            problem(
                node, "tiles perlu kueri menurut salah satu dari \(regions.joined(separator: ", "))",
                "tiles need a query by one of \(regions.joined(separator: ", "))")
        }
    }

    /// One of the tables that kabupaten send records to.
    private mutating func factOfTable(_ node: Node) -> Fact? {
        let tables = Coverage.probes.map(\.table.rawValue)
        guard let name = word(node, among: tables, "tabel", "table"), let table = Table(rawValue: name) else {
            return nil
        }
        return Fact(table)
    }

    /// A chart of what Awas computes itself.
    mutating func computedChart(_ node: Node) -> ComputedChartDefinition? {
        guard let keys = keys(of: node, required: ["content"], optional: ["title", "table", "sheet"]) else {
            return nil
        }
        let contents = ComputedContent.allCases.filter(\.isDrawn)
        let content = keys["content"].flatMap { node in
            word(node, among: contents.map(\.rawValue), "isi bagan", "content of a chart")
                .flatMap(ComputedContent.init(rawValue:))
        }
        let title = keys["title"].flatMap { template($0) }
        let fact = keys["table"].flatMap { factOfTable($0) }
        let sheet = keys["sheet"].flatMap { localized($0) }
        for key in ["table", "sheet"] where content != .coverage {
            if let node = keys[key] {
                problem(node, "“\(key)” hanya untuk content: coverage", "“\(key)” is for content: coverage alone")
            }
        }
        return content.map { ComputedChartDefinition(content: $0, title: title, fact: fact, sheet: sheet) }
    }
}
