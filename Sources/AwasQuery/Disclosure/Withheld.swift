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
        case .small, .complement: "*"
        case .poorlyCovered: "…"
        case .person: "***"
        }
    }

    /// What stands in its place in a sentence, which has no key beneath it.
    package var markInSentence: String {
        if case .small(let least) = self { "<\(least)" } else { mark }
    }

    /// What stands beneath figures that rest on too few polling stations.
    package static let noteOnPoorCoverage = LocalizedText(
        "“…” juga bila angka pemilih mencakup kurang dari 80 % TPS.",
        "“…” also where the figures of voters cover fewer than 80% of the polling stations.")
}
