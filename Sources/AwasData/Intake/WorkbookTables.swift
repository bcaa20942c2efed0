import AwasModel
import AwasWorkbook

/// A workbook of a package: the tables on its sheets, and what is to be said of it.
struct WorkbookTables: Sendable {
    let workbook: WorkbookReader
    let path: String
    private(set) var tables: [SheetTable] = []
    private(set) var notes: [IntakeNote] = []
    private(set) var problems: [Problem] = []
    /// Sheets with cells that are no table, as parts of the package.
    private(set) var unknownSheets: [String] = []

    /// Opens a workbook and looks at each of its sheets.
    ///
    /// - Parameters:
    ///   - path: of the file.
    ///   - name: what it is called in its package.
    init(_ path: String, name: String) throws(PackageError) {
        self.path = path
        do {
            workbook = try WorkbookReader(path)
            for sheet in workbook.sheets {
                let part = SheetPart.name(workbook: name, sheet: sheet.name)
                if sheet.isHidden {
                    notes.append(IntakeNote(part: part, kind: .hiddenSheet, count: 1, places: []))
                } else if let survey = try SheetSurvey(workbook, sheet, part: part) {
                    tables += survey.tables
                    notes += survey.notes
                    problems += survey.problems
                } else if try workbook.rows(of: sheet).nextRow() != nil {
                    unknownSheets.append(part)
                    problems.append(WorkbookTables.unknown(part))
                }
            }
        } catch {
            throw PackageError(error)
        }
    }

    private static func unknown(_ part: String) -> Problem {
        Problem(
            .unknownFile, table: nil, file: part, line: nil, column: nil,
            [
                LocalizedText(
                    ": lembar tanpa judul kolom sebuah tabel; namai lembarnya kegiatan, kehadiran, perkara, …, atau perbaiki judul kolomnya",
                    ": a sheet without the header of a table; name it events, attendance, cases, …, or fix its header")
            ])
    }
}

extension PackageError {
    init(_ error: WorkbookError) { self = .workbook(error) }
}
