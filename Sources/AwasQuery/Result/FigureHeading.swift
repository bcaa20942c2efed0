import AwasModel

/// What a column of figures holds: a measure, or what was made of it.
package struct FigureHeading: Sendable {
    /// What was made of the measure.
    package enum Kind: Hashable, Sendable {
        /// Nothing: the measure itself.
        case figure
        /// In the period that it is compared with.
        case before
        /// The figure less that one; of shares in parts of one too.
        case change
        /// Over other days than the question's.
        case over(DateRange)
        /// The part of the total, or with a pivot of the row; 0 to 1.
        case share
    }

    /// The measure of the catalogue.
    package let measure: Measure
    /// What was made of it.
    package let kind: Kind
    /// The value of the pivot that the column is for; nil for all of them.
    package let pivotValue: Value?

    /// A column of a measure, or of what was made of it.
    package init(_ measure: Measure, _ kind: Kind = .figure, pivotValue: Value? = nil) {
        self.measure = measure
        self.kind = kind
        self.pivotValue = pivotValue
    }

    /// How CSV and JSON name it: the measure's id, with `_before`, `_change`, the days that
    /// it is over, or `_share`, then a colon and the plain value
    /// of the pivot, which is empty for null: `cases`, `cases_change`, `cases_share:laporan`.
    package var id: String {
        let ending =
            switch kind {
            case .figure: ""
            case .before: "_before"
            case .change: "_change"
            case .over(let days): "_\(days.from?.description ?? "")..\(days.to?.description ?? "")"
            case .share: "_share"
            }
        return measure.id + ending + (pivotValue.map { ":" + ($0.plain ?? "") } ?? "")
    }
}
