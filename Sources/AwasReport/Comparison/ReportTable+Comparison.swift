import AwasModel
import AwasQuery
import AwasStatistics

extension ReportTable {
    /// A comparison as a table for people and for CSV: a row for each compared region; what is excluded, and the summary,
    /// beneath. In a document a region whose polling stations are mostly missing has a row too, without the figures that
    /// would mislead.
    ///
    /// - Parameters:
    ///   - comparison: what was compared.
    ///   - language: the language of its words.
    ///   - isBesideSentences: whether it stands in a document whose sentences give the verdict and name the regions that
    ///     are not compared, so that it need not.
    ///   - knowsReports: whether a region's reports by the public are known; where they are not, none is no figure.
    package init(
        _ comparison: ParticipationComparison, language: Language, isBesideSentences: Bool = false,
        knowsReports: (RegionCode) -> Bool = { _ in true }
    ) {
        let place = comparison.place
        self.init(
            id: "compare",
            title: LocalizedText(
                "Partisipasi memilih dan partisipasi pengawasan menurut \(place.label.indonesian.lowercased())",
                "Voting and oversight participation by \(place.label.english.lowercased())")[language],
            columns: ReportTable.columns(place, language, isBesideSentences), stubColumns: 2,
            rows: ReportTable.rows(comparison, language, isBesideSentences, knowsReports),
            notes: ReportTable.notes(comparison, isBesideSentences: isBesideSentences).map { $0[language] },
            emptyText: LocalizedText(
                "Tidak ada wilayah yang punya kedua angka.", "No region has both figures.")[language])
    }

    private static func columns(_ place: Dimension, _ language: Language, _ leavesIntervals: Bool) -> [Column] {
        func measure(
            _ id: String, _ group: LocalizedText, _ label: LocalizedText? = nil, isDetail: Bool = false
        ) -> Column {
            let measure = Catalogue.measure(named: id)
            return Column(
                id: id, label: (label ?? measure?.label)?[language] ?? id, group: group[language],
                format: measure.map(CellFormat.init) ?? .integer, isDetail: isDetail)
        }
        func ends(_ id: String, _ group: LocalizedText) -> [Column] {
            let format = Catalogue.measure(named: id).map(CellFormat.init) ?? .decimal(2)
            return [("low", LocalizedText("95 % bawah", "95% low")), ("high", LocalizedText("95 % atas", "95% high"))]
                .map {
                    Column(
                        id: "\(id)_\($0)", label: $1[language], group: group[language], format: format,
                        isDetail: leavesIntervals)
                }
        }
        let voting = LocalizedText("Memilih", "Voting")
        let oversight = LocalizedText("Pengawasan", "Oversight")
        let reports = LocalizedText("Laporan masyarakat", "Reports by the public")
        let ranks = LocalizedText("Peringkat", "Ranks")
        func rank(_ id: String, _ label: LocalizedText, _ format: CellFormat) -> Column {
            Column(id: id, label: label[language], group: ranks[language], format: format)
        }
        return
            [
                Column(
                    id: "\(place.id)_code", label: LocalizedText("Kode", "Code")[language], format: .text,
                    isDetail: true),
                Column(id: place.id, label: place.label[language], format: .text),
                measure("registered_voters", voting, LocalizedText("DPT", "Registered")),
                measure("voters", voting, isDetail: leavesIntervals), measure("turnout", voting),
            ] + ends("turnout", voting)
            + [
                measure("oversight_participants", oversight, LocalizedText("Peserta", "Participants")),
                measure("oversight_rate", oversight, LocalizedText("per 1.000 pemilih", "per 1,000 voters")),
            ] + ends("oversight_rate", oversight)
            + [
                measure("reports", reports, isDetail: leavesIntervals),
                measure("public_report_rate", reports, LocalizedText("per 100.000 pemilih", "per 100,000 voters")),
            ] + ends("public_report_rate", reports)
            + [
                rank("turnout_rank", LocalizedText("Memilih", "Voting"), .decimal(1)),
                rank("oversight_rank", LocalizedText("Pengawasan", "Oversight"), .decimal(1)),
                rank("rank_gap", LocalizedText("Selisih", "Gap"), .signedDecimal(1)),
                Column(id: "quadrant", label: LocalizedText("Kuadran", "Quadrant")[language], format: .text),
            ]
    }

