import AwasData
import AwasModel

/// A condition on records, its words turned into codes.
struct ConditionTest {
    private enum Kind {
        case equals(FactColumn, Int32)
        case differs(FactColumn, Int32)
        case isEmpty(FactColumn)
        case listHolds(ListColumn, Int32)
    }

    private let kind: Kind

    init(_ condition: Condition, _ columns: FactColumns) {
        switch condition {
        case .holds(let field, let id):
            let (column, code) = ConditionTest.find(field, id, columns)
            if case .choiceList = column?.kind {
                kind = .listHolds(columns.list(field).list, code)
            } else {
                kind = .equals(columns.column(field), code)
            }
        case .holdsOther(let field, let id):
            kind = .differs(columns.column(field), ConditionTest.find(field, id, columns).code)
        case .isEmpty(let field): kind = .isEmpty(columns.column(field))
        case .isTrue(let field): kind = .equals(columns.column(field), 1)
        }
    }

    @inline(__always)
    func holds(_ row: Int) -> Bool {
        switch kind {
        case .equals(let column, let code): column[row] == code
        case .differs(let column, let code): column[row] != code && column[row] != TableData.null
        case .isEmpty(let column): column[row] == TableData.null
        case .listHolds(let list, let code): list.items[list.range(ofRow: row)].contains(code)
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
