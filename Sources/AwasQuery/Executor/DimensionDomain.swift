import AwasData
import AwasModel

/// The values of a dimension in a dataset, numbered in the order in which they are listed: codes of regions and bytes
/// of texts ascending, null last. Grouping works on these digits; what they stand for is looked up once a group.
struct DimensionDomain {
    let dimension: Dimension
    /// By digit; the digit behind the last is null.
    let values: [Value]
    /// The digit of each integer that a column of this dimension can hold, less `offset`.
    let digits: [Int32]
    /// What is taken from a column's integer before it is looked up: the first day, for dates.
    let offset: Int32

    /// The digit of null.
    var null: Int32 { Int32(values.count) }

    /// The digit of a column's integer.
    @inline(__always)
    func digit(_ value: Int32) -> Int32 {
        value == TableData.null ? null : digits[Int(value - offset)]
    }
}

extension DimensionDomain {
    /// - Parameter days: all days that a date of the dataset, or a snapshot of a stock, can be.
    init(_ dimension: Dimension, dataset: Dataset, days: ClosedRange<Int32>) {
        self.dimension = dimension
        switch dimension.kind {
        case .region(let level):
            (values, digits) = DimensionDomain.regions(at: level, dataset)
            offset = 0
        case .eventRegion:
            (values, digits) = DimensionDomain.regions(at: .kabupaten, dataset)
            offset = 0
        case .period(let unit):
            let first = CalendarPeriod(unit, containing: CalendarDate(daysSinceEpoch: days.lowerBound))
            let last = CalendarPeriod(unit, containing: CalendarDate(daysSinceEpoch: days.upperBound))
            values = (first.index...last.index).map { .period(CalendarPeriod(unit: unit, index: $0)) }
            var digits: [Int32] = []
            for (digit, index) in (first.index...last.index).enumerated() {
                let period = CalendarPeriod(unit: unit, index: index)
                let start = max(period.firstDay.daysSinceEpoch, days.lowerBound)
                let end = min(period.lastDay.daysSinceEpoch, days.upperBound)
                for _ in start...end { digits.append(Int32(digit)) }
            }
            self.digits = digits
            offset = days.lowerBound
        case .choice(_, let enumeration):
            let ordered = DimensionDomain.order(enumeration.ids)
            values = ordered.positions.map {
                .choice(id: enumeration.values[$0].id, label: enumeration.values[$0].label)
            }
            digits = ordered.digits
            offset = 0
        case .state:
            let ordered = DimensionDomain.order(Enumeration.state.ids)
            values = ordered.positions.map {
                .choice(id: Enumeration.state.values[$0].id, label: Enumeration.state.values[$0].label)
            }
            digits = ordered.digits
            offset = 0
        case .text(let field):
            let texts = dataset.texts(of: field).strings
            let ordered = DimensionDomain.order(texts)
            values = ordered.positions.map { .text(texts[$0]) }
            digits = ordered.digits
            offset = 0
        case .election:
            let ids = dataset.electionIDs
            let ordered = DimensionDomain.order(ids)
            values = ordered.positions.map { .text(ids[$0]) }
            digits = ordered.digits
            offset = 0
        }
    }

    /// The positions of texts in the order of their bytes, and for each position its place in that order.
    private static func order(_ texts: [String]) -> (positions: [Int], digits: [Int32]) {
        let positions = texts.indices.sorted { texts[$0].utf8.lexicographicallyPrecedes(texts[$1].utf8) }
        var digits = Array(repeating: Int32(0), count: texts.count)
        for (digit, position) in positions.enumerated() { digits[position] = Int32(digit) }
        return (positions, digits)
    }

    /// The regions of a level that hold a region of the dataset; wider regions have none and are null.
    private static func regions(at level: RegionCode.Level, _ dataset: Dataset) -> ([Value], [Int32]) {
        let atLevel = dataset.regions.map { region -> RegionCode? in
            switch level {
            case .province: region.province
            case .kabupaten: region.kabupaten
            case .kecamatan: region.kecamatan
            case .desa: region.level == .desa ? region : nil
            }
        }
        let distinct = Set(atLevel.compactMap { $0 }).sorted()
        let place = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($0.element, Int32($0.offset)) })
        let values = distinct.map { code in
            Value.region(code, name: RegionDirectory.standard[code]?.fullName ?? code.description)
        }
        let null = Int32(values.count)
        return (values, atLevel.map { $0.flatMap { place[$0] } ?? null })
    }
}
