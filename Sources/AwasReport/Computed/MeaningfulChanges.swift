import AwasModel
import AwasQuery
import AwasStatistics

/// Which of some figures changed by more than chance explains: against the month before, the same stage of the election
/// before, and their way over a year.
struct MeaningfulChanges {
    private let scope: ReportScope
    private let measures: [Measure]
    /// Against the month before, then against the same stage where there is one; a finding for each measure.
    private let comparisons: [[Finding]]
    private let stage: (month: CalendarPeriod, election: String)?
    private let trends: [MannKendallTrend?]
    private let queries: [Query]

    /// - Parameter ids: of measures.
    init(_ scope: ReportScope, of ids: [String]) throws(QueryError) {
        self.scope = scope
        measures = ids.compactMap { Catalogue.measure(named: $0) }
        let figures = scope.figures
        var stage = scope.previousStage
        var spans = [figures.previousMonth]
        var comparisons = [try scope.findings(ids, against: figures.previousMonth)]
        if let month = stage?.month {
            let findings = try scope.findings(ids, against: DateRange(month))
            // Of a stage that nobody kept records of there is nothing to say.
            if findings.contains(where: { $0.before != .null }) {
                spans.append(DateRange(month))
                comparisons.append(findings)
            } else {
                stage = nil
            }
        }
        self.stage = stage
        self.comparisons = Finding.judged(comparisons)
        let overYear = figures.query(ids, by: ["month"], over: scope.yearOfTrend)
        trends = MeaningfulChanges.trends(try figures.executor.run(overYear))
        queries = ([figures.month] + spans).map { figures.query(ids, over: $0) } + [overYear]
    }

    /// Whether any change on the month before could be tested.
    var isTested: Bool { comparisons[0].contains { $0.pValue != nil } }

    /// The measures that changed on the month before by more than chance explains, and whether they rose.
    var flagged: [(measure: Measure, isUp: Bool)] {
        zip(measures, comparisons[0]).compactMap { measure, finding in
            guard finding.isFlagged, let now = finding.now.number, let before = finding.before.number else {
                return nil
            }
            return (measure, now > before)
        }
    }

    var table: ComputedTable {
        let rows = measures.enumerated().map { index, measure in
            let format = CellFormat(measure.unit)
            var cells: [Cell] = [
                .text(measure.label[scope.language], plain: measure.id), Cell(comparisons[0][index].now),
            ]
            var formats: [CellFormat] = [.text, format]
            for comparison in comparisons {
                cells += [Cell(comparison[index].before), verdict(comparison[index])]
                formats += [format, .text]
            }
            return ReportTable.Row(cells + [words(for: trends[index])], formats: formats + [.text])
        }
        return ComputedTable(columns: columns, rows: rows, notes: notes, sources: queries)
    }

    /// For each measure the trend of its monthly values; nil where there are fewer than four.
    private static func trends(_ answer: ResultTable) -> [MannKendallTrend?] {
        answer.measures.indices.map { index in
            // A series begins with its first record: before that nobody may have kept any.
            let values = answer.rows.map { $0.values[index] }.drop { $0 == .null || $0 == .integer(0) }
                .compactMap(\.number)
            return values.count < 4 ? nil : MannKendallTrend(values)
        }
    }

    private func verdict(_ finding: Finding) -> Cell {
        guard finding.before != .null, finding.now != .null else { return .null }
        guard finding.pValue != nil else { return .text(scope.words("tidak diuji", "not tested"), plain: "untested") }
        return finding.isFlagged
            ? .text(scope.words("melampaui kebetulan", "more than chance"), plain: "flagged")
            : .text(scope.words("bisa kebetulan", "may be chance"), plain: "chance")
    }

    private func words(for trend: MannKendallTrend?) -> Cell {
        guard let trend else { return .null }
        guard trend.pValue < Finding.level else {
            return .text(scope.words("tidak jelas", "not clear"), plain: "unclear")
        }
        return trend.score > 0
            ? .text(scope.words("naik", "rising"), plain: "rising")
            : .text(scope.words("turun", "falling"), plain: "falling")
    }

    private var columns: [ReportTable.Column] {
        var columns = [
            ReportTable.Column(id: "measure", label: scope.words("Ukuran", "Measure"), format: .text),
            ReportTable.Column(id: "month", label: ComparedSpan.month.label[scope.language], format: .integer),
        ]
        func add(_ id: String, _ label: String, _ verdict: String) {
            columns.append(ReportTable.Column(id: id, label: label, format: .integer))
            columns.append(ReportTable.Column(id: "\(id)_verdict", label: verdict, format: .text))
        }
        add("previous", ComparedSpan.previous.label[scope.language], scope.words("Penilaian", "Verdict"))
        if let stage {
            let month = scope.style.period(stage.month)
            add("stage", month, scope.words("Penilaian terhadap \(month)", "Verdict on \(month)"))
        }
        columns.append(
            ReportTable.Column(
                id: "trend", label: scope.words("Arah 12 bulan", "Way over 12 months"), format: .text))
        return columns
    }

