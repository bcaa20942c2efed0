import AwasModel
import AwasQuery
import AwasStatistics

/// Which of the main figures changed by more than chance explains.
extension MonthlyReport {
    /// The main figures against the month before, the same stage of the election before, and their way over a year.
    func changes(of measures: [String]) throws(QueryError) -> (table: ReportTable, sentence: String?) {
        let stage = previousStage
        var comparisons: [[Finding]] = [try findings(measures, against: figures.previousMonth)]
        if let stage { comparisons.append(try findings(measures, against: DateRange(stage.month))) }
        comparisons = Finding.judged(comparisons)
        let trends = try trends(of: measures)
        var rows: [ReportTable.Row] = []
        for (index, id) in measures.enumerated() {
            guard let measure = Catalogue.measure(named: id) else { continue }
            let format = CellFormat(measure.unit)
            var cells: [Cell] = [.text(measure.label[language], plain: id), Cell(comparisons[0][index].now)]
            var formats: [CellFormat] = [.text, format]
            for comparison in comparisons {
                cells += [Cell(comparison[index].before), verdict(comparison[index])]
                formats += [format, .text]
            }
            cells.append(trendWords(trends[index]))
            formats.append(.text)
            rows.append(ReportTable.Row(cells, formats: formats))
        }
        let table = ReportTable(
            id: "perubahan", title: words("Perubahan yang berarti", "Changes that mean something"),
            columns: changeColumns(stage), stubColumns: 1, rows: rows, notes: changeNotes(stage), emptyText: "",
            sources: changeQueries(measures, stage?.month))
        return (table, changeSentence(measures, comparisons[0]))
    }

