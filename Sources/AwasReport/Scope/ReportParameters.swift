import AwasModel
import AwasQuery

/// What a document is about.
package struct ReportParameters: Sendable {
    /// Nil for the whole country.
    package var region: RegionCode?
    /// The month that the document is about.
    package var month: CalendarPeriod
    /// The cut-off day: nothing dated later is known.
    package var asOf: CalendarDate
    /// The election whose turnout is used; nil chooses by the rule of the catalogue.
    package var election: String?
    /// What may be told of figures that count persons.
    package var disclosure: Disclosure
    /// Whether all rows of all tables are printed.
    package var isFull = false
    /// How many threads answer its questions; the document does not depend on it.
    package var threads: Int
    /// Whose persons alone its lists hold; nil for all of the region.
    package var recipient: Recipient?

    /// The region as questions name it: none for the whole country.
    var regions: [RegionCode] { region.map { [$0] } ?? [] }

    /// - Parameters:
    ///   - region: nil for the whole country.
    ///   - month: the month that the document is about.
    ///   - asOf: the cut-off day; nil is the last day of the month.
    ///   - election: the election whose turnout is used; nil chooses by the rule of the catalogue.
    ///   - disclosure: what may be told of figures that count persons.
    ///   - threads: how many threads answer its questions.
    package init(
        region: RegionCode? = nil, month: CalendarPeriod, asOf: CalendarDate? = nil, election: String? = nil,
        disclosure: Disclosure, threads: Int = 1
    ) {
        self.region = region
        self.month = month
        self.asOf = asOf ?? month.lastDay
        self.election = election
        self.disclosure = disclosure
        self.threads = threads
    }
}
