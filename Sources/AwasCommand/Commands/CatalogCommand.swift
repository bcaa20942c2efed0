import ArgumentParser
import AwasModel
import AwasQuery
import AwasReport
import AwasWriters

/// `awas catalog [ID]`: the dimensions and measures that a query may name.
struct CatalogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog",
        abstract: Help.text("Mendaftar dimensi dan ukuran.", "Lists dimensions and measures."),
        discussion: Help.text(
            """
            JSON menambahkan metadata menurut Satu Data Indonesia (Perpres 39/2019).
            Contoh:
              awas catalog turnout
              awas catalog --format json > metadata.json
            """,
            """
            JSON adds metadata after Satu Data Indonesia (Perpres 39/2019), in Indonesian.
            Examples:
              awas catalog turnout
              awas catalog --format json > metadata.json
            """))

    @Argument(
        help: Help.text("Satu id: artinya dan dimensi atau nilainya.", "One id: its meaning, dimensions or values."),
        completion: Completions.entry)
    var id: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try output.check()
            let table = try table()
            var answer = Answer(table)
            answer.json = { JSONWriter.render(table, adding: metadata) }
            if id != nil { answer.text = { common.characters.text(card(of: table)) } }
            try answer.write(output, common)
        }
    }

    private func table() throws(Failure) -> ReportTable {
        guard let id else { return table(Catalogue.dimensions.map(entry) + Catalogue.measures.map(entry)) }
        if let dimension = Catalogue.dimension(named: id) {
            return table([entry(dimension)])
        }
        if let measure = Catalogue.measure(named: id) {
            return table([entry(measure)])
        }
        let meant = Catalogue.meant(Catalogue.entries(near: id, atMost: 3))
        throw .usage(
            "“\(id)” tidak ada dalam katalog\(meant.indonesian)", "“\(id)” is not in the catalogue\(meant.english)")
    }

    /// One entry, a line for each thing that is said of it: side by side they would be wider than any screen.
    private func card(of table: ReportTable) -> String {
        let labels = table.columns.map(\.label)
        let width = (labels.map(\.count).max() ?? 0) + 2
        let lines = zip(labels, table.rows.first?.cells ?? []).compactMap { label, cell -> String? in
            guard case .text(let text, _) = cell, !text.isEmpty else { return nil }
            return label + String(repeating: " ", count: width - label.count) + text + "\n"
        }
        return lines.joined()
    }

    private func table(_ rows: [[Cell]]) -> ReportTable {
        let labels: [(String, LocalizedText)] = [
            ("id", LocalizedText("Id", "Id")), ("alias", LocalizedText("Alias", "Alias")),
            ("kind", LocalizedText("Macam", "Kind")), ("label", LocalizedText("Nama", "Name")),
            ("unit", LocalizedText("Satuan", "Unit")), ("table", LocalizedText("Tabel", "Tables")),
            ("basis", LocalizedText("Tanggal dasar", "Basis")), ("dimensions", LocalizedText("Dimensi", "Dimensions")),
            ("values", LocalizedText("Nilai", "Values")), ("definition", LocalizedText("Definisi", "Definition")),
        ]
        // The whole list leaves out what only one entry has room for.
        let isDetail: Set<String> = id == nil ? ["unit", "table", "basis", "dimensions", "values"] : ["kind"]
        return ReportTable(
            id: "catalog", title: LocalizedText("Katalog", "Catalogue")[common.language],
            columns: labels.map { id, label in
                ReportTable.Column(
                    id: id, label: label[common.language], format: .text, isDetail: isDetail.contains(id))
            },
            stubColumns: 1, rows: rows.map { ReportTable.Row($0) }, emptyText: "")
    }

    /// What Satu Data Indonesia asks to be known of each entry.
    private func metadata(_ row: ReportTable.Row) -> [JSON.Member] {
        guard case .text(let id, _)? = row.cells.first else { return [] }
        let metadata =
            Catalogue.measure(named: id).map(CatalogueMetadata.measure)
            ?? Catalogue.dimension(named: id).map(CatalogueMetadata.dimension)
        return metadata.map { [JSON.Member("metadata", $0)] } ?? []
    }

    private func entry(_ dimension: Dimension) -> [Cell] {
        let values: [String] =
            switch dimension.kind {
            case .choice(_, let enumeration): enumeration.ids
            case .state: Enumeration.state.ids
            default: []
            }
        return [
            .text(dimension.id), .text(dimension.alias),
            .text(LocalizedText("dimensi", "dimension")[common.language], plain: "dimension"),
            .text(dimension.label[common.language]),
            .text(""), .text(dimension.facts.map(\.table.rawValue).joined(separator: " ")), .text(""), .text(""),
            .text(values.joined(separator: " ")), .text(dimension.definition[common.language]),
        ]
    }

    private func entry(_ measure: Measure) -> [Cell] {
        [
            .text(measure.id), .text(measure.alias),
            .text(LocalizedText("ukuran", "measure")[common.language], plain: "measure"),
            .text(measure.label[common.language]),
            .text(measure.unit.label[common.language]), .text(Catalogue.fact(of: measure).table.rawValue),
            .text(Catalogue.basis(of: measure)?.rawValue ?? ""),
            .text(Catalogue.dimensions(of: measure).map(\.id).joined(separator: " ")), .text(""),
            .text(measure.definition[common.language]),
        ]
    }
}
