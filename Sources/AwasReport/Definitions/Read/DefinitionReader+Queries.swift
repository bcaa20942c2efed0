import AwasModel
import AwasQuery
import Yams

extension DefinitionReader {
    mutating func readQueries(_ node: Node) {
        guard let mapping = node.mapping else {
            return problem(
                node, "di sini perlu nama kueri dan isinya", "names of queries and what they ask are needed here")
        }
        for (key, value) in mapping {
            guard let name = word(key), let query = query(value, name: name) else { continue }
            queries.append(query)
            shape[name] = shape(of: query)
        }
    }

    private mutating func query(_ node: Node, name: String) -> QueryDefinition? {
        guard
            let keys = keys(
                of: node, required: ["measures"],
                optional: ["by", "where", "over", "compare", "sort", "limit", "totals"])
        else { return nil }
        if shape[name] != nil {
            problem(node, "nama kueri “\(name)” sudah dipakai", "the name “\(name)” of a query is taken")
        }
        var measures: [Measure?] = []
        for item in keys["measures"].flatMap({ list($0) }) ?? [] {
            if item.scalar?.string == QueryDefinition.parameter {
                if measure == nil {
                    problem(
                        item, "$measure perlu nilai baku: parameters: {measure: …}",
                        "$measure needs a default: parameters: {measure: …}")
                }
                measures.append(nil)
            } else if let measure = measureID(item) {
                measures.append(measure)
            }
        }
        var dimensions: [Dimension] = []
        for item in keys["by"].flatMap({ list($0) }) ?? [] {
            guard let dimension = dimensionID(item) else { continue }
            dimensions.append(dimension)
            check(dimension, of: measures, item)
        }
        let filters = readFilters(keys["where"], measures)
        let ids = measures.map { $0?.id ?? QueryDefinition.parameter }
        let isCompared = keys["compare"].flatMap { flag($0) } ?? false
        if isCompared, let span = keys["over"] {
            problem(
                span, "compare sudah mencakup bulan ini, bulan lalu dan sejak Januari; hapus over",
                "compare covers this month, the month before and the year to date; leave over out")
        }
        return QueryDefinition(
            name: name, measures: ids, dimensions: dimensions.map(\.id), filters: filters,
            span: keys["over"].flatMap { span($0) } ?? .month, isCompared: isCompared,
            sort: readSort(keys["sort"], dimensions.map(\.id) + ids), limit: keys["limit"].flatMap { number($0) },
            hasTotals: keys["totals"].flatMap { flag($0) } ?? false)
    }

    mutating func span(_ node: Node) -> QueryDefinition.Span? {
        word(node, among: QueryDefinition.Span.allCases.map(\.rawValue), "periode", "span")
            .flatMap(QueryDefinition.Span.init(rawValue:))
    }

    private mutating func check(_ dimension: Dimension, of measures: [Measure?], _ node: Node) {
        for measure in measures.compactMap({ $0 }) {
            let available = Catalogue.dimensions(of: measure).map(\.id)
            if available.contains(dimension.id) { continue }
            problem(
                node,
                "ukuran “\(measure.id)” tidak punya dimensi “\(dimension.id)”; yang ada: \(available.joined(separator: ", "))",
                "the measure “\(measure.id)” has no dimension “\(dimension.id)”; it has: \(available.joined(separator: ", "))"
            )
        }
    }

    private mutating func readFilters(_ node: Node?, _ measures: [Measure?]) -> [Filter] {
        guard let node else { return [] }
        var filters: [Filter] = []
        for item in list(node) ?? [] {
            guard let text = word(item) else { continue }
            guard let filter = Filter(text) else {
                problem(
                    item, "saringan “\(text)” tidak dimengerti; tulis seperti sector=asn,polri atau level!=desa",
                    "the filter “\(text)” is not understood; write it like sector=asn,polri or level!=desa")
                continue
            }
            guard let dimension = Catalogue.dimension(named: filter.dimension) else {
                unknown(item, filter.dimension, among: Catalogue.dimensions.map(\.id), "dimensi", "dimension")
                continue
            }
            check(dimension, of: measures, item)
            if case .choice(_, let enumeration) = dimension.kind, filter.comparison == .equals {
                for value in filter.values where !value.isEmpty && enumeration.code(of: value) == nil {
                    unknown(item, value, among: enumeration.ids, "nilai \(dimension.id)", "value of \(dimension.id)")
                }
            }
            filters.append(filter)
        }
        return filters
    }

    private mutating func readSort(_ node: Node?, _ columns: [String]) -> [Query.SortKey] {
        guard let node else { return [] }
        var keys: [Query.SortKey] = []
        for item in list(node) ?? [] {
            guard let text = word(item) else { continue }
            let isDescending = text.hasPrefix("-")
            let id = isDescending ? String(text.dropFirst()) : text
            if columns.contains(id) {
                keys.append(Query.SortKey(id, descending: isDescending))
            } else {
                unknown(item, id, among: columns, "kolom", "column")
            }
        }
        return keys
    }

    /// The names that a query gives to templates.
    private func shape(of query: QueryDefinition) -> TemplateShape {
        let figure = TemplateShape.figure(isCompared: query.isCompared)
        let figures = Dictionary(
            uniqueKeysWithValues: Set(query.measures).map { (DefinedReport.name(ofMeasure: $0), figure) })
        if query.dimensions.isEmpty { return .names(figures) }
        var row = figures
        for dimension in query.dimensions { row[dimension] = .text }
        var names: [String: TemplateShape] = ["rows": .rows(row), "count": .figure(isCompared: false)]
        if query.hasTotals || query.isCompared { names["total"] = .names(figures) }
        return .names(names)
    }
}
