import AwasModel
import AwasQuery
import Yams

extension DefinitionReader {
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
        guard let (kind, value) = choice(of: kinds, keys, node) else { return nil }
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
