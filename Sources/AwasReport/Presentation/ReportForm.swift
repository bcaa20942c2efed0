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

    /// Those that are one file, whose ending is their name; the tables of the other lie in a folder.
    package static let files = allCases.filter { $0 != .csv }
    /// Those of a document that names none.
    package static let usual: [ReportForm] = [.xlsx, .csv, .text]
}
