import AwasModel

/// A query whose names are looked up in the catalogue: all that can be said of it without data.
package struct QueryNames: Sendable {
    package let query: Query
    package let measures: [Measure]
    package let dimensions: [Dimension]
    /// Each filter with what it looks at.
    let filters: [(filter: Filter, dimension: Dimension)]

    /// - Parameter measures: what is asked for; nil for what the query names.
    /// - Throws: ``QueryError`` when the catalogue lacks a name, or one is there twice.
    init(_ query: Query, measures: [Measure]? = nil) throws(QueryError) {
        self.query = query
        if let measures { self.measures = measures } else { self.measures = try QueryNames.measures(query) }
        dimensions = try QueryNames.dimensions(query)
        var filters: [(Filter, Dimension)] = []
        for filter in query.filters {
            guard let dimension = Catalogue.dimension(named: filter.dimension) else {
                throw QueryNames.unknownDimension(filter.dimension)
            }
            filters.append((filter, dimension))
        }
        self.filters = filters
    }

    /// Whether records are grouped or chosen by month, quarter or year.
    var isByPeriods: Bool { (dimensions + filters.map(\.dimension)).contains(where: \.isPeriod) }

    /// Every measure must have every dimension that the question groups or filters by.
    func checkAvailability() throws(QueryError) {
        for measure in measures {
            let available = Catalogue.dimensions(of: measure).map(\.id)
            for dimension in dimensions + filters.map(\.dimension) where !available.contains(dimension.id) {
                throw .dimensionNotAvailable(measure: measure.id, dimension: dimension.id, available: available)
            }
            guard measure.isStock else { continue }
            for filter in filters.map(\.dimension) where filter.isPeriod {
                if dimensions.contains(where: { $0.id == filter.id }) { continue }
                throw .stockByPeriodFilter(measure: measure.id, dimension: filter.id)
            }
        }
    }

    /// By measure the tables that its figures are made of: its own, those that these belong to, and those that filters look at.
    var tables: [(id: String, tables: [Table])] {
        measures.map { measure in
            let fact = Catalogue.fact(of: measure)
            return (measure.id, measure.tables + filters.flatMap { $0.dimension.tables(of: fact) })
        }
    }

    private static func measures(_ query: Query) throws(QueryError) -> [Measure] {
        guard !query.measures.isEmpty else { throw .noMeasures }
        var measures: [Measure] = []
        for name in query.measures {
            guard let measure = Catalogue.measure(named: name) else {
                throw .unknownMeasure(name, suggestions: Catalogue.measures(near: name, atMost: 3))
            }
            if measures.contains(where: { $0.id == measure.id }) { throw .repeatedColumn(measure.id) }
            measures.append(measure)
        }
        return measures
    }

    private static func dimensions(_ query: Query) throws(QueryError) -> [Dimension] {
        var dimensions: [Dimension] = []
        for name in query.dimensions {
            guard let dimension = Catalogue.dimension(named: name) else { throw unknownDimension(name) }
            if dimensions.contains(where: { $0.id == dimension.id }) { throw .repeatedColumn(dimension.id) }
            dimensions.append(dimension)
        }
        return dimensions
    }

    private static func unknownDimension(_ name: String) -> QueryError {
        .unknownDimension(name, suggestions: Catalogue.dimensions(near: name, atMost: 3))
    }
}
