import AwasModel
import AwasReport

/// Writes workbooks for Excel and LibreOffice.
///
/// Figures are numbers with a format, dates are dates, and a text is never taken for a formula. The same report gives the
/// same bytes.
package enum XLSXWriter {
    /// A report: a cover, then a sheet for each section, and behind it one for each table that has its own. A report of
    /// one sheet has no cover.
    package static func write(_ report: Report, to path: String) throws(WriterError) {
        let workbook = try Workbook(
            path: path, rows: report.tables.reduce(0) { $0 + $1.rows.count }, classification: report.classification)
        let subject = report.facts.map { "\($0.label): \($0.value)" }.joined(separator: "; ")
        try workbook.setProperties(title: report.title, subject: subject, created: report.created)
        for (name, text) in RequestProperties.properties(of: report.manifest?.request.written ?? "") {
            try workbook.setProperty(name, text)
        }
        var names = SheetNames()
        let parts =
            report.hasFront
            ? SheetPart.parts(of: report) { sheetParts(of: $0, report.language) }
            : report.sections.flatMap { sheetParts(of: $0, report.language) }.map { SheetPart($0) }
        let isForm = report.tables.contains { $0.columns.contains { $0.input != nil } }
        // A document of one sheet says there what it is about.
        let hasCover = parts.count != 1 && !report.hasFront
        let cover = hasCover ? names.unique(LocalizedText("Sampul", "Cover")[report.language]) : nil
        let lists = ChoiceLists(report, &names)
        let sections = parts.map { (name: names.unique($0.sheetName), part: $0) }
        let contents = sections.map { ($0.name, $0.part.heading.isEmpty ? $0.name : $0.part.heading) }
        // The way back from a sheet.
        let start = cover ?? (report.hasFront ? sections.first?.name : nil)
        if let cover {
            let sheet = try workbook.addSheet(cover)
            if isForm { sheet.protect() }
            try writeCover(of: report, contents, on: sheet)
        }
        let sheets = try sections.map { section throws(WriterError) in
            (try workbook.addSheet(section.name), section.part)
        }
        var charts: ChartWriter?
        if report.hasFront || report.sections.flatMap(\.blocks).contains(where: isDrawing) {
            let name = names.unique(LocalizedText("Data bagan", "Chart data")[report.language])
            charts = ChartWriter(
                workbook, data: try workbook.addSheet(name), sheetName: name, language: report.language)
        }
        let abridged = Set(report.abridgedTables.map(\.id))
        for (sheet, part) in sheets {
            if part.place == .front {
                try writeFront(of: report, part.sections, Array(contents.dropFirst()), on: sheet, &charts)
                continue
            }
            try write(
                part.sections, title: report.title, properties: hasCover || report.hasFront ? [] : report.properties,
                language: report.language, form: isForm ? lists : nil, cover: start, abridged: abridged, on: sheet,
                &charts)
        }
        try charts?.finish(title: report.title, isPrinted: !report.hasFront)
        try lists.write(to: workbook, title: report.title, language: report.language)
        try workbook.close()
    }

    /// The sheets of a section: what its tables leave when those with a sheet of their own are taken out, then those.
    private static func sheetParts(of section: ReportSection, _ language: Language) -> [ReportSection] {
        let tall = tallTables(of: section, language)
        var blocks: [ReportSection.Block] = []
        var apart: [ReportSection] = []
        // The columns of a grid are its own; it stays where nothing else needs columns.
        let needing = section.blocks.count { grid($0) != nil || $0.isTable }
        for block in section.blocks {
            if let chart = grid(block), needing > 1 {
                apart.append(
                    ReportSection(
                        sheetName: chart.sheetName ?? section.sheetName, heading: section.heading, place: section.place,
                        blocks: [block]))
            } else if case .table(let table) = block,
                let name = table.sheetName ?? (tall.contains(table.id) ? table.title : nil)
            {
                apart.append(
                    ReportSection(
                        sheetName: name, heading: "\(section.heading): \(table.title)", place: section.place,
                        blocks: [block]))
            } else {
                blocks.append(block)
            }
        }
        return [
            ReportSection(
                sheetName: section.sheetName, heading: section.heading, place: section.place, blocks: blocks)
        ] + apart
    }

    /// The chart of a block that is a grid of cells.
    private static func grid(_ block: ReportSection.Block) -> Chart? {
        if case .chart(let chart) = block, SheetWriter.gridWidths(chart) != nil { chart } else { nil }
    }

    /// Whether a block is a chart that lies over the cells of a sheet, and draws cells of another.
    private static func isDrawing(_ block: ReportSection.Block) -> Bool {
        if case .chart = block { grid(block) == nil } else { false }
    }

    /// The tables of a section, by id, that no page holds: they are given sheets of their own where they have company, for
    /// the labels of one table only can be repeated on the pages of a sheet.
    private static func tallTables(of section: ReportSection, _ language: Language) -> Set<String> {
        var tables: [ReportTable] = []
        var pictures = 0
        for block in section.blocks {
            switch block {
            case .table(let table): if table.sheetName == nil, !table.rows.isEmpty { tables.append(table) }
            case .chart: if isDrawing(block) { pictures += 1 }
            case .keyFigures(let figures): tables.append(figures.table)
            case .paragraph, .bullets: break
            }
        }
        guard tables.count + pictures > 1 else { return [] }
        let fitting = ColumnFitting(tables, language: language)
        // The title, the labels and notes.
        let linesBesideBody = 8
        let most = PageLayout.rowsOfPage(SheetWriter.points(fitting.widths)) - linesBesideBody
        return Set(tables.filter { fitting.takes($0, moreLinesThan: most) }.map(\.id))
    }

    /// One table, as the answer to a query: on one sheet, or on several with all labels and notes where it has more rows
    /// than a sheet of Excel.
    ///
    /// The rows of a long table are asked for twice, first for the widths of the columns, and none is held.
    ///
    /// - Parameters:
    ///   - table: The table; its own title is shown when it says something else than `title`.
    ///   - title: The title of the document.
    ///   - sheetName: The name of its sheet, as far as Excel allows; nil for the title.
    ///   - notes: Said beneath the notes of the table.
    ///   - created: The day that the document says it was made.
    ///   - language: The language of dates and page numbers.
    ///   - path: The file to write.
    package static func write(
        _ table: ReportTable, title: String, sheetName: String? = nil, notes: [String], created: CalendarDate,
        language: Language, to path: String
    ) throws(WriterError) {
        try write(
            table, title: title, sheetName: sheetName ?? title, notes: notes, created: created, language: language,
            mostRows: mostRowsOfSheet, to: path)
    }

    /// What Excel's sheet leaves for the rows of a table beside its title, labels and notes, with some to spare.
    private static let mostRowsOfSheet = Worksheet.rowLimit - 576

    static func write(
        _ table: ReportTable, title: String, sheetName: String, notes: [String], created: CalendarDate,
        language: Language, mostRows: Int, to path: String
    ) throws(WriterError) {
        let workbook = try Workbook(path: path, rows: table.rows.count)
        try workbook.setProperties(title: title, created: created)
        var names = SheetNames()
        let starts = table.rows.isEmpty ? [0] : Array(stride(from: 0, to: table.rows.count, by: mostRows))
        for (number, start) in starts.enumerated() {
            let rows = ReportTable.Rows(
                count: min(mostRows, table.rows.count - start), signs: table.signs
            ) { table.rows[start + $0] }
            let shown = ReportTable(
                id: table.id, title: table.title == title ? "" : table.title, columns: table.columns,
                stubColumns: table.stubColumns, rows: rows, notes: table.notes + notes, emptyText: table.emptyText)
            let section = ReportSection(sheetName: title, heading: "", blocks: [.table(shown)])
            let part = LocalizedText(
                "\(title) (lembar \(number + 1) dari \(starts.count))",
                "\(title) (sheet \(number + 1) of \(starts.count))")
            var charts: ChartWriter?
            try write(
                [section], title: starts.count > 1 ? part[language] : title, language: language,
                on: workbook.addSheet(names.unique(sheetName)), &charts)
        }
        try workbook.close()
    }

    /// What the document is about, and the way to its sections.
    private static func writeCover(
        of report: Report, _ contents: [(sheet: String, heading: String)], on sheet: Worksheet
    ) throws(WriterError) {
        let labels = report.facts.map { CalibriMetrics.width($0.label, isBold: true) + 2 }
        let labelWidth = min(max(labels.max() ?? 0, 20), ColumnFitting.widest)
        var page = try SheetWriter(sheet, widths: [labelWidth, 90 - labelWidth], language: report.language)
        if let mark = report.classification { try page.text(mark, .heading) }
        try page.text(report.title, .title)
        page.space()
        for property in report.facts { try page.property(property.label, property.value) }
        if !contents.isEmpty {
            page.space()
            try page.text(LocalizedText("Isi", "Contents")[report.language], .heading)
            for (name, heading) in contents { try page.link(heading, to: name) }
        }
        if let table = report.tables.first(where: { !$0.rows.isEmpty && !$0.columns.isEmpty }) {
            page.space()
            let id = CellNames.valid(table.id)
            let note = LocalizedText(
                "Setiap tabel dan jumlah mempunyai nama; ketik di Kotak Nama Excel untuk menuju ke sana, misalnya \(id).",
                "Every table and total has a name; type it into the name box of Excel to go there, such as \(id).")
            try page.text(note[report.language], .note)
        }
        let layout = PageLayout(contentWidth: page.printedWidth, height: page.height, blocks: [])
        try sheet.setUpPrinting(
            layout, rows: 0...(page.row - 1), lastColumn: try page.lastColumn(within: layout.width),
            title: report.title, language: report.language)
    }

    private static func write(
        _ sections: [ReportSection], title: String, properties: [Report.Property] = [], language: Language,
        form lists: ChoiceLists? = nil, cover: String? = nil, abridged: Set<String> = [], on sheet: Worksheet,
        _ charts: inout ChartWriter?
    ) throws(WriterError) {
        let blocks = sections.flatMap(\.blocks)
        let tables = blocks.compactMap(\.table).filter { !$0.rows.isEmpty && !$0.columns.isEmpty }
        // What is printed is read; what is filtered stands in the appendix.
        let forms =
            sections.count > 1
            ? tables.map { TableForm.plain($0, isNamed: !abridged.contains($0.id)) }
            : TableForm.forms(of: tables, holdsRows: sheet.holdsRows)
        let widths =
            blocks.lazy.compactMap(grid).first.flatMap(SheetWriter.gridWidths)
            ?? SheetWriter.shared(ColumnFitting(tables, language: language).widths, by: sections.count)
        let stub = SheetWriter.stubColumns(tables, widths)
        let isSpread = PageLayout.pagesWide(SheetWriter.points(widths)) > 1
        var page = try SheetWriter(
            sheet, widths: widths, stub: isSpread ? stub : 0,
            isPrinted: sections.count > 1, lists: lists ?? .none, language: language)
        if let cover { try page.link(wayBack[language], to: cover) }
        // The way back is for the screen alone.
        let firstPrinted = page.row
        try page.text(title, .title)
        for property in properties { try page.text("\(property.label): \(property.value)", .text) }
        var titleRows = page.row
        var areas: [SheetWriter.TableArea] = []
        var rest = forms[...]
        for (number, section) in sections.enumerated() {
            // Of several sections each begins with what its heading stands over.
            if number == 0, !section.heading.isEmpty {
                try page.text(section.heading, .heading)
                titleRows = page.row
            }
            for (place, block) in section.blocks.enumerated() {
                try page.gap()
                try page.block { page throws(WriterError) in
                    if number > 0, place == 0, !section.heading.isEmpty {
                        try page.gap()
                        try page.text(section.heading, .heading)
                    }
                    try write(block, on: &page, &rest, &areas, &charts)
                }
            }
        }
        if lists != nil { sheet.protect() }
        try finish(page, titleRows: titleRows, stub: stub, areas: areas)
        // A single block is torn wherever a page ends, with its labels repeated.
        var layout = PageLayout(
            contentWidth: page.printedWidth, height: page.height, blocks: blocks.count > 1 ? page.blocks : [],
            isReport: sections.count > 1)
        layout.isPrinted = !sections.allSatisfy { $0.place == .appendix }
        if isSpread { try page.repeatStub(stub) }
        try sheet.setUpPrinting(
            layout, rows: firstPrinted...max(firstPrinted, page.row - 1),
            lastColumn: try page.lastColumn(within: layout.width), title: title, language: language)
    }

    private static let wayBack = LocalizedText("← Sampul", "← Cover")

    private static func write(
        _ block: ReportSection.Block, on page: inout SheetWriter, _ forms: inout ArraySlice<TableForm>,
        _ areas: inout [SheetWriter.TableArea], _ charts: inout ChartWriter?
    ) throws(WriterError) {
        switch block {
        case .paragraph(let text): try page.text(text, .text)
        case .bullets(let items): for item in items { try page.text("•  " + item, .text) }
        case .chart(let chart):
            if grid(block) == nil {
                try charts?.add(chart, on: page.sheet, row: page.row)
                page.picture(rows: ChartWriter.rowCount(chart), width: ChartWriter.width)
            } else {
                try page.grid(chart)
            }
        case .table, .keyFigures:
            guard let table = block.table else { return }
            let form = table.rows.isEmpty || table.columns.isEmpty ? nil : forms.popFirst()
            if let area = try page.table(table, form) { areas.append(area) }
        }
    }

    /// The first page: what it is about, its figures, its sentences, its list and its chart, on one page of paper; beneath that
    /// the way to the other sheets, for the screen.
    private static func writeFront(
        of report: Report, _ sections: [ReportSection], _ contents: [(sheet: String, heading: String)],
        on sheet: Worksheet, _ charts: inout ChartWriter?
    ) throws(WriterError) {
        var page = try SheetWriter(sheet, widths: SheetWriter.frontWidths(sections), language: report.language)
        try page.masthead(of: report)
        for section in sections {
            page.space()
            if !section.heading.isEmpty { try page.text(section.heading, .heading) }
            for block in section.blocks {
                switch block {
                case .keyFigures(let figures): try page.cards(figures, &charts)
                case .table(let table): try page.list(table)
                case .paragraph, .bullets, .chart:
                    var (none, areas): (ArraySlice<TableForm>, [SheetWriter.TableArea]) = ([], [])
                    try write(block, on: &page, &none, &areas, &charts)
                }
            }
        }
        let lastPrinted = page.row - 1
        var layout = PageLayout(contentWidth: page.printedWidth, height: page.height, blocks: [])
        layout.pagesTall = 1
        try sheet.setUpPrinting(
            layout, rows: 0...lastPrinted, lastColumn: page.widths.count - 1, title: report.title,
            language: report.language)
        page.space()
        try page.text(LocalizedText("Isi", "Contents")[report.language], .heading)
        for (name, heading) in contents { try page.link(heading, to: name) }
    }

    /// Frozen panes and repeated rows.
    private static func finish(
        _ page: SheetWriter, titleRows: Int, stub: Int, areas: [SheetWriter.TableArea]
    ) throws(WriterError) {
        var rows = titleRows
        if areas.count == 1, let area = areas.first {
            let halfOfSmallScreen = 220.0
            if area.heightAbove <= halfOfSmallScreen { rows = area.header.upperBound + 1 }
            try page.sheet.repeatRows(area.header)
        }
        try page.sheet.freeze(rows: rows, columns: stub)
    }
}
