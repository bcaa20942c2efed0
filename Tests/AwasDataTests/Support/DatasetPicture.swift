import AwasModel

@testable import AwasData

/// All that a dataset says, as plain values that can be compared. Codes of texts have no order of their own, so it is
/// the texts that are compared.
struct DatasetPicture: Equatable {
    struct Rows: Equatable {
        let count: Int
        let cells: [[String?]]
        let lines: [Int32]
        let files: [String]
    }

    let rows: [Rows]
    let aliases: [String: String]
    let files: [SourceFile]
    let counts: [RowCount]

    init(_ dataset: Dataset) {
        rows = dataset.tables.map { data in
            Rows(
                count: data.rowCount,
                cells: Schema[data.table].columns.map { dataset.column($0.field, of: data.table) },
                lines: Array(data.lines),
                files: data.files.map { "\($0.path) from \($0.firstRow)" })
        }
        aliases = dataset.agencyOfAlias
        files = dataset.files
        counts = dataset.counts
    }
}

extension ReadResult {
    var codes: [ProblemCode] { problems.map(\.code) }

    func count(of table: Table) -> RowCount {
        dataset.counts.first { $0.table == table } ?? RowCount(table: table, read: -1, rejected: -1)
    }
}

extension Dataset {
    /// The cells of a column as a person would write them; nil for one without a value.
    func column(_ field: Field, of table: Table) -> [String?] {
        guard let column = Schema[table][field] else { return [] }
        if case .choiceList(let enumeration) = column.kind {
            return list(field, of: table) { enumeration.ids[Int($0)] }
        }
        if case .textList = column.kind { return list(field, of: table) { texts(of: field)[$0] } }
        return self[table][field].map { $0 == TableData.null ? nil : text($0, column, table) }
    }

    private func list(_ field: Field, of table: Table, _ text: (Int32) -> String) -> [String?] {
        let list = self[table].list(field)
        return (0..<self[table].rowCount).map { list.items[list.range(ofRow: $0)].map(text).joined(separator: "|") }
    }

    private func text(_ value: Int32, _ column: Column, _ table: Table) -> String {
        switch column.kind {
        case .date: return CalendarDate(daysSinceEpoch: value).description
        case .month: return CalendarPeriod(.month, containing: CalendarDate(daysSinceEpoch: value)).description
        case .count: return String(value)
        case .boolean: return value == 1 ? "true" : "false"
        case .choice(let enumeration): return enumeration.ids[Int(value)]
        case .text, .textList, .choiceList: return texts(of: column.field)[value]
        case .region: return regions[Int(value)].description
        case .reference(let target):
            let isOwnKey = target == table && Schema[table].key.first == column.field
            guard !isOwnKey else { return keys(of: target)[value] }
            let key = Schema[target].key.first.map { self[target][$0][Int(value)] } ?? 0
            return keys(of: target)[key]
        }
    }
}
