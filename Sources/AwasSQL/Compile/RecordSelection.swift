import AwasModel
import AwasQuery

/// The records of a source that are part of a question, as a `SELECT`: each with its keys and with the values that its figure
/// needs.
///
/// `f` is the record, `p` its event or case, `s` a terlapor through whom a case is looked at, `d` the day on which a stock is
/// taken; the others are joined only where something asks for them.
struct RecordSelection {
    let plan: QueryPlan
    let source: MeasureSource
    let facts: any SQLFacts
    var parameters: SQLParameters
    private var joins: Set<Join> = []
    private var conditions: [String] = []
    /// The regions that records of the fact have themselves, where they are asked for.
    let regions: Set<RegionCode>
    /// The lists that give a record several keys, each with its alias.
    private var lists: [(field: Field, alias: String)] = []

    /// What stands beside a record, in the order in which it is joined.
    private enum Join: Int, CaseIterable {
        case parent, subjects, region, regionOfParent, limits, stations, firstForwarding, sanctions
    }

    var fact: Fact { source.fact }
    private var table: Table { fact.table }
    private var asOf: CalendarDate? { plan.asOf }

    init(_ plan: QueryPlan, _ source: MeasureSource, _ facts: any SQLFacts, _ parameters: SQLParameters) {
        (self.plan, self.source, self.facts, self.parameters) = (plan, source, facts, parameters)
        let isAboutPlaces = plan.keptPlaces != nil || plan.voterPlaces != nil
        regions = isAboutPlaces ? facts.regions(of: source.fact) : []
    }

    // MARK: Columns

    /// A column of the record, else of what it belongs to, with what is not known yet on the as-of day left out.
    mutating func column(_ field: Field) -> String { column(field, of: fact, own: "f", parent: "p") }

    private mutating func column(_ field: Field, of fact: Fact, own: String, parent: String) -> String {
        switch field {
        case .dueOn, .overdueFrom:
            joins.insert(.limits)
            return "l.\(field.rawValue)"
        case _ where fact.inheritedFields.contains(field):
            if own == "f" { joins.insert(.parent) }
            let value = "COALESCE(\(own).\(field.rawValue), \(parent).\(field.rawValue))"
            guard let date = Schema[fact.table][field]?.knownFrom?.field, let asOf else { return value }
            let day = "COALESCE(\(own).\(date.rawValue), \(parent).\(date.rawValue))"
            return "CASE WHEN \(day) <= \(parameters.day(asOf)) THEN \(value) END"
        case _ where Schema[fact.table].position(of: field) != nil: return known(field, of: fact.table, own)
        default:
            guard let other = fact.parent else { return "NULL" }
            if own == "f" { joins.insert(.parent) }
            return known(field, of: other, parent)
        }
    }

    private mutating func known(_ field: Field, of table: Table, _ alias: String) -> String {
        // Unquoted: behind an alias any word is a name, and what quotes mean differs.
        let value = "\(alias).\(field.rawValue)"
        guard let known = Schema[table][field]?.knownFrom, let asOf else { return value }
        let date = "\(alias).\(known.field.rawValue)"
        let undated = known.isKnownUndated ? " OR \(date) IS NULL" : ""
        return "CASE WHEN \(date) <= \(parameters.day(asOf))\(undated) THEN \(value) END"
    }

    /// The date that puts a record into a period, or begins its time in a stock: a case was forwarded on its own day, else when
    /// the first of its terlapor was.
    mutating func basis(_ field: Field) -> String {
        guard fact == .cases, field == .forwardedOn, facts.isKnown(.subjects) else { return column(field) }
        joins.insert(.firstForwarding)
        return "COALESCE(f.forwarded_on, ff.first_day)"
    }

    /// The raw value of what is to be said of the time limit of a case.
    mutating func limitNote() -> String {
        joins.insert(.limits)
        return "l.limit_note"
    }

    /// A column of what a row of turnout adds to the figures of polling stations.
    mutating func stations(_ name: String) -> String {
        joins.insert(.stations)
        return "st.\(name)"
    }

    /// The code of the record's region.
    mutating func region() -> String { column(.region) }

