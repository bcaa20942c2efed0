import AwasModel
import Testing

@testable import AwasQuery

/// A small example worked out by hand: it shows one sentence of the catalogue. Every executor must answer it so.
struct CatalogueExample: Sendable, CustomTestStringConvertible {
    /// What it shows, in a few words.
    let name: String
    let query: Query
    let rows: [PlainAnswer.Row]
    let totals: [PlainValue?]?
    /// The election that the answer must name.
    let election: String?
    private let build: @Sendable (inout PlainPackage) -> Void

    init(
        _ name: String, _ query: Query, rows: [(key: [String?], values: [PlainValue?])],
        totals: [PlainValue?]? = nil, election: String? = nil,
        package build: @escaping @Sendable (inout PlainPackage) -> Void
    ) {
        self.name = name
        self.query = query
        self.rows = rows.map { PlainAnswer.Row(key: $0.key, values: $0.values) }
        self.totals = totals
        self.election = election
        self.build = build
    }

    var package: PlainPackage { PlainPackage(build) }

    var testDescription: String { name }
}

/// A question that the catalogue says is an error, and the measure and dimension that the error names.
struct RefusedExample: Sendable, CustomTestStringConvertible {
    let name: String
    let query: Query
    let refusal: PlainRefusal
    /// What the data hold; nothing where that does not matter.
    var build: @Sendable (inout PlainPackage) -> Void = { _ in }

    var package: PlainPackage { PlainPackage(build) }

    var testDescription: String { name }
}

extension PlainValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    init(integerLiteral value: Int) { self = .integer(value) }
    init(floatLiteral value: Double) { self = .real(value) }
}

/// A day written as `2024-09-26`.
func day(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(daysSinceEpoch: 0)
}

/// The days from one to another, both written as `2024-09-26`.
func days(from: String? = nil, to: String? = nil) -> DateRange {
    DateRange(from: from.map(day), to: to.map(day))
}

/// Regions by their codes.
func regions(_ codes: String...) -> [RegionCode] {
    codes.compactMap { RegionCode($0) }
}
