import AwasModel

/// The dimensions and measures that a query may name. Each is declared once; the command line, the documentation, the
/// metadata of reports and the executor all read that declaration.
package enum Catalogue {
    /// The measure that rates by voters divide by.
    static let registeredVoters = "registered_voters"
    /// The share of registered voters who voted.
    package static let turnout = "turnout"

    /// A dimension by its id or its Indonesian alias.
    package static func dimension(named name: String) -> Dimension? {
        dimensions.first { $0.id == name || $0.alias == name }
    }

    /// A measure by its id or its Indonesian alias.
    package static func measure(named name: String) -> Measure? {
        measures.first { $0.id == name || $0.alias == name }
    }

    /// The names of measures that a text probably means: of one whose label it is, else of those that differ little.
    package static func measures(near text: String, atMost limit: Int) -> [String] {
        nearest(to: text, measures.map { ($0.id, $0.alias, $0.label) }, atMost: limit)
    }

    /// The names of dimensions that a text probably means.
    package static func dimensions(near text: String, atMost limit: Int) -> [String] {
        nearest(to: text, dimensions.map { ($0.id, $0.alias, $0.label) }, atMost: limit)
    }

    /// The names of dimensions and measures that a text probably means.
    package static func entries(near text: String, atMost limit: Int) -> [String] {
        nearest(
            to: text,
            dimensions.map { ($0.id, $0.alias, $0.label) } + measures.map { ($0.id, $0.alias, $0.label) },
            atMost: limit)
    }

    private static func nearest(
        to text: String, _ entries: [(id: String, alias: String, label: LocalizedText)], atMost limit: Int
    ) -> [String] {
        let letters = Suggestions.letters(text)
        if let entry = entries.first(where: { Suggestions.letters($0.label.indonesian) == letters }) {
            return [entry.alias]
        }
        if let entry = entries.first(where: { Suggestions.letters($0.label.english) == letters }) { return [entry.id] }
        return Suggestions.nearest(to: text, among: entries.flatMap { [$0.id, $0.alias] }, atMost: limit)
    }

    /// The table whose records a measure counts; of a ratio or a cross rate, those of its numerator.
    package static func fact(of measure: Measure) -> Fact {
        measure.source?.fact ?? numerator(of: measure).map(fact(of:)) ?? .events
    }

    /// The date that puts a record of a measure in a period; nil for stocks and for turnout.
    package static func basis(of measure: Measure) -> Field? {
        switch measure.source {
        case .stream(let stream)?: stream.basis
        case .stock?: nil
        case nil: numerator(of: measure).flatMap(basis(of:))
        }
    }

    private static func numerator(of measure: Measure) -> Measure? {
        measure.quotient.flatMap { Catalogue.measure(named: $0.numerator) }
    }

    /// The dimensions that a measure can be asked by.
    package static func dimensions(of measure: Measure) -> [Dimension] {
        let fact = fact(of: measure)
        return dimensions.filter { $0.facts.contains(fact) }
    }
}
