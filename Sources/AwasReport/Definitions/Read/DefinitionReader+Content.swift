import AwasModel
import AwasQuery
import Yams

extension DefinitionReader {
    mutating func part(_ node: Node) -> PartDefinition? {
        guard
            let keys = keys(
                of: node, required: ["sheet", "content"], optional: ["heading", "when", "empty", "place"])
        else { return nil }
        let when = paths(keys["when"])
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
        let place = keys["place"].flatMap { node in
            word(node, among: ReportSection.Place.allCases.map(\.rawValue), "tempat", "place")
                .flatMap(ReportSection.Place.init(rawValue:))
        }
        guard let sheet = keys["sheet"].flatMap({ localized($0) }) else { return nil }
        return PartDefinition(
            heading: heading, sheet: sheet, place: place ?? .body, when: when, emptyText: emptyText, content: content)
    }

    private mutating func content(_ node: Node) -> ContentDefinition? {
        let kinds = ["text", "bullets", "table", "indicators", "key_figures", "records", "tally", "chart"]
        guard let keys = keys(of: node, required: [], optional: kinds + ["when", "unless"]) else { return nil }
        let (when, unless) = (paths(keys["when"]), paths(keys["unless"]))
        guard let (kind, value) = choice(of: kinds, keys, node) else { return nil }
        let content: ContentDefinition.Kind? =
            switch kind {
            case "text": template(value).map { .text($0) }
            case "bullets": .bullets(templates(value))
            case "table":
                value.mapping?["content"] == nil
                    ? table(value).map { .table($0) } : computed(value).map { .computed($0) }
            case "indicators": indicators(value).map { .indicators($0) }
            case "key_figures": keyFigures(value).map { .keyFigures($0) }
            case "records": records(value).map { .records($0) }
            case "chart":
                value.mapping?["content"] == nil
                    ? chart(value).map { .chart($0) } : computedChart(value).map { .computedChart($0) }
            default: tally(value).map { .tally($0) }
            }
        return content.map { ContentDefinition(kind: $0, when: when, unless: unless) }
    }
}