    /// The state of the record's case, the first that holds.
    private mutating func state() -> String {
        let isSubject = fact == .subjects
        if isSubject { joins.insert(.parent) }
        let own = isSubject ? "p" : "f"
        func isBy(_ column: String) -> String {
            guard let asOf else { return "\(own).\(column) IS NOT NULL" }
            return "\(own).\(column) <= \(parameters.day(asOf))"
        }
        let decision = known(.decision, of: .cases, own)
        var (isForwarded, areAllSanctioned) = (isBy("forwarded_on"), "1 = 0")
        if facts.isKnown(.subjects) {
            joins.insert(.sanctions)
            isForwarded = "(\(isForwarded) OR sc.forwarded > 0)"
            areAllSanctioned = "sc.sanctioned = sc.subjects"
        }
        let isDecided = isBy("decided_on")
        let (proven, done) = (parameters.text("pelanggaran"), parameters.text("selesai"))
        return """
            CASE WHEN \(isBy("rejected_on")) THEN \(parameters.text("tidak_diregistrasi")) \
            WHEN \(isDecided) AND (\(decision) IS NULL OR \(decision) <> \(proven)) THEN \(done) \
            WHEN \(isForwarded) THEN CASE WHEN \(areAllSanctioned) THEN \(done) ELSE \(parameters.text("diteruskan")) END \
            WHEN \(isDecided) THEN \(parameters.text("diputus")) \
            WHEN \(isBy("registered_on")) THEN \(parameters.text("diregistrasi")) ELSE \(parameters.text("diterima")) END
            """
    }

    // MARK: Dimensions

    /// Where a record has a dimension.
    enum Place {
        case expression(String)
        case list(Field)
        /// A period of a stock, which is that of the day on which it is taken: it filters days, not records.
        case day(CalendarPeriod.Unit)
    }

    mutating func place(of dimension: Dimension) -> Place? {
        switch dimension.kind {
        case .region(let level):
            joins.insert(.region)
            return .expression("r.\(level.column)")
        case .eventRegion:
            joins.formUnion([.parent, .regionOfParent])
            return .expression("e.kabupaten")
        case .period(let unit):
            switch source {
            case .stock: return .day(unit)
            case .stream(let stream):
                return stream.basis.map { .expression(RecordSelection.period(unit, of: basis($0))) }
            }
        case .choice(let field, _), .text(let field):
            if fact.isList(field) { return .list(field) }
            if fact == .cases, Schema[.cases].position(of: field) == nil {
                guard facts.isKnown(.subjects) else { return .expression("NULL") }
                joins.insert(.subjects)
                return .expression(column(field, of: .subjects, own: "s", parent: "f"))
            }
            return .expression(column(field))
        case .election: return .expression(column(.election))
        case .state: return .expression(state())
        }
    }

    private var hasOwnRegion: Bool { Schema[table].position(of: .region) != nil }

    /// The index of a period, as `CalendarPeriod` counts.
    static func period(_ unit: CalendarPeriod.Unit, of date: String) -> String {
        func part(_ name: String) -> String { "CAST(EXTRACT(\(name) FROM \(date)) AS INT)" }
        return switch unit {
        case .year: part("YEAR")
        case .quarter: "(\(part("YEAR")) * 4 + \(part("QUARTER")) - 1)"
        case .month: "(\(part("YEAR")) * 12 + \(part("MONTH")) - 1)"
        }
    }

    /// A list of the record, or of what it belongs to: `row_id` is the record's, `item` an item of it.
    private func list(_ field: Field) -> String {
        let name = field.rawValue
        guard let parent = fact.parent, let reference = fact.rowOfParent else {
            return "SELECT row_id, item FROM \(table.rawValue)_\(name)"
        }
        let inherited =
            "SELECT o.row_id, i.item FROM \(table.rawValue) o JOIN \(parent.rawValue)_\(name) i ON i.row_id = o.\(reference)"
        guard fact.inheritedFields.contains(field) else {
            return Schema[table].position(of: field) == nil
                ? inherited : "SELECT row_id, item FROM \(table.rawValue)_\(name)"
        }
        return """
            SELECT row_id, item FROM \(table.rawValue)_\(name) UNION ALL \(inherited) \
            LEFT JOIN (SELECT DISTINCT row_id FROM \(table.rawValue)_\(name)) n ON n.row_id = o.row_id WHERE n.row_id IS NULL
            """
    }

