import AwasModel
import AwasQuery

/// What one part of a plan collects, as selections of the same columns: `tag` the part, `kind` what a row says, `place` a region,
/// the keys, the number of records and three sums.
///
/// Nothing is divided: of a median the two in the middle are added up, of a ratio both sums are given.
struct PartStatement {
    /// What a row says.
    enum Kind: Int {
        /// A group: its keys, how many records it has, and its figure.
        case group = 0
        /// Over all records, each once: how many lack a value, how many have it, and the sum of what a ratio divides by.
        case used = 1
        /// A place whose voters are not known: how many of its records a rate leaves out, and their sum.
        case leftOut = 2
    }

    /// How the figure of a group follows from the values of its records.
    enum Figure {
        case count, countWhere, distinct, sum, completeSum, ratio, completeRatio, middles
    }

    private let part: Part
    private let tag: Int
    /// The measure whose records are collected.
    private let measure: Measure
    private(set) var figure = Figure.count
    private var selection: RecordSelection
    private var keys: [String] = []
    /// The values of a record that its figure is made of: `v0`, `v1`, …
    private var values: [String] = []
    /// What a record must have for it to say something that it lacks the value; nil for nothing.
    private var needed: String?
    /// The region of a record, of a rate by voters.
    private var place: String?

    /// - Parameters:
    ///   - tag: the place of the part in the plan.
    ///   - source: what the measure is collected from.
    init(
        _ part: Part, tag: Int, _ measure: Measure, _ source: MeasureSource, _ plan: QueryPlan, _ facts: any SQLFacts,
        _ parameters: SQLParameters
    ) {
        (self.part, self.tag, self.measure) = (part, tag, measure)
        selection = RecordSelection(plan, source, facts, parameters)
        selection.keepAsked()
        for dimension in plan.dimensions {
            switch selection.place(of: dimension) {
            case .expression(let expression): keys.append(expression)
            case .list(let field): keys.append(selection.key(ofList: field))
            case .day(let unit): keys.append(RecordSelection.period(unit, of: "d.day"))
            case nil: keys.append("NULL")
            }
        }
        addValues()
        if rate != nil { place = selection.region() }
    }

    /// The parameters after this part.
    var parameters: SQLParameters { selection.parameters }

    private var dialect: SQLDialect { selection.parameters.dialect }

    /// Where voters are known, of a rate by voters.
    private var rate: VoterPlaces? {
        Catalogue.measure(named: part.measure).flatMap { $0.isCrossRate ? selection.plan.voterPlaces : nil }
    }

    private mutating func addValues() {
        // A row of turnout that only states polling stations lacks no voters.
        if selection.fact == .turnout { needed = selection.column(.voters) }
        switch measure.aggregation {
        case .count(_, let condition?), .stock(_, _, _, let condition?):
            figure = .countWhere
            values = ["CASE WHEN \(text(of: condition)) THEN 1 ELSE 0 END"]
        case .count, .stock, .ratio, .crossRate: figure = .count
        case .sum(_, let field): (figure, values) = (.sum, [selection.column(field)])
        case .ratioOfSums(_, let numerator, let denominator):
            figure = .ratio
            for field in [numerator] + denominator { values.append(selection.column(field)) }
        case .stations(_, .total):
            (figure, values) = (.sum, [selection.stations("total")])
            needed = values[0]
        case .stations(_, .counted): (figure, values) = (.completeSum, [selection.stations("counted")])
        case .stations(_, .coverage):
            (figure, values) = (.completeRatio, [selection.stations("covered"), selection.stations("covered_total")])
        case .distinct(_, let field): (figure, values) = (.distinct, [selection.column(field)])
        case .medianDays(_, let from, let to):
            let (start, end) = (selection.column(from), selection.column(to))
            (figure, values) = (.middles, [dialect.days(from: start, to: end)])
        case .medianAge(_, let opened, _):
            (figure, values) = (.middles, [dialect.days(from: selection.basis(opened), to: "d.day")])
        }
    }

    private mutating func text(of condition: Condition) -> String {
        switch condition {
        case .holds(let field, let id):
            if selection.fact.isList(field) { return selection.listHolds(field, id) }
            return "\(selection.column(field)) = \(selection.parameters.text(id))"
        case .holdsOther(let field, let id):
            return "\(selection.column(field)) <> \(selection.parameters.text(id))"
        case .isEmpty(let field): return "\(selection.column(field)) IS NULL"
        case .isTrue(let field): return selection.column(field)
        case .isBy(let field, let other): return "\(selection.column(field)) <= \(selection.column(other))"
        case .isAfter(let field, let other): return "\(selection.column(field)) > \(selection.column(other))"
        case .hasLimitNote(let note): return "\(selection.limitNote()) = \(note.rawValue)"
        }
    }

    // MARK: The statement

    /// The name of the records among the others of the statement.
    private var name: String { "b\(tag)" }
    private var keyNames: [String] { keys.indices.map { "k\($0)" } }

    /// The values with their names.
    private var named: [(expression: String, name: String)] {
        values.enumerated().map { (expression: $1, name: "v\($0)") }
            + [(needed, "needed"), (place, "place")].compactMap { value, name in
                value.map { (expression: $0, name: name) }
            }
    }

    /// The records with their keys and values.
    mutating func records() -> String {
        let columns = zip(keys, keyNames).map { (expression: $0, name: $1) } + named
        return "\(name) AS (\(selection.text(columns, isByPerson: part.isByPerson)))"
    }

