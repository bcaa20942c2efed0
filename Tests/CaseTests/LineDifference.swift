/// The lines that differ between two texts.
enum LineDifference {
    /// Each line that is gone after `-`, each that is new after `+`, the others where they are near.
    static func text(_ old: String, _ new: String) -> String {
        let (old, new) = (lines(old), lines(new))
        let changes = new.difference(from: old)
        let removed = Set(
            changes.removals.map { change in
                if case .remove(let offset, _, _) = change { offset } else { -1 }
            })
        let inserted = Set(
            changes.insertions.map { change in
                if case .insert(let offset, _, _) = change { offset } else { -1 }
            })
        var marked: [(mark: String, line: String)] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                marked.append(("-", old[left]))
                left += 1
            } else if right < new.count, inserted.contains(right) {
                marked.append(("+", new[right]))
                right += 1
            } else {
                marked.append((" ", new[right]))
                (left, right) = (left + 1, right + 1)
            }
        }
        return withoutFarLines(marked)
    }

    private static func lines(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        // A line end is one character with the carriage return before it, so the text is taken apart by scalars.
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
            String($0).replacing("\r", with: "␍")
        }
        if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += "␄ (no line end)" }
        return lines
    }

    /// Lines further than two from a change are left out.
    private static func withoutFarLines(_ marked: [(mark: String, line: String)]) -> String {
        let changed = marked.indices.filter { marked[$0].mark != " " }
        var kept: Set<Int> = []
        for index in changed { kept.formUnion(max(0, index - 2)...min(marked.count - 1, index + 2)) }
        var text: [String] = []
        var last = -1
        for index in kept.sorted() {
            if index > last + 1 { text.append("    …") }
            text.append("    \(marked[index].mark)\(marked[index].line)")
            last = index
        }
        return text.joined(separator: "\n")
    }
}
