import Algorithms
import AwasModel
import AwasWorkbook

/// A copy of an office's own workbook in which the cells that problems are about are coloured and say what to do.
package struct ProblemMarking {
    /// Why there is no such copy.
    package enum Refusal: Error {
        /// The data hold no workbook, or several.
        case workbooks(Int)
        /// It is one of OpenDocument.
        case openDocument
        case unreadable(PackageError)
    }

    /// The copy cannot be written: its folder or storage does not allow it.
    package struct NotWritten: Error {}

    /// How many cells are marked.
    package let cells: Int
    /// How many of the problems are of no sheet of the workbook.
    package let elsewhere: Int
    private let marking: WorkbookMarking

    /// Refuses data of which no workbook can be marked.
    package static func check(_ source: PackageSource) throws(Refusal) {
        guard source.workbooks.count == 1 else { throw .workbooks(source.workbooks.count) }
        guard !source.workbooks[0].workbook.isOpenDocument else { throw .openDocument }
    }

    /// - Parameters:
    ///   - problems: those to be marked.
    ///   - source: that of the problems, which must not have changed.
    package init(_ problems: [Problem], of source: PackageSource, _ language: Language) throws(Refusal) {
        try ProblemMarking.check(source)
        let workbook = source.workbooks[0]
        let sheets = Dictionary(
            workbook.workbook.sheets.map { (SheetPart.name(workbook: workbook.name, sheet: $0.name), $0) },
            uniquingKeysWith: { first, _ in first })
        var places: [String: MarkedPlaces] = [:]
        var marks: [WorkbookReader.Sheet: [WorkbookMarking.Mark]] = [:]
        var elsewhere = 0
        for problem in problems {
            guard let sheet = sheets[problem.file] else {
                elsewhere += 1
                continue
            }
            let known = places[problem.file] ?? MarkedPlaces(workbook, problem.file)
            places[problem.file] = known
            marks[sheet, default: []].append(known.mark(problem, language))
        }
        self.elsewhere = elsewhere
        cells = marks.values.reduce(0) { $0 + Set($1.map(\.cell)).count }
        do throws(WorkbookError) {
            marking = try WorkbookMarking(workbook.workbook, marks)
        } catch {
            throw .unreadable(PackageError(error))
        }
    }

    /// Writes the copy, over whatever is at the path.
    package func write(to path: String) throws(NotWritten) {
        do throws(ZipWriter.Failure) { try marking.write(to: path) } catch { throw NotWritten() }
    }
}

/// Where on a sheet problems are shown.
private struct MarkedPlaces {
    private let tables: [SheetTable]
    /// What may be the header of a sheet that is no table.
    private let likely: Int?
    /// By column, the areas of merged cells that cover some of it, from above: only their first cells are seen.
    private var merged: [Int: [CellRange]] = [:]

    init(_ workbook: WorkbookTables, _ part: String) {
        let survey = workbook.surveys.first { $0.part == part }
        tables = survey?.tables ?? []
        likely = survey?.likely?.row
        let width = tables.first?.columns.count ?? 0
        for area in tables.first?.layout.merged ?? [] where area.first.column <= width {
            for column in area.first.column...min(area.last.column, width) { merged[column, default: []].append(area) }
        }
        for column in merged.keys { merged[column]?.sort { $0.first < $1.first } }
    }

    func mark(_ problem: Problem, _ language: Language) -> WorkbookMarking.Mark {
        let cell = cell(of: problem)
        let shown = shown(cell)
        let severity =
            problem.severity == .error ? LocalizedText("Galat", "Error") : LocalizedText("Peringatan", "Warning")
        // What is shown elsewhere says where it is.
        let place = shown == cell ? "" : " (\(cell))"
        return WorkbookMarking.Mark(
            shown, isError: problem.severity == .error,
            text: "\(severity[language])\(place): \(problem.message[language])")
    }

    /// The cell that a problem is about; of a row the first of its table, of a sheet that of its header.
    private func cell(of problem: Problem) -> CellAddress {
        let table = tables.first { $0.table == problem.table } ?? tables.first
        let row = problem.line ?? table?.headerRow ?? likely ?? 1
        let position = problem.columnPosition
        if position >= 0, position < table?.columns.count ?? Int.max {
            return CellAddress(row: row, column: position + 1)
        }
        let first = table?.columns.firstIndex { $0.position != nil } ?? 0
        return CellAddress(row: row, column: first + 1)
    }

    private func shown(_ cell: CellAddress) -> CellAddress {
        guard let areas = merged[cell.column] else { return cell }
        let next = areas.partitioningIndex { $0.first.row > cell.row }
        guard next > 0, areas[next - 1].contains(cell) else { return cell }
        return areas[next - 1].first
    }
}
