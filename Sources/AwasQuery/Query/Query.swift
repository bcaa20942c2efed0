import AwasModel

/// A question: which measures, by which dimensions, over which records. A plain value that knows nothing of files or of
/// the executor that answers it.
package struct Query: Hashable, Sendable {
    /// Ids of measures or their aliases, in the order of the answer's columns.
    package var measures: [String]
    /// Ids of dimensions or their aliases, in the order of the answer's columns.
    package var dimensions: [String]
    /// All of them hold together.
    package var filters: [Filter]
    /// Keeps these regions and all below them; empty keeps all.
    package var regions: [RegionCode]
    /// The days that a record's basis date must lie in.
    package var period: DateRange
    /// Nothing dated later is known; nil is the end of the period, else the latest date of any record.
    package var asOf: CalendarDate?
    /// The election whose turnout figures are used; nil chooses by the rule of the catalogue.
    package var election: String?
    /// The order of rows before the usual one; a column's id, ascending or descending.
    package var sort: [SortKey]
    /// The number of rows to keep, nil for all.
    package var limit: Int?
    /// Whether the answer has a total, computed from the records.
    package var totals: Bool
    /// Whether turnout comes from all elections though the question is not grouped by them: it is part of one that is.
    var usesAllElections = false

    /// A question about all records, but for what is said here.
    package init(
        measures: [String], by dimensions: [String] = [], where filters: [Filter] = [], regions: [RegionCode] = [],
        period: DateRange = DateRange(), asOf: CalendarDate? = nil, election: String? = nil, sort: [SortKey] = [],
        limit: Int? = nil, totals: Bool = false
    ) {
        self.measures = measures
        self.dimensions = dimensions
        self.filters = filters
        self.regions = regions
        self.period = period
        self.asOf = asOf
        self.election = election
        self.sort = sort
        self.limit = limit
        self.totals = totals
    }

    /// Rows ordered by a column of the answer; nulls come last either way.
    package struct SortKey: Hashable, Sendable {
        /// A dimension, a measure, or what was made of one; a region is sorted by its code.
        package var id: String
        /// Whether the greatest comes first.
        package var descending: Bool

        /// An order by a column, the least first unless said.
        package init(_ id: String, descending: Bool = false) {
            self.id = id
            self.descending = descending
        }
    }
}