    private var notes: [String] {
        var notes = [
            scope.words(
                "“Melampaui kebetulan”: perubahan sebesar itu jarang muncul kalau keadaan sebenarnya tetap (kemungkinan di bawah 5 % untuk seluruh tabel, disesuaikan menurut Holm). Cacah diuji per hari dengan uji tepat dua laju Poisson, persentase putusan dengan selang Newcombe. Orang datang berkelompok dan perkara yang masih proses terhitung berulang, sehingga angkanya tidak diuji.",
                "“More than chance”: such a change is rare where nothing really changed (less than 5% probable for the whole table, adjusted by Holm's method). Counts are tested for each day by the exact test of two Poisson rates, shares of decisions by Newcombe's interval. People come in groups and open cases are counted again, so their figures are not tested."
            ),
            scope.words(
                "Arah 12 bulan: uji Mann–Kendall atas angka bulanan sejak catatan pertamanya, paling sedikit empat bulan, taraf 5 %.",
                "Way over 12 months: the test of Mann and Kendall on monthly figures since the first record, at least four months, level 5%."
            ),
        ]
        if let stage {
            notes.append(
                scope.words(
                    "\(scope.style.period(stage.month)): tahap yang sama menjelang \(stage.election); “–” bila tidak ada catatan.",
                    "\(scope.style.period(stage.month)): the same stage before \(stage.election); “–” where there is no record."
                ))
        }
        return notes
    }
}

extension ReportScope {
    /// The month that was as far from the voting day of the election before as this one is from that of its election.
    ///
    /// A month belongs to the first election that is not over before it begins; repeated votes have no stages of their
    /// own. Nil where there is no election before.
    fileprivate var previousStage: (month: CalendarPeriod, election: String)? {
        let elections = read.dataset[.elections]
        let repeats = elections[.repeats]
        let dates = elections[.votingDate]
        let order = dates.indices.filter { repeats[$0] < 0 }.sorted { (dates[$0], $0) < (dates[$1], $1) }
        guard
            let place = order.firstIndex(where: { dates[$0] >= parameters.month.firstDay.daysSinceEpoch })
                ?? order.indices.last, place > 0
        else { return nil }
        func month(_ row: Int) -> CalendarPeriod {
            CalendarPeriod(.month, containing: CalendarDate(daysSinceEpoch: dates[row]))
        }
        let (own, before) = (order[place], order[place - 1])
        return (
            parameters.month.advanced(by: month(before).index - month(own).index),
            read.dataset.electionName(ofRow: before)
        )
    }

    /// A year that ends with this month, or with the one before where the cut-off day leaves this one incomplete.
    fileprivate var yearOfTrend: DateRange {
        let last = parameters.asOf < parameters.month.lastDay ? parameters.month.advanced(by: -1) : parameters.month
        return DateRange(from: last.advanced(by: -11).firstDay, to: last.lastDay)
    }

    fileprivate func findings(_ measures: [String], against period: DateRange) throws(QueryError) -> [Finding] {
        let (now, before) = (
            try figures.answer(measures, over: figures.month), try figures.answer(measures, over: period)
        )
        let hasRecords = try hasRecords(period)
        var findings: [Finding] = []
        for (measure, (value, earlier)) in zip(now.measures, zip(now.rows[0].values, before.rows[0].values)) {
            var finding = Finding(now: value, before: hasRecords ? earlier : .null)
            if hasRecords, let method = ChangeTest.method(of: measure) {
                finding.pValue = ChangeTest.pValue(
                    method, try count(value, method, over: figures.month), try count(earlier, method, over: period))
            }
            findings.append(finding)
        }
        return findings
    }

    /// A measure's count over some days, and what it is counted over.
    private func count(
        _ value: Value, _ method: ChangeTest.Method, over period: DateRange
    ) throws(QueryError) -> ChangeTest.Count {
        switch method {
        case .rates: return ChangeTest.Count(count: value.count, whole: knownDays(period))
        case .shares(let numerator, let denominator):
            let counts = try figures.answer([numerator, denominator], over: period).rows.first?.values ?? []
            return ChangeTest.Count(count: counts[0].count, whole: counts[1].count)
        }
    }

    /// Whether anything at all is recorded in some days: where nothing is, zeros would say more than anybody knows.
    private func hasRecords(_ period: DateRange) throws(QueryError) -> Bool {
        let ids = ["events", "cases", "decided_cases", "oversight_participants"]
        let values = try figures.answer(ids, over: period).rows.first?.values ?? []
        return values.contains { $0 != .null && $0 != .integer(0) }
    }

    /// The days of a period up to the cut-off day.
    private func knownDays(_ period: DateRange) -> Int64 {
        guard let from = period.from, let to = period.to else { return 0 }
        return Int64(min(to, parameters.asOf).daysSinceEpoch) - Int64(from.daysSinceEpoch) + 1
    }
}

/// A figure now and before, and whether chance explains the difference.
private struct Finding {
    let now: Value
    let before: Value
    /// Nil where the difference cannot be tested.
    var pValue: Double?
    var isFlagged = false

    static let level = 0.05

    init(now: Value, before: Value) {
        self.now = now
        self.before = before
    }

    /// Flags the findings of a whole table together, so that many tests do not find something by their number alone.
    static func judged(_ comparisons: [[Finding]]) -> [[Finding]] {
        let tested = comparisons.joined().compactMap(\.pValue)
        var adjusted = AdjustedPValues.holm(tested)?.makeIterator()
        return comparisons.map { comparison in
            comparison.map { finding in
                guard finding.pValue != nil, let value = adjusted?.next() else { return finding }
                var judged = finding
                judged.isFlagged = value < level
                return judged
            }
        }
    }
}
