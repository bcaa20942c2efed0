/// Keeps the records whose value of a dimension is, or is not, among some values.
///
/// On a list, `=` keeps a record when any item is among them, `!=` when none is. An empty value stands for null.
public struct Filter: Hashable, Sendable {
    /// The id of a dimension or its alias.
    public var dimension: String
    /// Whether the named values are kept or kept out; a null is kept when values are kept out.
    public var isExclusion: Bool
    public var values: [String]

    public init(_ dimension: String, _ values: [String], isExclusion: Bool = false) {
        self.dimension = dimension
        self.isExclusion = isExclusion
        self.values = values
    }
}

extension Filter {
    /// A filter from its text, `dimension=value,value` or `dimension!=value`. A value with a comma or a quote is quoted
    /// as in CSV: `agency="Dinas PU, Penataan Ruang"`.
    ///
    /// - Returns: nil when there is no `=`, no dimension, or a quote that does not close.
    public init?(_ text: String) {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        var name = text[..<equals]
        let isExclusion = name.last == "!"
        if isExclusion { name = name.dropLast() }
        let dimension = Filter.trimmed(name)
        guard !dimension.isEmpty, let values = Filter.values(in: text[text.index(after: equals)...]) else { return nil }
        self.init(dimension, values, isExclusion: isExclusion)
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
                values.append(trimmed(rest[..<end]))
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

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
