import AwasModel

/// A check of single rows of a table.
struct RowCheck: Sendable {
    let code: ProblemCode
    let test: RowTest

    /// Those of a table, from the declarations of the checks.
    static func all(of table: Table) -> [RowCheck] { byTable[table, default: []] }

    private static let byTable = Dictionary(
        uniqueKeysWithValues: Table.allCases.map { table in
            let checks = ProblemCode.allCases.flatMap { code in
                code.rows[table, default: []].map { RowCheck(code: code, test: $0) }
            }
            return (table, checks)
        })
}
