/// What `RegionDirectory.resolve(_:)` makes of a text.
package enum RegionResolution: Equatable, Sendable {
    /// The code or the name of one region.
    case found(RegionCode)
    /// A code or a name that an earlier decree used, with today's code.
    case translated(FormerRegion)
    /// A name that several regions bear, in code order.
    case ambiguous([RegionCode])
    /// The name of kecamatan, without its kind, and those that bear it in code order: which of them is meant, if any,
    /// follows from where the name stands.
    case kecamatan(String, [RegionCode])
    /// A number that a spreadsheet made of a code, with the codes that the cell probably held before.
    case mangled([RegionCode])
    /// No region, and what is known of it.
    case unknown(UnknownRegion)

    /// The region that the text stands for wherever it is written; nil where it stands for none, or may stand for others.
    package var region: RegionCode? {
        switch self {
        case .found(let code): code
        case .translated(let former): former.current
        case .ambiguous, .kecamatan, .mangled, .unknown: nil
        }
    }
}
