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
                optional: ["by", "where", "over", "compare", "sort", "limit", "totals", "test"])
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
        let dimensions = readDimensions(keys["by"], measures)
        let filters = readFilters(keys["where"], measures)
        let ids = measures.map { $0?.id ?? QueryDefinition.parameter }
        let isCompared = keys["compare"].flatMap { flag($0) } ?? false
        if isCompared, let span = keys["over"] {
            problem(
                span, "compare sudah mencakup bulan ini, bulan lalu, dan sejak Januari; hapus over",
                "compare covers this month, the month before and the year to date; leave over out")
        }
        let isTested = keys["test"].flatMap { flag($0) } ?? false
        if isTested, let node = keys["test"],
            !isCompared || !dimensions.isEmpty || ids.contains(QueryDefinition.parameter)
        {
            problem(
                node, "test perlu compare, tanpa by dan tanpa $measure",
                "test needs compare, without by and without $measure")
        }
        var query = QueryDefinition(
            name: name, measures: ids, dimensions: dimensions, filters: filters,
            span: keys["over"].flatMap { span($0) } ?? .month, isCompared: isCompared, sort: [],
            limit: keys["limit"].flatMap { number($0) }, hasTotals: keys["totals"].flatMap { flag($0) } ?? false,
            isTested: isTested)
        query.sort = readSort(keys["sort"], dimensions + query.figureIDs)
        return query
    }

    private mutating func readDimensions(_ node: Node?, _ measures: [Measure?]) -> [String] {
        var ids: [String] = []
        for item in node.flatMap({ list($0) }) ?? [] {
            if let area = item.scalar.flatMap({ QueryDefinition.Area(rawValue: $0.string) }) {
                ids.append(area.rawValue)
                for dimension in ["province", "kabupaten", "kecamatan"].compactMap(Catalogue.dimension(named:)) {
                    check(dimension, of: measures, item)
                }
            } else if let dimension = dimensionID(item) {
                ids.append(dimension.id)
                check(dimension, of: measures, item)
            }
        }
        return ids
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
                for value in filter.values where !value.isEmpty && enumeration.codes(meantBy: value).count != 1 {
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
        if query.dimensions.isEmpty {
            guard query.isTested else { return .names(figures) }
            let changed: [String: TemplateShape] = [
                "rows": .rows(["name": .text, "up": .flag, "down": .flag]), "count": .figure(isCompared: false),
            ]
            return .names(figures.merging(["tested": .flag, "changed": .names(changed)]) { figure, _ in figure })
        }
        var row = figures
        for dimension in query.dimensions { row[DefinedReport.name(ofDimension: dimension)] = .text }
        var names: [String: TemplateShape] = ["rows": .rows(row), "count": .figure(isCompared: false)]
        if query.hasTotals || query.isCompared { names["total"] = .names(figures) }
        return .names(names)
    }
}
