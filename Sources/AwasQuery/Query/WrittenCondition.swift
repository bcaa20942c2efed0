import AwasModel

/// A condition as it is written: a name, a mark of comparison, and what it is compared with.
struct WrittenCondition {
    enum Mark: String, CaseIterable {
        // Longer ones first: `<=` begins like `<`.
        case notEqual = "!="
        case containsNot = "!~"
        case atMost = "<="
        case atLeast = ">="
        case equal = "="
        case less = "<"
        case greater = ">"
        case contains = "~"
    }

    let name: String
    let mark: Mark
    let rest: Substring

    /// - Returns: nil when there is no mark, no name before it, or a second mark behind it, as in `=>`.
    init?(_ text: String) {
        for index in text.indices {
            guard let mark = Mark.allCases.first(where: { text[index...].hasPrefix($0.rawValue) }) else { continue }
            name = TextFolding.trimmed(text[..<index])
            self.mark = mark
            rest = text[index...].dropFirst(mark.rawValue.count)
            if name.isEmpty || Mark.allCases.contains(where: { rest.hasPrefix($0.rawValue) }) { return nil }
            return
        }
        return nil
    }
}
