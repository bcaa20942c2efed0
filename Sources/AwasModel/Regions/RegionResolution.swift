/// What `RegionDirectory.resolve(_:)` makes of a text.
public enum RegionResolution: Equatable, Sendable {
    /// The code or the name of one region.
    case found(RegionCode)
    /// A code or a name that an earlier decree used, with today's code.
    case translated(RegionCode, FormerRegion)
    /// A name that several regions bear, in code order.
    case ambiguous([RegionCode])
    /// A number that a spreadsheet made of a code, with the codes that the cell probably held before.
    case mangled([RegionCode])
    /// No region; the nearest ones, best first, at most three and perhaps none.
    case unknown(suggestions: [RegionCode])
}
