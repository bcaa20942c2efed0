import AwasModel
import AwasQuery

/// The comparison of voting with oversight as a document shows it: its table, its chart, and what sentences can name.
struct RegionsCompared {
    private let scope: ReportScope
    private let recorded: RecordedPlaces
    private let question: ParticipationComparison.Question
    let comparison: ParticipationComparison

    /// Compares the kabupaten of a region since January.
    init(_ scope: ReportScope, _ recorded: RecordedPlaces) throws(QueryError) {
        (self.scope, self.recorded) = (scope, recorded)
        let parameters = scope.parameters
        question = ParticipationComparison.Question(
            by: .kabupaten, regions: parameters.regions, period: scope.yearToDate,
            asOf: parameters.asOf, election: parameters.election)
        comparison = try ParticipationComparison.make(question, scope.executor)
    }

    /// The verdict is left to a sentence beside the table, and so are the regions that are not compared.
    var table: ComputedTable {
        let days = scope.yearToDate
        let table = ReportTable(comparison, language: scope.language, isBesideSentences: true) { region in
            recorded.hasRecord(.cases, .region(region), days) || recorded.isNihil(.cases, .region(region), days)
        }
        return ComputedTable(
            columns: table.columns, stubColumns: table.stubColumns, rows: Array(table.rows), notes: table.notes,
            emptyText: table.emptyText, sources: [question.query])
    }

    /// Nil where there are no two regions with both figures.
    ///
    /// - Parameter title: nil for the finding: whether voting and oversight keep pace.
    func chart(title: String?) -> ScatterChart? {
        ScatterChart(comparison, title: title ?? ChartFinding.comparison(comparison)[scope.language], scope.language)
    }
}

extension RegionsCompared {
    /// How many of the regions that are not compared are named one by one.
    private static let namedExclusions = 10

    /// The names that it gives to templates, as ``values`` fills them.
    static let shape: [String: TemplateShape] = {
        let ranks = rowsShape(["name": .text, "turnout_rank": .text, "oversight_rank": .text])
        var excluded = rowsShape(["name": .text, "reason": .text])
        excluded["more"] = .figure(isCompared: false)
        return ["verdict": .text, "behind": .names(ranks), "ahead": .names(ranks), "excluded": .names(excluded)]
    }()

    private static func rowsShape(_ row: [String: TemplateShape]) -> [String: TemplateShape] {
        ["rows": .rows(row), "count": .figure(isCompared: false)]
    }

    var values: [String: Any] {
        let hasVerdict = comparison.summary.verdict != .tooFewData
        let (behind, ahead) = hasVerdict ? comparison.furthest : ([], [])
        func ranks(_ rows: [ParticipationComparison.Row]) -> [String: Any] {
            let rows = rows.map { row in
                [
                    "name": row.name, "turnout_rank": rank(row.standing?.turnoutRank),
                    "oversight_rank": rank(row.standing?.oversightRank),
                ]
            }
            return ["rows": rows as [[String: Any]], "count": scope.figure(rows.count)]
        }
        let excluded = comparison.excluded
        let named = excluded.prefix(RegionsCompared.namedExclusions).map { exclusion -> [String: Any] in
            ["name": exclusion.label[scope.language], "reason": exclusion.reason.label[scope.language]]
        }
        return [
            "verdict": comparison.summary.sentence(comparison.placeInSentences)[scope.language],
            "behind": ranks(behind), "ahead": ranks(ahead),
            "excluded": [
                "rows": named, "count": scope.figure(excluded.count),
                "more": scope.figure(excluded.count - named.count),
            ],
        ]
    }

    private func rank(_ rank: Double?) -> String {
        guard let rank else { return FigureStyle.null }
        return scope.style.decimal(rank, places: rank == rank.rounded() ? 0 : 1)
    }
}
