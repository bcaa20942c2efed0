import AwasModel

@testable import AwasQuery

/// The plain executor as an engine: groups of records by their words, each figure in integers.
struct PlainEngine: QueryEngine {
    let package: PlainPackage

    // MARK: What is known before a question

    var latestDate: CalendarDate? { package.latestDate }

    func isKnown(_ table: Table) -> Bool { !package.absent.contains(table) }

    var elections: [ElectionFacts] {
        package.elections.map {
            ElectionFacts(
                id: $0.id, name: $0.name, votingDate: $0.votingDate, isRepeated: $0.kind == "psu" || $0.repeats != nil)
        }
    }

    func election(named id: String) -> ElectionFacts? { elections.first { $0.id == id } }

    func hasTurnout(_ election: ElectionFacts, in regions: [RegionCode]) -> Bool {
        package.rows(of: .turnout, asOf: nil).contains { row in
            row.singles["election"] == election.id && row.lies(in: regions.map(\.description))
        }
    }

    func turnout(of election: ElectionFacts) -> TurnoutRegions {
        var figures: [TurnoutRegions.Place: TurnoutRegions.Figures] = [:]
        for (number, row) in package.turnout.enumerated() where row.election == election.id {
            guard let region = RegionCode(row.region) else { continue }
            var own = figures[TurnoutRegions.Place(region)] ?? TurnoutRegions.Figures()
            own.registeredVoters += Int64(row.registeredVoters ?? 0)
            if row.station != nil {
                own.stations = own.stations.map { $0 + 1 }
            } else {
                if row.voters != nil {
                    own.isWhole = true
                    own.stations = own.stations.flatMap { sum in row.stationsCounted.map { sum + Int64($0) } }
                }
                if let total = row.stationsTotal { own.statement = (number, Int64(total)) }
            }
            figures[TurnoutRegions.Place(region)] = own
        }
        return TurnoutRegions(figures)
    }

    func regions(of fact: Fact) -> Set<RegionCode> {
        Set(package.rows(of: PlainTable(fact), asOf: nil).compactMap { RegionCode($0.region) })
    }

    func firstDay(_ date: Field, of fact: Fact) -> CalendarDate? {
        package.rows(of: PlainTable(fact), asOf: nil).compactMap { $0.dates[date.rawValue] }.min()
    }

    func recorded(_ text: String, in field: Field) -> String? {
        let meant =
            switch field {
            case .agency: package.agency(spelled: text)
            case .violations: JointDecree.codes(meantBy: text).flatMap { $0.count == 1 ? $0[0] : nil } ?? text
            default: text
            }
        let column = PlainEngine.columns[field] ?? field.rawValue
        let rows = [PlainTable.events, .attendance, .cases, .subjects].flatMap { package.rows(of: $0, asOf: nil) }
        let isThere = rows.contains { row in
            row.singles[column] == meant || row.lists[column, default: []].contains(meant)
                || row.subjects.contains { $0[column] == meant }
        }
        return isThere ? meant : nil
    }

    private static let columns: [Field: String] = [.violations: "violation", .forwardedTo: "forwarded_to"]

    var rowsSetAside: Int { 0 }

    func notesOfRowsSetAside(in regions: [RegionCode]) -> [LocalizedText] { [] }

    /// Which files may hold them nobody asks here.
    func absence(of tables: [Table]) -> LocalizedText? { nil }

    // MARK: Groups

