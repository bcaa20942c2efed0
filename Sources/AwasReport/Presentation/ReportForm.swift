/// A form that a report is written in; how, is said in `AwasWriters` (`ReportForm+Write.swift`).
public enum ReportForm: String, CaseIterable, Sendable {
    /// A workbook.
    case xlsx
    /// A page for a browser, which prints it on A4.
    case html
    /// A folder of tables for machines, and its manifest.
    case csv
    /// A text of 80 columns, for a mail.
    case text = "txt"
    /// A document for Word, such as a letter.
    case docx
    /// The page as a browser prints it; never unless it is asked for, since not every machine has one.
    case pdf

    /// Those that a definition may name as its own.
    package static let own = allCases.filter { $0 != .pdf }
    /// Those that are one file, whose ending is their name, and can be read back; the tables of CSV lie in a folder.
    package static let files = own.filter { $0 != .csv }
    /// Those of a document that names none.
    package static let usual: [ReportForm] = [.xlsx, .csv, .text]
}
