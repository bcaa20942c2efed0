import AwasModel
import AwasQuery

extension MonthlyReport {
    /// A table of measures by a dimension: some with all four figures (this month, the month before, the change, the
    /// year to date), others for this month alone.
    struct Layout {
        var id: String
        var title: String
        var dimension: String
        /// With all four figures.
        var compared: [String]
        /// For this month alone.
        var monthly: [String] = []
        var filters: [Filter] = []
        /// Whether the largest come first, by the first compared measure.
        var isRanked = false
        /// The measure that a group must have a record of this month to be listed; nil lists those since January.
        var presentBy: String?
        /// Whether groups share records, so that the total is not their sum.
        var overlaps = false
        var emptyText: String
        /// The words for a value of the dimension, where they are not those of the catalogue.
        var label: ((Value) -> String?)?
        /// The sheet of its own in a workbook, for long lists.
        var sheetName: String?
    }

    /// Rows of a table that are shown in plain text; the others are in the files.
    static let compactRows = 25

    func table(_ layout: Layout) throws(QueryError) -> ReportTable {
        let comparison = try figures.comparison(
            layout.compared + layout.monthly, by: [layout.dimension], where: layout.filters)
        var rows = comparison.rows
        var notes: [String] = []
        if let id = layout.presentBy, let index = comparison.measures.firstIndex(where: { $0.id == id }) {
            let all = rows.count
            rows.removeAll { $0.month[index] == .integer(0) || $0.month[index] == .null }
            if all > rows.count, !rows.isEmpty {
                let count = style.integer(Int64(all - rows.count))
                notes.append(
                    words(
                        "\(count) baris lain tercatat sejak Januari tetapi tidak bulan ini; jumlahnya mencakup semua.",
                        "\(count) more rows have records since January but none this month; the total covers all."))
            }
        }
        if layout.isRanked {
            rows = rows.enumerated().sorted { left, right in
                for (first, second) in [
                    (left.element.month[0], right.element.month[0]), (left.element.year[0], right.element.year[0]),
                ] {
                    if Value.precedes(first, second, descending: true) { return true }
                    if Value.precedes(second, first, descending: true) { return false }
                }
                return left.offset < right.offset
            }.map(\.element)
        }
        if layout.overlaps, !rows.isEmpty {
            notes.append(
                words(
                    "Satu perkara dapat masuk beberapa baris; jumlahnya dihitung dari perkara, bukan dari baris.",
                    "A case can be in several rows; the total counts cases, not rows."))
        }
        let dimension = comparison.dimensions[0]
        let body = rows.map { row in
            ReportTable.Row(stub(row.key[0], of: dimension, layout) + cells(row, layout.compared.count))
        }
        let total = ReportTable.Row(
            totalStub(dimension) + cells(comparison.total, layout.compared.count), style: .total)
        return ReportTable(
            id: layout.id, title: layout.title, columns: columns(comparison, layout),
            stubColumns: dimension.isRegion ? 2 : 1, rows: body.isEmpty ? [] : body + [total], notes: notes,
            emptyText: layout.emptyText,
            compactRows: layout.isRanked ? MonthlyReport.compactRows : nil, sheetName: layout.sheetName,
            sources: comparison.queries)
    }

    private func columns(_ comparison: MonthlyFigures.Comparison, _ layout: Layout) -> [ReportTable.Column] {
        let dimension = comparison.dimensions[0]
        var columns: [ReportTable.Column] = []
        columns.append(ReportTable.Column(id: dimension.id, label: dimension.label[language], format: .text))
        if dimension.isRegion { columns.append(codeColumn(dimension.id)) }
        for measure in comparison.measures.prefix(layout.compared.count) { columns += spanColumns(measure, dimension) }
        for measure in comparison.measures.dropFirst(layout.compared.count) {
            columns.append(
                ReportTable.Column(
                    id: measure.id, label: measure.label[language], group: spanLabel(.month),
                    format: CellFormat(measure.unit), addsUp: measure.addsUp(over: [dimension])))
        }
        return columns
    }

    /// The four figures of one measure.
    private func spanColumns(_ measure: Measure, _ dimension: Dimension) -> [ReportTable.Column] {
        Span.allCases.map { span in
            ReportTable.Column(
                id: measure.id + span.suffix, label: spanLabel(span), group: measure.label[language],
                format: format(of: measure, span), addsUp: measure.addsUp(over: [dimension]))
        }
    }

