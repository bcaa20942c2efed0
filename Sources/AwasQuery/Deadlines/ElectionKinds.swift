import AwasData
import AwasModel

/// Which kind of election a case is of, by codes of the kinds.
struct ElectionKinds {
    /// By row of the elections; nil for a repeated vote of which nobody knows what it repeats.
    private let kinds: [Int32?]
    /// The voting dates, ascending, with the kind of what was voted on; nil where that day has several kinds, or an unknown
    /// one.
    private let days: [(day: Int32, kind: Int32?)]

    init(_ dataset: Dataset) {
        let elections = dataset[.elections]
        let (written, repeats, dates) = (elections[.kind], elections[.repeats], elections[.votingDate])
        let repeated = Enumeration.electionKind.code(of: "psu").map(Int32.init)
        let kinds = written.indices.map { row -> Int32? in
            var row = row
            // A chain of repeats that leads back to itself ends too.
            for _ in written.indices {
                if written[row] != repeated { return written[row] == TableData.null ? nil : written[row] }
                guard repeats[row] >= 0 else { return nil }
                row = Int(repeats[row])
            }
            return nil
        }
        var byDay: [Int32: Int32?] = [:]
        for (day, kind) in zip(dates, kinds) where day != TableData.null {
            if let known = byDay[day], known != kind { byDay[day] = .some(nil) } else { byDay[day] = .some(kind) }
        }
        self.kinds = kinds
        days = byDay.map { (day: $0.key, kind: $0.value) }.sorted { $0.day < $1.day }
    }

    /// The kind of the election of a row.
    func kind(ofRow row: Int32) -> Int32? { kinds[Int(row)] }

    /// The kind of the next vote on or after a day, else of the last before it.
    func kind(on day: Int32) -> Int32? { (days.first { $0.day >= day } ?? days.last)?.kind }
}
