import AwasModel
import AwasQuery

extension ScatterChart {
    /// Voting beside oversight, a point a region, with the quadrants beside both medians; nil where there are no two regions
    /// with both figures.
    init?(_ comparison: ParticipationComparison, title: String, _ language: Language) {
        guard let turnout = comparison.summary.medianTurnout, let rate = comparison.summary.medianOversightRate
        else { return nil }
        let (behind, ahead) = comparison.furthest
        let labelled = Set((behind + ahead).map(\.region))
        func name(turnout: Bool, oversight: Bool) -> String {
            func side(_ isHigh: Bool) -> LocalizedText {
                isHigh ? LocalizedText("tinggi", "high") : LocalizedText("rendah", "low")
            }
            let (voting, watching) = (side(turnout), side(oversight))
            return LocalizedText(
                "memilih \(voting.indonesian), mengawasi \(watching.indonesian)",
                "voting \(voting.english), oversight \(watching.english)")[language]
        }
        self.init(
            title: title,
            x: Axis(
                title: LocalizedText("Partisipasi pemilih (% DPT)", "Turnout (% of registered voters)")[language],
                format: .percent(1), median: turnout, scale: .fitting(comparison.rows.map(\.turnout))),
            y: Axis(
                title: LocalizedText(
                    "Peserta pengawasan per 1.000 pemilih", "Oversight participants per 1,000 voters")[language],
                format: .decimal(2), median: rate, scale: .fitting(comparison.rows.map(\.oversightRate))),
            points: comparison.rows.map { row in
                Point(
                    name: row.name, x: row.turnout, y: row.oversightRate, isLabelled: labelled.contains(row.region))
            }, pointsLabel: comparison.place.label[language], medianLabel: LocalizedText("Median", "Median")[language],
            quadrants: Quadrants(
                upperLeft: name(turnout: false, oversight: true), upperRight: name(turnout: true, oversight: true),
                lowerLeft: name(turnout: false, oversight: false), lowerRight: name(turnout: true, oversight: false)))
    }
}

extension ParticipationComparison {
    /// At most three regions where oversight lies furthest behind voting by rank, and as many where it lies furthest
    /// ahead; of equal gaps the first by code.
    var furthest: (behind: [Row], ahead: [Row]) {
        func first(_ sign: Double) -> [Row] {
            let gaps = rows.map { sign * ($0.standing?.rankGap ?? 0) }
            let order = rows.indices.sorted { (-gaps[$0], $0) < (-gaps[$1], $1) }
            return order.prefix(3).filter { gaps[$0] > 0 }.map { rows[$0] }
        }
        return (first(1), first(-1))
    }
}

extension ChartFinding {
    /// Whether voting and oversight keep pace; what goes together, never why.
    static func comparison(_ comparison: ParticipationComparison) -> LocalizedText {
        let count = comparison.rows.count
        return switch comparison.summary.verdict {
        case .together:
            LocalizedText(
                "Memilih dan mengawasi searah di \(count) daerah: yang lebih banyak memilih lebih banyak mengawasi",
                "Voting and oversight go together in \(count) places: where more vote, more take part in oversight")
        case .opposed:
            LocalizedText(
                "Memilih dan mengawasi berlawanan di \(count) daerah: yang lebih banyak memilih lebih sedikit mengawasi",
                "Voting and oversight are opposed in \(count) places: where more vote, fewer take part in oversight")
        case .noEvidence:
            LocalizedText(
                "Tidak ada bukti bahwa memilih dan mengawasi searah atau berlawanan di \(count) daerah",
                "No evidence that voting and oversight go together or are opposed in \(count) places")
        case .tooFewData:
            LocalizedText(
                "Memilih dan mengawasi di \(count) daerah: terlalu sedikit untuk dibandingkan",
                "Voting and oversight in \(count) places: too few to be compared")
        }
    }
}
