/// The figures of one measure in an answer, a place for each row.
package enum FigureColumn: Sendable {
    /// Counts and sums; ``null`` marks a row without a figure.
    case integers([Int64])
    /// Medians, and numbers made of figures; a NaN marks a row without a figure.
    case reals([Double])
    /// Shares by both of their sides; ``null`` marks a side that is not known.
    case quotients(parts: [Int64], wholes: [Int64])
    /// Shares made of figures, and changes of shares; nil marks a row without a figure.
    case ratios([Ratio?])
    /// Rates by voters with both of their sides, which intervals and the hiding of small figures need; ``null`` marks a
    /// side that is not known. So many times the events of each row fit into 64 bits.
    case rates(per: Int64, events: [Int64], voters: [Int64])

    /// Marks a row without an integer: less than any count or sum.
    package static let null = Int64.min

    /// The figure of a row.
    package subscript(row: Int) -> Value {
        switch self {
        case .integers(let numbers): numbers[row] == FigureColumn.null ? .null : .integer(numbers[row])
        case .reals(let numbers): numbers[row].isNaN ? .null : .real(numbers[row])
        case .quotients: ratio(row).map(Value.ratio) ?? .null
        case .ratios(let ratios): ratios[row].map(Value.ratio) ?? .null
        case .rates: rate(row).isNaN ? .null : .real(rate(row))
        }
    }

    /// What a rate of a row is made of; nil for any other figure, and where it is not known.
    package func sides(ofRow row: Int) -> (events: Int64, voters: Int64)? {
        guard case .rates(_, let events, let voters) = self, events[row] != FigureColumn.null, voters[row] > 0 else {
            return nil
        }
        return (events[row], voters[row])
    }

    /// The share of a row; nil where it is not known.
    private func ratio(_ row: Int) -> Ratio? {
        switch self {
        case .ratios(let ratios): return ratios[row]
        case .quotients(let parts, let wholes):
            guard parts[row] != FigureColumn.null, wholes[row] != FigureColumn.null else { return nil }
            return Ratio(parts[row], of: wholes[row])
        case .integers, .reals, .rates: return nil
        }
    }

    /// The rate of a row; NaN where it is not known. Zero voters are unknown.
    private func rate(_ row: Int) -> Double {
        guard case .rates(let scale, _, _) = self, let (events, voters) = sides(ofRow: row) else { return .nan }
        return Double(scale &* events) / Double(voters)
    }

    /// How many rows there are.
    package var count: Int {
        switch self {
        case .integers(let numbers): numbers.count
        case .reals(let numbers): numbers.count
        case .quotients(let parts, _): parts.count
        case .ratios(let ratios): ratios.count
        case .rates(_, let events, _): events.count
        }
    }
}

extension FigureColumn {
    /// The figures of rows, which are all integers, all reals or all shares; what is no number is none.
    init(_ values: [Value]) {
        if values.contains(where: { if case .ratio = $0 { true } else { false } }) {
            self = .ratios(values.map { if case .ratio(let ratio) = $0 { ratio } else { nil } })
            return
        }
        let isReal = values.contains { if case .real = $0 { true } else { false } }
        if isReal {
            self = .reals(values.map { $0.number ?? .nan })
        } else {
            self = .integers(values.map { if case .integer(let number) = $0 { number } else { FigureColumn.null } })
        }
    }

    /// Leaves a row without a figure.
    mutating func remove(_ row: Int) {
        switch self {
        case .integers(var numbers):
            self = .integers([])
            numbers[row] = FigureColumn.null
            self = .integers(numbers)
        case .reals(var numbers):
            self = .reals([])
            numbers[row] = .nan
            self = .reals(numbers)
        case .quotients(var parts, let wholes):
            self = .integers([])
            parts[row] = FigureColumn.null
            self = .quotients(parts: parts, wholes: wholes)
        case .ratios(var ratios):
            self = .integers([])
            ratios[row] = nil
            self = .ratios(ratios)
        case .rates(let scale, var events, let voters):
            self = .integers([])
            events[row] = FigureColumn.null
            self = .rates(per: scale, events: events, voters: voters)
        }
    }

    /// The column with these rows alone, in this order.
    func selecting(_ rows: [Int32]) -> FigureColumn {
        switch self {
        case .integers(let numbers): .integers(rows.map { numbers[Int($0)] })
        case .reals(let numbers): .reals(rows.map { numbers[Int($0)] })
        case .quotients(let parts, let wholes):
            .quotients(parts: rows.map { parts[Int($0)] }, wholes: rows.map { wholes[Int($0)] })
        case .ratios(let ratios): .ratios(rows.map { ratios[Int($0)] })
        case .rates(let scale, let events, let voters):
            .rates(per: scale, events: rows.map { events[Int($0)] }, voters: rows.map { voters[Int($0)] })
        }
    }

    /// One column of integers divided by another; null where either is, or the other is 0.
    static func ratio(_ numerator: FigureColumn, _ denominator: FigureColumn) -> FigureColumn {
        guard case .integers(let parts) = numerator, case .integers(let wholes) = denominator else {
            return .reals(Array(repeating: .nan, count: numerator.count))
        }
        return .quotients(parts: parts, wholes: wholes)
    }

    /// Which of two rows is listed first: negative for the left one, 0 for neither. Null comes last in either direction.
    func compare(_ left: Int, _ right: Int, descending: Bool) -> Int {
        func order<Number: Comparable>(_ left: Number, _ right: Number) -> Int {
            left == right ? 0 : (left < right) != descending ? -1 : 1
        }
        func orderOfReals(_ left: Double, _ right: Double) -> Int {
            left.isNaN || right.isNaN ? (left.isNaN && right.isNaN ? 0 : left.isNaN ? 1 : -1) : order(left, right)
        }
        switch self {
        case .integers(let numbers):
            let (first, second) = (numbers[left], numbers[right])
            if first == second { return 0 }
            if first == FigureColumn.null || second == FigureColumn.null { return first == FigureColumn.null ? 1 : -1 }
            return order(first, second)
        case .reals(let numbers): return orderOfReals(numbers[left], numbers[right])
        case .quotients, .ratios:
            return orderOfReals(ratio(left)?.number ?? .nan, ratio(right)?.number ?? .nan)
        case .rates: return orderOfReals(rate(left), rate(right))
        }
    }
}
