import AwasModel

/// The columns that checks look at once all rows are read, whatever the question. What only a row itself is checked by
/// is not among them.
enum ComparedColumns {
    /// - Parameter leavesRowsOut: whether rows may be left out: then the latest date is that of the others.
    static func fields(of table: Table, leavesRowsOut: Bool) -> Set<Field> {
        let schema = Schema[table]
        var fields = Set(schema.key)
        for column in schema.columns {
            switch column.kind {
            case .reference: fields.insert(column.field)
            case .date: if leavesRowsOut { fields.insert(column.field) }
            // Rows left out are told by region.
            case .region: if leavesRowsOut, column.field == .region { fields.insert(.region) }
            default: break
            }
        }
        switch table {
        case .elections: break
        // Nothing but all that it holds tells a row from another.
        case .oversight: fields.formUnion(schema.columns.map(\.field))
        case .turnout: fields.formUnion([.registeredVoters, .voters])
        case .agencies: fields.insert(.aliases)
        case .events: fields.formUnion([.region, .office])
        case .attendance: fields.formUnion([.agency, .sector, .region, .office])
        case .cases: fields.formUnion([.reportedOn, .registeredOn, .decidedOn, .forwardedOn, .office])
        // The text of a NIP is looked at in its row.
        case .subjects: fields.formUnion([.agency, .sanctionedOn, .forwardedOn, .forwardedTo, .nip, .office])
        }
        return fields
    }
}
