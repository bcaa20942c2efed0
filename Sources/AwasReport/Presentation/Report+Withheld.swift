import AwasModel
import AwasQuery

extension Report {
    /// The report with a line at its head that says how many cells are blank because they count too few persons.
    ///
    /// - Parameter least: the fewest persons that are shown; nil leaves the report as it is.
    func notingWithheld(least: Int?) -> Report {
        guard let least else { return self }
        let small = Cell(.withheld(.small(below: Int64(least))))
        let complement = Cell(.withheld(.complement))
        let cells = tables.lazy.flatMap(\.rows).flatMap(\.cells)
        let (few, others) = (cells.count { $0 == small }, cells.count { $0 == complement })
        let text = LocalizedText(
            "\(few) sel yang menghitung kurang dari \(least) orang dikosongkan (<\(least)); \(others) sel lain (*) agar yang pertama tidak dapat dihitung",
            "\(few) cells that count fewer than \(least) persons are blank (<\(least)); \(others) more (*) so that the former cannot be computed"
        )
        let property = Property(LocalizedText("Kerahasiaan", "Confidentiality")[language], text[language])
        return Report(
            name: name, title: title, properties: properties + [property], created: created, language: language,
            sections: sections, sources: sources, manifest: manifest, forms: forms)
    }
}
