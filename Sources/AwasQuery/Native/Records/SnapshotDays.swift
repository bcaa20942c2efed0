import AwasData

/// On which day a place of a stock is taken, told by the ordinal of the finest period in its key.
struct SnapshotDays: Sendable {
    private var shift = 0
    private var mask: Int64 = 0
    /// By ordinal.
    private var days: [Int32] = [0]
    /// The last of them.
    private(set) var last: Int32 = 0

    /// No day: there is no place.
    init() {}

    /// One day for all places.
    init(_ day: Int32) {
        days = [day]
        last = day
    }

    /// - Parameters:
    ///   - position: of the period among the dimensions.
    ///   - days: those on which the stock is taken, one in each period.
    init(_ layout: KeyLayout, at position: Int, _ domain: DimensionDomain, _ days: [Int32]) {
        shift = layout.shifts[position]
        mask = layout.mask(at: position)
        self.days = Array(repeating: 0, count: Int(mask) + 1)
        for day in days { self.days[Int(domain.ordinal(day))] = day }
        last = days.last ?? 0
    }

    @inline(__always)
    func day<Key: GroupKey>(of key: Key) -> Int32 {
        days[Int(Int64(truncatingIfNeeded: key >> shift) & mask)]
    }
}
