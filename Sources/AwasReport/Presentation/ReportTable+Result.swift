import AwasModel
import AwasQuery

extension ReportTable {
    /// The answer to a query as a table for people: labels for ids, a format for each unit.
    ///
    /// - Parameters:
    ///   - result: the answer.
    ///   - id: the name of the table, and of its CSV file in a report.
    ///   - title: what stands over it.
    ///   - language: the language of labels and notes.
    ///   - emptyText: what stands in place of no rows.
    ///   - hasBars: whether the figures of the first measure are shown by bars too.
    package init(
        _ result: ResultTable, id: String = "query", title: String, language: Language, emptyText: String,
        hasBars: Bool = false
    ) {
        var columns: [Column] = []
        for dimension in result.dimensions {
            if dimension.isRegion {
                let label = LocalizedText("Kode", "Code")
                columns.append(
                    Column(id: "\(dimension.id)_code", label: label[language], format: .text, isDetail: true))
            }
            columns.append(Column(id: dimension.id, label: dimension.label[language], format: .text))
        }
        let labels = FigureLabels(result, language, hasBars: hasBars)
        columns += result.headings.map(labels.column)
        let keyColumns = columns.count - result.headings.count
        func row(_ label: String, _ plain: String, _ values: [Value], _ style: Row.Style) -> Row {
            let keys = columns.prefix(keyColumns).map { Cell.text($0.isDetail ? "" : label, plain: plain) }
            return Row(keys + values.map(Cell.init), style: style)
        }
        var last: [Row] = []
        if let others = result.others {
            let label = LocalizedText("Lainnya (\(others.count))", "Others (\(others.count))")[language]
            last.append(row(label, ResultTable.othersKey, others.values, .body))
        }
        if let totals = result.totals {
            last.append(row(FigureLabels.total(of: result.measures)[language], ResultTable.totalKey, totals, .total))
        }
        let summary = last
        let rows = Rows(count: result.rows.count + summary.count, signs: Signs(in: result)) { position in
            if position >= result.rows.count { return summary[position - result.rows.count] }
            let row = result.rows[position]
            var cells: [Cell] = []
            cells.reserveCapacity(keyColumns + row.values.count)
            for (position, dimension) in result.dimensions.enumerated() {
                if dimension.isRegion { cells.append(Cell.code(row.key[position])) }
                cells.append(result.cell(of: row.key, at: position, language))
            }
            for value in row.values { cells.append(Cell(value)) }
            return Row(cells)
        }
        self.init(
            id: id, title: title, columns: columns, stubColumns: keyColumns, rows: rows,
            notes: result.notes.map { $0[language] } + ReportTable.wordings(result), emptyText: emptyText)
    }

    /// The wordings of violations whose codes alone stand over columns.
    private static func wordings(_ result: ResultTable) -> [String] {
        guard result.pivot?.id == "violation" else { return [] }
        var codes: [String] = []
        for heading in result.headings {
            if let code = heading.pivotValue?.plain, !codes.contains(code) { codes.append(code) }
        }
        return codes.compactMap(JointDecree.violation).map { "\($0.code): \($0.text)." }
    }
}

extension ResultTable {
    /// The words for one value of the key of a row, null put in words too.
    package func cell(of key: [Value], at position: Int, _ language: Language) -> Cell {
        let (dimension, value) = (dimensions[position], key[position])
        let none = value == .null ? nullLabel(of: dimension, in: key)[language] : ""
        return Cell(key: value, of: dimension, language, none: none)
    }
}

extension CellFormat {
    /// How the figures of a measure are shown. Turnout is compared, by hundredths of a percent.
    package init(_ measure: Measure) {
        switch measure.unit {
        case .events, .people, .delegations, .agencies, .cases, .subjects, .votes, .stations: self = .integer
        case .days: self = .decimal(1)
        case .share: self = .percent(measure.id == Catalogue.turnout ? 2 : 1)
        case .perThousandVoters, .perHundredThousandVoters: self = .decimal(2)
        }
    }
}

extension Cell {
    /// A figure.
    package init(_ value: Value) {
        switch value {
        case .null: self = .null
        case .integer(let number): self = .integer(number)
        case .real(let number): self = .real(number)
        case .ratio(let ratio): self = .ratio(ratio)
        case .text(let text): self = .text(text)
        case .withheld(let reason): self = .withheld(reason)
        case .choice, .region, .period: self = value.plain.map { .text($0) } ?? .null
        }
    }

    /// The words of a dimension's value, its null put in words too; machines get the plain form.
    ///
    /// - Parameter none: the words for null.
    package init(key value: Value, of dimension: Dimension, _ language: Language, none: String) {
        switch value {
        case .choice(let id, let label): self = .text(label[language], plain: id)
        case .region(let code, let name):
            let title = code.level == .kecamatan ? RegionDirectory.standard.title(code) : name
            self = title == name ? .text(name) : .text(title, plain: name)
        case .period(let period): self = .text(FigureStyle(language).period(period), plain: period.description)
        case .null: self = .text(none, plain: "")
        case .text(let text) where dimension.id == "violation":
            let words = JointDecree.wording(text)
            self = words == text ? .text(text) : .text(words, plain: text)
        default: self = .text(value.plain ?? "")
        }
    }

    /// The code of a region; nothing for null.
    static func code(_ value: Value) -> Cell {
        .text(value.plain ?? "")
    }
}
