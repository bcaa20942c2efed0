import AwasModel
import AwasQuery

/// The groups of a plan as rows of a database tell them.
struct FoundGroups {
    private let plan: QueryPlan
    private var keys: [[String?]: Int] = [:]
    private var texts: [[String?]] = []
    private var sums: [Part: [Int: (sums: [Int64?], figure: PartStatement.Figure)]] = [:]
    private var used: [Part: RecordsUsed] = [:]
    private var leftOut: [Part: LeftOut] = [:]
    private var counts: [Part: Int64] = [:]

    init(_ plan: QueryPlan) {
        self.plan = plan
        if plan.dimensions.isEmpty {
            keys[[]] = 0
            texts = [[]]
        }
    }

    /// Takes a row of the plan's statement.
    mutating func add(_ row: [String?], _ statement: PlanStatement) {
        guard let tag = row[0].flatMap({ Int($0) }), let (part, figure) = statement.parts[tag],
            let kind = row[1].flatMap({ Int($0) }).flatMap(PartStatement.Kind.init)
        else { return }
        let width = plan.dimensions.count
        let numbers = row[(3 + width)...].map { $0.flatMap { Int64($0) } }
        switch kind {
        case .group:
            // Without keys there is a row for no record, too.
            guard numbers[0] ?? 0 > 0 else { return }
            let key = Array(row[3..<3 + width])
            let number = keys[key] ?? texts.count
            if number == texts.count {
                keys[key] = number
                texts.append(key)
            }
            sums[part, default: [:]][number] = (numbers, figure)
            counts[part, default: 0] += numbers[0] ?? 0
        case .used:
            var records = RecordsUsed()
            (records.skipped, records.used, records.whole) = (numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0)
            used[part] = records
        case .leftOut:
            var places = leftOut[part] ?? LeftOut()
            places.records += numbers[0] ?? 0
            places.amount += numbers[1] ?? 0
            if let region = row[2].flatMap({ RegionCode($0) }) { places.places.insert(VoterPlaces.place(of: region)) }
            leftOut[part] = places
        }
    }

    /// In the order of the values of the dimensions.
    var groups: EngineGroups {
        let values = texts.map { key in zip(plan.dimensions, key).map(FoundGroups.value) }
        let order = values.indices.sorted { Value.precedes(values[$0], values[$1]) }
        var parts: [Part: PartResult] = [:]
        for part in plan.parts {
            let found = sums[part] ?? [:]
            let figure = found.values.first?.figure ?? .count
            let isCount = Catalogue.collected(part.measure)?.counts ?? false
            var result = PartResult(
                figures: FoundGroups.figures(
                    order.map { found[$0]?.sums }, figure, absent: isCount ? 0 : FigureColumn.null))
            result.used = used[part] ?? RecordsUsed()
            result.leftOut = leftOut[part] ?? LeftOut()
            result.recordCount = Int((counts[part] ?? 0) - result.leftOut.records)
            parts[part] = result
        }
        return EngineGroups(
            count: order.count,
            keys: plan.dimensions.indices.map { position in KeyColumn(order.map { values[$0][position] }) },
            parts: parts)
    }

    private static func figures(
        _ groups: [[Int64?]?], _ figure: PartStatement.Figure, absent: Int64
    ) -> EngineFigures {
        func integers(_ figure: ([Int64?]) -> Int64?) -> [Int64] {
            groups.map { sums in
                guard let sums else { return absent }
                return figure(sums) ?? FigureColumn.null
            }
        }
        switch figure {
        case .count: return .integers(integers { $0[0] })
        case .countWhere, .distinct, .sum: return .integers(integers { $0[1] })
        case .completeSum: return .integers(integers { $0[2] == 0 ? $0[1] : nil })
        case .ratio: return .quotients(numerators: integers { $0[1] }, denominators: integers { $0[2] })
        case .completeRatio:
            return .quotients(
                numerators: integers { $0[3] == 0 ? $0[1] : nil }, denominators: integers { $0[2] })
        case .middles: return .middles(integers { $0[1] })
        }
    }

    private static func value(_ dimension: Dimension, _ text: String?) -> Value {
        guard let text else { return .null }
        func choice(_ set: Enumeration) -> Value {
            set.values.first { $0.id == text }.map { .choice(id: $0.id, label: $0.label) } ?? .null
        }
        switch dimension.kind {
        case .region, .eventRegion: return RegionCode(text).map(Value.place) ?? .null
        case .period(let unit): return Int(text).map { .period(CalendarPeriod(unit: unit, index: $0)) } ?? .null
        case .choice(_, let set): return choice(set)
        case .state: return choice(.state)
        case .text, .election: return .text(text)
        }
    }
}
