/// The rows of each event, in their order. Sheets mostly come event by event; where they do not, rows are brought
/// together by counting.
struct RowsByEvent: Sequence, IteratorProtocol {
    private let events: [Int32]
    /// Rows ordered by event; empty when the table has that order already.
    private var order: [Int32] = []
    private var place = 0

    /// - Parameter events: for each row that of its event, negative for none.
    init(_ events: [Int32]) {
        self.events = events
        var isOrdered = true
        var most: Int32 = -1
        for event in events {
            if event < most { isOrdered = false }
            most = Swift.max(most, event)
        }
        guard !isOrdered else { return }
        var ends = Array(repeating: Int32(0), count: Int(most) + 2)
        // Rows without an event come first.
        for event in events { ends[Int(Swift.max(event, -1)) + 1] += 1 }
        var sum: Int32 = 0
        for index in ends.indices {
            let count = ends[index]
            ends[index] = sum
            sum += count
        }
        order = Array(repeating: 0, count: events.count)
        for (row, event) in events.enumerated() {
            let place = Int(Swift.max(event, -1)) + 1
            order[Int(ends[place])] = Int32(row)
            ends[place] += 1
        }
    }

    private func row(_ place: Int) -> Int { order.isEmpty ? place : Int(order[place]) }

    mutating func next() -> [Int]? {
        while place < events.count, events[row(place)] < 0 { place += 1 }
        guard place < events.count else { return nil }
        let event = events[row(place)]
        var rows: [Int] = []
        while place < events.count, events[row(place)] == event {
            rows.append(row(place))
            place += 1
        }
        return rows
    }
}
