import AwasData
import AwasModel

/// The keys that a case gets from its subjects, and the filters that one and the same of them must pass.
struct SubjectKeys<Key: GroupKey> {
    private let layout: KeyLayout
    /// The subjects of a case lie in `rows` between two offsets.
    private let offsets: [Int32]
    private let rows: [Int32]
    private var dimensions: [RecordKeys<Key>.Single] = []
    private var filters: [RecordKeys<Key>.Single] = []

    init(_ dataset: Dataset, _ layout: KeyLayout) {
        self.layout = layout
        let caseOfSubject = dataset[.subjects][.caseID]
        var offsets = Array(repeating: Int32(0), count: dataset[.cases].rowCount + 1)
        for row in caseOfSubject where row >= 0 { offsets[Int(row) + 1] += 1 }
        for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
        var next = offsets
        var rows = Array(repeating: Int32(0), count: Int(offsets.last ?? 0))
        for (subject, row) in caseOfSubject.enumerated() where row >= 0 {
            rows[Int(next[Int(row)])] = Int32(subject)
            next[Int(row)] += 1
        }
        self.offsets = offsets
        self.rows = rows
    }

    mutating func add(_ source: RecordKeys<Key>.Single, isFilter: Bool) {
        if isFilter { filters.append(source) } else { dimensions.append(source) }
    }

    /// Replaces the one key of a case by those of its subjects that pass the filters, each once; none when no subject
    /// does.
    func expand(_ row: Int, _ keys: inout [Key]) {
        guard let base = keys.first else { return }
        keys.removeAll(keepingCapacity: true)
        let range = Int(offsets[row])..<Int(offsets[row + 1])
        if range.isEmpty {
            // Unknown subjects: a case without any is grouped, and filtered, by null.
            for filter in filters where !filter.isKept[Int(filter.domain.null)] { return }
            var key = base
            for source in dimensions { key |= layout.key(source.domain.null, at: source.position) }
            keys.append(key)
            return
        }
        var seen: Set<Key> = []
        for place in range {
            let subject = Int(rows[place])
            guard passes(subject) else { continue }
            var key = base
            for source in dimensions { key |= layout.key(source.digit(subject), at: source.position) }
            // Several subjects of one agency make one case of it. A set only where there are many to compare.
            if range.count > 16 {
                if seen.insert(key).inserted { keys.append(key) }
            } else if !keys.contains(key) {
                keys.append(key)
            }
        }
    }

    private func passes(_ subject: Int) -> Bool {
        for filter in filters where !filter.isKept[Int(filter.digit(subject))] { return false }
        return true
    }
}
