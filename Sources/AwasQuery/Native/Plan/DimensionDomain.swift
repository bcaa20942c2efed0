import AwasData
import AwasModel

/// The values of a dimension in a dataset, numbered in the order in which they are listed: codes of regions and bytes
/// of texts ascending, null last. Grouping works on these ordinals; what they stand for is looked up for the ordinals of
/// the answer alone.
struct DimensionDomain: Sendable {
    /// What ordinals stand for.
    private enum Values {
        case regions([RegionCode])
        /// Periods of a unit from this one on.
        case periods(CalendarPeriod)
        /// By ordinal the position in the set.
        case choices(Enumeration, [Int32])
        /// By ordinal the code in the dictionary.
        case texts(ByteDictionary, [Int32])
        /// The ids of elections.
        case ids([String])
    }

    let dimension: Dimension
    /// The ordinal of null, behind those of all values.
    let null: Int32
    /// The ordinal of each integer that a column of this dimension can hold, less `offset`.
    let ordinals: [Int32]
    /// What is taken from a column's integer before it is looked up: the first day, for dates.
    let offset: Int32
    private let values: Values

    /// The integers that a column of this dimension can hold.
    var integers: Range<Int32> { offset..<offset + Int32(ordinals.count) }

    /// The ordinal of a column's integer; that of null when it is null or lies outside of the domain, as a day that the
    /// question does not reach.
    func ordinal(_ value: Int32) -> Int32 {
        let place = Int(value) - Int(offset)
        return value != TableData.null && ordinals.indices.contains(place) ? ordinals[place] : null
    }

    /// What an ordinal stands for.
    func value(_ ordinal: Int32) -> Value {
        guard ordinal < null else { return .null }
        switch values {
        case .regions(let codes): return .place(codes[Int(ordinal)])
        case .periods(let first): return .period(first.advanced(by: Int(ordinal)))
        case .choices(let enumeration, let positions):
            let value = enumeration.values[Int(positions[Int(ordinal)])]
            return .choice(id: value.id, label: value.label)
        case .texts(let dictionary, let codes): return .text(dictionary[codes[Int(ordinal)]])
        case .ids(let ids): return .text(ids[Int(ordinal)])
        }
    }

}

extension DimensionDomain {
    /// - Parameter days: all days of records that are part of the question and of snapshots of its stocks.
    init(_ dimension: Dimension, dataset: Dataset, days: ClosedRange<Int32>) {
        self.dimension = dimension
        var first: Int32 = 0
        switch dimension.kind {
        case .region(let level):
            let (codes, places) = DimensionDomain.regions(at: level, dataset)
            (values, ordinals, null) = (.regions(codes), places, Int32(codes.count))
        case .eventRegion:
            let (codes, places) = DimensionDomain.regions(at: .kabupaten, dataset)
            (values, ordinals, null) = (.regions(codes), places, Int32(codes.count))
        case .period(let unit):
            let (period, places) = DimensionDomain.periods(unit, days)
            (values, ordinals, null) = (.periods(period), places, (places.last ?? -1) + 1)
            first = days.lowerBound
        case .choice(_, let enumeration):
            let (positions, places) = DimensionDomain.order(enumeration.ids)
            (values, ordinals, null) = (.choices(enumeration, positions), places, Int32(positions.count))
        case .state:
            let (positions, places) = DimensionDomain.order(Enumeration.state.ids)
            (values, ordinals, null) = (.choices(.state, positions), places, Int32(positions.count))
        case .text(let field):
            let dictionary = dataset.texts(of: field)
            let codes = TextOrder.codes(of: dictionary)
            (values, ordinals, null) = (
                .texts(dictionary, codes), DimensionDomain.places(of: codes), Int32(codes.count)
            )
        case .election:
            let ids = dataset.electionIDs
            let (positions, places) = DimensionDomain.order(ids)
            (values, ordinals, null) = (.ids(positions.map { ids[Int($0)] }), places, Int32(ids.count))
        }
        offset = first
    }

    /// The positions of texts in the order of their bytes, and for each position its place in that order.
    private static func order(_ texts: [String]) -> (positions: [Int32], ordinals: [Int32]) {
        let positions = texts.indices.sorted { texts[$0].utf8.lexicographicallyPrecedes(texts[$1].utf8) }
            .map(Int32.init)
        return (positions, places(of: positions))
    }

    /// For each position its place in an order of them.
    private static func places(of positions: [Int32]) -> [Int32] {
        var places = Array(repeating: Int32(0), count: positions.count)
        for (place, position) in positions.enumerated() { places[Int(position)] = Int32(place) }
        return places
    }

    /// The regions of a level that hold a region of the dataset; wider regions have none and are null.
    private static func regions(at level: RegionCode.Level, _ dataset: Dataset) -> ([RegionCode], [Int32]) {
        let atLevel = dataset.regions.map { region -> RegionCode? in
            region.at(level)
        }
        let distinct = Set(atLevel.compactMap { $0 }).sorted()
        let place = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($0.element, Int32($0.offset)) })
        let null = Int32(distinct.count)
        return (distinct, atLevel.map { $0.flatMap { place[$0] } ?? null })
    }

    /// The period of the first day, and for each day the number of periods from there.
    private static func periods(
        _ unit: CalendarPeriod.Unit, _ days: ClosedRange<Int32>
    ) -> (first: CalendarPeriod, ordinals: [Int32]) {
        let first = CalendarPeriod(unit, containing: CalendarDate(daysSinceEpoch: days.lowerBound))
        var ordinals: [Int32] = []
        var (period, ordinal) = (first, Int32(0))
        while ordinals.count < days.count {
            let left = days.count - ordinals.count
            let start = days.lowerBound + Int32(ordinals.count)
            let length = Int(period.lastDay.daysSinceEpoch - start) + 1
            ordinals.append(contentsOf: repeatElement(ordinal, count: min(length, left)))
            period = period.advanced(by: 1)
            ordinal += 1
        }
        return (first, ordinals)
    }
}

extension DimensionDomain {
    /// The ordinal of a value that a filter names; nil for one that no record has.
    func ordinal(of value: FilterValue) -> Int32? {
        switch (value, values) {
        case (.null, _): return null
        case (.region(let code), .regions(let codes)): return codes.firstIndex(of: code).map(Int32.init)
        case (.period(let period), .periods(let first)):
            let ordinal = period.index - first.index
            return (0..<Int(null)).contains(ordinal) ? Int32(ordinal) : nil
        case (.choice(let position, _), .choices): return ordinals[position]
        case (.text(let text?), .texts(let dictionary, _)): return dictionary.code(of: text).map { ordinals[Int($0)] }
        case (.election(let id), .ids(let ids)): return ids.firstIndex(of: id).map(Int32.init)
        default: return nil
        }
    }
}
