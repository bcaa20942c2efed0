import AwasModel
import AwasWorkbook

/// A table found on a sheet: which of its rows are records, and how each of its columns is read.
struct SheetTable: Sendable {
    /// What it is on its sheet.
    enum Role: Hashable, Sendable {
        case alone
        /// Its records stand beside those of another table that refer to them, once for several or once for each.
        case parent
        /// Its records stand beside what they refer to, which their rows may leave out.
        case child
    }

    let table: Table
    let role: Role
    /// The sheet, as a part of the package.
    let part: String
    let sheet: WorkbookReader.Sheet
    let layout: SheetLayout
    /// The rows of the header.
    let header: ClosedRange<Int>
    /// By column of the sheet.
    let columns: [SheetColumn]
    /// Of two tables on a sheet, the columns of the other one.
    let others: [SheetColumn]
    /// What a mapping says of all records of the sheet, whichever table has the column.
    let constantsOfSheet: [Field: String]
    /// Rows below the header that are no records.
    let layoutRows: Set<Int>
    /// The last row that may be a record.
    let lastRow: Int
    /// The columns behind those of the sheet.
    let added: [Added]
    /// Which columns are of persons, where the sheet lists them one by one.
    var persons: SheetPersons?
    /// How counts are read of which only the sum is kept.
    let wholes: SheetColumn

    /// A column that the sheet doesn't have.
    struct Added: Sendable {
        enum Source: Sendable {
            /// The head count that agencies have behind them.
            case headCount
            /// How many men and women came, by their columns.
            case parts(men: Int, women: Int)
            /// The persons that the sheet lists.
            case persons
            /// What a mapping says of all records.
            case constant(String)
            /// A key made of what the record says.
            case key
        }

        let field: Field
        let source: Source
    }

    /// The last row of the header.
    var headerRow: Int { header.upperBound }

    /// The column of a field; nil where there is none.
    func index(of field: Field) -> Int? {
        columns.firstIndex { $0.column?.field == field }
            ?? added.firstIndex { $0.field == field }.map { columns.count + $0 }
    }

    /// Where each column stands in the schema.
    var positions: [Int?] { columns.map(\.position) + added.map { Schema[table].position(of: $0.field) } }

    /// The header as the records' file would have it.
    var headers: [String] { columns.map(\.header) + added.map(\.field.rawValue) }
}

extension String {
    /// `Dinas Sosial (3)` as the agency and how many came; nil for a text without a number in brackets at its end.
    var agencyAndHeadCount: (agency: String, count: String)? {
        guard utf8.last == UInt8(ascii: ")"), last == ")", let bracket = lastIndex(of: "(") else { return nil }
        let words = self[index(after: bracket)...].dropLast().split(separator: " ").map(String.init)
        guard let number = words.first, (1...4).contains(number.utf8.count),
            number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
            words.count == 1 || words.count == 2 && Heading.units.contains(words[1].lowercased())
        else { return nil }
        let agency = TextFolding.trimmed(self[..<bracket])
        return agency.isEmpty ? nil : (agency, number)
    }
}
