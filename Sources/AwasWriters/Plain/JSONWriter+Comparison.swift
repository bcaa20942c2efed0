import AwasModel
import AwasReport
import AwasStatistics

extension JSONWriter {
    /// A comparison as an answer is written, with a `"summary"` after the rows. What is undefined is null.
    ///
    /// - Parameters:
    ///   - comparison: What was compared.
    ///   - language: The language of the notes; everything else is ids and plain values.
    package static func render(_ comparison: ParticipationComparison, language: Language) -> String {
        // The cells of CSV: ids and plain values, in any language.
        let table = ReportTable(comparison, language: language)
        return document(
            columns: table.columns.map(\.id), rows: objects(table), [("summary", summary(comparison))],
            notes: comparison.notes.map { $0[language] }, election: comparison.election, asOf: comparison.asOf,
            rejected: comparison.rejected)
    }

    private static func summary(_ comparison: ParticipationComparison) -> JSON {
        let summary = comparison.summary
        return object(
            ["n", "spearman", "kendall_tau_b", "pearson", "theil_sen_slope", "verdict", "excluded"],
            [
                .integer(Int64(summary.count)),
                object(
                    ["rho", "low", "high", "p"],
                    [
                        number(summary.spearman?.coefficient), number(summary.spearman?.interval?.low),
                        number(summary.spearman?.interval?.high), number(summary.spearman?.pValue),
                    ]),
                number(summary.kendall?.coefficient), number(summary.pearson?.coefficient),
                number(summary.slope?.slope), .string(summary.verdict.rawValue),
                .array(
                    comparison.excluded.map { exclusion in
                        object(
                            ["region", "reason"],
                            [.string(exclusion.region.description), .string(exclusion.reason.rawValue)])
                    }),
            ])
    }

    private static func number(_ number: Double?) -> JSON {
        number.map(JSON.real) ?? .null
    }
}
