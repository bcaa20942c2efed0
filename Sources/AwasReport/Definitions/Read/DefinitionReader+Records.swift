import AwasModel
import AwasQuery
import Yams

extension DefinitionReader {
    mutating func records(_ node: Node) -> RecordsDefinition? {
        guard
            let keys = keys(
                of: node, required: ["id", "title", "from", "dated", "columns", "empty"],
                optional: ["over", "where", "order", "sheet", "notes"])
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
            guard let column = column(item, fields) else { continue }
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
        let sheet = keys["sheet"].flatMap { localized($0) }
        let notes = keys["notes"].map { templates($0) } ?? []
        guard let id, let title, let emptyText, let dated else { return nil }
        let definition = RecordsDefinition(
            id: id, title: title, fact: fact, dated: dated.field, span: span, filters: filters, columns: columns,
            order: order, sheet: sheet, notes: notes, emptyText: emptyText)
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
    private static func columns(of fact: Fact) -> [Column] {
        let own = Schema[fact.table].columns
        guard fact == .subjects else { return own }
        return own + Schema[.cases].columns.filter { column in !own.contains { $0.field == column.field } }
    }

    private mutating func field(_ node: Node, _ columns: [Column], _ isFit: (Column) -> Bool) -> Column? {
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
            result[column.field] = words(value, among: enumeration.ids, "nilai \(column.id)", "value of \(column.id)")
        }
        return result
    }

    private mutating func column(_ node: Node, _ fields: [Column]) -> RecordsDefinition.Column? {
        let kinds = ["field", "number", "region_name", "violation_texts", "days_waiting", "input"]
        guard let keys = keys(of: node, required: [], optional: kinds + ["label", "kind", "until", "choices"]) else {
            return nil
        }
        let given = kinds.filter { keys[$0] != nil }
        guard given.count == 1, let kind = given.first, let value = keys[kind] else {
            problem(
                node, "kolom perlu salah satu dari \(kinds.joined(separator: ", "))",
                "a column needs one of \(kinds.joined(separator: ", "))")
            return nil
        }
        let label = keys["label"].flatMap { localized($0) }
        if kind == "field" {
            return field(value, fields) { _ in true }.map { .field($0.field, label: label ?? $0.label) }
        }
        guard let label else {
            if keys["label"] == nil { problem(node, "kunci “label” tidak ada", "the key “label” is missing") }
            return nil
        }
        switch kind {
        case "number": return flag(value).map { _ in .number(label: label) }
        case "violation_texts": return flag(value).map { _ in .violationTexts(label: label) }
        case "region_name":
            return field(value, fields) { if case .region = $0.kind { true } else { false } }.map {
                .regionName($0.field, label: label)
            }
        case "days_waiting":
            let isDate: (Column) -> Bool = { if case .date = $0.kind { true } else { false } }
            guard let until = keys["until"] else {
                problem(node, "kunci “until” tidak ada", "the key “until” is missing")
                return nil
            }
            guard let from = field(value, fields, isDate), let until = field(until, fields, isDate) else { return nil }
            return .daysWaiting(from: from.field, until: until.field, label: label)
        default: return input(value, keys, fields).map { .input(id: $0.id, $0.input, label: label) }
        }
    }

    private mutating func input(
        _ node: Node, _ keys: [String: Node], _ fields: [Column]
    ) -> (id: String, input: ReportTable.Column.Input)? {
        guard let id = word(node) else { return nil }
        if let choices = keys["choices"] {
            let column = field(choices, fields) { if case .choice = $0.kind { true } else { false } }
            guard case .choice(let enumeration)? = column?.kind else { return nil }
            return (id, .choice(enumeration.values.map(\.label)))
        }
        guard let kind = keys["kind"] else {
            problem(
                node, "sel isian perlu kind (text atau date) atau choices",
                "an input needs kind (text or date) or choices")
            return nil
        }
        guard let kind = word(kind, among: ["text", "date"], "jenis isian", "kind of input") else { return nil }
        return (id, kind == "date" ? .date : .text)
    }

    mutating func tally(_ node: Node) -> TallyDefinition? {
        guard
            let keys = keys(
                of: node, required: ["id", "title", "records", "by", "columns", "empty"], optional: ["sheet"])
        else { return nil }
        let id = keys["id"].flatMap { tableID($0) }
        let title = keys["title"].flatMap { template($0) }
        let emptyText = keys["empty"].flatMap { template($0) }
        let sheet = keys["sheet"].flatMap { localized($0) }
        guard let records = keys["records"].flatMap({ word($0, among: lists.map(\.id), "daftar", "list") }),
            let fact = lists.first(where: { $0.id == records })?.fact
        else { return nil }
        let fields = DefinitionReader.columns(of: fact)
        let by = keys["by"].flatMap { field($0, fields) { !$0.isPersonal } }
        var columns: [TallyDefinition.Column] = []
        for item in keys["columns"].flatMap({ list($0) }) ?? [] {
            if let column = tallyColumn(item, fields) { columns.append(column) }
        }
        guard let id, let title, let emptyText, let by else { return nil }
        return TallyDefinition(
            id: id, title: title, records: records, by: by.field, columns: columns, sheet: sheet, emptyText: emptyText)
    }

    private mutating func tallyColumn(_ node: Node, _ fields: [Column]) -> TallyDefinition.Column? {
        let kinds = ["count", "distinct", "filled", "blank"]
        guard let keys = keys(of: node, required: ["id", "label"], optional: kinds),
            let id = keys["id"].flatMap({ word($0) }), let label = keys["label"].flatMap({ localized($0) })
        else { return nil }
        let given = kinds.filter { keys[$0] != nil }
        guard given.count == 1, let kind = given.first, let value = keys[kind] else {
            problem(
                node, "kolom perlu salah satu dari \(kinds.joined(separator: ", "))",
                "a column needs one of \(kinds.joined(separator: ", "))")
            return nil
        }
        if kind == "count" {
            return word(value, among: ["records"], "hitungan", "count").map { _ in
                TallyDefinition.Column(id: id, label: label, count: .records)
            }
        }
        guard let field = field(value, fields, { _ in true })?.field else { return nil }
        let count: TallyDefinition.Count =
            switch kind {
            case "distinct": .distinct(field)
            case "filled": .filled(field)
            default: .blank(field)
            }
        return TallyDefinition.Column(id: id, label: label, count: count)
    }
}
