import AwasModel

/// Whether a value of a dimension passes the comparison of a filter, told by the value itself.
package struct ValueTest: Sendable {
    private enum Kind {
        /// By plain forms, null the empty one.
        case among(Set<String>)
        /// By what it has in it, in small letters.
        case contains([String])
        case ordered(Filter.Comparison, CalendarPeriod)
    }

    private let kind: Kind
    private let isInverted: Bool
    /// Whether values are violations, which have a wording beside their code.
    private let isViolation: Bool
    /// The values that it names; nil where it compares otherwise, so that each value must be looked at.
    package private(set) var named: [FilterValue]?
    /// Whether what is named is left out.
    package var leavesOutNamed: Bool { isInverted }
    /// Values that are to be kept and that no record has.
    private(set) var unmatchedValues: [String] = []

    /// - Throws: ``QueryError`` for a value that the dimension cannot have, or cannot be compared with.
    init(_ filter: Filter, _ dimension: Dimension, _ engine: any QueryEngine) throws(QueryError) {
        isInverted = filter.isExclusion != (filter.comparison == .other)
        isViolation = if case .text(.violations) = dimension.kind { true } else { false }
        switch filter.comparison {
        case .equals, .other:
            var named: [FilterValue] = []
            for value in filter.values {
                let meant = try FilterValue(value, of: dimension, engine)
                named.append(meant)
                if filter.comparison == .equals, meant == .text(nil) { unmatchedValues.append(value) }
            }
            kind = .among(Set(named.compactMap(\.plain)))
            self.named = named
        case .contains: kind = .contains(filter.values.map(ValueTest.folded))
        case .less, .atMost, .greater, .atLeast:
            guard dimension.isPeriod else {
                throw .notOrdered(
                    dimension: dimension.id, available: Catalogue.dimensions.filter(\.isPeriod).map(\.id))
            }
            let text = filter.values.first ?? ""
            guard let period = CalendarPeriod(text) else {
                let near = CalendarDate(text).map { CalendarPeriod(.month, containing: $0).description }
                throw .unknownValue(dimension: dimension.id, value: text, suggestions: near.map { [$0] } ?? [])
            }
            kind = .ordered(filter.comparison, period)
        }
    }

    /// Whether a value passes, or with a filter that keeps out does not.
    package func keeps(_ value: Value) -> Bool { passes(value) != isInverted }

    private func passes(_ value: Value) -> Bool {
        switch kind {
        case .among(let plain): return plain.contains(value.plain ?? "")
        case .contains(let parts):
            let names = isViolation ? ValueTest.names(ofViolation: value) : ValueTest.names(of: value)
            return parts.contains { part in names.contains { $0.contains(part) } }
        case .ordered(let comparison, let other):
            guard case .period(let period) = value else { return false }
            return switch comparison {
            case .less: period.lastDay < other.firstDay
            case .atMost: period.lastDay <= other.lastDay
            case .greater: period.firstDay > other.lastDay
            default: period.firstDay >= other.firstDay
            }
        }
    }

    /// What a value is called, in small letters: its id and its words, of a region its code and its name.
    private static func names(of value: Value) -> [String] {
        switch value {
        case .choice(let id, let label): [id, label.indonesian.lowercased(), label.english.lowercased()]
        case .region(let code, let name): [code.description, name.lowercased()]
        default: value.plain.map { [folded($0)] } ?? []
        }
    }

    private static func names(ofViolation value: Value) -> [String] {
        value.plain.map { [folded(JointDecree.wording($0))] } ?? []
    }

    /// A text in small letters without what nobody sees.
    private static func folded(_ text: String) -> String { TextFolding.key(of: text).lowercased() }
}
