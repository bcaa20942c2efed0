import AwasModel
import AwasQuery
import AwasStatistics

/// Cases by voters of every kabupaten, with the limits of what chance explains: the fewer voters, the wider.
struct Funnel {
    private let places: [Outliers.Place]
    /// Cases for one voter, over all of them.
    private let rate: Double

    /// Nil where there are no two places with a case.
    init?(_ places: [Outliers.Place]) {
        let (cases, voters) = places.reduce((Int64(0), Int64(0))) { ($0.0 + $1.cases, $0.1 + $1.voters) }
        guard places.count > 1, cases > 0, voters > 0 else { return nil }
        (self.places, rate) = (places, Double(cases) / Double(voters))
    }

    /// Rates are told for so many voters.
    private static let base = 100_000.0

    private func position(_ place: Outliers.Place) -> FunnelLimits.Position {
        FunnelLimits.poisson(expected: rate * Double(place.voters))?.position(of: place.cases) ?? .within
    }

    /// The names of those above and below the outer limits.
    var outside: (above: [String], below: [String]) {
        (
            places.filter { position($0) == .above }.map(\.name), places.filter { position($0) == .below }.map(\.name)
        )
    }

    /// - Parameter title: nil for the finding.
    func chart(_ title: String?, _ scope: ReportScope) -> Chart {
        let language = scope.language
        let voters = places.map { Double($0.voters) }
        let range = (voters.min() ?? 1)...(voters.max() ?? 1)
        let style = scope.style
        let common = style.decimal(rate * Funnel.base, places: 1)
        var curves = [
            ScatterChart.Curve(
                name: scope.words("semua \(common)", "all \(common)"),
                points: [(range.lowerBound, rate * Funnel.base), (range.upperBound, rate * Funnel.base)], isMiddle: true
            )
        ]
        for (level, share) in [(ConfidenceLevel.percent95, 0.95), (.percent99point8, 0.998)] {
            let name = style.percent(share, places: share == 0.95 ? 0 : 1)
            for points in [upper(level, range), lower(level, range)] where points.count > 1 {
                curves.append(ScatterChart.Curve(name: name, points: points, isMiddle: false))
            }
        }
        return .scatter(
            ScatterChart(
                title: title ?? ChartFinding.funnel(above: outside.above, below: outside.below, places.count)[language],
                x: ScatterChart.Axis(
                    title: scope.words("Pemilih terdaftar", "Registered voters"), format: .integer,
                    scale: .logarithmic),
                y: ScatterChart.Axis(
                    title: scope.words(
                        "Perkara per 100.000 pemilih sejak Januari", "Cases per 100,000 voters since January"),
                    format: .decimal(1)),
                points: places.map { place in
                    let isOutside = position(place) != .within
                    return ScatterChart.Point(
                        name: place.name, x: Double(place.voters),
                        y: Double(place.cases) / Double(place.voters) * Funnel.base, isLabelled: isOutside,
                        isQuiet: !isOutside)
                }, pointsLabel: scope.words("Di luar batas 99,8 %", "Outside the limits of 99.8%"), medianLabel: "",
                curves: curves))
    }

    /// The line that a place with so many voters lies above exactly when its count lies over the upper limit: of each count,
    /// the voters for which it just does.
    private func upper(_ level: ConfidenceLevel, _ range: ClosedRange<Double>) -> [(x: Double, y: Double)] {
        line(from: 1, range) { EventRate($0, per: 1)?.exactInterval(level).low }
    }

    /// The same for the lower limit; to its left no count is too low.
    private func lower(_ level: ConfidenceLevel, _ range: ClosedRange<Double>) -> [(x: Double, y: Double)] {
        line(from: 0, range) { EventRate($0, per: 1)?.exactInterval(level).high }
    }

    private func line(
        from first: Int64, _ range: ClosedRange<Double>, _ expected: (Int64) -> Double?
    ) -> [(x: Double, y: Double)] {
        var points: [(x: Double, y: Double)] = []
        var count = first
        while let expected = expected(count) {
            let voters = expected / rate
            let point = (x: voters, y: voters > 0 ? Double(count) / voters * Funnel.base : 0)
            if voters >= range.lowerBound {
                if let before = points.last, before.x < range.lowerBound {
                    points[points.count - 1] = Funnel.between(before, point, at: range.lowerBound)
                }
                if voters > range.upperBound {
                    if let before = points.last {
                        points.append(Funnel.between(before, point, at: range.upperBound))
                    }
                    break
                }
                points.append(point)
            } else {
                points = [point]
            }
            // Far from zero neighbours lie on a line.
            count += max(1, count / 20)
        }
        return points
    }

    private static func between(
        _ left: (x: Double, y: Double), _ right: (x: Double, y: Double), at x: Double
    ) -> (x: Double, y: Double) {
        guard right.x > left.x else { return (x, right.y) }
        let share = (x - left.x) / (right.x - left.x)
        return (x, left.y + share * (right.y - left.y))
    }
}

extension ChartFinding {
    /// Which places lie outside of what chance explains.
    ///
    /// - Parameters:
    ///   - above: names of those above the limits.
    ///   - below: of those below.
    ///   - all: how many are compared.
    static func funnel(above: [String], below: [String], _ all: Int) -> LocalizedText {
        guard !above.isEmpty || !below.isEmpty else {
            return LocalizedText(
                "Perkara per pemilih di \(all) daerah tidak berbeda melebihi kebetulan (batas 99,8 %)",
                "Cases by voters in \(all) places differ by no more than chance explains (limits of 99.8%)")
        }
        func list(_ names: [String], _ language: Language) -> String {
            guard names.count > 3 else {
                return names.count == 1
                    ? names[0]
                    : names.dropLast().joined(separator: ", ")
                        + LocalizedText(" dan ", " and ")[language] + (names.last ?? "")
            }
            return count(names.count)[language] + LocalizedText(" daerah", " places")[language]
        }
        func text(_ language: Language) -> String {
            let parts = [
                (above, LocalizedText("di atas batas 99,8 %", "above the limits of 99.8%")),
                (below, LocalizedText("di bawahnya", "below")),
            ].filter { !$0.0.isEmpty }.map { names, side in
                let words = above.isEmpty ? LocalizedText("di bawah batas 99,8 %", "below the limits of 99.8%") : side
                return "\(list(names, language)) \(words[language])"
            }
            let start = LocalizedText("Perkara per 100.000 pemilih", "Cases per 100,000 voters")[language]
            return "\(start): \(parts.joined(separator: ", "))"
        }
        return LocalizedText(text(.indonesian), text(.english))
    }
}
