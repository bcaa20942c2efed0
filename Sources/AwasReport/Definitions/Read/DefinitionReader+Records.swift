import AwasModel
import AwasQuery
import Yams

extension DefinitionReader {
    mutating func records(_ node: Node) -> RecordsDefinition? {
        guard
            let keys = keys(
                of: node, required: ["id", "title", "from", "dated", "columns", "empty"],
                optional: ["over", "where", "order", "rows", "sheet", "notes"])
        else { return nil }
        let id = keys["id"].flatMap { tableID($0) }
        let title = keys["title"].flatMap { template($0) }
        let emptyText = keys["empty"].flatMap { template($0) }
        let fact = keys["from"].flatMap { self.fact($0) }
        guard let fact else { return nil }
        let fields = DefinitionReader.columns(of: fact)
        let dated = keys["dated"].flatMap { field($0, fields) { if case .date = $0.kind { true } else { false } } }
        let span = keys["over"].flatMap { self.span($0) } ?? .month
        var columns: [RecordsDefinition.Column] = []
        for item in keys["columns"].flatMap({ list($0) }) ?? [] {
            guard let column = column(item, of: fact) else { continue }
            if columns.contains(where: { $0.id == column.id }) {
                problem(item, "kolom “\(column.id)” disebut dua kali", "the column “\(column.id)” is named twice")
            }
            columns.append(column)
        }
        var order: [Field] = []
        for item in keys["order"].flatMap({ list($0) }) ?? [] {
            if let column = field(item, fields, { _ in true }) { order.append(column.field) }
        }
        let filters = readValues(keys["where"], fields)
        let printedRows = keys["rows"].flatMap { rowsPrinted($0) }
        let sheet = keys["sheet"].flatMap { localized($0) }
        let notes = keys["notes"].map { templates($0) } ?? []
        guard let id, let title, let emptyText, let dated else { return nil }
        let definition = RecordsDefinition(
            id: id, title: title, fact: fact, dated: dated.field, span: span, filters: filters, columns: columns,
            order: order, printedRows: printedRows, sheet: sheet, notes: notes, emptyText: emptyText)
        lists.append(definition)
        return definition
    }

    private mutating func fact(_ node: Node) -> Fact? {
        let facts: [(name: String, fact: Fact)] = [("events", .events), ("cases", .cases), ("oversight", .oversight)]
        if node.scalar?.string == Table.subjects.rawValue {
            if allowsPersons { return .subjects }
            problem(
                node, "terlapor hanya boleh didaftar dalam dokumen bkd; laporan lain memuat jumlah saja",
                "subjects may be listed in the document bkd alone; others hold aggregates")
            return nil
        }
        guard let name = word(node, among: facts.map(\.name), "tabel", "table") else { return nil }
        return facts.first { $0.name == name }?.fact
    }

    /// The columns of a table and of that which its records belong to.
    static func columns(of fact: Fact) -> [Column] {
        let own = Schema[fact.table].columns
        guard fact == .subjects else { return own }
        return own + Schema[.cases].columns.filter { column in !own.contains { $0.field == column.field } }
    }

    mutating func field(_ node: Node, _ columns: [Column], _ isFit: (Column) -> Bool) -> Column? {
        guard let name = word(node, among: columns.map(\.id), "kolom", "column"),
            let column = columns.first(where: { $0.id == name })
        else { return nil }
        if isFit(column) { return column }
        problem(
            node, "kolom “\(name)” bukan jenis yang perlu di sini", "the column “\(name)” is of the wrong kind here")
        return nil
    }

    /// Values of closed sets by column.
    private mutating func readValues(_ node: Node?, _ columns: [Column]) -> [Field: [String]] {
        guard let node else { return [:] }
        guard let mapping = node.mapping else {
            problem(
                node, "di sini perlu kolom dan nilainya: {sector: [asn]}",
                "columns and values are needed here: {sector: [asn]}")
            return [:]
        }
        var result: [Field: [String]] = [:]
        for (key, value) in mapping {
            let column = field(key, columns) { if case .choice = $0.kind { true } else { false } }
            guard let column, case .choice(let enumeration) = column.kind else { continue }
            result[column.field] = (list(value) ?? []).compactMap { item in
                guard let text = word(item) else { return nil }
                let meant = enumeration.codes(meantBy: text)
                if meant.count == 1 { return enumeration.values[meant[0]].id }
                unknown(item, text, among: enumeration.ids, "nilai \(column.id)", "value of \(column.id)")
                return nil
            }
        }
        return result
    }