    private func cells(_ row: MonthlyFigures.Comparison.Row, _ compared: Int) -> [Cell] {
        var cells: [Cell] = []
        for index in 0..<compared { cells += spanCells(row, index) }
        return cells + row.month.dropFirst(compared).map(Cell.init)
    }

    /// This month, the month before, the change and the year to date of one measure.
    func spanCells(_ row: MonthlyFigures.Comparison.Row, _ index: Int) -> [Cell] {
        [
            row.month[index], row.previous[index],
            MonthlyFigures.change(row.month[index], row.previous[index]), row.year[index],
        ].map(Cell.init)
    }

    private func stub(_ value: Value, of dimension: Dimension, _ layout: Layout) -> [Cell] {
        var label = layout.label?(value).map { Cell.text($0, plain: value.plain ?? "") }
        // Tables by kecamatan are about a kabupaten: what has none belongs to the kabupaten itself.
        if dimension.id == "kecamatan", value == .null {
            label = .text(words("(tingkat kabupaten/kota)", "(level of the kabupaten/kota)"), plain: "")
        }
        let name = label ?? Cell(key: value, of: dimension, language)
        return dimension.isRegion ? [name, .text(value.plain ?? "")] : [name]
    }

    /// The code of a region, beside its name; left out of plain text.
    func codeColumn(_ id: String) -> ReportTable.Column {
        ReportTable.Column(id: "\(id)_code", label: words("Kode", "Code"), format: .text, isDetail: true)
    }

    func totalStub(_ dimension: Dimension) -> [Cell] {
        let label = Cell.text(words("Jumlah", "Total"), plain: "TOTAL")
        return dimension.isRegion ? [label, .text("", plain: "TOTAL")] : [label]
    }

    /// The measures one below the other, each in its unit, over the three spans.
    func indicators(id: String, title: String, _ measures: [String]) throws(QueryError) -> ReportTable {
        let comparison = try figures.comparison(measures)
        let rows = comparison.measures.enumerated().map { index, measure in
            ReportTable.Row(
                [.text(measure.label[language], plain: measure.id)] + spanCells(comparison.total, index),
                formats: [.text] + Span.allCases.map { format(of: measure, $0) })
        }
        return ReportTable(
            id: id, title: title, columns: spanTableColumns(words("Ukuran", "Measure"), id: "measure"),
            stubColumns: 1, rows: rows, notes: indicatorNotes(comparison.measures), emptyText: "",
            sources: comparison.queries)
    }

    /// What the figures of a list of several units are measured in.
    private func indicatorNotes(_ measures: [Measure]) -> [String] {
        var notes: [String] = []
        if measures.contains(where: { CellFormat($0.unit) == .percent(2) }) {
            notes.append(
                words(
                    "Perubahan persentase dalam poin persen.", "Changes of percentages are in percentage points."))
        }
        let stocks = measures.filter(\.isStock).map { $0.label[language] }.joined(separator: ", ")
        if !stocks.isEmpty {
            notes.append(
                words(
                    "\(stocks): keadaan pada akhir setiap periode.", "\(stocks): the state at the end of each period."))
        }
        return notes
    }

    /// A name and the four figures of a table whose rows are measures or steps.
    func spanTableColumns(_ label: String, id: String) -> [ReportTable.Column] {
        [ReportTable.Column(id: id, label: label, format: .text)]
            + Span.allCases.map { span in
                ReportTable.Column(
                    id: span.id, label: spanLabel(span), format: span == .change ? .signedInteger : .integer)
            }
    }

    /// The days, or the difference, that a figure is about.
    enum Span: CaseIterable {
        case month, previous, change, year

        var id: String {
            switch self {
            case .month: "month"
            case .previous: "previous"
            case .change: "change"
            case .year: "year"
            }
        }

        /// What is put behind a measure's id to name the column.
        var suffix: String { self == .month ? "" : "_\(id)" }
    }

    func spanLabel(_ span: Span) -> String {
        switch span {
        case .month: words("Bulan ini", "This month")
        case .previous: words("Bulan lalu", "Month before")
        case .change: words("Perubahan", "Change")
        case .year: words("Sejak Januari", "Since January")
        }
    }

    private func format(of measure: Measure, _ span: Span) -> CellFormat {
        let format = CellFormat(measure.unit)
        return span == .change ? format.ofChange : format
    }
}
