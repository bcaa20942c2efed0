import AwasModel

/// Why a query cannot be answered: always something the asker can fix.
package enum QueryError: Error, Hashable, Sendable {
    /// Nothing was asked for.
    case noMeasures
    /// The catalogue has no such measure.
    case unknownMeasure(String, suggestions: [String])
    /// The catalogue has no such dimension.
    case unknownDimension(String, suggestions: [String])
    /// A measure was asked by, or filtered by, a dimension that its table lacks.
    case dimensionNotAvailable(measure: String, dimension: String, available: [String])
    /// A dimension cannot have such a value: it is none of a closed set, no period, or no region of its level.
    case unknownValue(dimension: String, value: String, suggestions: [String])
    /// The text is no region, and what is known of it.
    case unknownRegion(String, UnknownRegion)
    /// The text names several regions; candidates are full names with their codes.
    case ambiguousRegion(String, candidates: [String])
    /// The package has no such election.
    case unknownElection(String, suggestions: [String])
    /// None was named, and several have turnout and are the latest.
    case severalElections([NamedElection])
    /// A stock filtered by a period that it is not grouped by.
    case stockByPeriodFilter(measure: String, dimension: String)
    /// A dimension or a measure is named twice.
    case repeatedColumn(String)
    /// The answer has no such column to be sorted by.
    case unknownSortColumn(String, available: [String])
    /// Only periods are before or after one another.
    case notOrdered(dimension: String, available: [String])
    /// A condition on a column that the answer does not have.
    case unknownConditionColumn(String, available: [String])
    /// A measure that is no part of a total: a ratio, a median, a count of distinct things.
    case notAShare(measure: String)
    /// Groups that overlap, or add up to nothing, have no shares.
    case shareOfOverlap(measure: String, dimension: String)
    /// Without rows or columns there is nothing to have a share.
    case nothingToShare
    /// The rest is made of the rows by one dimension.
    case othersNeedOneDimension
    /// A state at the end of one period has no rest in others.
    case othersOfStock(measure: String, dimension: String)
    /// A comparison needs a first and a last day, or rows by month, quarter or year.
    case comparisonNeedsPeriod
    /// Turnout belongs to elections, not to months.
    case comparisonOfTurnout(measure: String)
    /// A comparison is by one of month, quarter and year, and chooses no other periods.
    case comparisonOfPeriods(dimension: String)
    /// More groups than an answer can be filled with.
    case tooManyGroups(Int)
    /// A sum does not fit into 64 bits.
    case overflow(measure: String)
    /// A dimension that an answer for everybody may not be by.
    case notForEverybody(dimension: String)

    /// An election as people know it.
    package struct NamedElection: Hashable, Sendable {
        /// What `--election` takes.
        package let id: String
        /// Its name in the data.
        package let name: String
        /// The day of the vote.
        package let votingDate: CalendarDate

        func precedes(_ other: NamedElection) -> Bool {
            votingDate != other.votingDate
                ? votingDate < other.votingDate : id.utf8.lexicographicallyPrecedes(other.id.utf8)
        }
    }
}