    private mutating func column(_ node: Node, of fact: Fact) -> RecordsDefinition.Column? {
        let kinds =
            ["field", "number", "region_name", "violation_texts", "days_waiting", "input"]
            + (fact == .events ? ["delegations", "attendance"] : [])
        let options = ["id", "label", "detail", "kind", "until", "choices", "known"]
        guard let keys = keys(of: node, required: [], optional: kinds + options),
            let (kind, value) = choice(of: kinds, keys, node),
            let column = content(kind, value, keys, DefinitionReader.columns(of: fact))
        else { return nil }
        let label = keys["label"].flatMap { localized($0) } ?? column.label
        guard let label else {
            if keys["label"] == nil { problem(node, "kunci “label” tidak ada", "the key “label” is missing") }
            return nil
        }
        return RecordsDefinition.Column(
            id: keys["id"].flatMap { word($0) } ?? column.id, label: label,
            isDetail: keys["detail"].flatMap { flag($0) } ?? column.content.isWide, content: column.content)
    }

    /// What a column holds, with the id and the label that it has when none is given.
    private mutating func content(
        _ kind: String, _ value: Node, _ keys: [String: Node], _ fields: [Column]
    ) -> (id: String, label: LocalizedText?, content: RecordsDefinition.Column.Content)? {
        let isDate: (Column) -> Bool = { if case .date = $0.kind { true } else { false } }
        switch kind {
        case "field": return field(value, fields) { _ in true }.map { ($0.id, $0.label, .field($0.field)) }
        case "number": return flag(value).map { _ in ("number", nil, .number) }
        case "violation_texts": return flag(value).map { _ in ("violation_texts", nil, .violationTexts) }
        case "delegations", "attendance":
            let content = kind == "attendance" ? RecordsDefinition.Column.Content.attendance : .delegations
            return flag(value).map { _ in (kind, Catalogue.measure(named: kind)?.label, content) }
        case "region_name":
            return field(value, fields) { if case .region = $0.kind { true } else { false } }.map {
                ("\($0.id)_name", nil, .regionName($0.field))
            }
        case "days_waiting":
            guard let until = keys["until"] else {
                problem(value, "kunci “until” tidak ada", "the key “until” is missing")
                return nil
            }
            guard let from = field(value, fields, isDate), let until = field(until, fields, isDate) else { return nil }
            return ("days_pending", nil, .daysWaiting(from: from.field, until: until.field))
        default:
            guard let input = input(value, keys, fields) else { return nil }
            let isFit: (Column) -> Bool = { column in
                switch (input.input, column.kind) {
                case (.text, .text), (.date, .date): true
                default: false
                }
            }
            let known = keys["known"].flatMap { field($0, fields, isFit) }
            return (input.id, nil, .input(input.input, known: known?.field, answers: input.chosen ?? known?.field))
        }
    }

    private mutating func input(
        _ node: Node, _ keys: [String: Node], _ fields: [Column]
    ) -> (id: String, input: ReportTable.Column.Input, chosen: Field?)? {
        guard let id = word(node) else { return nil }
        if let choices = keys["choices"] {
            let column = field(choices, fields) { if case .choice = $0.kind { true } else { false } }
            guard case .choice(let enumeration)? = column?.kind else { return nil }
            return (id, .choice(enumeration.values.map(\.label)), column?.field)
        }
        guard let kind = keys["kind"] else {
            problem(
                node, "sel isian perlu kind (text atau date) atau choices",
                "an input needs kind (text or date) or choices")
            return nil
        }
        guard let kind = word(kind, among: ["text", "date"], "jenis isian", "kind of input") else { return nil }
        return (id, kind == "date" ? .date : .text, nil)
    }
}
