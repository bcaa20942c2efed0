import AwasReport

/// The words of a report.
enum Wording {
    /// Paragraphs, items, notes and what is said of empty tables.
    static func sentences(of report: Report) -> [String] {
        report.sections.flatMap(\.blocks).flatMap { block in
            switch block {
            case .paragraph(let text): [text]
            case .bullets(let items): items
            case .keyFigures(let figures): figures.table.notes
            case .table(let table): table.notes + (table.rows.isEmpty ? [table.emptyText] : [])
            case .chart(let chart): [chart.title + "."]
            }
        }
    }

    /// Titles and labels, in the order of the document; the same count in every language.
    static func labels(of report: Report) -> [String] {
        var labels = [report.title] + report.properties.map(\.label)
        for section in report.sections { labels += [section.sheetName, section.heading] }
        for table in report.tables {
            labels += [table.title, table.sheetName ?? ""]
            labels += table.columns.flatMap { [$0.label, $0.group ?? ""] }
        }
        return labels.filter { !$0.isEmpty }
    }
}
