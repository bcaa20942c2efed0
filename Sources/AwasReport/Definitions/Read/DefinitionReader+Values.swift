import AwasModel
import AwasQuery
import AwasYAML
import Yams

extension DefinitionReader {
    /// How many rows of a table a text shows: 0 for a table that is left out of it.
    mutating func rowsPrinted(_ node: Node) -> Int? {
        node.int == 0 ? 0 : number(node)
    }

    /// A text in every language.
    mutating func localized(_ node: Node) -> LocalizedText? {
        guard let texts = languages(node), let indonesian = texts["id"]?.scalar?.string,
            let english = texts["en"]?.scalar?.string
        else { return nil }
        return LocalizedText(indonesian, english)
    }

    mutating func template(_ node: Node) -> Template? {
        guard let texts = languages(node), let indonesian = texts["id"], let english = texts["en"],
            let inIndonesian = mustache(indonesian), let inEnglish = mustache(english)
        else { return nil }
        return Template(indonesian: inIndonesian, english: inEnglish)
    }

    mutating func templates(_ node: Node) -> [Template] {
        var result: [Template] = []
        for item in list(node) ?? [] {
            if let template = template(item) { result.append(template) }
        }
        return result
    }

    private mutating func languages(_ node: Node) -> [String: Node]? {
        guard node.mapping != nil else {
            problem(
                node, "teks perlu kedua bahasa: {id: …, en: …}", "a text is needed in both languages: {id: …, en: …}")
            return nil
        }
        let known = Language.allCases.map(\.rawValue)
        guard let texts = keys(of: node, required: [], optional: known) else { return nil }
        for language in known {
            if let text = texts[language]?.scalar?.string, text.contains(where: { !$0.isWhitespace }) { continue }
            problem(
                texts[language] ?? node, "teks dalam bahasa “\(language)” tidak ada",
                "the text in the language “\(language)” is missing")
        }
        return texts
    }

    /// A measure by its id or its alias.
    mutating func measureID(_ node: Node) -> Measure? {
        guard let text = word(node) else { return nil }
        if let measure = Catalogue.measure(named: text) { return measure }
        unknown(node, text, among: Catalogue.measures.map(\.id), "ukuran", "measure")
        return nil
    }

    mutating func dimensionID(_ node: Node) -> Dimension? {
        guard let text = word(node) else { return nil }
        if let dimension = Catalogue.dimension(named: text) { return dimension }
        let areas = QueryDefinition.Area.allCases.map(\.rawValue)
        unknown(node, text, among: Catalogue.dimensions.map(\.id) + areas, "dimensi", "dimension")
        return nil
    }

    /// The id of a table, which names its CSV file.
    mutating func tableID(_ node: Node) -> String? {
        guard let id = word(node) else { return nil }
        let isPlain =
            id.utf8.count <= 60
            && id.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
            }
        if !isPlain {
            problem(
                node, "“\(id)” tidak dapat menjadi nama berkas; pakai huruf kecil, angka, dan _",
                "“\(id)” cannot name a file; use small letters, digits and _")
        } else if Manifest.tableIDs.contains(id) {
            problem(
                node, "id “\(id)” sudah dipakai manifes pada akhir dokumen",
                "the id “\(id)” is taken by the manifest at the end of the document")
        } else if !tableIDs.insert(id).inserted {
            problem(node, "id “\(id)” dipakai dua kali", "the id “\(id)” is used twice")
        }
        return id
    }

    mutating func format(_ node: Node) -> CellFormat? {
        guard let text = word(node, among: DefinitionReader.formats.map(\.name), "format", "format") else { return nil }
        return DefinitionReader.formats.first { $0.name == text }?.format
    }

    /// The formats that a column can be given.
    static let formats: [(name: String, format: CellFormat)] = [
        ("text", .text), ("integer", .integer), ("signed", .signedInteger), ("decimal_1", .decimal(1)),
        ("decimal_2", .decimal(2)), ("percent_0", .percent(0)), ("percent_1", .percent(1)), ("percent_2", .percent(2)),
    ]

    mutating func scale(_ node: Node) -> ReportTable.Column.Scale? {
        word(node, among: ReportTable.Column.Scale.allCases.map(\.rawValue), "skala", "scale")
            .flatMap(ReportTable.Column.Scale.init(rawValue:))
    }
}
