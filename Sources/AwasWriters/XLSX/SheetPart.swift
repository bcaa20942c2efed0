import Algorithms
import AwasModel
import AwasReport

/// What stands on one sheet of a workbook.
struct SheetPart {
    let sheetName: String
    /// What the contents call it.
    let heading: String
    let place: ReportSection.Place
    /// One below the other.
    let sections: [ReportSection]

    init(_ section: ReportSection) {
        self.init(section.sheetName, section.heading, section.place, [section])
    }

    init(_ sheetName: String, _ heading: String, _ place: ReportSection.Place, _ sections: [ReportSection]) {
        (self.sheetName, self.heading, self.place, self.sections) = (sheetName, heading, place, sections)
    }

    /// The sheets of a document with a first page: that page, what is printed behind it, and all rows and columns of the tables
    /// that are printed in part, to be filtered and looked up.
    ///
    /// - Parameter appendix: the sheets of a section of the appendix.
    static func parts(
        of report: Report, appendix: (ReportSection) -> [ReportSection]
    ) -> [SheetPart] {
        let front = report.sections.filter { $0.place == .front }
        var parts = [SheetPart(front.first?.sheetName ?? report.title, report.title, .front, front)]
        let body = report.sections.filter { $0.place == .body }.map { printed($0, report) }
        for run in body.chunked(on: \.sheetName) {
            let sections = Array(run.1)
            parts.append(SheetPart(run.0, run.0, .body, sections.map { withoutGrids($0) }))
            parts += sections.flatMap(grids)
        }
        let word = LocalizedText("Lampiran", "Appendix")[report.language]
        // The first page has cards and lists of its own.
        let onFront = front.flatMap(\.blocks).compactMap(\.table).filter { !$0.rows.isEmpty && !report.isAbridged($0) }
        parts += (onFront + report.abridgedTables).map { table in
            let name = table.sheetName ?? table.title
            let heading = "\(word): \(table.title)"
            return SheetPart(
                ReportSection(sheetName: name, heading: heading, place: .appendix, blocks: [.table(table)]))
        }
        return parts + report.sections.filter { $0.place == .appendix }.flatMap(appendix).map { SheetPart($0) }
    }

    /// A section with its tables as they are printed.
    private static func printed(_ section: ReportSection, _ report: Report) -> ReportSection {
        let blocks = section.blocks.compactMap { block -> ReportSection.Block? in
            guard case .table(let table) = block else { return block }
            return report.printed(table).map { .table($0) }
        }
        return ReportSection(
            sheetName: section.sheetName, heading: section.heading, place: section.place, blocks: blocks)
    }

    /// Charts that are grids of cells have columns of their own, so each has a sheet.
    private static func grids(_ section: ReportSection) -> [SheetPart] {
        section.blocks.compactMap { block in
            guard case .chart(let chart) = block, SheetWriter.gridWidths(chart) != nil else { return nil }
            return SheetPart(
                ReportSection(
                    sheetName: chart.sheetName ?? section.sheetName, heading: section.heading, blocks: [block]))
        }
    }

    private static func withoutGrids(_ section: ReportSection) -> ReportSection {
        let blocks = section.blocks.filter { block in
            if case .chart(let chart) = block { SheetWriter.gridWidths(chart) == nil } else { true }
        }
        return ReportSection(
            sheetName: section.sheetName, heading: section.heading, place: section.place, blocks: blocks)
    }
}
