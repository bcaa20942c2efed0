/// What may be told of figures that count persons: the one gate through which every answer and every document passes.
///
/// A figure of so few persons that one of them could be known by it is left blank, and with it what it would follow from:
/// rates, totals, sums over several columns, the rest, longer periods. Zero counts nobody and is shown. Rows are chosen and
/// ordered by all figures, before any is left blank.
///
/// Which figures are those is said here and in the other files of this folder, and nowhere else.
package enum Disclosure: Hashable, Sendable {
    /// Everything, whomever it counts.
    case all
    /// Figures of so many persons and more.
    case least(Int64)
    /// The same, for everybody to read: no list of agencies, no number of a case.
    case publik(least: Int64)

    /// The smallest number of persons that can be asked for.
    package static let smallestLeast = 1

    /// What hides fewer persons than a number; nil hides nobody.
    ///
    /// - Returns: nil for a number below ``smallestLeast``, which means nothing.
    /// - Parameter isPublic: whether everybody may read it, which hides ``publicLeast`` at least.
    package init?(least: Int?, isPublic: Bool = false) {
        if let least, least < Disclosure.smallestLeast { return nil }
        if isPublic {
            self = .publik(least: max(Int64(least ?? 0), Disclosure.publicLeast))
        } else {
            self = least.map { .least(Int64($0)) } ?? .all
        }
    }

    /// The fewest persons that a figure for everybody is of.
    package static let publicLeast: Int64 = 5

    /// Whether figures and records may be by agency, and cases named by their numbers.
    package var namesAgenciesAndCases: Bool { if case .publik = self { false } else { true } }

    /// The fewest persons that are shown; nil where all are.
    package var leastPersons: Int64? {
        switch self {
        case .all: nil
        case .least(let least), .publik(let least): least
        }
    }

    /// Whether a number of persons is too small to be shown.
    func isFew(_ persons: Int64) -> Bool { leastPersons.map { persons > 0 && persons < $0 } ?? false }

    /// Whether groups of a dimension that count few persons are shown as one: agencies, where persons are withheld.
    package func folds(_ dimension: Dimension) -> Bool { leastPersons != nil && dimension.namesAgencies }

    /// Whether a group goes into that one: any of its figures is withheld. What is left then has nothing to be worked out from.
    func isFolded(_ figures: [Value]) -> Bool { figures.contains(where: \.isWithheld) }

    /// A number of persons, as it may be shown where it stands by itself: in a list of records.
    package func figure(ofPersons persons: Int64) -> Value {
        guard let leastPersons, isFew(persons) else { return .integer(persons) }
        return .withheld(.small(below: leastPersons))
    }

    /// Whether sums of persons may stand in notes, where nothing is left blank.
    var showsPersonsInNotes: Bool { self == .all }

    /// Whether a table of two dimensions may have sums of its rows and columns. With sums on two sides, what is left out could
    /// be computed.
    package func allowsMargins(of measure: Measure) -> Bool { self == .all || !measure.isAboutPersons }
}
