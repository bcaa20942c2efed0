import AwasModel

/// The answer to a query: a row for each group, its key and its figures. A plain value, kept column by column, so that
/// an answer of many groups stays small.
public struct ResultTable: Sendable {
    /// One group, its values spelled out.
    public struct Row: Hashable, Sendable {
        /// A value for each dimension.
        public let key: [Value]
        /// A value for each measure.
        public let values: [Value]

        public init(key: [Value], values: [Value]) {
            self.key = key
            self.values = values
        }
    }

    /// The groups one by one, made when they are asked for.
    public struct Rows: RandomAccessCollection, Sendable {
        let keys: [KeyColumn]
        let figures: [FigureColumn]
        let withheld: [[Int: Withheld]]

        public var startIndex: Int { 0 }
        public var endIndex: Int { figures.first?.count ?? 0 }

        public subscript(row: Int) -> Row {
            var values = figures.map { $0[row] }
            for (measure, reasons) in withheld.enumerated() {
                if let reason = reasons[row] { values[measure] = .withheld(reason) }
            }
            return Row(key: keys.map { $0[row] }, values: values)
        }
    }

    public var dimensions: [Dimension]
    public var measures: [Measure]
    /// For each dimension its values, by row.
    public var keys: [KeyColumn]
    /// For each measure its figures, by row.
    public var figures: [FigureColumn]
    /// For each measure the rows whose figure is not shown, though it is known; empty when all are.
    public private(set) var withheld: [[Int: Withheld]] = []
    /// A value for each measure over all records of the question, when asked for.
    public var totals: [Value]?
    /// What a reader must know beside the figures, such as records left out of a sum.
    public var notes: [LocalizedText]
    /// The one election whose turnout was used; nil when none was, or when turnout is grouped by election.
    public var election: String?
    /// The day after which nothing is known; nil when the data have no date at all.
    public var asOf: CalendarDate?
    /// Rows of the data that were set aside as faulty and are missing from every figure.
    public var rejected: Int

    public init(
        dimensions: [Dimension], measures: [Measure], keys: [KeyColumn], figures: [FigureColumn],
        totals: [Value]? = nil, notes: [LocalizedText] = [], election: String? = nil, asOf: CalendarDate? = nil,
        rejected: Int = 0
    ) {
        self.dimensions = dimensions
        self.measures = measures
        self.keys = keys
        self.figures = figures
        self.totals = totals
        self.notes = notes
        self.election = election
        self.asOf = asOf
        self.rejected = rejected
    }

    /// The groups, in the order of the answer.
    public var rows: Rows { Rows(keys: keys, figures: figures, withheld: withheld) }

    /// The ids of the columns as CSV and JSON name them: a region dimension has two, its code and its name.
    public var columnIDs: [String] {
        dimensions.flatMap { $0.isRegion ? ["\($0.id)_code", $0.id] : [$0.id] } + measures.map(\.id)
    }

    /// Keeps these rows alone, in this order.
    mutating func select(_ rows: [Int32]) {
        keys = keys.map { $0.selecting(rows) }
        figures = figures.map { $0.selecting(rows) }
        withheld = withheld.map { reasons in
            Dictionary(
                uniqueKeysWithValues: rows.enumerated().compactMap { place, row in
                    reasons[Int(row)].map { (place, $0) }
                })
        }
    }

    /// Leaves a figure out.
    mutating func withhold(row: Int, measure: Int, _ reason: Withheld) {
        if withheld.isEmpty { withheld = Array(repeating: [:], count: figures.count) }
        withheld[measure][row] = reason
        figures[measure].remove(row)
    }
}
