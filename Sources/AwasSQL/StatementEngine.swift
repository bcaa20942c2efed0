import AwasModel
import AwasQuery
import Synchronization

/// An engine that writes the statements of a question down and asks nobody: what is known before the question comes from rows
/// in memory, and every answer is empty.
package final class StatementEngine: SQLFacts, Sendable {
    private let native: NativeEngine
    private let dialect: SQLDialect
    private let written = Mutex<[SQLStatement]>([])

    package init(_ native: NativeEngine, _ dialect: SQLDialect) {
        (self.native, self.dialect) = (native, dialect)
    }

    /// The statements, in the order in which they would be run, each once.
    package var statements: [SQLStatement] { written.withLock { $0 } }

    package var latestDate: CalendarDate? { native.latestDate }
    package func isKnown(_ table: Table) -> Bool { native.isKnown(table) }
    package var elections: [ElectionFacts] { native.elections }
    package func election(named id: String) -> ElectionFacts? { native.election(named: id) }
    package func hasTurnout(_ election: ElectionFacts, in regions: [RegionCode]) -> Bool {
        native.hasTurnout(election, in: regions)
    }
    package func turnout(of election: ElectionFacts) -> TurnoutRegions { native.turnout(of: election) }
    package func regions(of fact: Fact) -> Set<RegionCode> { native.regions(of: fact) }
    package func firstDay(_ date: Field, of fact: Fact) -> CalendarDate? { native.firstDay(date, of: fact) }
    package func recorded(_ text: String, in field: Field) -> String? { native.recorded(text, in: field) }
    package var rowsSetAside: Int { native.rowsSetAside }
    package func notesOfRowsSetAside(in regions: [RegionCode]) -> [LocalizedText] { [] }
    package func absence(of tables: [Table]) -> LocalizedText? { native.absence(of: tables) }

    func texts(of field: Field) -> [String] {
        native.dataset.texts(of: field).strings.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    package func unguardedGroups(of plan: QueryPlan) throws(QueryError) -> EngineGroups {
        let statement = PlanStatement(plan, dialect, self).statement
        if !statement.text.isEmpty {
            written.withLock { if !$0.contains(statement) { $0.append(statement) } }
        }
        return FoundGroups(plan).groups
    }
}
