import AwasModel

/// What to do with the cells of one column of a file. A reference, since rows are read with it: to copy what a package
/// declares for each of them costs.
final class CellPlan: Sendable {
    enum Kind {
        /// A column that Awas doesn't know.
        case ignored
        case date, month, count, boolean, region, choice, text
        /// A number with the group or decimal characters that the package declares.
        case formattedCount
        /// The key of the table itself.
        case key
        /// A key of another table, or of another row.
        case reference
        /// A list of values of a closed set.
        case choiceList
        case textList
    }

    let kind: Kind
    /// In the file.
    let column: Int
    /// In the schema; 0 for an ignored column.
    let position: Int
    let isRequired: Bool
    /// Whether what the cells hold is kept; if not, it is only checked.
    let isKept: Bool
    let numberFormat: PackageDescriptor.NumberFormat
    /// What stands in empty cells.
    let missing: MissingValues
    /// Whether the items of a list of texts may be codes of the joint decree, which people write in several ways.
    let mayHoldCodes: Bool

    /// - Parameter kept: by position in the schema.
    init(_ fileColumn: FileLayout.FileColumn, _ schema: TableSchema, kept: [Bool]) {
        column = fileColumn.index
        numberFormat = fileColumn.numberFormat
        missing = fileColumn.missing
        guard let position = fileColumn.position else {
            (kind, self.position, isRequired, isKept, mayHoldCodes) = (.ignored, 0, false, false, false)
            return
        }
        self.position = position
        let column = schema.columns[position]
        isRequired = column.isRequired
        isKept = kept[position]
        mayHoldCodes = column.field == .violations
        kind =
            switch column.kind {
            case .date: .date
            case .month: .month
            case .count: fileColumn.numberFormat == PackageDescriptor.NumberFormat() ? .count : .formattedCount
            case .boolean: .boolean
            case .region: .region
            case .choice: .choice
            case .text: .text
            case .reference: position == schema.ownKeyPosition ? .key : .reference
            case .choiceList: .choiceList
            case .textList: .textList
            }
    }
}

extension FileLayout {
    /// What to do with the cells of each column of the file.
    ///
    /// - Parameter kept: by position in the schema, whether what a column holds is kept.
    func plans(kept: [Bool]) -> [CellPlan] {
        columns.map { CellPlan($0, Schema[table], kept: kept) }
    }
}
