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
    /// The last row of the header.
    let headerRow: Int
    /// By column of the sheet.
    let columns: [SheetColumn]
    /// Of two tables on a sheet, the columns of the other one.
    let others: [SheetColumn]
    /// Rows below the header that are no records.
    let layoutRows: Set<Int>
    /// The last row that may be a record.
    let lastRow: Int
    /// Whether the column behind the last is the head count that agencies have behind them, for want of one of their own.
    let hasHeadCounts: Bool

    /// The column of a field; nil where the sheet has none.
    func index(of field: Field) -> Int? { columns.firstIndex { $0.column?.field == field } }

    /// Where each column stands in the schema.
    var positions: [Int?] {
        columns.map(\.position) + (hasHeadCounts ? [Schema[table].position(of: .attended)] : [])
    }

    /// The header as the records' file would have it.
    var headers: [String] { columns.map(\.header) + (hasHeadCounts ? ["attended"] : []) }
}

extension String {
    /// `Dinas Sosial (3)` as the agency and how many came; nil for a text without a number in brackets at its end.
    var agencyAndHeadCount: (agency: String, count: String)? {
        guard last == ")", let bracket = lastIndex(of: "(") else { return nil }
        let words = self[index(after: bracket)...].dropLast().split(separator: " ").map(String.init)
        guard let number = words.first, (1...4).contains(number.utf8.count),
            number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
            words.count == 1 || words.count == 2 && Heading.units.contains(words[1].lowercased())
        else { return nil }
        let agency = TextFolding.trimmed(self[..<bracket])
        return agency.isEmpty ? nil : (agency, number)
    }
}
