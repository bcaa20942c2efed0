import AwasModel
import Yams

extension DefinitionReader {
    /// The main figures of a document.
    mutating func keyFigures(_ node: Node) -> KeyFiguresDefinition? {
        guard let keys = keys(of: node, required: ["id", "title", "query", "figures"], optional: []) else {
            return nil
        }
        let query = keys["query"].flatMap { self.query(named: $0) }
        if let query, !query.isCompared || !query.dimensions.isEmpty {
            problem(
                node, "key_figures perlu kueri dengan compare dan tanpa by",
                "key_figures need a query with compare and without by")
        }
        var figures: [KeyFiguresDefinition.Figure] = []
        for item in keys["figures"].flatMap({ list($0) }) ?? [] {
            guard let query, let figure = keyFigure(item, query) else { continue }
            if figures.contains(where: { $0.measure == figure.measure }) {
                problem(
                    item, "ukuran “\(figure.measure)” disebut dua kali",
                    "the measure “\(figure.measure)” is named twice")
            }
            figures.append(figure)
        }
        let id = keys["id"].flatMap { tableID($0) }
        let title = keys["title"].flatMap { template($0) }
        guard let id, let title, let query else { return nil }
        return KeyFiguresDefinition(id: id, title: title, query: query.name, figures: figures)
    }

    private mutating func keyFigure(_ node: Node, _ query: QueryDefinition) -> KeyFiguresDefinition.Figure? {
        guard let keys = keys(of: node, required: ["is"], optional: ["label", "note"]) else { return nil }
        let label = keys["label"].flatMap { localized($0) }
        let note = keys["note"].flatMap { template($0) }
        let measure = keys["is"].flatMap {
            word($0, among: query.measures, "ukuran kueri ini", "measure of this query")
        }
        return measure.map { KeyFiguresDefinition.Figure(measure: $0, label: label, note: note) }
    }
}
