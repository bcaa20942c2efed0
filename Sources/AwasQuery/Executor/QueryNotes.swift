import AwasData
import AwasModel

/// What a reader of an answer must know beside its figures.
struct QueryNotes {
    let all: [LocalizedText]
    /// Those on the places that rates by voters are taken over.
    let onVoters: [LocalizedText]

    init(
        _ plan: QueryPlan, skipped: [(measure: Measure, count: Int64)],
        leftOut: [(measure: Measure, records: LeftOutRecords)], _ dataset: Dataset, showsPersons: Bool
    ) {
        var notes: [LocalizedText] = []
        for (measure, count) in skipped {
            notes.append(
                LocalizedText(
                    "\(measure.label.indonesian): \(count) catatan tanpa angka tidak ikut dihitung.",
                    "\(measure.label.english): \(count) \(count == 1 ? "record without a figure is" : "records without a figure are") not counted."
                ))
        }
        if plan.usesOneElection {
            if let election = plan.election {
                let id = dataset.electionIDs[Int(election)]
                let name = dataset.electionName(ofRow: Int(election))
                let day = dataset[.elections][.votingDate][Int(election)]
                let date = CalendarDate(daysSinceEpoch: day).words
                notes.append(
                    LocalizedText(
                        "Angka pemilih: \(name) (\(id)), \(date.indonesian).",
                        "Figures of voters: \(name) (\(id)), \(date.english)."))
                let isChosen =
                    plan.query.election != nil || plan.filters.contains { $0.domain.dimension.id == "election" }
                if !isChosen, dataset.isRepeatedVote(row: Int(election)) {
                    notes.append(
                        LocalizedText(
                            "\(name) adalah pemungutan suara ulang, yang biasanya hanya mencakup sebagian wilayah; --election memilih pemilihan yang lain.",
                            "\(name) is a repeated vote, which mostly covers a part of a region alone; --election chooses another election."
                        ))
                }
            } else {
                notes.append(
                    LocalizedText(
                        "Tidak ada angka pemilih untuk wilayah ini sampai tanggal acuan; --election memilih pemilihan yang lain.",
                        "There are no figures of voters for this region up to the as-of day; --election chooses another election."
                    ))
            }
        }
        onVoters =
            plan.voterPlaces.map { VoterNotes(plan, $0, dataset, showsPersons: showsPersons).all(leftOut) } ?? []
        notes += onVoters
        for (dimension, value) in plan.unmatchedValues {
            notes.append(
                LocalizedText(
                    "Tidak ada catatan dengan \(dimension.label.indonesian.lowercased()) “\(value)”.",
                    "No record has the \(dimension.label.english.lowercased()) “\(value)”."))
        }
        if dataset.rejectedRows > 0 {
            notes.append(
                LocalizedText(
                    "\(dataset.rejectedRows) baris disisihkan karena keliru dan tidak ikut dihitung.",
                    "\(dataset.rejectedRows) \(dataset.rejectedRows == 1 ? "row was set aside as faulty and is" : "rows were set aside as faulty and are") not counted."
                ))
        }
        if let note = dataset.noteOnExcludedRows { notes.append(note) }
        all = notes
    }
}
