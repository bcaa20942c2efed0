import AwasModel

/// Finds delegations that a sheet holds twice: the same agency of the same sector and region at one event.
///
/// Sheets mostly come event by event; where they do not, rows are brought together by counting. The events are shared
/// out among threads.
struct Delegations {
    private let events: [Int32]
    /// Rows ordered by event; empty when the table has that order already.
    private let order: [Int32]
    private let agencies: [Int32]
    private let sectors: [Int32]
    private let regions: [Int32]
    private let threads: Int

    /// - Parameters:
    ///   - events: for each row that of its event, negative for none.
    ///   - agencies: spellings folded, negative for none.
    ///   - threads: how many cores look at the same time.
    init(events: [Int32], agencies: [Int32], sectors: [Int32], regions: [Int32], threads: Int) {
        self.threads = threads
        (self.events, self.agencies, self.sectors, self.regions) = (events, agencies, sectors, regions)
        order = Delegations.order(by: events, threads: threads)
    }

    private static func order(by events: [Int32], threads: Int) -> [Int32] {
        let isOrdered = Parallel.allSatisfy(1..<Swift.max(events.count, 1), threads: threads) { places in
            // No way out of the loop, and no check of bounds, so that several rows are compared at once.
            events.withUnsafeBufferPointer { events in
                var descents: Int32 = 0
                for place in places { descents |= events[place] < events[place &- 1] ? 1 : 0 }
                return descents == 0
            }
        }
        guard !isOrdered else { return [] }
        let most = events.max() ?? -1
        // Rows without an event come first.
        var ends = Array(repeating: Int32(0), count: Int(Swift.max(most, -1)) + 2)
        for event in events { ends[Int(Swift.max(event, -1)) + 1] += 1 }
        var sum: Int32 = 0
        for index in ends.indices {
            let count = ends[index]
            ends[index] = sum
            sum += count
        }
        var order = Array(repeating: Int32(0), count: events.count)
        for (row, event) in events.enumerated() {
            let place = Int(Swift.max(event, -1)) + 1
            order[Int(ends[place])] = Int32(row)
            ends[place] += 1
        }
        return order
    }

    private func row(_ place: Int) -> Int { order.isEmpty ? place : Int(order[place]) }

    /// The rows that repeat another, each with the first of its kind, by event and then in the order of the table.
    func repeated() -> [(row: Int, first: Int)] {
        let count = events.count
        let parts = max(1, min(threads, count / (1 << 14)))
        return Parallel.map(parts, threads: threads) { part in
            repeated(start(of: count * part / parts)..<start(of: count * (part + 1) / parts))
        }.flatMap { $0 }
    }

    /// The first place from one on where an event begins.
    private func start(of place: Int) -> Int {
        var place = place
        while place > 0, place < events.count, events[row(place)] == events[row(place - 1)] { place += 1 }
        return place
    }

    private func repeated(_ places: Range<Int>) -> [(row: Int, first: Int)] {
        var found: [(row: Int, first: Int)] = []
        var slots = SlotTable()
        var start = places.lowerBound
        while start < places.upperBound {
            let event = events[row(start)]
            var end = start + 1
            while end < places.upperBound, events[row(end)] == event { end += 1 }
            if event >= 0, end - start > 1 {
                slots.withSlots(for: end - start) { slots in
                    for place in start..<end {
                        let row = row(place)
                        guard agencies[row] >= 0, let first = first(like: row, in: slots) else { continue }
                        found.append((row, first))
                    }
                }
            }
            start = end
        }
        return found
    }

    /// The row that a row repeats; nil when there is none, and the row is noted.
    @inline(__always)
    private func first(like row: Int, in slots: Slots) -> Int? {
        let key =
            UInt64(UInt32(bitPattern: agencies[row])) << 32 ^ UInt64(UInt32(bitPattern: sectors[row])) << 24
            ^ UInt64(UInt32(bitPattern: regions[row]))
        var slot = slots.slot(key)
        while let other = slots.row(slot) {
            if agencies[other] == agencies[row], sectors[other] == sectors[row], regions[other] == regions[row] {
                return other
            }
            slot = slots.next(slot)
        }
        slots.put(row, slot)
        return nil
    }
}

/// Slots for the rows of one event, emptied for the next by a new stamp.
private struct SlotTable {
    private var entries: [UInt64] = []
    private var stamp: UInt64 = 0

    /// The slots in use, which the body may read and put rows into.
    mutating func withSlots<Result>(for count: Int, _ body: (Slots) -> Result) -> Result {
        // Of a sheet of usual length few rows shall meet in a slot; a longer one shall not take much memory.
        let least = count * (count <= 4096 ? 8 : 2)
        var size = 16
        while size < least { size *= 2 }
        if size > entries.count {
            entries = Array(repeating: 0, count: size)
            stamp = 0
        }
        stamp += 1
        return entries.withUnsafeMutableBufferPointer { body(Slots(entries: $0, stamp: stamp, mask: size - 1)) }
    }
}

/// An open-addressing table of rows. Safe: a slot is always one of `mask + 1` entries.
private struct Slots {
    let entries: UnsafeMutableBufferPointer<UInt64>
    let stamp: UInt64
    let mask: Int

    @inline(__always)
    func slot(_ key: UInt64) -> Int {
        let product = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: product.high ^ product.low) & mask
    }

    @inline(__always) func next(_ slot: Int) -> Int { (slot + 1) & mask }

    @inline(__always)
    func row(_ slot: Int) -> Int? {
        entries[slot] >> 32 == stamp ? Int(entries[slot] & 0xFFFF_FFFF) : nil
    }

    @inline(__always)
    func put(_ row: Int, _ slot: Int) {
        entries[slot] = stamp << 32 | UInt64(row)
    }
}
