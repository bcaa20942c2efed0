import AwasModel

/// What a reader of an answer must know beside its figures.
struct QueryNotes {
    private(set) var all: [LocalizedText] = []
    /// Those on the places that rates by voters are taken over.
    let onVoters: [LocalizedText]
    /// Those that say that there is no record, or that a table is missing.
    private(set) var absences: [LocalizedText] = []

    /// - Parameter disclosure: what may be told of persons beside the figures.
    init(_ plan: QueryPlan, _ groups: EngineGroups, _ engine: any QueryEngine, _ disclosure: Disclosure) {
        var asked: [(measure: Measure, result: PartResult)] = []
        for measure in plan.measures.flatMap(\.parts) where !asked.contains(where: { $0.measure.id == measure.id }) {
            if let result = groups.parts[Part(measure)] { asked.append((measure, result)) }
        }
        let leftOut = asked.filter { $0.result.leftOut.records > 0 }.map { ($0.measure, $0.result.leftOut) }
        onVoters = plan.voterPlaces.map { VoterNotes(plan, $0, disclosure).all(leftOut) } ?? []
        if let absence = engine.absence(of: plan.unknownTables) { addAbsence(absence) }
        for (measure, result) in asked {
            if let base = QueryNotes.base(of: measure, result.used, disclosure) { all.append(base) }
            let count = result.used.skipped
            guard count > 0 else { continue }
            all.append(
                LocalizedText(
                    "\(measure.label.indonesian): \(count) catatan tanpa angka tidak ikut dihitung.",
                    "\(measure.label.english): \(count) \(count == 1 ? "record without a figure is" : "records without a figure are") not counted."
                ))
        }
        if plan.usesOneElection { addElection(plan) }
        all += onVoters
        for (dimension, value) in plan.unmatchedValues {
            addAbsence(
                LocalizedText(
                    "Tidak ada catatan dengan \(dimension.label.indonesian.lowercased()) “\(value)”.",
                    "No record has the \(dimension.label.english.lowercased()) “\(value)”."))
        }
        all += engine.notesOfRowsSetAside(in: plan.query.regions)
    }

    private mutating func addAbsence(_ note: LocalizedText) {
        all.append(note)
        absences.append(note)
    }

    /// Over how many records a ratio is that is made of those that have both its sides, and what it divides by.
    private static func base(
        of measure: Measure, _ records: RecordsUsed, _ disclosure: Disclosure
    ) -> LocalizedText? {
        let traits = measure.aggregation.traits
        guard let sides = traits.sides, records.used > 0 else { return nil }
        func unit(_ isMeant: (Aggregation.Traits) -> Bool) -> LocalizedText? {
            Catalogue.measures.first { $0.source == traits.source && isMeant($0.aggregation.traits) }?.unit.label
        }
        let rows = unit(\.countsEveryRecord) ?? LocalizedText("baris", "rows")
        let whole = unit { $0.sum == sides.denominators[0] }
        let count = records.used
        let sum = whole.flatMap { unit in
            disclosure.showsPersonsInNotes
                ? LocalizedText(" (\(records.whole) \(unit.indonesian))", " (\(records.whole) \(unit.english))") : nil
        }
        return LocalizedText(
            "\(measure.label.indonesian): dari \(count) \(rows.indonesian) yang mencatat keduanya\(sum?.indonesian ?? "").",
            "\(measure.label.english): over \(count) \(count == 1 && rows.english.hasSuffix("s") ? String(rows.english.dropLast()) : rows.english) with both\(sum?.english ?? "")."
        )
    }

    private mutating func addElection(_ plan: QueryPlan) {
        guard let election = plan.election else {
            if plan.unknownTables.contains(.turnout) { return }
            addAbsence(
                LocalizedText(
                    "Tidak ada angka pemilih untuk wilayah ini sampai tanggal acuan; --election memilih pemilihan yang lain.",
                    "There are no figures of voters for this region up to the as-of day; --election chooses another election."
                ))
            return
        }
        let (id, name, date) = (election.id, election.name, election.votingDate.words)
        all.append(
            LocalizedText(
                "Angka pemilih: \(name) (\(id)), \(date.indonesian).",
                "Figures of voters: \(name) (\(id)), \(date.english)."))
        let isChosen = plan.query.election != nil || plan.filters.contains { $0.dimension.id == "election" }
        guard !isChosen, election.isRepeated else { return }
        all.append(
            LocalizedText(
                "\(name) adalah pemungutan suara ulang, yang biasanya hanya mencakup sebagian wilayah; --election memilih pemilihan yang lain.",
                "\(name) is a repeated vote, which mostly covers a part of a region alone; --election chooses another election."
            ))
    }
}