    func unguardedGroups(of plan: QueryPlan) throws(QueryError) -> EngineGroups {
        var executor = PlainExecutor(package: package, question: PlainQuestion(plan.query), asOf: plan.asOf)
        executor.question.query.election = plan.election?.id
        executor.knownElections = (chosen: plan.election?.id, all: plan.usesAllElections)
        let dimensions = executor.question.dimensions
        var found: [Part: [[String?]: PlainExecutor.Group]] = [:]
        for part in plan.parts {
            found[part] = executor.placed(PlainEngine.collected(part), by: dimensions) { row in
                RegionCode(row.region).map { plan.keptPlaces?.isKnown($0) ?? true } ?? true
            }
        }
        let keys = Set(found.values.flatMap(\.keys)).union(dimensions.isEmpty ? [[]] : [])
            .map { key in zip(plan.dimensions, key).map(PlainEngine.value) }
            .sorted { Value.precedes($0, $1) }
        let plain = keys.map { $0.map(\.plain) }
        var results: [Part: PartResult] = [:]
        for (part, groups) in found {
            let known = plan.voterPlaces.flatMap { PlainMeasures.crossRates[part.measure] == nil ? nil : $0 }
            var result = PartResult(
                figures: PlainEngine.figures(part, plain.map { groups[$0] ?? [] }, known))
            if let known, !part.isByPerson {
                let measure = PlainEngine.collected(part)
                result.leftOut = PlainEngine.leftOut(executor.placed(measure, by: [])[[]] ?? [], measure, known)
            }
            results[part] = result
        }
        return EngineGroups(
            count: keys.count, keys: plan.dimensions.indices.map { position in KeyColumn(keys.map { $0[position] }) },
            parts: results)
    }

    /// The measure whose records are looked at.
    private static func collected(_ part: Part) -> String {
        PlainMeasures.crossRates[part.measure]?.numerator ?? part.measure
    }

    /// What a plain form stands for.
    private static func value(_ dimension: Dimension, _ plain: String?) -> Value {
        guard let plain else { return .null }
        func choice(_ set: Enumeration) -> Value {
            set.values.first { $0.id == plain }.map { .choice(id: $0.id, label: $0.label) } ?? .null
        }
        switch dimension.kind {
        case .region, .eventRegion: return RegionCode(plain).map(Value.place) ?? .null
        case .period: return CalendarPeriod(plain).map(Value.period) ?? .null
        case .choice(_, let set): return choice(set)
        case .state: return choice(.state)
        case .text, .election: return .text(plain)
        }
    }

    /// The records that a rate leaves out: those that have a value and are of places whose voters are not known.
    private static func leftOut(_ rows: PlainExecutor.Group, _ measure: String, _ known: VoterPlaces) -> LeftOut {
        var leftOut = LeftOut()
        for (row, _) in rows {
            guard let region = RegionCode(row.region), !known.isKnown(region),
                let value = PlainMeasures.value(of: measure, over: [row]),
                value != .integer(0) || measure != "reports"
            else { continue }
            leftOut.records += 1
            leftOut.amount += Int64(value.number)
            leftOut.places.insert(VoterPlaces.place(of: region))
        }
        return leftOut
    }

    private static func figures(
        _ part: Part, _ groups: [PlainExecutor.Group], _ known: VoterPlaces?
    ) -> EngineFigures {
        let measure = collected(part)
        let groups = groups.map { group in
            group.filter { place in
                known.map { places in RegionCode(place.row.region).map(places.isKnown) ?? false } ?? true
            }
        }
        if part.isByPerson { return .integers(groups.map { Int64(PlainExecutor.count($0, measure)) }) }
        if let sides = PlainMeasures.sides(of: measure) {
            let parts = groups.map { sides($0.map(\.row)) }
            return .quotients(
                numerators: parts.map { $0.map { Int64($0.0) } ?? FigureColumn.null },
                denominators: parts.map { $0.map { Int64($0.1) } ?? 0 })
        }
        let values = groups.map { PlainMeasures.value(of: measure, over: $0.map(\.row)) }
        if measure.hasPrefix("median") {
            return .middles(values.map { $0.map { Int64($0.number * 2) } ?? FigureColumn.null })
        }
        return .integers(values.map { $0.map { Int64($0.number) } ?? FigureColumn.null })
    }
}

extension PlainTable {
    fileprivate init(_ fact: Fact) {
        switch fact {
        case .events: self = .events
        case .attendance: self = .attendance
        case .cases: self = .cases
        case .subjects: self = .subjects
        case .oversight: self = .oversight
        case .turnout: self = .turnout
        }
    }
}
