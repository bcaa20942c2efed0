import AwasData
import AwasModel

/// The engine over a dataset in memory.
///
/// Each stream of records that the measures need (a table and the date that counts) is read once, by as many threads as there
/// are; the groups of all streams are joined by their keys (drill-across).
package struct NativeEngine: Sendable {
    /// The accepted rows of a package.
    package let dataset: Dataset
    /// How many cores work on a query; the answer does not depend on it.
    package let threads: Int
    /// How many records are worth a core of their own.
    var leastRecordsOfPart = 1 << 15
    private let voterPlaces = VoterPlacesMemory()

    /// An engine over these rows.
    package init(_ dataset: Dataset, threads: Int = 1) {
        self.dataset = dataset
        self.threads = threads
    }
}

extension NativeEngine: QueryEngine {
    package func unguardedGroups(of plan: QueryPlan) throws(QueryError) -> EngineGroups {
        let native = NativePlan(plan, dataset)
        return native.layout.width <= UInt64.bitWidth ? groups(native, UInt64.self) : groups(native, UInt128.self)
    }

    private func groups<Key: GroupKey>(_ plan: NativePlan, _ kind: Key.Type) -> EngineGroups {
        let run = AggregationRun<Key>(plan, dataset, threads: threads, leastRecordsOfPart: leastRecordsOfPart)
        let keys = plan.domains.indices.map { position in
            KeyColumn(plan.domains[position], plan.layout.ordinals(of: run.keys, at: position))
        }
        return EngineGroups(count: run.keys.count, keys: keys, parts: run.results(dataset.regions))
    }

    package var latestDate: CalendarDate? { dataset.latestDate }

    package func voterPlaces(of election: ElectionFacts) -> VoterPlaces {
        voterPlaces.places(ofElection: election.id) { VoterPlaces(turnout(of: election)) }
    }

    package func isKnown(_ table: Table) -> Bool { dataset.isKnown(table) }

    package var elections: [ElectionFacts] { dataset.electionIDs.enumerated().map(election) }

    package func election(named id: String) -> ElectionFacts? {
        dataset.electionRow(named: id).map { election(Int($0), dataset.electionIDs[Int($0)]) }
    }

    private func election(_ row: Int, _ id: String) -> ElectionFacts {
        ElectionFacts(
            id: id, name: dataset.electionName(ofRow: row),
            votingDate: CalendarDate(daysSinceEpoch: dataset[.elections][.votingDate][row]),
            isRepeated: dataset.isRepeatedVote(row: row))
    }

    package func hasTurnout(_ election: ElectionFacts, in regions: [RegionCode]) -> Bool {
        guard let wanted = dataset.electionRow(named: election.id) else { return false }
        let isKept = dataset.regions.map { region in regions.isEmpty || regions.contains { $0.contains(region) } }
        let (elections, places) = (dataset[.turnout][.election], dataset[.turnout][.region])
        return elections.indices.contains { row in
            elections[row] == wanted && places[row] >= 0 && isKept[Int(places[row])]
        }
    }

    package func turnout(of election: ElectionFacts) -> TurnoutRegions {
        dataset.electionRow(named: election.id).map { TurnoutRegions(dataset, election: $0) } ?? TurnoutRegions([:])
    }

    package func regions(of fact: Fact) -> Set<RegionCode> {
        var isThere = Array(repeating: false, count: dataset.regions.count)
        for region in FactColumns(dataset: dataset, fact: fact, asOf: nil).column(.region).values
        where region != TableData.null {
            isThere[Int(region)] = true
        }
        return Set(dataset.regions.indices.filter { isThere[$0] }.map { dataset.regions[$0] })
    }

    package func firstDay(_ date: Field, of fact: Fact) -> CalendarDate? {
        FactColumns(dataset: dataset, fact: fact, asOf: nil).basis(date).firstDay
    }

    package func recorded(_ text: String, in field: Field) -> String? {
        let texts = dataset.texts(of: field)
        return texts.code(of: canonical(text, field)).map { texts[$0] }
    }

    /// A text as records would have it that mean the same: the name to use for an agency, the code of a violation.
    private func canonical(_ text: String, _ field: Field) -> String {
        switch field {
        case .agency: return dataset.agency(named: text)
        case .violations:
            let codes = JointDecree.codes(meantBy: text) ?? []
            return codes.count == 1 ? codes[0] : text
        default: return text
        }
    }

    package var rowsSetAside: Int { dataset.rowsSetAside }

    package func notesOfRowsSetAside(in regions: [RegionCode]) -> [LocalizedText] {
        [dataset.noteOfRowsSetAside(in: regions), dataset.noteOnExcludedRows].compactMap(\.self)
    }

    package func absence(of tables: [Table]) -> LocalizedText? { dataset.absence(of: tables) }
}
