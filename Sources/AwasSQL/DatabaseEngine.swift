import AwasData
import AwasModel
import AwasQuery
import Synchronization

/// The engine over the tables of a database: each question is one statement there, and its answer codes and whole numbers.
///
/// All statements see one moment of the database. Where one fails, ``failure`` says why and every figure from then on is empty:
/// who asks must look at it before using an answer.
package final class DatabaseEngine: SQLFacts, @unchecked Sendable {
    private let reader: DatabaseReader
    private let dialect: SQLDialect
    /// The dataset without rows that says where they are from.
    private let shell: Dataset
    private let lock = Mutex<Void>(())
    // Guarded by the lock.
    private var knownFailure: DatabaseError?
    private var regionsOfFacts: [Fact: Set<RegionCode>] = [:]
    private var textsOfFields: [Field: [String]] = [:]
    private var places: [String: VoterPlaces] = [:]

    /// The statements of the questions that were asked, and their parameters; the last is the one that failed, if any did.
    package private(set) var statements: [SQLStatement] = []
    /// The first thing that the database refused; nil where it answered everything.
    package var failure: DatabaseError? { lock.withLock { _ in knownFailure } }

    private let electionFacts: [ElectionFacts]
    private let tables: Set<Table>

    /// - Throws: ``DatabaseError`` where the database does not say what it holds.
    package init(_ reader: DatabaseReader, _ dialect: SQLDialect = .postgresql) throws(DatabaseError) {
        (self.reader, self.dialect) = (reader, dialect)
        var aliases: [String: String] = [:]
        try reader.rows(of: SQLStatement(text: "SELECT spelling, agency FROM agency_spellings", parameters: [])) {
            aliases[$0[0] ?? ""] = $0[1] ?? ""
        }
        shell = reader.origin.dataset(aliases)
        tables = Set(reader.origin.knownTables)
        var elections: [ElectionFacts] = []
        if tables.contains(.elections) {
            try reader.rows(
                of: SQLStatement(
                    text: "SELECT election, name, voting_date, kind, repeats FROM elections ORDER BY row_id",
                    parameters: [])
            ) { row in
                guard let day = row[2].flatMap({ CalendarDate($0) }) else { return }
                elections.append(
                    ElectionFacts(
                        id: row[0] ?? "", name: row[1] ?? "", votingDate: day,
                        isRepeated: row[3] == "psu" || row[4] != nil))
            }
        }
        electionFacts = elections
    }

    /// Asks, and takes note of a failure.
    private func ask(_ statement: SQLStatement, _ body: ([String?]) -> Void) {
        lock.withLock { _ in
            guard knownFailure == nil else { return }
            do throws(DatabaseError) { try reader.rows(of: statement, body) } catch { knownFailure = error }
        }
    }

    private func ask(_ text: String, _ parameters: [String] = [], _ body: ([String?]) -> Void) {
        ask(SQLStatement(text: text, parameters: parameters), body)
    }

    // MARK: What is known before a question

    package var latestDate: CalendarDate? { shell.latestDate }
    package func isKnown(_ table: Table) -> Bool { tables.contains(table) }
    package var elections: [ElectionFacts] { electionFacts }
    package func election(named id: String) -> ElectionFacts? {
        electionFacts.first { TextFolding.key(of: $0.id) == TextFolding.key(of: id) }
    }

    package func hasTurnout(_ election: ElectionFacts, in regions: [RegionCode]) -> Bool {
        turnoutRegions(of: election).contains { region in
            regions.isEmpty || regions.contains { $0.contains(region) }
        }
    }

    private func turnoutRegions(of election: ElectionFacts) -> [RegionCode] {
        guard tables.contains(.turnout) else { return [] }
        var regions: [RegionCode] = []
        ask("SELECT DISTINCT region FROM turnout WHERE election = CAST($1 AS TEXT)", [election.id]) { row in
            if let region = row[0].flatMap({ RegionCode($0) }) { regions.append(region) }
        }
        return regions
    }

    package func voterPlaces(of election: ElectionFacts) -> VoterPlaces {
        if let known = lock.withLock({ _ in places[election.id] }) { return known }
        let found = VoterPlaces(turnout(of: election))
        lock.withLock { _ in places[election.id] = found }
        return found
    }

    package func turnout(of election: ElectionFacts) -> TurnoutRegions {
        var figures: [TurnoutRegions.Place: TurnoutRegions.Figures] = [:]
        guard tables.contains(.turnout) else { return TurnoutRegions(figures) }
        ask(
            """
            SELECT region, COALESCE(SUM(registered_voters), 0), COUNT(station),
            COUNT(CASE WHEN station IS NULL AND voters IS NOT NULL THEN 1 END),
            COALESCE(SUM(CASE WHEN station IS NULL AND voters IS NOT NULL THEN stations_counted END), 0),
            COUNT(CASE WHEN station IS NULL AND voters IS NOT NULL AND stations_counted IS NULL THEN 1 END)
            FROM turnout WHERE election = CAST($1 AS TEXT) GROUP BY region
            """, [election.id]
        ) { row in
            guard let region = row[0].flatMap({ RegionCode($0) }) else { return }
            let numbers = row.dropFirst().map { $0.flatMap { Int64($0) } ?? 0 }
            var own = TurnoutRegions.Figures()
            own.registeredVoters = numbers[0]
            own.isWhole = numbers[2] > 0
            own.stations = numbers[4] > 0 ? nil : numbers[1] + numbers[3]
            figures[TurnoutRegions.Place(region)] = own
        }
        ask(
            """
            SELECT region, row_id, stations_total FROM turnout
            WHERE election = CAST($1 AS TEXT) AND station IS NULL AND stations_total IS NOT NULL ORDER BY row_id
            """, [election.id]
        ) { row in
            guard let region = row[0].flatMap({ RegionCode($0) }), let number = row[1].flatMap({ Int($0) }),
                let total = row[2].flatMap({ Int64($0) })
            else { return }
            figures[TurnoutRegions.Place(region)]?.statement = (number, total)
        }
        return TurnoutRegions(figures)
    }

    package func regions(of fact: Fact) -> Set<RegionCode> {
        if let known = lock.withLock({ _ in regionsOfFacts[fact] }) { return known }
        guard fact.tables.allSatisfy(tables.contains) else { return [] }
        let table = Schema[fact.table].position(of: .region) == nil ? fact.parent : fact.table
        var regions: Set<RegionCode> = []
        ask("SELECT DISTINCT region FROM \(table?.rawValue ?? "") WHERE region IS NOT NULL") { row in
            if let region = row[0].flatMap({ RegionCode($0) }) { regions.insert(region) }
        }
        lock.withLock { _ in regionsOfFacts[fact] = regions }
        return regions
    }

    package func firstDay(_ date: Field, of fact: Fact) -> CalendarDate? {
        guard fact.tables.allSatisfy(tables.contains), let from = DatabaseEngine.dates(date, of: fact, tables) else {
            return nil
        }
        var first: CalendarDate?
        ask("SELECT MIN(day) FROM (\(from)) t") { row in first = row[0].flatMap { CalendarDate($0) } }
        return first
    }

    /// The dates of a field, whatever is asked.
    private static func dates(_ date: Field, of fact: Fact, _ tables: Set<Table>) -> String? {
        let (table, name) = (fact.table.rawValue, date.rawValue)
        switch (fact, date) {
        case (.cases, .dueOn), (.cases, .overdueFrom): return "SELECT \(name) AS day FROM case_limits"
        case (.cases, .forwardedOn) where tables.contains(.subjects):
            return """
                SELECT forwarded_on AS day FROM cases UNION ALL SELECT s.forwarded_on FROM subjects s
                JOIN cases c ON c.row_id = s.case_row WHERE c.forwarded_on IS NULL
                """
        case (.subjects, .forwardedOn):
            return """
                SELECT COALESCE(s.forwarded_on, c.forwarded_on) AS day FROM subjects s JOIN cases c ON c.row_id = s.case_row
                """
        case _ where Schema[fact.table].position(of: date) != nil: return "SELECT \(name) AS day FROM \(table)"
        case (.attendance, _):
            return "SELECT p.\(name) AS day FROM attendance f JOIN events p ON p.row_id = f.event_row"
        case (.subjects, _): return "SELECT p.\(name) AS day FROM subjects f JOIN cases p ON p.row_id = f.case_row"
        default: return nil
        }
    }

    package func recorded(_ text: String, in field: Field) -> String? {
        let meant: String
        switch field {
        case .agency: meant = shell.agency(named: text)
        case .violations:
            let codes = JointDecree.codes(meantBy: text) ?? []
            meant = codes.count == 1 ? codes[0] : text
        default: meant = text
        }
        let texts = texts(of: field)
        if texts.contains(where: { $0.utf8.elementsEqual(meant.utf8) }) { return meant }
        let key = TextFolding.key(of: meant)
        return texts.first { TextFolding.key(of: $0) == key }
    }

    /// The texts that any table has in a field.
    func texts(of field: Field) -> [String] {
        if let known = lock.withLock({ _ in textsOfFields[field] }) { return known }
        var sources: [String] = []
        for table in Table.allCases where tables.contains(table) {
            guard let column = Schema[table][field] else { continue }
            sources.append(
                column.isList
                    ? "SELECT item AS value FROM \(table.rawValue)_\(field.rawValue)"
                    : "SELECT \(field.rawValue) AS value FROM \(table.rawValue)")
        }
        var texts: [String] = []
        if !sources.isEmpty {
            ask(
                "SELECT DISTINCT value FROM (\(sources.joined(separator: " UNION ALL "))) t WHERE value IS NOT NULL"
            ) { row in texts.append(row[0] ?? "") }
        }
        texts.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        lock.withLock { _ in textsOfFields[field] = texts }
        return texts
    }

    package var rowsSetAside: Int { shell.rowsSetAside }

    package func notesOfRowsSetAside(in regions: [RegionCode]) -> [LocalizedText] {
        [shell.noteOfRowsSetAside(in: regions), shell.noteOnExcludedRows].compactMap { $0 }
    }

    package func absence(of tables: [Table]) -> LocalizedText? { shell.absence(of: tables) }

    // MARK: Groups

    package func unguardedGroups(of plan: QueryPlan) throws(QueryError) -> EngineGroups {
        var found = FoundGroups(plan)
        let statement = PlanStatement(plan, dialect, self)
        lock.withLock { _ in if knownFailure == nil { statements.append(statement.statement) } }
        guard !statement.statement.text.isEmpty else { return found.groups }
        ask(statement.statement) { row in found.add(row, statement) }
        return found.groups
    }
}
