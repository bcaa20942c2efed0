import AwasModel
import AwasQuery

/// The generated parts of docs/catalogue.md.
enum CatalogueParts {
    static let all = [
        GeneratedPart(file: "docs/catalogue.md", name: "dimensions", text: dimensions),
        GeneratedPart(file: "docs/catalogue.md", name: "measures", text: measures),
    ]

    private static var dimensions: String {
        var table = MarkdownTable(["Id", "Indonesian id", "Label", "Tables", "Values", "Definition"])
        for dimension in Catalogue.dimensions {
            table.add([
                "`\(dimension.id)`", "`\(dimension.alias)`", dimension.label.indonesian,
                MarkdownTable.code(dimension.facts.map(\.table.rawValue)), values(dimension),
                "\(dimension.definition.english) *\(dimension.definition.indonesian)*",
            ])
        }
        return table.text
    }

    private static func values(_ dimension: Dimension) -> String {
        switch dimension.kind {
        case .region, .eventRegion: "region code and name"
        case .period(let unit):
            switch unit {
            case .month: "`2024-09`"
            case .quarter: "`2024-Q3`"
            case .year: "`2024`"
            }
        case .choice(_, let enumeration): MarkdownTable.code(enumeration.ids)
        case .text: "text"
        case .election: "id of an election"
        case .state: MarkdownTable.code(Enumeration.state.ids)
        }
    }

    private static var measures: String {
        var table = MarkdownTable([
            "Id", "Indonesian id", "Label", "Unit", "Tables", "Basis", "Adds up", "Definition",
        ])
        for measure in Catalogue.measures {
            table.add([
                "`\(measure.id)`", "`\(measure.alias)`", measure.label.indonesian, measure.unit.label.english,
                MarkdownTable.code(tables(measure)), basis(measure), additivity(measure),
                "\(measure.definition.english) *\(measure.definition.indonesian)*",
            ])
        }
        return table.text
    }

    private static func tables(_ measure: Measure) -> [String] {
        var names = [Catalogue.fact(of: measure).table.rawValue]
        if case .crossRate(_, _, let denominator) = measure.aggregation,
            let other = Catalogue.measure(named: denominator)
        {
            names.append(Catalogue.fact(of: other).table.rawValue)
        }
        return names
    }

    private static func basis(_ measure: Measure) -> String {
        if measure.isStock { return "end of the period" }
        return Catalogue.basis(of: measure).map { "`\($0.rawValue)`" } ?? "one election"
    }

    private static func additivity(_ measure: Measure) -> String {
        switch measure.additivity {
        case .additive: "yes"
        case .stock: "over regions, not over time"
        case .none: "no"
        }
    }
}