    /// The condition that a list holds an item.
    mutating func listHolds(_ field: Field, _ item: String) -> String {
        "f.row_id IN (SELECT row_id FROM (\(list(field))) h WHERE h.item = \(parameters.text(item)))"
    }

    /// The key of a list: each of its items makes one, and an empty list the empty one.
    mutating func key(ofList field: Field) -> String {
        if let known = lists.first(where: { $0.field == field }) { return "\(known.alias).item" }
        let alias = "l\(lists.count)"
        lists.append((field, alias))
        return "\(alias).item"
    }

    // MARK: Conditions

    mutating func keep(_ condition: String) { conditions.append(condition) }

    /// Keeps a record, or a stock's day, by its regions, its day, its election and the filters of the question.
    mutating func keepAsked() {
        switch source {
        case .stream(let stream):
            if let basis = stream.basis { keepDays(self.basis(basis)) }
        case .stock(_, let opened, let closed):
            keep("\(basis(opened)) <= d.day")
            for field in closed {
                let date = column(field)
                keep("(\(date) IS NULL OR \(date) > d.day)")
            }
        }
        if fact == .turnout, !plan.usesAllElections {
            keep(plan.election.map { "f.election = \(parameters.text($0.id))" } ?? "1 = 0")
        }
        if plan.keptPlaces != nil {
            let region = region()
            keep(parameters.isAmong(region, regions.filter(plan.keepsRegion).map(\.description).sorted()))
        } else if !plan.query.regions.isEmpty {
            joins.insert(.region)
            let parts = plan.query.regions.map { "r.\($0.level.column) = \(parameters.text($0.description))" }
            keep("(\(parts.joined(separator: " OR ")))")
        }
        for filter in plan.filters { keep(filter) }
    }

    private mutating func keepDays(_ basis: String) {
        let days = plan.days
        guard days.lowerBound < Int32.max else { return keep("1 = 0") }
        // Null is in no period.
        keep("\(basis) IS NOT NULL")
        if days.lowerBound > Int32.min + 1 {
            keep("\(basis) >= \(parameters.day(CalendarDate(daysSinceEpoch: days.lowerBound)))")
        }
        if days.upperBound < Int32.max {
            keep("\(basis) <= \(parameters.day(CalendarDate(daysSinceEpoch: days.upperBound)))")
        }
    }

    private mutating func keep(_ filter: PlannedFilter) {
        switch place(of: filter.dimension) {
        case nil, .day: break
        case .expression(let expression):
            let values = facts.values(of: filter, in: self)
            var parts: [String] = []
            if !values.kept.isEmpty { parts.append(among(values.kept, expression, filter.dimension)) }
            if values.keepsNull { parts.append("\(expression) IS NULL") }
            keep(parts.isEmpty ? "1 = 0" : "(\(parts.joined(separator: " OR ")))")
        case .list(let field):
            let values = facts.values(of: filter, in: self)
            let list = list(field)
            var parts: [String] = []
            if filter.isExclusion {
                // None of its items may be left out.
                let isIn = parameters.isAmong("h.item", values.leftOut)
                parts.append("f.row_id NOT IN (SELECT row_id FROM (\(list)) h WHERE \(isIn))")
                if !values.keepsNull { parts.append("f.row_id IN (SELECT row_id FROM (\(list)) h)") }
                keep("(\(parts.joined(separator: " AND ")))")
            } else {
                let isIn = parameters.isAmong("h.item", values.kept)
                parts.append("f.row_id IN (SELECT row_id FROM (\(list)) h WHERE \(isIn))")
                if values.keepsNull { parts.append("f.row_id NOT IN (SELECT row_id FROM (\(list)) h)") }
                keep("(\(parts.joined(separator: " OR ")))")
            }
        }
    }

    private mutating func among(_ values: [String], _ expression: String, _ dimension: Dimension) -> String {
        guard dimension.isPeriod else { return parameters.isAmong(expression, values) }
        return "\(expression) IN (\(values.map { parameters.add($0, "INT") }.joined(separator: ", ")))"
    }

    // MARK: The statement

