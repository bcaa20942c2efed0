/// A part of a question, which messages name as the asker wrote it: an option of the program, a method of the library.
package enum QuestionPart: String, CaseIterable {
    case measures, by, month, from, to, sort, having, share, totals, pivot, others, fill, region, election
    case compareWith = "compare-with"

    /// What whoever asks through ``DataPackage`` calls it.
    var method: String {
        switch self {
        case .measures: "query(_:)"
        case .by: "by:"
        case .month: "during(_:)"
        case .from: "during(from:)"
        case .to: "during(to:)"
        case .sort: "sorted(by:)"
        case .totals: "withTotals()"
        case .region: "within(_:)"
        case .election: "election:"
        case .compareWith: "compared(to:)"
        // Nothing of the facade asks for these.
        case .having, .share, .pivot, .others, .fill: rawValue
        }
    }
}
