/// Finds what someone probably meant.
public enum Suggestions {
    /// The candidates nearest to a text: those it begins or is contained in, then those within an edit distance of a
    /// third of its length.
    ///
    /// - Returns: at most so many, nearest first, ties in the order of the candidates.
    public static func nearest(to text: String, among candidates: [String], atMost limit: Int) -> [String] {
        let wanted = Array(text.lowercased().unicodeScalars.prefix(80))
        guard !wanted.isEmpty else { return [] }
        let most = max(1, wanted.count / 3)
        var ranked: [(distance: Int, position: Int)] = []
        for (position, candidate) in candidates.enumerated() {
            let scalars = Array(candidate.lowercased().unicodeScalars.prefix(80))
            let isPart = wanted.count >= 3 && (scalars.starts(with: wanted) || contains(scalars, wanted))
            let distance = isPart ? 1 : editDistance(wanted, scalars, atMost: most)
            if distance <= most { ranked.append((distance, position)) }
        }
        ranked.sort { ($0.distance, $0.position) < ($1.distance, $1.position) }
        return ranked.prefix(limit).map { candidates[$0.position] }
    }

    /// Words that offer what was probably meant, to follow a sentence; empty when there is nothing to offer.
    public static func meant(_ nearest: [String]) -> LocalizedText {
        guard !nearest.isEmpty else { return LocalizedText("", "") }
        let list = nearest.map { "“\($0)”" }.joined(separator: ", ")
        return LocalizedText("; maksudnya \(list)?", "; did you mean \(list)?")
    }

    private static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { start in
            text[start..<(start + part.count)].elementsEqual(part)
        }
    }

    /// The Levenshtein distance, or anything above the limit as soon as it is known to be above it.
    private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        var previous = Array(0...right.count)
        for (row, character) in left.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for (column, other) in right.enumerated() {
                let substituted = previous[column] + (character == other ? 0 : 1)
                current.append(min(substituted, previous[column + 1] + 1, current[column] + 1))
            }
            if (current.min() ?? 0) > limit { return limit + 1 }
            previous = current
        }
        return previous.last ?? 0
    }
}
