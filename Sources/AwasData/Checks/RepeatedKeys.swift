/// Rows of a table that share a key, group by group.
struct RepeatedKeys {
    /// Each row after the first of its key, beside the first.
    private var pairs: [(first: Int32, row: Int32)] = []

    var isEmpty: Bool { pairs.isEmpty }

    mutating func add(_ row: Int, first: Int) {
        pairs.append((Int32(first), Int32(row)))
    }

    /// All rows that share their key with another, ascending.
    var rows: [Int] {
        Set(pairs.flatMap { [$0.first, $0.row] }).sorted().map { Int($0) }
    }

    /// The rows of each key that several share, ascending.
    var groups: [[Int]] {
        var groups: [[Int]] = []
        for (first, row) in pairs.sorted(by: { $0 < $1 }) {
            if groups.last?.first != Int(first) { groups.append([Int(first)]) }
            groups[groups.count - 1].append(Int(row))
        }
        return groups
    }
}
