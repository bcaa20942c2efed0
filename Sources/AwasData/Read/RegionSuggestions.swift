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
                guard case .unknown(let unknown) = RegionDirectory.standard.resolve(value) else { continue }
                known[value] = sentence(unknown)
            }
            if let sentence = known[value] { problems[index] = problem.with([sentence]) }
        }
    }

    /// What follows in a message that a region is not known.
    static func sentence(_ unknown: UnknownRegion) -> LocalizedText { unknown.sentence(else: remedy) }

    private static let remedy = LocalizedText(
        "; tulis kode Kemendagri (35.19) atau nama lengkap (Kabupaten Madiun)",
        "; write its Kemendagri code (35.19) or full name (Kabupaten Madiun)")
}
