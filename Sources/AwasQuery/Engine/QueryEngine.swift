import AwasModel

/// Who holds records and can group them: the native engine over a dataset, or another over records that lie elsewhere.
///
/// An engine gives raw groups, as values and integers, and what is known of its data. Everything above is written once, for
/// all engines: ratios, totals, notes, order, `Question`, and what may be told (``Disclosure``).
package protocol QueryEngine: Sendable {
    // MARK: What is known before a question

    /// The latest date of any record, voting dates aside; nil when there is none.
    var latestDate: CalendarDate? { get }
    /// Whether anything is said of a table; without it nobody knows what there is.
    func isKnown(_ table: Table) -> Bool
    /// The elections, in the order of the data.
    var elections: [ElectionFacts] { get }
    /// The election with an id, as people see it; nil when there is none.
    func election(named id: String) -> ElectionFacts?
    /// Whether an election has turnout in some regions, or anywhere where none is named.
    func hasTurnout(_ election: ElectionFacts, in regions: [RegionCode]) -> Bool
    /// What the rows of an election's turnout say of each region.
    func turnout(of election: ElectionFacts) -> TurnoutRegions
    /// The places whose voters an election's turnout tells; an engine that is asked often may remember them.
    func voterPlaces(of election: ElectionFacts) -> VoterPlaces
    /// The regions that records of a table have themselves.
    func regions(of fact: Fact) -> Set<RegionCode>
    /// The first day on which a record has a date.
    func firstDay(_ date: Field, of fact: Fact) -> CalendarDate?
    /// A text as records of a field have it, given one that means the same; nil when none has it.
    func recorded(_ text: String, in field: Field) -> String?
    /// How many rows were set aside.
    var rowsSetAside: Int { get }
    /// What is to be said of rows set aside beside figures of some regions, or of all where none is named.
    func notesOfRowsSetAside(in regions: [RegionCode]) -> [LocalizedText]
    /// What is to be said of those of some tables that are not known; nil where all are.
    func absence(of tables: [Table]) -> LocalizedText?

    // MARK: Groups

    /// The groups of a plan with every figure, whomever it counts: what asks for them must let a ``Disclosure`` decide what is
    /// shown.
    func unguardedGroups(of plan: QueryPlan) throws(QueryError) -> EngineGroups
}

extension QueryEngine {
    package func voterPlaces(of election: ElectionFacts) -> VoterPlaces { VoterPlaces(turnout(of: election)) }
}
