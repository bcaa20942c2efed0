import AwasModel
import AwasQuery

/// In part 5, whether taking part in oversight keeps pace with taking part in voting.
extension MonthlyReport {
    /// The verdict in words, the chart and the table; a sentence where the region has no kabupaten to compare.
    func comparison() throws(QueryError) -> [ReportSection.Block] {
        guard parameters.region.map({ $0.level == .province }) ?? true else {
            return [
                .paragraph(
                    words(
                        "Perbandingan partisipasi memilih dengan partisipasi pengawasan memerlukan beberapa kabupaten/kota; lihat laporan provinsi.",
                        "Comparing voting with oversight takes several kabupaten/kota; see the report of the province.")
                )
            ]
        }
        let question = ParticipationComparison.Question(
            by: .kabupaten, regions: parameters.region.map { [$0] } ?? [], period: figures.yearToDate,
            asOf: parameters.asOf, election: parameters.election)
        let comparison = try ParticipationComparison.make(question, figures.executor)
        var blocks: [ReportSection.Block] = [
            .paragraph(basis(comparison)),
            .paragraph(comparison.summary.sentence(comparison.placeInSentences)[language]),
        ]
        // High on the page, which would cut it further down.
        if let chart = chart(comparison) { blocks.append(.scatter(chart)) }
        blocks += [furthest(comparison), missing(comparison)].compactMap { $0 }.map(ReportSection.Block.paragraph)
        let table = ReportTable(comparison, language: language, namesExcluded: false)
        blocks.append(
            .table(
                ReportTable(
                    id: "perbandingan", title: table.title, columns: table.columns, stubColumns: table.stubColumns,
                    rows: table.rows, notes: table.notes, emptyText: table.emptyText,
                    compactRows: MonthlyReport.compactRows, sheetName: words("Perbandingan", "Comparison"),
                    sources: [question.query])))
        return blocks
    }

    /// What was compared, and what it rests on.
    private func basis(_ comparison: ParticipationComparison) -> String {
        guard let id = comparison.election, let name = electionName(id) else {
            return words(
                "Tidak ada angka pemilih untuk wilayah dan tanggal acuan ini, sehingga tidak ada yang dapat dibandingkan.",
                "There are no figures of voters for this region and cut-off day, so there is nothing to compare.")
        }
        let sentence = words(
            "Yang dibandingkan, untuk setiap kabupaten/kota: bagian pemilih terdaftar (DPT) yang memberikan suara pada \(name), dan peserta pengawasan partisipatif sejak Januari per 1.000 pemilih terdaftar. Tidak ada ukuran resmi untuk partisipasi pengawasan; keduanya dicetak dengan penyebutnya.",
            "Compared for each kabupaten/kota: the part of registered voters (DPT) who voted in \(name), and participants of oversight since January for 1,000 registered voters. There is no official measure of participation in oversight; both stand with their denominators."
        )
        guard let source = read.dataset.descriptor.descriptions[.turnout] else { return sentence }
        return sentence
            + words(
                " Keterangan data pemilih: “\(source)”", " The data say of the figures of voters: “\(source)”")
    }

    /// The regions furthest apart in both directions.
    private func furthest(_ comparison: ParticipationComparison) -> String? {
        guard comparison.summary.verdict != .tooFewData else { return nil }
        func list(_ rows: [ParticipationComparison.Row]) -> String {
            rows.map { row in
                let (voting, oversight) = (rank(row.turnoutRank), rank(row.oversightRank))
                return words(
                    "\(row.name) (memilih ke-\(voting), pengawasan ke-\(oversight))",
                    "\(row.name) (voting \(voting), oversight \(oversight))")
            }.joined(separator: ", ")
        }
        let (behind, ahead) = MonthlyReport.furthest(comparison.rows)
        var sentences: [String] = []
        if !behind.isEmpty {
            sentences.append(
                words(
                    "Pengawasan paling jauh di belakang memilih menurut peringkat: \(list(behind)).",
                    "Oversight lies furthest behind voting by rank in \(list(behind))."))
        }
        if !ahead.isEmpty {
            sentences.append(
                words(
                    "Pengawasan paling jauh di depan: \(list(ahead)).", "It lies furthest ahead in \(list(ahead))."))
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    private func rank(_ rank: Double) -> String {
        style.decimal(rank, places: rank == rank.rounded() ? 0 : 1)
    }

    /// At most three regions in each direction, the furthest first; of equal gaps the first by code.
    private static func furthest(
        _ rows: [ParticipationComparison.Row]
    ) -> (behind: [ParticipationComparison.Row], ahead: [ParticipationComparison.Row]) {
        func first(_ gap: (ParticipationComparison.Row) -> Double) -> [ParticipationComparison.Row] {
            let order = rows.indices.sorted { (-gap(rows[$0]), $0) < (-gap(rows[$1]), $1) }
            return order.prefix(3).map { rows[$0] }.filter { gap($0) > 0 }
        }
        return (first { $0.rankGap }, first { -$0.rankGap })
    }

    /// Which regions lack data.
    private func missing(_ comparison: ParticipationComparison) -> String? {
        guard !comparison.excluded.isEmpty else { return nil }
        let shown = 10
        let names = comparison.excluded.prefix(shown).map { "\($0.name) (\($0.reason.label[language]))" }
        let rest = comparison.excluded.count - names.count
        let list = names.joined(separator: ", ")
        let more = rest == 0 ? "" : words(", dan \(rest) lainnya", ", and \(rest) more")
        return words(
            "Tidak ikut dibandingkan karena datanya belum ada: \(list)\(more). Tidak adanya catatan bukan nol (bagian 6).",
            "Not compared, since their data are missing: \(list)\(more). No record is not zero (part 6).")
    }

    private func chart(_ comparison: ParticipationComparison) -> ScatterChart? {
        guard let turnout = comparison.summary.medianTurnout, let rate = comparison.summary.medianOversightRate
        else { return nil }
        let (behind, ahead) = MonthlyReport.furthest(comparison.rows)
        let labelled = Set((behind + ahead).map(\.region))
        return ScatterChart(
            title: words("Memilih dan mengawasi, sejak Januari", "Voting and oversight, since January"),
            x: ScatterChart.Axis(title: words("Partisipasi pemilih", "Turnout"), format: .percent(1), median: turnout),
            y: ScatterChart.Axis(
                title: words("Peserta pengawasan per 1.000 pemilih", "Oversight participants per 1,000 voters"),
                format: .decimal(2), median: rate),
            points: comparison.rows.map { row in
                ScatterChart.Point(
                    name: row.name, x: row.turnout, y: row.oversightRate, isLabelled: labelled.contains(row.region))
            }, pointsLabel: comparison.place.label[language], medianLabel: words("Median", "Median"))
    }
}