    /// The month that was as far from the voting day of the election before as this one is from that of its election.
    ///
    /// A month belongs to the first election that is not over before it begins; repeated votes have no stages of their
    /// own. Nil where there is no election before.
    private var previousStage: (month: CalendarPeriod, election: String)? {
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

    private func findings(_ measures: [String], against period: DateRange) throws(QueryError) -> [Finding] {
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
        case .rates: return ChangeTest.Count(count: MonthlyReport.count(value), whole: knownDays(period))
        case .shares(let numerator, let denominator):
            let counts = try figures.answer([numerator, denominator], over: period).rows.first?.values ?? []
            return ChangeTest.Count(count: MonthlyReport.count(counts[0]), whole: MonthlyReport.count(counts[1]))
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

    /// For each measure the trend of its monthly values over a year that ends with this month, or with the one before
    /// where the cut-off day leaves this one incomplete; nil where there are fewer than four values.
    private func trends(of measures: [String]) throws(QueryError) -> [MannKendallTrend?] {
        let rows = try figures.answer(measures, by: ["month"], over: yearOfTrend).rows
        return measures.indices.map { index in
            // A series begins with its first record: before that nobody may have kept any.
            let values = rows.map { $0.values[index] }.drop { $0 == .null || $0 == .integer(0) }.compactMap(\.number)
            return values.count < 4 ? nil : MannKendallTrend(values)
        }
    }

    private var yearOfTrend: DateRange {
        let last = parameters.asOf < parameters.month.lastDay ? parameters.month.advanced(by: -1) : parameters.month
        return DateRange(from: last.advanced(by: -11).firstDay, to: last.lastDay)
    }

    private func changeQueries(_ measures: [String], _ stage: CalendarPeriod?) -> [Query] {
        let spans = [figures.month, figures.previousMonth] + (stage.map { [DateRange($0)] } ?? [])
        return spans.map { figures.query(measures, over: $0) }
            + [figures.query(measures, by: ["month"], over: yearOfTrend)]
    }

    private func verdict(_ finding: Finding) -> Cell {
        guard finding.before != .null, finding.now != .null else { return .null }
        guard finding.pValue != nil else { return .text(words("tidak diuji", "not tested"), plain: "untested") }
        return finding.isFlagged
            ? .text(words("melampaui kebetulan", "more than chance"), plain: "flagged")
            : .text(words("bisa kebetulan", "may be chance"), plain: "chance")
    }

    private func trendWords(_ trend: MannKendallTrend?) -> Cell {
        guard let trend else { return .null }
        guard trend.pValue < Finding.level else { return .text(words("tidak jelas", "not clear"), plain: "unclear") }
        return trend.score > 0
            ? .text(words("naik", "rising"), plain: "rising") : .text(words("turun", "falling"), plain: "falling")
    }

    private func changeColumns(_ stage: (month: CalendarPeriod, election: String)?) -> [ReportTable.Column] {
        var columns = [
            ReportTable.Column(id: "measure", label: words("Ukuran", "Measure"), format: .text),
            ReportTable.Column(id: "month", label: spanLabel(.month), format: .integer),
        ]
        func add(_ id: String, _ label: String) {
            columns.append(ReportTable.Column(id: id, label: label, format: .integer))
            columns.append(
                ReportTable.Column(id: "\(id)_verdict", label: words("Perubahannya", "Its change"), format: .text))
        }
        add("previous", spanLabel(.previous))
        if let stage { add("stage", style.period(stage.month)) }
        columns.append(
            ReportTable.Column(id: "trend", label: words("Arah 12 bulan", "Way over 12 months"), format: .text))
        return columns
    }

    private func changeNotes(_ stage: (month: CalendarPeriod, election: String)?) -> [String] {
        var notes = [
            words(
                "“Melampaui kebetulan”: perubahan sebesar itu jarang muncul kalau keadaan sebenarnya tetap (kemungkinan di bawah 5 % untuk seluruh tabel, disesuaikan menurut Holm). Cacah diuji per hari dengan uji tepat dua laju Poisson, persentase putusan dengan selang Newcombe. Orang datang berkelompok dan perkara yang masih proses terhitung berulang, sehingga angkanya tidak diuji.",
                "“More than chance”: such a change is rare where nothing really changed (less than 5% probable for the whole table, adjusted by Holm's method). Counts are tested for each day by the exact test of two Poisson rates, shares of decisions by Newcombe's interval. People come in groups and open cases are counted again, so their figures are not tested."
            ),
            words(
                "Arah 12 bulan: uji Mann–Kendall atas angka bulanan sejak catatan pertamanya, paling sedikit empat bulan, taraf 5 %.",
                "Way over 12 months: the test of Mann and Kendall on monthly figures since the first record, at least four months, level 5%."
            ),
        ]
        if let stage {
            notes.append(
                words(
                    "\(style.period(stage.month)): tahap yang sama menjelang \(stage.election); “–” bila tidak ada catatan.",
                    "\(style.period(stage.month)): the same stage before \(stage.election); “–” where there is no record."
                ))
        }
        return notes
    }

    private func changeSentence(_ measures: [String], _ findings: [Finding]) -> String? {
        guard findings.contains(where: { $0.pValue != nil }) else { return nil }
        let flagged = zip(measures, findings).filter { $0.1.isFlagged }.compactMap { id, finding -> String? in
            guard let label = Catalogue.measure(named: id)?.label[language].lowercased(), let now = finding.now.number,
                let before = finding.before.number
            else { return nil }
            return label + " " + (now > before ? words("(naik)", "(up)") : words("(turun)", "(down)"))
        }
        guard !flagged.isEmpty else {
            return words(
                "Perubahan terhadap bulan lalu pada kegiatan, perkara dan putusan masih bisa terjadi secara kebetulan.",
                "The changes on the month before in events, cases and decisions may well be chance.")
        }
        let list = flagged.joined(separator: ", ")
        return words(
            "Berubah lebih dari yang dapat dijelaskan oleh kebetulan, dibandingkan bulan lalu: \(list).",
            "Changed on the month before by more than chance explains: \(list).")
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