    private static func rows(
        _ comparison: ParticipationComparison, _ language: Language, _ isBesideSentences: Bool,
        _ knowsReports: (RegionCode) -> Bool
    ) -> [Row] {
        var rows = comparison.rows.map { ($0.region, Row(cells($0, language, knowsReports($0.region)))) }
        if isBesideSentences {
            rows += comparison.excluded.compactMap { exclusion in
                exclusion.counts.map {
                    (exclusion.region, Row(cells(exclusion, $0, knowsReports(exclusion.region))))
                }
            }
        }
        return rows.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Figures that rest on too few polling stations are not shown, and neither is what follows from them.
    private static func cells(
        _ exclusion: ParticipationComparison.Exclusion, _ counts: ParticipationComparison.Counts,
        _ knowsReports: Bool
    ) -> [Cell] {
        func cell(_ number: Int64?) -> Cell { number.map(Cell.integer) ?? .null }
        func unfit(_ count: Int) -> [Cell] { Array(repeating: Cell(.withheld(.poorlyCovered)), count: count) }
        return [.text(exclusion.region.description), .text(exclusion.name), cell(counts.registeredVoters)]
            + [cell(counts.voters)] + unfit(3) + [cell(counts.oversightParticipants)] + unfit(3)
            + [knowsReports ? cell(counts.reports) : .null] + unfit(7)
    }

    private static func cells(
        _ row: ParticipationComparison.Row, _ language: Language, _ knowsReports: Bool
    ) -> [Cell] {
        func ends(_ interval: ConfidenceInterval?) -> [Cell] {
            interval.map { [.real($0.low), .real($0.high)] } ?? [.null, .null]
        }
        let voting =
            [.integer(row.registeredVoters), .integer(row.voters), .real(row.turnout)] + ends(row.turnoutInterval)
        let oversight =
            [.integer(row.oversightParticipants), .real(row.oversightRate)] + ends(row.oversightRateInterval)
        let counts: Cell = row.withheldReports.map(Cell.withheld) ?? row.reports.map { .integer($0) } ?? .null
        let rate: Cell = row.withheldReportRate.map(Cell.withheld) ?? row.publicReportRate.map { .real($0) } ?? .null
        let reports =
            knowsReports ? [counts, rate] + ends(row.publicReportRateInterval) : Array(repeating: Cell.null, count: 4)
        let ranks: [Cell] =
            row.standing.map { standing in
                [
                    .real(standing.turnoutRank), .real(standing.oversightRank), .real(standing.rankGap),
                    .text(standing.quadrant.label[language], plain: standing.quadrant.id),
                ]
            } ?? [.null, .null, .null, .null]
        return [.text(row.region.description), .text(row.name)] + voting + oversight + reports + ranks
    }

    /// The verdict first, then what it rests on and what is left out.
    private static func notes(_ comparison: ParticipationComparison, isBesideSentences: Bool) -> [LocalizedText] {
        var notes = isBesideSentences ? [] : [comparison.summary.sentence(comparison.placeInSentences)]
        if let figures = comparison.summary.furtherFigures { notes.append(figures) }
        for reason in ParticipationComparison.Exclusion.Reason.allCases where !isBesideSentences {
            let names = comparison.excluded.filter { $0.reason == reason }.map(\.label)
            guard !names.isEmpty else { continue }
            notes.append(
                LocalizedText(
                    "Tidak dibandingkan, \(reason.label.indonesian): \(names.map(\.indonesian).joined(separator: ", ")).",
                    "Not compared, \(reason.label.english): \(names.map(\.english).joined(separator: ", "))."))
        }
        if isBesideSentences, comparison.excluded.contains(where: { $0.counts != nil }) {
            notes.append(Withheld.noteOnPoorCoverage)
        }
        if comparison.rows.count == 1 {
            notes.append(
                LocalizedText(
                    "Hanya satu wilayah: tidak ada peringkat, median, atau kuadran.",
                    "Only one region: there is no rank, no median and no quadrant."))
        } else if !comparison.rows.isEmpty {
            notes.append(
                LocalizedText(
                    "Kuadran: memilih/pengawasan, tinggi berarti tidak di bawah median. Selisih peringkat di atas 0: pengawasan tertinggal dari memilih.",
                    "Quadrant: voting/oversight, high means not below the median. A rank gap above 0: oversight lags behind voting."
                ))
        }
        if !comparison.rows.isEmpty {
            notes.append(
                LocalizedText(
                    "Batas 95 %: Wilson untuk memilih, Garwood (Poisson) untuk tingkat per pemilih. Orang yang datang berkelompok membuat ketidakpastian lebih besar daripada itu.",
                    "95% limits: Wilson for voting, Garwood (Poisson) for the rates. Where people come in groups the uncertainty is greater than that."
                ))
        }
        return notes + comparison.notes
    }
}