    /// Whether a record can stand there several times: only by a list, or by several terlapor. Looking for doubles takes most of
    /// the time of a statement, so it is done only then.
    var mayRepeat: Bool { joins.contains(.subjects) || !lists.isEmpty }

    /// - Parameters:
    ///   - columns: what is selected beside the record's number, each with its name.
    ///   - isByPerson: whether a case is there once for each of its terlapor that passes.
    mutating func text(_ columns: [(expression: String, name: String)], isByPerson: Bool) -> String {
        if isByPerson, fact == .cases, facts.isKnown(.subjects) { joins.insert(.subjects) }
        var names = ["f.row_id AS id"]
        if joins.contains(.subjects), isByPerson { names.append("s.row_id AS person") }
        names += columns.map { "\($0.expression) AS \($0.name)" }
        var text = "SELECT \(mayRepeat ? "DISTINCT " : "")\(names.joined(separator: ", ")) FROM \(table.rawValue) f"
        // What another join looks at is joined before it.
        if joins.contains(.regionOfParent) || joins.contains(.region) && !hasOwnRegion { joins.insert(.parent) }
        for join in Join.allCases where joins.contains(join) { text += " " + self.text(of: join) }
        for list in lists {
            text += " LEFT JOIN (\(self.list(list.field))) \(list.alias) ON \(list.alias).row_id = f.row_id"
        }
        if case .stock(_, let opened, _) = source { text += " CROSS JOIN (\(days(opened))) d" }
        if !conditions.isEmpty { text += " WHERE \(conditions.joined(separator: " AND "))" }
        return text
    }

    private mutating func text(of join: Join) -> String {
        let caseRow = fact == .subjects ? "f.case_row" : "f.row_id"
        switch join {
        case .parent:
            return "JOIN \(fact.parent?.rawValue ?? "") p ON p.row_id = f.\(fact.rowOfParent ?? "row_id")"
        case .subjects: return "LEFT JOIN subjects s ON s.case_row = f.row_id"
        case .region:
            return "LEFT JOIN regions r ON r.region = \(hasOwnRegion ? "f" : "p").region"
        case .regionOfParent: return "LEFT JOIN regions e ON e.region = p.region"
        case .limits: return "LEFT JOIN case_limits l ON l.row_id = \(caseRow)"
        case .stations: return "LEFT JOIN turnout_stations st ON st.row_id = f.row_id"
        case .firstForwarding:
            return """
                LEFT JOIN (SELECT case_row, MIN(forwarded_on) AS first_day FROM subjects GROUP BY case_row) ff \
                ON ff.case_row = f.row_id
                """
        case .sanctions:
            func isBy(_ column: String) -> String {
                asOf.map { "\(column) <= \(parameters.day($0))" } ?? "\(column) IS NOT NULL"
            }
            let (sanctioned, forwarded) = (isBy("sanctioned_on"), isBy("forwarded_on"))
            return """
                LEFT JOIN (SELECT case_row, COUNT(*) AS subjects, COUNT(CASE WHEN \(sanctioned) THEN 1 END) AS sanctioned, \
                COUNT(CASE WHEN \(forwarded) THEN 1 END) AS forwarded FROM subjects GROUP BY case_row) sc \
                ON sc.case_row = \(caseRow)
                """
        }
    }

    /// The days on which a stock is taken.
    private mutating func days(_ opened: Field) -> String {
        let days = plan.snapshotDays(firstOpening: facts.firstDay(opened, of: fact))
        guard !days.isEmpty else { return "SELECT CAST(NULL AS DATE) AS day" }
        return days.map { "SELECT \(parameters.day($0)) AS day" }.joined(separator: " UNION ALL ")
    }
}

extension Fact {
    /// The column that has the number of the row of its event or case.
    fileprivate var rowOfParent: String? {
        switch parent {
        case .events: "event_row"
        case .cases: "case_row"
        default: nil
        }
    }
}

extension RegionCode.Level {
    /// The column of `regions` that holds the region of this level.
    fileprivate var column: String {
        switch self {
        case .province: "province"
        case .kabupaten: "kabupaten"
        case .kecamatan: "kecamatan"
        case .desa: "desa"
        }
    }
}
