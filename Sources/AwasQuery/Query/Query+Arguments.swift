import AwasModel

extension Query {
    /// The options of `awas query` that ask this question, so that whoever reads its answer can ask it again.
    package var arguments: [String] {
        var arguments = ["--measures", measures.joined(separator: ",")]
        if !dimensions.isEmpty { arguments += ["--by", dimensions.joined(separator: ",")] }
        for filter in filters { arguments += ["--where", filter.description] }
        for region in regions { arguments += ["--region", region.description] }
        arguments += period.arguments
        if let asOf { arguments += ["--as-of", asOf.description] }
        // With "=" a minus at the beginning is not taken for an option.
        if let election {
            arguments += election.hasPrefix("-") ? ["--election=\(election)"] : ["--election", election]
        }
        if !sort.isEmpty {
            arguments.append("--sort=" + sort.map { ($0.descending ? "-" : "") + $0.id }.joined(separator: ","))
        }
        if let limit { arguments += ["--limit", String(limit)] }
        if totals { arguments.append("--totals") }
        return arguments
    }
}

extension DateRange {
    /// `--month` for a month, else `--from` and `--to`.
    fileprivate var arguments: [String] {
        if let from, case let month = CalendarPeriod(.month, containing: from), self == DateRange(month) {
            return ["--month", month.description]
        }
        return (from.map { ["--from", $0.description] } ?? []) + (to.map { ["--to", $0.description] } ?? [])
    }
}

extension Filter: CustomStringConvertible {
    /// As it is written on the command line; ``init(_:)`` reads it back. A comparison that only the program itself makes
    /// is written as what keeps the same records where no list is.
    package var description: String {
        let mark: WrittenCondition.Mark =
            switch comparison {
            case .equals: isExclusion ? .notEqual : .equal
            case .other: isExclusion ? .equal : .notEqual
            case .contains: isExclusion ? .containsNot : .contains
            case .less: .less
            case .atMost: .atMost
            case .greater: .greater
            case .atLeast: .atLeast
            }
        return dimension + mark.rawValue + values.map(Filter.quoted).joined(separator: ",")
    }

    private static func quoted(_ value: String) -> String {
        let isPlain =
            !value.contains { $0 == "," || $0 == "\"" } && value.first != " " && value.last != " "
            && !WrittenCondition.Mark.allCases.contains { value.hasPrefix($0.rawValue) }
        if isPlain { return value }
        return "\"" + value.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
