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
    private let trends: [Trend]
    private let queries: [Query]

    /// - Parameter ids: of measures.
    init(_ scope: ReportScope, _ recorded: RecordedPlaces, of ids: [String]) throws(QueryError) {
        self.scope = scope
        measures = ids.compactMap { Catalogue.measure(named: $0) }
        let previousStage = scope.previousStage
        stage =
            if let previousStage, try scope.hasRecords(DateRange(previousStage.month)) { previousStage } else { nil }
        let spans = [scope.previousMonth] + (stage.map { [DateRange($0.month)] } ?? [])
        var comparisons: [[Finding]] = []
        for span in spans { comparisons.append(try scope.findings(ids, against: span, recorded)) }
        self.comparisons = Finding.judged(comparisons)
        let overYear = scope.query(ids, by: ["month"], over: scope.yearOfTrend)
        trends = Trend.judged(
            try scope.executor.run(overYear), monthsWithRecords: try scope.monthsWithRecords(scope.yearOfTrend))
        queries = ([scope.month] + spans).map { scope.query(ids, over: $0) } + [overYear]
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
            let format = CellFormat(measure)
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

    private func verdict(_ finding: Finding) -> Cell {
        guard finding.before != .null, finding.now != .null else { return .null }
        guard finding.pValue != nil else { return .text(scope.words("tidak diuji", "not tested"), plain: "untested") }
        return finding.isFlagged
            ? .text(scope.words("melampaui kebetulan", "more than chance"), plain: "flagged")
            : .text(scope.words("bisa kebetulan", "may be chance"), plain: "chance")
    }

    private func words(for trend: Trend) -> Cell {
        switch trend {
        case .untested: .text(scope.words("tidak diuji", "not tested"), plain: "untested")
        case .short: .null
        case .unclear: .text(scope.words("tidak jelas", "not clear"), plain: "unclear")
        case .rising: .text(scope.words("naik", "rising"), plain: "rising")
        case .falling: .text(scope.words("turun", "falling"), plain: "falling")
        }
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
                id: "trend", label: scope.words("Arah 12 bulan", "12-month trend"), format: .text))
        return columns
    }

    private var notes: [String] {
        var notes = [
            scope.words(
                "“Melampaui kebetulan”: perubahan sebesar itu jarang muncul kalau keadaan sebenarnya tetap (kemungkinan di bawah 5 % untuk seluruh tabel, disesuaikan menurut Holm). Cacah diuji per hari dengan uji tepat dua laju Poisson, persentase putusan dengan selang Newcombe. Orang datang berkelompok dan perkara yang masih proses terhitung berulang, sehingga angkanya tidak diuji.",
                "“More than chance”: such a change is rare where nothing really changed (less than 5% probable for the whole table, adjusted by Holm's method). Counts are tested for each day by the exact test of two Poisson rates, shares of decisions by Newcombe's interval. People come in groups and open cases are counted again, so their figures are not tested."
            ),
            scope.words(
                "Bulan tanpa satu catatan pun tidak diuji: tidak adanya catatan belum berarti tidak ada. Arah 12 bulan: uji Mann–Kendall atas angka bulanan sejak catatan pertamanya, paling sedikit \(Trend.leastMonths) bulan, taraf 5 % untuk seluruh kolom menurut Holm.",
                "A month without a single record is not tested: no record does not mean that there was nothing. 12-month trend: the test of Mann and Kendall on monthly figures since the first record, at least \(Trend.leastMonths) months, level 5% for the whole column by Holm's method."
            ),
        ]
        if let stage {
            notes.append(
                scope.words(
                    "\(scope.style.period(stage.month)): tahap yang sama menjelang \(stage.election).",
                    "\(scope.style.period(stage.month)): the same stage before \(stage.election)."
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

    fileprivate func findings(
        _ measures: [String], against period: DateRange, _ recorded: RecordedPlaces
    ) throws(QueryError) -> [Finding] {
        let (now, before) = (
            try answer(measures, over: month), try answer(measures, over: period)
        )
        // Of a month that nobody sent records of, zeros say nothing.
        var isTestable = true
        for span in [month, period] where isTestable { isTestable = try hasRecords(span) }
        var findings: [Finding] = []
        for (measure, (value, earlier)) in zip(now.measures, zip(now.rows[0].values, before.rows[0].values)) {
            func known(_ value: Value, _ days: DateRange) -> Value {
                recorded.value(value, of: measure, .whole, days, hasVoters: false)
            }
            var finding = Finding(now: known(value, month), before: known(earlier, period))
            let isKnown = [finding.now, finding.before].allSatisfy { $0 != .null && !$0.isWithheld }
            if isTestable, isKnown, let method = ChangeTest.method(of: measure) {
                finding.pValue = ChangeTest.pValue(
                    method, try count(value, method, over: month), try count(earlier, method, over: period))
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
            let counts = try answer([numerator, denominator], over: period).rows[0].values
            return ChangeTest.Count(count: counts[0].count, whole: counts[1].count)
        }
    }

    /// Whether anything at all is recorded in some days.
    fileprivate func hasRecords(_ period: DateRange) throws(QueryError) -> Bool {
        try !monthsWithRecords(period).isEmpty
    }

    /// The months among some days of which anything at all is recorded.
    fileprivate func monthsWithRecords(_ period: DateRange) throws(QueryError) -> Set<Value> {
        let ids =
            Coverage.probes.map(\.measure) + ["registered_cases", "rejected_cases", "decided_cases", "forwarded_cases"]
        return Set(try answer(ids, by: ["month"], over: period).rows.map { $0.key[0] })
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

/// The way of a measure over a year.
private enum Trend {
    /// Months depend on each other, as those of a stock do, or people come in groups.
    case untested
    /// There are too few months.
    case short
    case unclear, rising, falling

    /// Of fewer months even a steady rise could be chance, given that several measures are looked at.
    static let leastMonths = 6

    /// The trends of monthly figures, judged together like findings.
    static func judged(_ answer: ResultTable, monthsWithRecords: Set<Value>) -> [Trend] {
        let rows = answer.rows.filter { monthsWithRecords.contains($0.key[0]) }
        let tests = answer.measures.enumerated().map { index, measure -> MannKendallTrend? in
            guard ChangeTest.method(of: measure) != nil else { return nil }
            // A series begins with its first record: before that nobody may have kept any.
            let values = rows.map { $0.values[index] }.drop { $0 == .null || $0 == .integer(0) }.compactMap(\.number)
            return values.count < leastMonths ? nil : MannKendallTrend(values)
        }
        var adjusted = AdjustedPValues.holm(tests.compactMap { $0?.pValue })?.makeIterator()
        return zip(answer.measures, tests).map { measure, test in
            guard ChangeTest.method(of: measure) != nil else { return .untested }
            guard let test, let pValue = adjusted?.next() else { return .short }
            return pValue >= Finding.level ? .unclear : test.score > 0 ? .rising : .falling
        }
    }
}
