/// The illustrative part of the sample data package.
struct Sample {
    let files: [CSVFile]

    init(seed: UInt64) {
        let events = Events(seed: seed)
        let cases = Cases(seed: seed)
        files = [
            events.table, Attendance(seed: seed, events: events).table, cases.table,
            Subjects(seed: seed, cases: cases).table, Oversight(seed: seed).table, Spellings.table,
        ]
    }
}
