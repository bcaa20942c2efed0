import AwasModel

/// Refuses questions whose answer would mislead.
struct QuestionCheck {
    private let question: Question
    private let measures: [Measure]
    private let dimensions: [Dimension]
    private let pivot: Dimension?

    init(_ question: Question, _ measures: [Measure], _ dimensions: [Dimension], _ pivot: Dimension?) {
        self.question = question
        self.measures = measures
        self.dimensions = dimensions
        self.pivot = pivot
    }

    func check() throws(QueryError) {
        if question.share { try checkShare() }
        if question.others { try checkOthers() }
    }

    /// A share is of figures that add up to a whole over the groups that have them: with a pivot over its columns.
    private func checkShare() throws(QueryError) {
        let shared = pivot.map { [$0] } ?? dimensions
        if shared.isEmpty { throw .nothingToShare }
        for measure in measures {
            if measure.additivity == .none { throw .notAShare(measure: measure.id) }
            let fact = Catalogue.fact(of: measure)
            for dimension in shared {
                // A voter of one election is a voter of another too, and a case is open in month after month.
                let isRepeated =
                    dimension.isPeriod && measure.isStock || fact == .turnout && dimension.id == "election"
                if isRepeated || dimension.overlaps(in: fact) {
                    throw .shareOfOverlap(measure: measure.id, dimension: dimension.id)
                }
            }
        }
    }

    private func checkOthers() throws(QueryError) {
        guard dimensions.count == 1 else { throw .othersNeedOneDimension }
        guard dimensions[0].isPeriod else { return }
        for measure in measures where measure.isStock {
            throw .othersOfStock(measure: measure.id, dimension: dimensions[0].id)
        }
    }
}
