import AwasModel

/// Why a query cannot be answered: always something the asker can mend.
public enum QueryError: Error, Hashable, Sendable {
    case noMeasures
    case unknownMeasure(String, suggestions: [String])
    case unknownDimension(String, suggestions: [String])
    /// A measure was asked by, or filtered by, a dimension that its table lacks.
    case dimensionNotAvailable(measure: String, dimension: String, available: [String])
    case unknownValue(dimension: String, value: String, suggestions: [String])
    case unknownRegion(String, suggestions: [String])
    case ambiguousRegion(String, candidates: [String])
    case unknownElection(String, suggestions: [String])
    /// A stock filtered by a period that it is not grouped by.
    case stockByPeriodFilter(measure: String, dimension: String)
    case repeatedColumn(String)
    case unknownSortColumn(String, available: [String])
    /// A sum does not fit into 64 bits.
    case overflow(measure: String)
}
