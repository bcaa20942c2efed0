/// Finds what someone probably meant.
package enum Suggestions {
    /// The candidates nearest to a text: those it begins, those it is contained in, then those within an edit distance of
    /// a third of its length.
    ///
    /// - Returns: at most so many, nearest first, ties in the order of the candidates.
    package static func nearest(to text: String, among candidates: [String], atMost limit: Int) -> [String] {
        let wanted = Array(text.lowercased().utf8.prefix(80))
        guard !wanted.isEmpty else { return [] }
        let most = max(1, wanted.count / 3)
        var ranked: [(distance: Int, position: Int)] = []
        for (position, candidate) in candidates.enumerated() {
            let bytes = Array(candidate.lowercased().utf8.prefix(80))
            let isBeginning = wanted.count >= 2 && bytes.starts(with: wanted)
            let isPart = wanted.count >= 3 && contains(bytes, wanted)
            guard let distance = isBeginning ? 0 : isPart ? 1 : editDistance(wanted, bytes, limit: most) else {
                continue
            }
            ranked.append((distance, position))
        }
        ranked.sort { ($0.distance, $0.position) < ($1.distance, $1.position) }
        return ranked.prefix(limit).map { candidates[$0.position] }
    }

    /// The names whose label is nearest to a text, for people who read labels rather than names.
    package static func nearest(
        to text: String, amongLabels candidates: [(name: String, label: String)], atMost limit: Int
    ) -> [String] {
        var names: [String] = []
        for label in nearest(to: text, among: candidates.map(\.label), atMost: limit) {
            guard let name = candidates.first(where: { $0.label == label })?.name, !names.contains(name) else {
                continue
            }
            names.append(name)
        }
        return names
    }

    /// The small letters and digits of a text: what is left where case, blanks and marks do not matter.
    package static func letters(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// Words that offer what was probably meant, to follow a sentence; empty when there is nothing to offer.
    package static func meant(_ nearest: [String]) -> LocalizedText {
        guard !nearest.isEmpty else { return LocalizedText("", "") }
        let list = nearest.map { "“\($0)”" }.joined(separator: ", ")
        return LocalizedText(" (maksudnya \(list)?)", " (did you mean \(list)?)")
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { start in
            text[start..<(start + part.count)].elementsEqual(part)
        }
    }
}
