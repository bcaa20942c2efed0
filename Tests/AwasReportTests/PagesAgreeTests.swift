import AwasModel
import AwasReport
import AwasWriters
import Foundation
import Testing

/// Every cell that people read, found with the same value in each form that is made of words: “…” where nothing is known,
/// 0 where there is none, * where it is withheld.
@Suite struct PagesAgreeTests {
    @Test(arguments: SampleDocument.all, [Language.indonesian, .english])
    func theTextHoldsEveryCellThatItShows(sample: SampleDocument, language: Language) throws {
        let files = try WrittenSample(sample, language)
        var text = TextReading(try files.text(".txt"))
        let shown = files.report.sectionsOfText.flatMap(\.blocks)
        for block in shown {
            guard let whole = block.table, let table = files.report.seen(block) else { continue }
            let shown = table.columns.indices.filter { !table.columns[$0].isDetail }
            let columns = shown.map { table.columns[$0] }
            let stub = shown.count { $0 < table.stubColumns }
            let (lines, notes) = try text.table(table.title, columns: columns, stub: stub)
            let rows = Array(table.rows)
            try #require(lines.count == rows.count, "\(table.id)")
            for (row, line) in zip(rows, lines) {
                try #require(line.count == shown.count, "\(table.id): \(line)")
                for (column, words) in zip(shown, line) {
                    let format = table.format(of: row, column: column)
                    let isShown = ShownFigure(words, language).isSame(
                        as: row.cells[column], format, isInput: table.isInput(row, column))
                    #expect(isShown, "\(table.id): \(words) for \(row.cells[column])")
                }
            }
            let body = whole.rows.count { $0.style == .body }
            if case .first(let most) = whole.excerpt {
                let hidden = language == .indonesian ? " \(body - most) baris lain" : " \(body - most) more rows"
                #expect(notes.contains { $0.contains(hidden) } == (body > most), "\(table.id)")
            }
        }
    }

    @Test(arguments: SampleDocument.all, [Language.indonesian, .english])
    func thePageHoldsEveryCell(sample: SampleDocument, language: Language) throws {
        let files = try WrittenSample(sample, language)
        let page = try PageReading(files.text(".html"))
        let report = files.report
        let parts = report.sections.filter { $0.place == .front } + report.sections.filter { $0.place != .front }
        var tables: [ReportTable] = []
        for part in parts {
            for block in part.blocks {
                // Of the main figures there are cards.
                guard case .table(let whole) = block, !whole.rows.isEmpty else { continue }
                if let table = part.place == .appendix ? whole : report.printed(whole) { tables.append(table) }
            }
        }
        tables += report.abridgedTables.filter { !$0.rows.isEmpty }
        expect(page.tables, page.words, tables, language)
        let figures = parts.flatMap(\.blocks).flatMap { block -> [KeyFigures.Figure] in
            if case .keyFigures(let figures) = block { figures.figures } else { [] }
        }
        try #require(page.cards.count == figures.count)
        for (card, figure) in zip(page.cards, figures) {
            try #require(card.count == 3)
            #expect(card[0] == oneBlank(figure.label))
            #expect(ShownFigure(card[1].filter { !$0.isWhitespace }, language).isSame(as: figure.value, figure.format))
            let words = card[2].dropLast(oneBlank(figure.note).count)
            #expect(card[2].hasSuffix(oneBlank(figure.note)))
            let change = ShownFigure(words.filter { !$0.isWhitespace }, language)
            #expect(
                figure.change == .null ? words.isEmpty : change.isSame(as: figure.change, figure.changeFormat),
                "\(card)")
        }
        for sentence in sentences(report) { #expect(page.words.contains(sentence), "\(sentence)") }
    }

    @Test(arguments: SampleDocument.all, [Language.indonesian, .english])
    func theDocumentOfWordHoldsEveryCell(sample: SampleDocument, language: Language) throws {
        let files = try WrittenSample(sample, language)
        let document = try WordReading("\(files.scratch.path)/\(files.report.name).docx")
        let tables = files.report.sections.flatMap(\.blocks).compactMap(files.report.seen).map { table in
            table.keeping(table.columns.indices.filter { !table.columns[$0].isDetail })
        }
        // What stands around a letter is set in a table of its own without lines.
        let seen = document.tables.filter { table in tables.contains { oneBlank($0.title) == oneBlank(table.title) } }
        expect(files.report.letter == nil ? document.tables : seen, document.words, tables, language)
        for sentence in sentences(files.report) { #expect(document.words.contains(sentence), "\(sentence)") }
    }

    /// The sentences, which every form has.
    private func sentences(_ report: Report) -> [String] {
        report.sections.flatMap(\.blocks).flatMap { block -> [String] in
            switch block {
            case .paragraph(let text): [oneBlank(text)]
            case .bullets(let items): items.map(oneBlank)
            default: []
            }
        }
    }

    /// Whether tables are seen, in their order, with every cell and, beneath them, the key of their signs.
    private func expect(
        _ seen: [SeenTable], _ words: String, _ tables: [ReportTable], _ language: Language
    ) {
        #expect(seen.map(\.title) == tables.map { oneBlank($0.title) })
        guard seen.count == tables.count else { return }
        for (found, table) in zip(seen, tables) {
            for note in FigureStyle(language).notes(of: table) { #expect(words.contains(oneBlank(note)), "\(note)") }
            // In their order: a balance at the start stands there.
            var room = PagesAgreeTests.mostRows
            let rows = table.rows.filter { row in
                if row.style == .body { room -= 1 }
                return row.style == .total || room >= 0
            }
            #expect(found.rows.count == rows.count, "\(table.id)")
            for (row, cells) in zip(rows, found.rows) {
                #expect(cells.count == row.cells.count, "\(table.id)")
                for (column, words) in cells.enumerated() where column < row.cells.count {
                    let figure = ShownFigure(words.filter { !$0.isWhitespace }, language)
                    let isSame = figure.isSame(
                        as: row.cells[column], table.format(of: row, column: column),
                        isInput: table.isInput(row, column))
                    #expect(isSame, "\(table.id): \(words) for \(row.cells[column])")
                }
            }
        }
    }

    /// More rows than these are left to other forms.
    private static let mostRows = 500
}

extension Report {
    /// The table that people see of a block where there are no cards; nil where there is none.
    fileprivate func seen(_ block: ReportSection.Block) -> ReportTable? {
        let table: ReportTable? =
            switch block {
            case .table(let table): printed(table)
            case .keyFigures(let figures): figures.summary(language)
            default: nil
            }
        return table.flatMap { $0.rows.isEmpty ? nil : $0 }
    }
}

extension ReportTable {
    fileprivate func isInput(_ row: Row, _ column: Int) -> Bool {
        row.style == .body && columns[column].input != nil
    }

    /// These columns alone.
    fileprivate func keeping(_ kept: [Int]) -> ReportTable {
        ReportTable(
            id: id, title: title, columns: kept.map { columns[$0] }, stubColumns: 0,
            rows: rows.map { row in
                let formats = row.formats.map { all in kept.map { all[$0] } }
                return Row(kept.map { row.cells[$0] }, style: row.style, formats: formats)
            }, notes: notes, emptyText: emptyText)
    }
}
