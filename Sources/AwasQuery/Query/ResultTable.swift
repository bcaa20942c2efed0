import AwasModel

/// The answer to a query: a row for each group, its key and its figures. A plain value.
public struct ResultTable: Sendable {
    /// One group.
    public struct Row: Hashable, Sendable {
        /// A value for each dimension.
        public var key: [Value]
        /// A value for each measure.
        public var values: [Value]

        public init(key: [Value], values: [Value]) {
            self.key = key
            self.values = values
        }
    }

    public var dimensions: [Dimension]
    public var measures: [Measure]
    public var rows: [Row]
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
        dimensions: [Dimension], measures: [Measure], rows: [Row], totals: [Value]? = nil,
        notes: [LocalizedText] = [], election: String? = nil, asOf: CalendarDate? = nil, rejected: Int = 0
    ) {
        self.dimensions = dimensions
        self.measures = measures
        self.rows = rows
        self.totals = totals
        self.notes = notes
        self.election = election
        self.asOf = asOf
        self.rejected = rejected
    }

    /// The ids of the columns as CSV and JSON name them: a region dimension has two, its code and its name.
    public var columnIDs: [String] {
        dimensions.flatMap { $0.isRegion ? ["\($0.id)_code", $0.id] : [$0.id] } + measures.map(\.id)
    }
}
