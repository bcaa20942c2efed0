import AwasModel

/// What a document is about.
public struct ReportParameters: Sendable {
    /// Nil for the whole country.
    public var region: RegionCode?
    /// The month that the document is about.
    public var month: CalendarPeriod
    /// The cut-off day: nothing dated later is known.
    public var asOf: CalendarDate
    /// The election whose turnout is used; nil chooses by the rule of the catalogue.
    public var election: String?
    /// Fewer persons than this are not shown; nil shows all.
    public var leastPersons: Int?
    /// How many threads answer its questions; the document does not depend on it.
    public var threads: Int

    /// The region as questions name it: none for the whole country.
    var regions: [RegionCode] { region.map { [$0] } ?? [] }

    /// - Parameters:
    ///   - region: nil for the whole country.
    ///   - month: the month that the document is about.
    ///   - asOf: the cut-off day; nil is the last day of the month.
    ///   - election: the election whose turnout is used; nil chooses by the rule of the catalogue.
    ///   - leastPersons: fewer persons than this are not shown; nil shows all.
    ///   - threads: how many threads answer its questions.
    public init(
        region: RegionCode? = nil, month: CalendarPeriod, asOf: CalendarDate? = nil, election: String? = nil,
        leastPersons: Int? = nil, threads: Int = 1
    ) {
        self.region = region
        self.month = month
        self.asOf = asOf ?? month.lastDay
        self.election = election
        self.leastPersons = leastPersons
        self.threads = threads
    }
}