    /// What is selected from the records, in one or more branches.
    mutating func branches() -> [String] {
        [groups()] + [recordsUsed(), leftOut()].compactMap { $0 }
    }

    private func branch(
        _ kind: Kind, place: String = "NULL", keys: [String] = [], _ sums: [String], from: String,
        groupedBy: [String] = []
    ) -> String {
        let shown = keyNames.map { "CAST(\(keys.isEmpty ? "NULL" : $0) AS \(dialect.text)) AS \($0)" }
        let sums = sums + Array(repeating: "NULL", count: 4 - sums.count)
        let columns =
            ["\(tag) AS tag", "\(kind.rawValue) AS kind", "CAST(\(place) AS \(dialect.text)) AS place"] + shown
            + zip(["n", "a", "b", "c"], sums).map { "CAST(\($1) AS BIGINT) AS \($0)" }
        let groups = keys + groupedBy
        return "SELECT \(columns.joined(separator: ", ")) FROM \(from)"
            + (groups.isEmpty ? "" : " GROUP BY \(groups.joined(separator: ", "))")
    }

    /// The condition that a record's place has known voters; nil where all records count.
    private mutating func isOfKnownPlace() -> String? {
        guard let rate else { return nil }
        let known = selection.regions.filter(rate.isKnown).map(\.description).sorted()
        return "(place IS NOT NULL AND \(selection.parameters.isAmong("place", known)))"
    }

    private mutating func groups() -> String {
        let isKnown = isOfKnownPlace()
        let value = isKnown.map { "CASE WHEN \($0) THEN v0 END" } ?? "v0"
        let sums: [String] =
            switch figure {
            case .count: ["COUNT(*)"]
            case .countWhere: ["COALESCE(SUM(\(value)), 0)"]
            case .distinct: ["COUNT(DISTINCT v0)"]
            case .sum: ["SUM(\(value))"]
            case .completeSum: ["COALESCE(SUM(v0), 0)", "COUNT(*) - COUNT(v0)"]
            case .completeRatio:
                [
                    "COALESCE(SUM(CASE WHEN v1 IS NOT NULL THEN v0 END), 0)", "COALESCE(SUM(v1), 0)",
                    "COUNT(v1) - COUNT(CASE WHEN v1 IS NOT NULL THEN v0 END)",
                ]
            case .ratio:
                [
                    "COALESCE(SUM(CASE WHEN \(isComplete) THEN v0 END), 0)",
                    "COALESCE(SUM(CASE WHEN \(isComplete) THEN \(whole) END), 0)",
                ]
            case .middles:
                [
                    """
                    SUM(CASE WHEN v0 IS NULL THEN NULL WHEN 2 * place_of = values_of + 1 THEN 2 * v0 \
                    WHEN 2 * place_of = values_of OR 2 * place_of = values_of + 2 THEN v0 END)
                    """
                ]
            }
        return branch(.group, keys: keyNames, ["COUNT(*)"] + sums, from: figure == .middles ? ranked : name)
    }

    /// The records in the order of their values, group by group, and how many have one.
    private var ranked: String {
        let partition = keys.isEmpty ? "" : "PARTITION BY \(keyNames.joined(separator: ", "))"
        let order = "ORDER BY CASE WHEN v0 IS NULL THEN 1 ELSE 0 END, v0"
        return """
            (SELECT \((keyNames + ["v0"]).joined(separator: ", ")), ROW_NUMBER() OVER (\(partition) \(order)) AS place_of, \
            COUNT(v0) OVER (\(partition)) AS values_of FROM \(name)) m
            """
    }

    /// Whether a record has all values of a ratio.
    private var isComplete: String { values.indices.map { "v\($0) IS NOT NULL" }.joined(separator: " AND ") }
    /// What a ratio divides by.
    private var whole: String { "(\(values.indices.dropFirst().map { "v\($0)" }.joined(separator: " + ")))" }

    /// Each record once, whatever groups it is in.
    private var each: String {
        let names = (["id"] + named.map(\.name)).joined(separator: ", ")
        return "(SELECT \(selection.mayRepeat ? "DISTINCT " : "")\(names) FROM \(name)) u"
    }

    private mutating func recordsUsed() -> String? {
        guard !part.isByPerson, figure == .sum || figure == .ratio else { return nil }
        let isSum = figure == .sum
        let isLacking =
            (isSum ? "v0 IS NULL" : "NOT (\(isComplete))") + (needed == nil ? "" : " AND needed IS NOT NULL")
        let isUsed = (isSum ? "v0 IS NOT NULL" : isComplete) + (isOfKnownPlace().map { " AND \($0)" } ?? "")
        return branch(
            .used,
            [
                "COUNT(CASE WHEN \(isLacking) THEN 1 END)", "COUNT(CASE WHEN \(isUsed) THEN 1 END)",
                isSum ? "0" : "COALESCE(SUM(CASE WHEN \(isComplete) THEN \(whole) END), 0)",
            ], from: each)
    }

    private mutating func leftOut() -> String? {
        guard !part.isByPerson, let isKnown = isOfKnownPlace() else { return nil }
        let counts = figure == .sum ? "v0 IS NOT NULL" : "v0 = 1"
        return branch(
            .leftOut, place: "place", ["COUNT(*)", "SUM(v0)"],
            from: "(SELECT * FROM \(each) WHERE \(counts) AND NOT \(isKnown)) o", groupedBy: ["place"])
    }
}
