import AwasModel

/// The groups of a plan as an engine gives them.
package struct EngineGroups: Sendable {
    /// How many groups there are. Without dimensions there is one, whatever the records.
    package let count: Int
    /// For each dimension its values; groups are in their order, the first dimension first, and no key is there twice.
    package let keys: [KeyColumn]
    /// What was collected of each part of the plan.
    package let parts: [Part: PartResult]

    package init(count: Int, keys: [KeyColumn], parts: [Part: PartResult]) {
        (self.count, self.keys, self.parts) = (count, keys, parts)
    }

    /// A measure that is collected from records, in each group.
    func column(_ measure: Measure) -> FigureColumn { parts[Part(measure)]?.figures.column ?? .integers([]) }

    /// The persons behind a measure in each group; nil where none are counted.
    func persons(_ count: PersonCount) -> [Int64]? {
        guard let measure = Catalogue.measure(named: count.measure) else { return nil }
        switch (count.part, parts[Part(measure, isByPerson: measure.isCountOfCases)]?.figures) {
        case (.whole, .integers(let persons)?): return persons
        case (.numerator, .quotients(let numerators, _)?): return numerators
        case (.denominator, .quotients(_, let denominators)?): return denominators
        default: return nil
        }
    }
}

/// What was collected of one part.
package struct PartResult: Sendable {
    package let figures: EngineFigures
    /// How many records it is collected from, one in several groups as often.
    package var recordCount = 0
    /// Of these, those that lack a value that it needs, and those that have it.
    package var used = RecordsUsed()
    /// The records that a rate by voters leaves out.
    package var leftOut = LeftOut()

    package init(figures: EngineFigures) {
        self.figures = figures
    }
}

/// The figures of a part by group, in integers; ``FigureColumn/null`` stands for none.
package enum EngineFigures: Sendable {
    /// Counts and sums. Where there is no record a count is 0 and a sum null.
    case integers([Int64])
    /// Both sums of a ratio.
    case quotients(numerators: [Int64], denominators: [Int64])
    /// The sum of the two in the middle of a median, or twice the one: never divided before the end.
    case middles([Int64])
}

extension EngineFigures {
    /// What is shown of them.
    var column: FigureColumn {
        switch self {
        case .integers(let numbers): .integers(numbers)
        case .quotients(let numerators, let denominators): .ratio(.integers(numerators), .integers(denominators))
        case .middles(let sums): .reals(sums.map { $0 == FigureColumn.null ? .nan : Double($0) / 2 })
        }
    }

    /// The figures at other places.
    ///
    /// - Parameters:
    ///   - places: by new group its old one, negative for none.
    ///   - absent: the integer of a group that was none before.
    func placed(_ places: [Int32], absent: Int64) -> EngineFigures {
        func placed(_ numbers: [Int64], _ absent: Int64) -> [Int64] {
            places.map { $0 < 0 ? absent : numbers[Int($0)] }
        }
        return switch self {
        case .integers(let numbers): .integers(placed(numbers, absent))
        case .quotients(let numerators, let denominators):
            .quotients(
                numerators: placed(numerators, FigureColumn.null),
                denominators: placed(denominators, FigureColumn.null))
        case .middles(let sums): .middles(placed(sums, FigureColumn.null))
        }
    }
}

/// How many records a measure is made of, each counted once whatever groups it is in.
package struct RecordsUsed: Sendable {
    /// Those that lack a value that the measure needs.
    package var skipped: Int64 = 0
    /// Those that have all of them.
    package var used: Int64 = 0
    /// Of a ratio what it divides by, over all of the latter.
    package var whole: Int64 = 0

    package init() {}

    mutating func add(_ other: RecordsUsed) {
        skipped += other.skipped
        used += other.used
        whole += other.whole
    }
}

/// The records that a rate by voters leaves out, each counted once.
package struct LeftOut: Sendable {
    package var records: Int64 = 0
    /// What they add up to.
    package var amount: Int64 = 0
    /// The places that they are of: kabupaten, and provinces for records of their own level.
    package var places: Set<RegionCode> = []

    package init() {}
}
