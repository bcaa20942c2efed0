/// A sentence with gaps, each written `%`.
struct MessagePattern {
    private let parts: [String]

    init(_ text: String) {
        parts = text.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
    }

    /// What stands in the gaps of a text; nil when the text is another sentence.
    ///
    /// Where the words between two gaps stand in the text more than once, the first gap is the longest.
    func values(in text: some StringProtocol) -> [String]? {
        var rest = Substring(text)
        guard let first = parts.first, let last = parts.last, rest.hasPrefix(first) else { return nil }
        rest = rest.dropFirst(first.count)
        guard parts.count > 1 else { return rest.isEmpty ? [] : nil }
        guard rest.hasSuffix(last) else { return nil }
        rest = rest.dropLast(last.count)
        var values: [String] = []
        for part in parts.dropFirst().dropLast().reversed() {
            guard let place = rest.ranges(of: part).last else { return nil }
            values.append(String(rest[place.upperBound...]))
            rest = rest[..<place.lowerBound]
        }
        values.append(String(rest))
        return values.reversed()
    }
}
