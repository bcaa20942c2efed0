import AwasModel

/// Why a value is not shown.
package enum Withheld: Hashable, Sendable {
    /// It counts persons, and fewer than this.
    case small(below: Int64)
    /// Another one would follow from it.
    case complement
    /// It rests on fewer than 80 % of the polling stations of its region.
    case poorlyCovered
    /// A person is known by it.
    case person

    /// What people read in its place.
    package var mark: String {
        switch self {
        case .small(let least): "<\(least)"
        case .complement: "*"
        case .poorlyCovered: "…"
        case .person: "***"
        }
    }

    /// What stands beneath figures that rest on too few polling stations.
    package static let noteOnPoorCoverage = LocalizedText(
        "“…”: angka pemilih mencakup kurang dari 80 % TPS.",
        "“…”: the figures of voters cover fewer than 80% of the polling stations.")
}
