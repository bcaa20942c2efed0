import AwasModel
import AwasQuery

/// Why an answer cannot be drawn, and what to ask instead.
package enum ChartRefusal: Error, Hashable {
    /// Nothing that figures could stand side by side by; more than one such thing.
    case withoutDimension, severalDimensions
    /// There is no figure in it.
    case withoutFigures
    /// More lines or bars of one group than anybody can tell apart.
    case tooManyFigures(Int)
    /// Fewer than two regions with both figures.
    case withoutComparison

    /// What is so, and what to do.
    package var message: LocalizedText {
        switch self {
        case .withoutDimension:
            LocalizedText(
                "--format svg perlu satu dimensi: tambahkan --by, misalnya --by month atau --by kabupaten",
                "--format svg needs one dimension: add --by, such as --by month or --by kabupaten")
        case .severalDimensions:
            LocalizedText(
                "--format svg menggambar satu dimensi; pilih satu untuk --by, atau jadikan yang lain --pivot",
                "--format svg draws one dimension; choose one for --by, or make the other a --pivot")
        case .withoutFigures:
            LocalizedText(
                "--format svg: tidak ada angka untuk digambar; --format table menunjukkan sebabnya",
                "--format svg: there is no figure to draw; --format table shows why")
        case .tooManyFigures(let count):
            LocalizedText(
                "--format svg: \(count) angka per kelompok terlalu banyak untuk satu bagan; pilih paling banyak \(Chart.mostSeries)",
                "--format svg: \(count) figures a group are too many for a chart; choose at most \(Chart.mostSeries)")
        case .withoutComparison:
            LocalizedText(
                "--format svg: kurang dari dua wilayah punya kedua angka; --format table mendaftar yang tidak dibandingkan",
                "--format svg: fewer than two regions have both figures; --format table lists those not compared")
        }
    }
}

extension Chart {
    /// More figures a group than these are not told apart.
    static let mostSeries = 8
    /// More in one chart than these have no colours of their own.
    private static let mostTogether = 4

    /// An answer by one dimension as charts: one for all figures of a unit, bars, or lines over months, quarters and years.
    ///
    /// - Throws: ``ChartRefusal`` where it cannot be drawn.
    package static func charts(of result: ResultTable, _ language: Language) throws(ChartRefusal) -> [Chart] {
        guard let dimension = result.dimensions.first else { throw .withoutDimension }
        guard result.dimensions.count == 1 else { throw .severalDimensions }
        guard result.headings.count <= mostSeries else { throw .tooManyFigures(result.headings.count) }
        let groups = Groups(result, language)
        let labels = FigureLabels(result, language, hasBars: false)
        let columns = result.headings.map(labels.column)
        let cells = columns.indices.map(groups.cells)
        guard cells.joined().contains(where: { $0.number != nil }) else { throw .withoutFigures }
        var together: [[Int]] = []
        for column in columns.indices {
            if let last = together.last?.first, columns[last].format == columns[column].format,
                result.headings[last].measure.unit == result.headings[column].measure.unit,
                (together.last?.count ?? 0) < mostTogether
            {
                together[together.count - 1].append(column)
            } else {
                together.append([column])
            }
        }
        return together.map { members in
            let first = members[0]
            func name(_ column: Int) -> String {
                [columns[column].group, columns[column].label].compactMap(\.self).joined(separator: ", ")
            }
            let unit = result.headings[first].measure.unit.label[language]
            return .series(
                SeriesChart(
                    kind: groups.isTime ? .line : .bar, title: members.map(name).joined(separator: "; "),
                    categoryTitle: dimension.label[language], valueTitle: members.count == 1 ? name(first) : unit,
                    format: columns[first].format, categories: groups.names,
                    series: members.map { SeriesChart.Series(name: name($0), cells: cells[$0]) }))
        }
    }

    /// The groups of an answer in their order; of months, quarters and years all from the first to the last, for one without
    /// records is a gap.
    private struct Groups {
        let names: [String]
        let isTime: Bool
        /// For each group its row; nil where it has none.
        private let rows: [Int?]
        private let result: ResultTable

        init(_ result: ResultTable, _ language: Language) {
            self.result = result
            let periods = result.rows.enumerated().compactMap { place, row -> (CalendarPeriod, Int)? in
                if case .period(let period) = row.key[0] { (period, place) } else { nil }
            }
            if let first = periods.map(\.0).min(), let last = periods.map(\.0).max(), periods.count == result.rows.count
            {
                let places = Dictionary(periods, uniquingKeysWith: { first, _ in first })
                let all = (first.index...last.index).map { CalendarPeriod(unit: first.unit, index: $0) }
                let style = FigureStyle(language)
                (isTime, rows) = (true, all.map { places[$0] })
                names = all.map { $0.unit == .month ? style.shortMonth($0) : style.period($0) }
                return
            }
            isTime = false
            let style = FigureStyle(language)
            var names = result.rows.map { style.text(result.cell(of: $0.key, at: 0, language), .text) }
            var rows = result.rows.indices.map(Optional.some)
            if let others = result.others {
                names.append(LocalizedText("Lainnya (\(others.count))", "Others (\(others.count))")[language])
                rows.append(nil)
            }
            (self.names, self.rows) = (names, rows)
        }

        func cells(_ column: Int) -> [Cell] {
            rows.map { row in
                if let row { return Cell(result.rows[row].values[column]) }
                if !isTime, let others = result.others { return Cell(others.values[column]) }
                return .null
            }
        }
    }

    /// A comparison as a chart of points.
    ///
    /// - Throws: ``ChartRefusal`` where fewer than two regions have both figures.
    package static func chart(
        of comparison: ParticipationComparison, _ language: Language
    ) throws(ChartRefusal) -> Chart {
        let title = ChartFinding.comparison(comparison)[language]
        guard let chart = ScatterChart(comparison, title: title, language) else { throw .withoutComparison }
        return .scatter(chart)
    }
}
