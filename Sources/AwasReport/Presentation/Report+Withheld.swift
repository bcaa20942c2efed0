import AwasModel
import AwasQuery

extension Report {
    /// The report with a line at its head that says what is left out because it counts too few persons, and of how many
    /// cells of tables. Sentences leave out the same figures.
    ///
    /// - Parameter least: the fewest persons that are shown; nil leaves the report as it is.
    func notingWithheld(least: Int?) -> Report {
        guard let least else { return self }
        let small = Cell(.withheld(.small(below: Int64(least))))
        let complement = Cell(.withheld(.complement))
        let cells = tables.lazy.flatMap(\.rows).flatMap(\.cells)
        let (few, others) = (cells.count { $0 == small }, cells.count { $0 == complement })
        let text = LocalizedText(
            "angka yang menghitung kurang dari \(least) orang ditulis <\(least), angka lain * bila yang pertama dapat dihitung darinya (\(few) dan \(others) sel tabel)",
            "figures that count fewer than \(least) persons are written <\(least), others * where the former could be computed from them (\(few) and \(others) cells of tables)"
        )
        let property = Property(LocalizedText("Kerahasiaan", "Confidentiality")[language], text[language])
        return Report(
            name: name, title: title, properties: properties + [property], created: created, language: language,
            sections: sections, sources: sources, manifest: manifest, forms: forms)
    }
}
