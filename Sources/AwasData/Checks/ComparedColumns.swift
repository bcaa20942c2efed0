import AwasModel

/// The columns that checks look at once all rows are read, whatever the question. What only a row itself is checked by
/// is not among them.
enum ComparedColumns {
    /// - Parameters:
    ///   - leavesRowsOut: whether rows may be left out: then the latest date is that of the others.
    ///   - hasNihil: whether the package has words of offices that tables had nothing, which rows are held to.
    static func fields(of table: Table, leavesRowsOut: Bool, hasNihil: Bool) -> Set<Field> {
        var fields = ofChecks[table, default: []]
        if hasNihil { fields.formUnion(ProblemCode.nihilWithRows.compares[table, default: []]) }
        guard leavesRowsOut else { return fields }
        for column in Schema[table].columns {
            switch column.kind {
            case .date: fields.insert(column.field)
            // Rows left out are told by region.
            case .region where column.field == .region: fields.insert(.region)
            default: break
            }
        }
        return fields
    }

    /// Keys and what refers to them, and what the checks declare.
    private static let ofChecks = Dictionary(
        uniqueKeysWithValues: Schema.tables.map { schema in
            var fields = Set(schema.key)
            for column in schema.columns {
                if case .reference = column.kind { fields.insert(column.field) }
            }
            for code in ProblemCode.allCases where code != .nihilWithRows {
                fields.formUnion(code.compares[schema.table, default: []])
            }
            fields.formUnion(RowCheck.all(of: schema.table).compactMap(\.test.textField))
            return (schema.table, fields)
        })
}
