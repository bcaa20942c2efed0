@testable import AwasData
import AwasModel

/// The generated parts of docs/data-dictionary.md.
enum DataDictionaryParts {
    static let all =
        Schema.tables.map { schema in
            GeneratedPart(
                file: "docs/data-dictionary.md", name: "table \(schema.table.rawValue)", text: columns(schema))
        } + [
            GeneratedPart(file: "docs/data-dictionary.md", name: "errors", text: checks(.error)),
            GeneratedPart(file: "docs/data-dictionary.md", name: "warnings", text: checks(.warning)),
            GeneratedPart(file: "docs/data-dictionary.md", name: "values", text: values),
        ]

    private static func columns(_ schema: TableSchema) -> String {
        var table = MarkdownTable(["Column", "Indonesian header", "Type", "Required", "Allowed values", "Meaning"])
        for column in schema.columns {
            let note = ColumnNotes.notes["\(schema.table.rawValue).\(column.id)"].map { " \($0)" } ?? ""
            table.add([
                "`\(column.id)`", "`\(column.alias)`", type(column, schema), required(column),
                allowed(column.kind), "\(column.label.english) (*\(column.label.indonesian)*).\(note)",
            ])
        }
        return table.text
    }

    private static func required(_ column: Column) -> String {
        guard let exception = column.exception else { return column.isRequired ? "yes" : "" }
        return "yes, but where a row only states `\(exception.filled.rawValue)`"
    }

    private static func type(_ column: Column, _ schema: TableSchema) -> String {
        let isKey = schema.key.contains(column.field) ? ", key" : ""
        let name =
            switch column.kind {
            case .reference(let target):
                target == schema.table && column.field == schema.key.first ? "id" : "id of `\(target.rawValue)`"
            case .text: column.isPersonal ? "text, personal" : "text"
            case .textList: "list of text"
            case .choice: "one value"
            case .choiceList: "list of values"
            case .date: "date"
            case .month: "month"
            case .count: "whole number"
            case .boolean: "true or false"
            case .region: "region"
            }
        return name + isKey
    }

    private static func allowed(_ kind: Column.Kind) -> String {
        switch kind {
        case .choice(let enumeration), .choiceList(let enumeration): MarkdownTable.code(enumeration.ids)
        case .count: "0 … 2147483647"
        case .month: "`2024-09`"
        case .boolean: "`true` `false` `ya` `tidak` `1` `0`"
        default: ""
        }
    }

    private static func checks(_ severity: Problem.Severity) -> String {
        var table = MarkdownTable(["Code", "What to do", "Message of the program (Indonesian)"])
        for code in ProblemCode.allCases where code.severity == severity {
            var message = code.template.indonesian
            for place in ["{0}", "{1}", "{2}", "{value}"] { message = message.replacing(place, with: "…") }
            table.add(["`\(code.rawValue)`", code.remedy.english, message])
        }
        return table.text
    }

    private static var values: String {
        var table = MarkdownTable(["Column", "Value", "Indonesian", "English", "Also read"])
        var seen: Set<String> = []
        for schema in Schema.tables {
            for column in schema.columns {
                let enumeration: Enumeration
                switch column.kind {
                case .choice(let found), .choiceList(let found): enumeration = found
                default: continue
                }
                guard seen.insert(enumeration.ids.joined(separator: " ")).inserted else { continue }
                for value in enumeration.values {
                    table.add([
                        "`\(schema.table.rawValue).\(column.id)`", "`\(value.id)`", value.label.indonesian,
                        value.label.english, value.words.joined(separator: ", "),
                    ])
                }
            }
        }
        return table.text
    }
}
