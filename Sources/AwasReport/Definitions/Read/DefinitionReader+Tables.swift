import AwasModel
import AwasQuery
import Yams

extension DefinitionReader {
    mutating func table(_ node: Node) -> TableDefinition? {
        guard
            let keys = keys(
                of: node, required: ["id", "title", "query", "empty"],
                optional: ["columns", "across", "scale", "rows", "rows_with", "sheet", "notes"])
        else { return nil }
        let query = keys["query"].flatMap { self.query(named: $0) }
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
        let rowsWith = keys["rows_with"].flatMap { node in
            query.flatMap { word(node, among: $0.measures, "ukuran kueri ini", "measure of this query") }
        }
        if let node = keys["rows_with"], query?.isCompared == false || across != nil {
            problem(
                node, "rows_with perlu kueri dengan compare, dan tabel tanpa across",
                "rows_with needs a query with compare, and a table without across")
        }
        let id = keys["id"].flatMap { tableID($0) }
        let title = keys["title"].flatMap { template($0) }
        let scale = keys["scale"].flatMap { self.scale($0) }
        let printedRows = keys["rows"].flatMap { rowsPrinted($0) }
        let sheet = keys["sheet"].flatMap { localized($0) }
        let notes = keys["notes"].map { templates($0) } ?? []
        guard let id, let title, let query, let empty = keys["empty"].flatMap({ template($0) }) else { return nil }
        return TableDefinition(
            id: id, title: title, query: query.name, columns: columns, across: across, scale: scale,
            rowsWith: rowsWith, printedRows: printedRows, sheet: sheet, notes: notes, emptyText: empty)
    }

    mutating func indicators(_ node: Node) -> IndicatorsDefinition? {
        guard
            let keys = keys(
                of: node, required: ["id", "title", "query"], optional: ["measures", "sheet", "notes"])
        else { return nil }
        let query = keys["query"].flatMap { self.query(named: $0) }
        if let query, !query.isCompared || !query.dimensions.isEmpty {
            problem(
                node, "indicators perlu kueri dengan compare dan tanpa by",
                "indicators need a query with compare and without by")
        }
        let measures = keys["measures"].map {
            words($0, among: query?.measures ?? [], "ukuran kueri ini", "measure of this query")
        }
        let id = keys["id"].flatMap { tableID($0) }
        let title = keys["title"].flatMap { template($0) }
        let sheet = keys["sheet"].flatMap { localized($0) }
        let notes = keys["notes"].map { templates($0) } ?? []
        guard let id, let title, let query else { return nil }
        return IndicatorsDefinition(
            id: id, title: title, query: query.name, measures: measures ?? query.measures, sheet: sheet, notes: notes)
    }

    /// A table that is computed by more than a query.
    mutating func computed(_ node: Node) -> ComputedDefinition? {
        guard
            let keys = keys(
                of: node, required: ["id", "title", "content"], optional: ["query", "rows", "sheet", "notes"])
        else { return nil }
        let content = keys["content"].flatMap { node in
            word(node, among: ComputedContent.allCases.map(\.rawValue), "isi terhitung", "computed content")
                .flatMap(ComputedContent.init(rawValue:))
        }
        let query = keys["query"].flatMap { self.query(named: $0) }
        if let content, (content == .changes) != (keys["query"] != nil) || query?.isTested == false {
            problem(
                keys["query"] ?? node, "isi changes, dan hanya itu, perlu query: sebuah kueri dengan test: true",
                "the content changes, and it alone, needs query: a query with test: true")
        }
        let id = keys["id"].flatMap { tableID($0) }
        let title = keys["title"].flatMap { template($0) }
        let printedRows = keys["rows"].flatMap { rowsPrinted($0) }
        let sheet = keys["sheet"].flatMap { localized($0) }
        let notes = keys["notes"].map { templates($0) } ?? []
        guard let id, let title, let content else { return nil }
        return ComputedDefinition(
            id: id, title: title, content: content, query: query?.name, printedRows: printedRows, sheet: sheet,
            notes: notes)
    }

