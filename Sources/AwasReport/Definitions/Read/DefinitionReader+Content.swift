import AwasModel
import AwasQuery
import Yams

extension DefinitionReader {
    mutating func part(_ node: Node) -> PartDefinition? {
        guard
            let keys = keys(
                of: node, required: ["sheet", "content"], optional: ["heading", "when", "empty"])
        else { return nil }
        let when = keys["when"].flatMap { path($0) }
        let emptyText = keys["empty"].flatMap { template($0) }
        if let condition = keys["when"], keys["empty"] == nil {
            problem(
                condition, "bagian dengan when perlu empty: apa yang dikatakan bila tidak ada isinya",
                "a part with when needs empty: what is said when it has nothing")
        }
        var content: [ContentDefinition] = []
        for item in keys["content"].flatMap({ list($0) }) ?? [] {
            if let item = self.content(item) { content.append(item) }
        }
        let heading = keys["heading"].flatMap { template($0) }
        guard let sheet = keys["sheet"].flatMap({ localized($0) }) else { return nil }
        return PartDefinition(heading: heading, sheet: sheet, when: when, emptyText: emptyText, content: content)
    }

    private mutating func content(_ node: Node) -> ContentDefinition? {
        let kinds = ["text", "bullets", "table", "records", "tally", "chart"]
        guard let keys = keys(of: node, required: [], optional: kinds + ["when", "unless"]) else { return nil }
        let when = keys["when"].flatMap { path($0) }
        let unless = keys["unless"].flatMap { path($0) }
        let given = kinds.filter { keys[$0] != nil }
        guard given.count == 1, let kind = given.first, let node = keys[kind] else {
            problem(
                node, "di sini perlu salah satu dari \(kinds.joined(separator: ", "))",
                "one of \(kinds.joined(separator: ", ")) is needed here")
            return nil
        }
        let content: ContentDefinition.Kind? =
            switch kind {
            case "text": template(node).map { .text($0) }
            case "bullets": .bullets(templates(node))
            case "table": table(node).map { .table($0) }
            case "records": records(node).map { .records($0) }
            case "chart": chart(node).map { .chart($0) }
            default: tally(node).map { .tally($0) }
            }
        return content.map { ContentDefinition(kind: $0, when: when, unless: unless) }
    }

    private mutating func table(_ node: Node) -> TableDefinition? {
        guard
            let keys = keys(
                of: node, required: ["id", "title", "query", "empty"],
                optional: ["columns", "across", "scale", "rows", "sheet", "notes"])
        else { return nil }
        let query = keys["query"].flatMap { node in
            word(node, among: queries.map(\.name), "kueri", "query").flatMap { name in
                queries.first { $0.name == name }
            }
        }
        let columns = readColumns(keys["columns"], of: query)
        var across: String?
        if let node = keys["across"], let query {
            across = word(node, among: query.dimensions, "dimensi kueri ini", "dimension of this query")
            if query.dimensions.count != 2 || query.measures.count != 1 || query.isCompared {
                problem(
                    node, "across perlu kueri dengan dua dimensi dan satu ukuran, tanpa compare",
                    "across needs a query of two dimensions and one measure, without compare")
            }
        }
        let id = keys["id"].flatMap { tableID($0) }
        let title = keys["title"].flatMap { template($0) }
        let scale = keys["scale"].flatMap { self.scale($0) }
        let compactRows = keys["rows"].flatMap { number($0) }
        let sheet = keys["sheet"].flatMap { localized($0) }
        let notes = keys["notes"].map { templates($0) } ?? []
        guard let id, let title, let query, let empty = keys["empty"].flatMap({ template($0) }) else { return nil }
        return TableDefinition(
            id: id, title: title, query: query.name, columns: columns, across: across, scale: scale,
            compactRows: compactRows, sheet: sheet, notes: notes, emptyText: empty)
    }

    private mutating func readColumns(_ node: Node?, of query: QueryDefinition?) -> [TableDefinition.Column] {
        guard let node, let query else { return [] }
        let figures = query.measures.flatMap { measure in
            query.isCompared ? [measure] + ["previous", "change", "year"].map { "\(measure).\($0)" } : [measure]
        }
        var columns: [TableDefinition.Column] = []
        for item in list(node) ?? [] {
            guard
                let keys = keys(of: item, required: ["is"], optional: ["label", "group", "format", "scale"]),
                let id = keys["is"].flatMap({ word($0, among: query.dimensions + figures, "kolom", "column") })
            else { continue }
            if columns.contains(where: { $0.id == id }) {
                problem(item, "kolom “\(id)” disebut dua kali", "the column “\(id)” is named twice")
            }
            let format = keys["format"].flatMap { self.format($0) }
            if let node = keys["format"], query.dimensions.contains(id) {
                problem(node, "dimensi tidak punya format", "a dimension has no format")
            }
            columns.append(
                TableDefinition.Column(
                    id: id, label: keys["label"].flatMap { localized($0) },
                    group: keys["group"].flatMap { localized($0) }, format: format,
                    scale: keys["scale"].flatMap { scale($0) }))
        }
        let stub = columns.prefix { query.dimensions.contains($0.id) }.count
        if stub != query.dimensions.count, !columns.isEmpty {
            problem(
                node, "kolom pertama harus dimensi kueri: \(query.dimensions.joined(separator: ", "))",
                "the first columns must be the dimensions of the query: \(query.dimensions.joined(separator: ", "))")
        }
        return columns
    }
}
