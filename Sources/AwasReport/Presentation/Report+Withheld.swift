import AwasModel
import AwasQuery

extension Report {
    /// The report with a line at its head that says what is left out because it counts too few persons, and of how many
    /// cells of tables. Sentences leave out the same figures.
    func notingWithheld(_ disclosure: Disclosure) -> Report {
        guard disclosure != .all else { return self }
        let reasons = tables.lazy.flatMap(\.rows).flatMap(\.cells).compactMap { cell -> Withheld? in
            if case .withheld(let reason) = cell { reason } else { nil }
        }
        guard let summary = disclosure.summary(of: Array(reasons), in: sentences) else { return self }
        let property = Property(LocalizedText("Kerahasiaan", "Confidentiality")[language], summary[language])
        var report = self
        report.properties.append(property)
        return report
    }

    /// All that it says outside of tables and charts.
    private var sentences: [String] {
        sections.flatMap(\.blocks).flatMap { block -> [String] in
            switch block {
            case .paragraph(let text): [text]
            case .bullets(let texts): texts
            default: []
            }
        }
    }
}
