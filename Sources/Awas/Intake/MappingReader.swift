import AwasData
import AwasModel
import AwasYAML
import Yams

extension IntakeMapping {
    /// Reads what a person says of sheets (`--mapping`).
    ///
    /// - Parameters:
    ///   - text: YAML as docs/guide.md describes it.
    ///   - file: what messages call the file.
    /// - Throws: ``DefinitionError`` with all that is wrong in it.
    package init(yaml text: String, file: String) throws(DefinitionError) {
        self.init()
        var reader = MappingReader(file: file)
        if let node = reader.compose(text) { self = reader.mapping(node) }
        guard reader.problems.isEmpty else {
            throw DefinitionError(problems: reader.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
        }
    }
}

private struct MappingReader: YAMLReader {
    let file: String
    var problems: [DefinitionProblem] = []
    let guide = LocalizedText("docs/panduan.md", "docs/guide.md")

    init(file: String) { self.file = file }

    mutating func mapping(_ node: Node) -> IntakeMapping {
        var mapping = IntakeMapping()
        guard let keys = keys(of: node, required: [], optional: ["sheets", "make_ids"]) else { return mapping }
        if let node = keys["make_ids"] { mapping.makesKeys = flag(node) ?? false }
        guard let sheets = keys["sheets"] else { return mapping }
        guard let list = sheets.mapping else {
            problem(
                sheets, "di sini perlu nama lembar dan isinya",
                "names of sheets and what is said of each are needed here")
            return mapping
        }
        for (name, said) in list {
            guard let name = word(name) else { continue }
            let sheet = sheet(said)
            if name == "*" { mapping.others = sheet } else { mapping.sheets[name] = sheet }
        }
        return mapping
    }

    private mutating func sheet(_ node: Node) -> IntakeMapping.Sheet {
        var sheet = IntakeMapping.Sheet()
        if node.scalar?.string == "ignore" {
            sheet.isIgnored = true
            return sheet
        }
        let known = ["table", "header", "columns", "constants", "words", "dates", "dashes"]
        guard let keys = keys(of: node, required: [], optional: known) else { return sheet }
        if let node = keys["table"] { sheet.tables = tables(node) }
        if let node = keys["header"] { sheet.header = rows(node) }
        for (heading, target) in pairs(keys["columns"]) {
            if let target = self.target(target, sheet.tables) { sheet.columns[Heading.key(of: heading)] = target }
        }
        for (name, value) in pairs(keys["constants"]) {
            guard let column = column(name, keys["constants"] ?? node, sheet.tables), let text = value.scalar?.string
            else { continue }
            sheet.constants[column.field] = text
        }
        for (name, words) in pairs(keys["words"]) {
            guard let column = column(name, keys["words"] ?? node, sheet.tables) else { continue }
            for (word, meaning) in pairs(words) {
                sheet.words[column.field, default: [:]][IntakeMapping.word(word)] = meaning.scalar?.string ?? ""
            }
        }
        if let node = keys["dates"] {
            sheet.hasExchangedDays = word(node, among: ["swapped", "day-first"], "urutan", "order") == "swapped"
        }
        if let node = keys["dashes"] {
            sheet.readsDashesAsZero = word(node, among: ["zero", "empty"], "arti", "meaning") == "zero"
        }
        return sheet
    }

    /// The keys of a mapping as texts, numbers too, with what they hold.
    private mutating func pairs(_ node: Node?) -> [(String, Node)] {
        guard let node else { return [] }
        guard let mapping = node.mapping else {
            problem(node, "di sini perlu nama dan isinya", "names and what they stand for are needed here")
            return []
        }
        return mapping.map { ($0.key.scalar?.string ?? "", $0.value) }
    }

    private mutating func tables(_ node: Node) -> [Table] {
        let names = node.sequence.map(Array.init) ?? [node]
        var tables: [Table] = []
        for name in names {
            guard let word = word(name, among: Table.allCases.map(\.rawValue), "tabel", "table") else { continue }
            if let table = Table(rawValue: word) { tables.append(table) }
        }
        guard tables.count < 2 || IntakeMapping.pairs.contains(where: { tables == [$0.parent, $0.child] }) else {
            problem(
                node, "satu lembar memuat satu tabel, [events, attendance], atau [cases, subjects]",
                "a sheet holds one table, [events, attendance] or [cases, subjects]")
            return []
        }
        return tables
    }

    /// `4`, or `4-5` for two rows.
    private mutating func rows(_ node: Node) -> ClosedRange<Int>? {
        let numbers = (node.scalar?.string ?? "").split(separator: "-").map { Int($0) }
        if let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2, first > 0,
            first...(first + 1) ~= last
        {
            return first...last
        }
        problem(
            node, "di sini perlu nomor baris, misalnya 4 atau 4-5",
            "the number of a row is needed here, such as 4 or 4-5")
        return nil
    }

    /// `date`, or with its table `attendance.region`.
    private mutating func target(_ node: Node, _ tables: [Table]) -> IntakeMapping.Target? {
        guard let name = word(node) else { return nil }
        if name == "ignore" { return .ignored }
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2, let table = Table(rawValue: parts[0]) {
            return column(parts[1], node, [table]).map { .column(table, $0.field) }
        }
        return column(name, node, tables).map { .column(nil, $0.field) }
    }

    private mutating func column(_ name: String, _ node: Node, _ tables: [Table]) -> Column? {
        let columns = (tables.isEmpty ? Table.allCases : tables).flatMap { Schema[$0].columns }
        if let column = columns.first(where: { $0.id == name || $0.alias == name }) { return column }
        var known: [String] = []
        for column in columns where !known.contains(column.id) { known.append(column.id) }
        unknown(node, name, among: known, "kolom", "column")
        return nil
    }
}
