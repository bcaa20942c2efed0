import AwasModel

/// Keeps the records whose value of a dimension passes a comparison, or those whose value does not.
///
/// Several values stand for any of them. On a list, a record is kept when any item passes; kept out, when none does. An
/// empty value stands for null. Unless it is named, a null passes ``Comparison/other`` alone, so that it is kept when
/// values of any other comparison are kept out.
package struct Filter: Hashable, Sendable {
    /// How a value is compared with those that are named.
    package enum Comparison: Hashable, Sendable {
        /// It is one of them.
        case equals
        /// It is none of them, null included unless it is named. On a list an item is enough that is none of them, which
        /// is what tells it from keeping out.
        case other
        /// It, or what people call it, has one of them in it, small and capital letters alike.
        case contains
        /// It is a period before the named one, or ends with it at the latest; after it, or begins with it at the
        /// earliest.
        case less, atMost, greater, atLeast
    }

    /// The id of a dimension or its alias.
    package var dimension: String
    /// How a value must compare.
    package var comparison: Comparison
    /// Whether what passes is kept out, and all else kept.
    package var isExclusion: Bool
    /// The values named: ids, codes or names as people write them; any one is enough.
    package var values: [String]

    /// Keeps what compares so with one of these values, or with `isExclusion` keeps it out.
    package init(
        _ dimension: String, _ values: [String], comparison: Comparison = .equals, isExclusion: Bool = false
    ) {
        self.dimension = dimension
        self.comparison = comparison
        self.isExclusion = isExclusion
        self.values = values
    }
}

extension Filter {
    /// A filter from its text: `dimension=value,value`, or `!=`, `<`, `<=`, `>`, `>=`, `~` (contains), `!~`. A value with
    /// a comma or a quote is quoted as in CSV: `agency="Dinas PU, Penataan Ruang"`.
    ///
    /// - Returns: nil when there is no such mark, no dimension, a quote that does not close, or no value, or several,
    ///   where one is compared.
    package init?(_ text: String) {
        guard let written = WrittenCondition(text), let values = Filter.values(in: written.rest) else { return nil }
        let isWordLess = values.contains("")
        switch written.mark {
        case .equal: self.init(written.name, values)
        case .notEqual: self.init(written.name, values, isExclusion: true)
        case .contains, .containsNot:
            if isWordLess { return nil }
            self.init(written.name, values, comparison: .contains, isExclusion: written.mark == .containsNot)
        case .less, .atMost, .greater, .atLeast:
            if isWordLess || values.count > 1 { return nil }
            let comparison: Comparison =
                switch written.mark {
                case .less: .less
                case .atMost: .atMost
                case .greater: .greater
                default: .atLeast
                }
            self.init(written.name, values, comparison: comparison)
        }
    }

    /// The values of a comma-separated list with the quoting of CSV; nil when a quote does not close or text follows it.
    private static func values(in text: Substring) -> [String]? {
        var values: [String] = []
        var rest = text
        while true {
            rest = rest.drop { $0 == " " }
            if rest.first == "\"" {
                guard let (value, remainder) = quotedValue(in: rest.dropFirst()) else { return nil }
                values.append(value)
                rest = remainder.drop { $0 == " " }
                guard rest.isEmpty || rest.first == "," else { return nil }
            } else {
                let end = rest.firstIndex(of: ",") ?? rest.endIndex
                values.append(TextFolding.trimmed(rest[..<end]))
                rest = rest[end...]
            }
            if rest.isEmpty { return values }
            rest = rest.dropFirst()
        }
    }

    /// A value up to its closing quote, and what follows that; a doubled quote stands for one.
    private static func quotedValue(in text: Substring) -> (value: String, rest: Substring)? {
        var value = ""
        var rest = text
        while let quote = rest.firstIndex(of: "\"") {
            value += rest[..<quote]
            rest = rest[rest.index(after: quote)...]
            guard rest.first == "\"" else { return (value, rest) }
            value += "\""
            rest = rest.dropFirst()
        }
        return nil
    }
}
