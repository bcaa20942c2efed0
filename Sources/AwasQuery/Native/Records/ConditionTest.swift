import AwasData
import AwasModel

/// A condition on records, its words turned into codes.
struct ConditionTest: Sendable {
    private enum Kind {
        case equals(FactColumn, Int32)
        case differs(FactColumn, Int32)
        case isEmpty(FactColumn)
        case listHolds(ListSource, Int32)
        case isBy(FactColumn, FactColumn)
        case isAfter(FactColumn, FactColumn)
    }

    private let kind: Kind

    init(_ condition: Condition, _ columns: FactColumns) {
        switch condition {
        case .holds(let field, let id):
            let (column, code) = ConditionTest.find(field, id, columns)
            if case .choiceList = column?.kind {
                kind = .listHolds(ListSource(columns, field), code)
            } else {
                kind = .equals(columns.column(field), code)
            }
        case .holdsOther(let field, let id):
            kind = .differs(columns.column(field), ConditionTest.find(field, id, columns).code)
        case .isEmpty(let field): kind = .isEmpty(columns.column(field))
        case .isTrue(let field): kind = .equals(columns.column(field), 1)
        case .isBy(let field, let other): kind = .isBy(columns.column(field), columns.column(other))
        case .isAfter(let field, let other): kind = .isAfter(columns.column(field), columns.column(other))
        case .hasLimitNote(let note): kind = .equals(columns.limitNotes, note.rawValue)
        }
    }

    /// Writes 1 for each place of a batch for which the condition holds, 0 for the others.
    func mark<Key: GroupKey>(_ batch: RecordBatch<Key>, into marks: UnsafeMutablePointer<Int32>) {
        let (rows, count) = (batch.rows, batch.count)
        switch kind {
        case .equals(let column, let code):
            column.gather(rows, into: marks)
            for index in 0..<count { marks[index] = marks[index] == code ? 1 : 0 }
        case .differs(let column, let code):
            column.gather(rows, into: marks)
            for index in 0..<count {
                marks[index] = marks[index] != code && marks[index] != TableData.null ? 1 : 0
            }
        case .isEmpty(let column):
            column.gather(rows, into: marks)
            for index in 0..<count { marks[index] = marks[index] == TableData.null ? 1 : 0 }
        case .isBy(let column, let other): compare(column, other, batch, into: marks) { $0 <= $1 }
        case .isAfter(let column, let other): compare(column, other, batch, into: marks) { $0 > $1 }
        case .listHolds(let list, let code):
            list.forEach(rows) { items, index in marks[index] = items.contains(code) ? 1 : 0 }
        }
    }

    private func compare<Key: GroupKey>(
        _ column: FactColumn, _ other: FactColumn, _ batch: RecordBatch<Key>, into marks: UnsafeMutablePointer<Int32>,
        _ isSo: (Int32, Int32) -> Bool
    ) {
        let others = batch.otherScratch
        column.gather(batch.rows, into: marks)
        other.gather(batch.rows, into: others)
        for index in 0..<batch.count {
            let areKnown = marks[index] != TableData.null && others[index] != TableData.null
            marks[index] = areKnown && isSo(marks[index], others[index]) ? 1 : 0
        }
    }

    private static func find(_ field: Field, _ id: String, _ columns: FactColumns) -> (column: Column?, code: Int32) {
        let column = Schema[columns.fact.table][field] ?? columns.fact.parent.flatMap { Schema[$0][field] }
        switch column?.kind {
        case .choice(let enumeration), .choiceList(let enumeration):
            return (column, Int32(enumeration.code(of: id) ?? -1))
        default: return (column, -1)
        }
    }
}