    mutating func query(named node: Node) -> QueryDefinition? {
        let name = word(node, among: queries.map(\.name), "kueri", "query")
        return queries.first { $0.name == name }
    }

    private mutating func readColumns(_ node: Node?, of query: QueryDefinition?) -> [TableDefinition.Column] {
        guard let node, let query else { return [] }
        var columns: [TableDefinition.Column] = []
        for item in list(node) ?? [] {
            for column in self.columns(item, of: query) {
                if columns.contains(where: { $0.id == column.id }) {
                    problem(item, "kolom “\(column.id)” disebut dua kali", "the column “\(column.id)” is named twice")
                }
                columns.append(column)
            }
        }
        let stub = columns.prefix { query.dimensions.contains($0.id) }.count
        if stub != query.dimensions.count, !columns.isEmpty {
            problem(
                node, "kolom pertama harus dimensi kueri: \(query.dimensions.joined(separator: ", "))",
                "the first columns must be the dimensions of the query: \(query.dimensions.joined(separator: ", "))")
        }
        return columns
    }

    /// The column or columns of an item: one that it `is`, a measure over all `spans`, or measures over one span side by
    /// side.
    private mutating func columns(_ node: Node, of query: QueryDefinition) -> [TableDefinition.Column] {
        let kinds = ["is", "spans"] + ComparedSpan.allCases.map(\.rawValue)
        let options = ["label", "group", "format", "scale", "blank", "detail"]
        guard let keys = keys(of: node, required: [], optional: kinds + options),
            let (kind, value) = choice(of: kinds, keys, node)
        else { return [] }
        if kind == "is" {
            let ids = query.dimensions + query.figureIDs
            return word(value, among: ids, "kolom", "column").map { [column($0, node, keys, query)] } ?? []
        }
        if !query.isCompared {
            problem(node, "\(kind) perlu kueri dengan compare", "\(kind) needs a query with compare")
        }
        for option in options where option != "detail" {
            if option == "scale", kind == "spans" { continue }
            guard let node = keys[option] else { continue }
            problem(
                node, "“\(option)” hanya untuk kolom dengan is", "“\(option)” is for columns with is alone")
        }
        let isDetail = keys["detail"].flatMap { flag($0) } ?? false
        if let span = ComparedSpan(rawValue: kind) {
            return words(value, among: query.measures, "ukuran kueri ini", "measure of this query").map {
                TableDefinition.Column(id: span.columnID(of: $0), isDetail: isDetail, isGroupedByDays: true)
            }
        }
        guard let id = word(value, among: query.measures, "ukuran kueri ini", "measure of this query") else {
            return []
        }
        // A picture of sizes is of the month; beside it those of other days would need a scale of their own.
        let picture = keys["scale"].flatMap { scale($0) }
        return ComparedSpan.allCases.map { span in
            TableDefinition.Column(
                id: span.columnID(of: id), scale: span == .month ? picture : nil, isDetail: isDetail)
        }
    }

    private mutating func column(
        _ id: String, _ node: Node, _ keys: [String: Node], _ query: QueryDefinition
    ) -> TableDefinition.Column {
        let isDimension = query.dimensions.contains(id)
        let format = keys["format"].flatMap { self.format($0) }
        if let node = keys["format"], isDimension {
            problem(node, "dimensi tidak punya format", "a dimension has no format")
        }
        if let node = keys["blank"], !isDimension {
            problem(
                node, "hanya dimensi punya kata untuk yang tidak diisi", "a dimension alone has words for no value")
        }
        return TableDefinition.Column(
            id: id, label: keys["label"].flatMap { localized($0) }, group: keys["group"].flatMap { localized($0) },
            format: format, scale: keys["scale"].flatMap { scale($0) }, blank: keys["blank"].flatMap { localized($0) },
            isDetail: keys["detail"].flatMap { flag($0) } ?? false)
    }
}
