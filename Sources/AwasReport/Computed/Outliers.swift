import AwasModel
import AwasQuery
import AwasStatistics

/// Kabupaten whose figures lie outside what chance explains: an invitation to look, no verdict.
struct Outliers {
    private let scope: ReportScope

    init(_ scope: ReportScope) {
        self.scope = scope
    }

    /// A count of a kabupaten, and the limits for it where the common rate holds.
    private struct Outlier {
        let region: Value
        let measure: String
        let count: Int64
        let limits: FunnelLimits
    }

    /// - Throws: ``QueryError`` when the election is not known or a sum is too large.
    func table() throws(QueryError) -> ComputedTable {
        let query = query
        let answer = try scope.executor.run(query)
        // Without a record nobody knows whether there was a case; without voters there is no rate.
        let known = answer.rows.filter { $0.key[0] != .null && $0.values[0].count > 0 }
        let rated = rated(known, answer.election)
        let decided = known.filter { $0.values[4].count > 0 }
        var found: [Outlier] = []
        for (index, measure) in ["cases", "reports"].enumerated() {
            found += outliers(rated, measure, index, of: 2) { whole, rate in
                FunnelLimits.poisson(expected: rate * Double(whole))
            }
        }
        found += outliers(decided, "proven", 3, of: 4) { whole, rate in
            FunnelLimits.binomial(trials: whole, proportion: rate)
        }
        return ComputedTable(
            columns: columns(answer.dimensions[0]), stubColumns: 2,
            rows: found.sorted { Value.precedes($0.region, $1.region) }.map { row($0, answer.dimensions[0]) },
            notes: notes(known: known.count, rated: rated.count, decided: decided.count, answer.election),
            emptyText: known.isEmpty
                ? scope.absence(of: [.cases])
                    ?? scope.words(
                        "Tidak ada catatan perkara sejak Januari untuk dibandingkan.",
                        "There is no record of a case since January to compare.")
                : scope.words(
                    "Tidak ada kabupaten/kota yang angkanya di luar batas 99,8 %, dari \(known.count) yang punya catatan perkara sejak Januari.",
                    "No kabupaten/kota has a figure outside the limits of 99.8%, of \(known.count) with a record of a case since January."
                ), sources: [query])
    }

    /// Those whose voters are known.
    private func rated(_ known: [ResultTable.Row], _ election: String?) -> [ResultTable.Row] {
        let places = VoterPlaces(scope.read.dataset, election: election)
        return known.filter { row in
            guard case .region(let region, _) = row.key[0] else { return false }
            return row.values[2].count > 0 && places?.isKnown(region) ?? false
        }
    }

    /// A kabupaten with a record of a case and known voters.
    struct Place {
        let name: String
        let cases: Int64
        let voters: Int64
    }

    /// What the table judges cases by: the kabupaten whose rate is compared.
    func places() throws(QueryError) -> [Place] {
        let answer = try scope.executor.run(query)
        return rated(answer.rows.filter { $0.key[0] != .null && $0.values[0].count > 0 }, answer.election)
            .filter { !$0.values[0].isWithheld && !$0.values[2].isWithheld }
            .map { row in
                Place(
                    name: scope.style.text(scope.name(row.key[0], of: answer.dimensions[0]), .text),
                    cases: row.values[0].count, voters: row.values[2].count)
            }
    }

    private var query: Query {
        scope.query(
            ["cases", "reports", "registered_voters", "proven", "decided_cases"], by: ["kabupaten"],
            over: scope.yearToDate)
    }

    /// - Parameters:
    ///   - part: which value is counted.
    ///   - whole: which value it is a part of, or is expected in proportion to.
    private func outliers(
        _ rows: [ResultTable.Row], _ measure: String, _ part: Int, of whole: Int,
        _ limits: (_ whole: Int64, _ rate: Double) -> FunnelLimits?
    ) -> [Outlier] {
        // Of what is not shown nothing is said.
        let rows = rows.filter { !$0.values[part].isWithheld && !$0.values[whole].isWithheld }
        let counts = rows.map { ($0.values[part].count, $0.values[whole].count) }
        let all = counts.reduce(0) { $0 + $1.1 }
        // With one alone there is nothing to compare it with.
        guard rows.count > 1, all > 0 else { return [] }
        let rate = Double(counts.reduce(0) { $0 + $1.0 }) / Double(all)
        return zip(rows, counts).compactMap { row, count in
            guard let limits = limits(count.1, rate), limits.position(of: count.0) != .within else { return nil }
            return Outlier(region: row.key[0], measure: measure, count: count.0, limits: limits)
        }
    }

    private func row(_ outlier: Outlier, _ place: Dimension) -> ReportTable.Row {
        let label = Catalogue.measure(named: outlier.measure)?.label[scope.language] ?? outlier.measure
        let isAbove = outlier.limits.position(of: outlier.count) == .above
        return ReportTable.Row([
            scope.name(outlier.region, of: place), .text(outlier.region.plain ?? ""),
            .text(label, plain: outlier.measure), .integer(outlier.count),
            .real(outlier.limits.expected), .integer(outlier.limits.low), .integer(outlier.limits.high),
            isAbove
                ? .text(scope.words("di atas", "above"), plain: "above")
                : .text(scope.words("di bawah", "below"), plain: "below"),
        ])
    }

    private func columns(_ place: Dimension) -> [ReportTable.Column] {
        let limits = scope.words("Batas 99,8 %", "Limits of 99.8%")
        return [
            ReportTable.Column(id: place.id, label: place.label[scope.language], format: .text),
            scope.codeColumn(place.id),
            ReportTable.Column(id: "measure", label: scope.words("Ukuran", "Measure"), format: .text),
            ReportTable.Column(id: "observed", label: ComparedSpan.year.label[scope.language], format: .integer),
            ReportTable.Column(id: "expected", label: scope.words("Diharapkan", "Expected"), format: .decimal(1)),
            ReportTable.Column(id: "low", label: scope.words("bawah", "lower"), group: limits, format: .integer),
            ReportTable.Column(id: "high", label: scope.words("atas", "upper"), group: limits, format: .integer),
            ReportTable.Column(id: "position", label: scope.words("Letak", "Lies"), format: .text),
        ]
    }

    private func notes(known: Int, rated: Int, decided: Int, _ election: String?) -> [String] {
        let voters = scope.electionName(election).map { ", \($0)" } ?? ""
        return [
            scope.words(
                "Bukan penilaian, melainkan ajakan memeriksa: sebabnya dapat berupa cara mencatat atau keadaan setempat, dan 2 dari 1.000 perbandingan jatuh di luar batas secara kebetulan.",
                "No verdict but an invitation to look closer: the cause can be how records are kept, or local circumstances, and 2 of 1,000 comparisons fall outside by chance."
            ),
            scope.words(
                "Diharapkan: angka bersama \(rated) kabupaten/kota per pemilih terdaftar\(voters) (batas Poisson), untuk pelanggaran \(decided) kabupaten/kota per putusan (batas binomial). Yang tanpa catatan perkara tidak ikut.",
                "Expected: the common rate of \(rated) kabupaten/kota for registered voters\(voters) (Poisson limits), for violations of \(decided) kabupaten/kota among decisions (binomial limits). Those without a record of a case are left out."
            ),
        ]
    }
}
