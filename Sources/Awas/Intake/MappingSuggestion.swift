import AwasData
import AwasModel

/// A mapping to be edited, made of what is found in workbooks: each guess with its evidence.
package enum MappingSuggestion {
    /// - Parameters:
    ///   - sheets: those of the source, with what was found on each.
    ///   - problems: those of reading it, of which words that are no values are taken.
    package static func yaml(_ sheets: [SheetFinding], _ problems: [Problem], _ language: Language) -> String {
        let lines =
            [
                LocalizedText(
                    "# Periksa setiap baris; hapus # di depan yang berlaku, lalu pakai dengan `awas import … --mapping`.",
                    "# Check each line; remove the # before what holds, then use it by `awas import … --mapping`.")[
                        language],
                "sheets:",
            ] + sheets.flatMap { sheet($0, problems, language) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func sheet(_ sheet: SheetFinding, _ problems: [Problem], _ language: Language) -> [String] {
        let names = sheet.tables.map(\.rawValue)
        let known = sheet.columns.count { $0.field != nil }
        let evidence = LocalizedText(
            "\(known) dari \(sheet.columns.count) kolom dikenal", "\(known) of \(sheet.columns.count) columns known")
        let all = Table.allCases.map(\.rawValue).joined(separator: ", ")
        let unknown = LocalizedText(
            "tabelnya tidak dikenal; pilih: \(all), [events, attendance], [cases, subjects]",
            "no table was found; choose: \(all), [events, attendance], [cases, subjects]")
        var lines = [
            "  \(quoted(sheet.part)):",
            names.isEmpty
                ? "    # table:   # \(unknown[language])"
                : "    table: \(names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]")  # \(evidence[language])",
            "    header: \(sheet.header.lowerBound == sheet.header.upperBound ? "\(sheet.header.lowerBound)" : "\(sheet.header.lowerBound)-\(sheet.header.upperBound)")",
            "    columns:",
        ]
        for column in sheet.columns { lines.append("      " + self.column(column, language)) }
        if !sheet.missing.isEmpty {
            lines.append("    constants:")
            for column in sheet.missing {
                let why = LocalizedText("wajib, dan tidak ada kolomnya", "required, and no column has it")[language]
                lines.append("      # \(column.id): \"\"  # \(column.label[language]): \(why)")
            }
        }
        return lines + words(of: sheet, problems, language)
    }

    private static func column(_ column: SheetFinding.Column, _ language: Language) -> String {
        let name = quoted(column.header)
        if let field = column.field { return "\(name): \(field.rawValue)" }
        guard let meant = column.meant else {
            return "\(name): ignore  # " + LocalizedText("tidak dikenal", "not known")[language]
        }
        return "\(name): ignore  # "
            + LocalizedText("tidak dikenal; maksudnya \(meant)?", "not known; is \(meant) meant?")[language]
    }

    /// Words of closed sets that are no values, to be given one.
    private static func words(of sheet: SheetFinding, _ problems: [Problem], _ language: Language) -> [String] {
        var words: [Field: [String]] = [:]
        var order: [Field] = []
        for problem in problems where problem.file == sheet.part && problem.code == .unknownValue {
            guard let value = problem.value, let header = problem.column,
                let field = sheet.columns.first(where: { $0.header == header })?.field
            else { continue }
            if words[field] == nil { order.append(field) }
            if words[field]?.contains(value) != true { words[field, default: []].append(value) }
        }
        guard !order.isEmpty else { return [] }
        var lines = ["    words:"]
        for field in order {
            let columns = sheet.tables.compactMap { Schema[$0][field] }
            let values =
                columns.compactMap { column -> String? in
                    switch column.kind {
                    case .choice(let set), .choiceList(let set): set.list
                    default: nil
                    }
                }.first ?? ""
            lines.append("      \(field.rawValue):  # \(values)")
            lines += (words[field] ?? []).prefix(50).map { "        # \(quoted($0)): " }
        }
        return lines
    }

    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}
