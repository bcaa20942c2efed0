import AwasModel
import AwasWorkbook

/// A workbook of a package: the tables on its sheets, and what is to be said of it.
struct WorkbookTables: Sendable {
    let workbook: WorkbookReader
    let path: String
    /// What it is called in its package.
    let name: String
    private(set) var tables: [SheetTable] = []
    private(set) var notes: [IntakeNote] = []
    private(set) var problems: [Problem] = []
    /// The sheets that are shown and have cells, with the tables of each; of one that is no table what may be its header.
    private(set) var surveys: [(part: String, tables: [SheetTable], likely: SheetHeader.Likely?)] = []
    /// Sheets with cells that are no table, as parts of the package.
    private(set) var unknownSheets: [String] = []

    /// Opens a workbook and looks at each of its sheets.
    ///
    /// - Parameters:
    ///   - path: of the file.
    ///   - name: what it is called in its package.
    ///   - mapping: what is said of its sheets.
    init(_ path: String, name: String, _ mapping: IntakeMapping = IntakeMapping()) throws(PackageError) {
        (self.path, self.name) = (path, name)
        do {
            workbook = try WorkbookReader(path)
            for sheet in workbook.sheets {
                let part = SheetPart.name(workbook: name, sheet: sheet.name)
                if mapping.sheet(sheet.name, part: part).isIgnored { continue }
                if sheet.isHidden {
                    notes.append(IntakeNote(part: part, kind: .hiddenSheet, count: 1, places: []))
                } else if let survey = try SheetSurvey(workbook, sheet, part: part, mapping) {
                    tables += survey.tables
                    surveys.append((part, survey.tables, nil))
                    notes += survey.notes
                    problems += survey.problems
                } else if let likely = try SheetHeader.Likely(workbook, sheet) {
                    unknownSheets.append(part)
                    surveys.append((part, [], likely))
                    problems.append(WorkbookTables.unknown(part))
                }
            }
            if let template = TemplateIdentity(workbook.properties) {
                notes = try template.notes(of: tables, in: workbook, name: name) + notes
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
