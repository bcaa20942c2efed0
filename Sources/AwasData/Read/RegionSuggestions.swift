import AwasModel

/// Offers the regions that unknown ones were probably meant to be.
enum RegionSuggestions {
    /// Different texts that are compared with all names. Only a column that holds something else has more, and then
    /// no suggestion helps, but comparing hundreds of thousands of texts would take minutes.
    static let most = 300

    /// Completes the problems of unknown regions, in their order, so that the first ones get a suggestion whatever the
    /// blocks they were read in.
    static func complete(_ problems: inout [Problem]) {
        var known: [String: LocalizedText] = [:]
        for (index, problem) in problems.enumerated() where problem.code == .unknownRegion {
            guard let value = problem.value else { continue }
            if known[value] == nil, known.count < most {
                guard case .unknown(let suggestions) = RegionDirectory.standard.resolve(value) else { continue }
                known[value] = RegionText.meant(suggestions)
            }
            if let meant = known[value] { problems[index] = problem.with([meant]) }
        }
    }
}
