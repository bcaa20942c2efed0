import AwasData
import AwasModel

/// The keys that a case gets from its subjects, and the filters that one and the same of them must pass.
struct SubjectKeys<Key: GroupKey>: Sendable {
    private let subjects: SubjectRows
    /// Whether several subjects of one group make as many places there.
    private let isByPerson: Bool
    private var keys = LookupSet<Key>()
    private var filters = LookupSet<Bool>()
    /// The part of the key of a case whose subjects are unknown.
    private var nullKey: Key = 0
    /// Whether a case whose subjects are unknown passes the filters.
    private var isNullKept = true

    init(_ subjects: SubjectRows, isByPerson: Bool = false) {
        self.subjects = subjects
        self.isByPerson = isByPerson
    }

    /// Adds a dimension of the key, whose ordinals stand behind so many bits.
    mutating func add(_ column: FactColumn, _ domain: DimensionDomain, shift: Int) {
        keys.combine(column, domain.integers, initial: 0) { key, value in
            key |= Key(truncatingIfNeeded: domain.ordinal(value)) << shift
        }
        nullKey |= Key(truncatingIfNeeded: domain.null) << shift
    }

    /// Adds a filter.
    mutating func add(_ column: FactColumn, _ filter: OrdinalFilter) {
        filters.combine(column, filter.domain.integers, initial: true) { $0 = $0 && filter.keeps($1) }
        isNullKept = isNullKept && filter.keeps(TableData.null)
    }

    /// Gives cases the places of their subjects that pass the filters, each key once. A case none of whose subjects
    /// passes has no place any more; one whose subjects are unknown has that of null.
    ///
    /// - Parameters:
    ///   - cases: a place for each case.
    ///   - result: gets the places.
    func expand(_ cases: RecordBatch<Key>, into result: RecordBatch<Key>) {
        appendSubjects(of: cases, to: result)
        for filter in filters.lookups {
            filter.forEach(.list(result.scratch, count: result.count)) { isKept, index in
                if !isKept { result.scratch[index] = -1 }
            }
            result.keep { result.scratch[$0] >= 0 }
        }
        for lookup in keys.lookups {
            lookup.forEach(.list(result.scratch, count: result.count)) { key, index in result.keys[index] |= key }
        }
        // Several subjects of one agency make one case of it.
        if !isByPerson { result.removeDoubledKeys() }
        if isNullKept { appendCasesWithoutSubjects(of: cases, to: result) }
    }

    /// A place for each subject: the row and key of its case, its own row aside.
    private func appendSubjects(of cases: RecordBatch<Key>, to result: RecordBatch<Key>) {
        result.removeAll()
        let rows = cases.writtenRows()
        // Safe: the rows of cases are below the count of offsets, and offsets lie within the rows of subjects.
        subjects.offsets.withUnsafeBufferPointer { offsets in
            var count = 0
            for index in 0..<cases.count {
                let row = Int(rows[index])
                count += Int(offsets[row + 1] - offsets[row])
            }
            result.reserve(count + 2)
            subjects.rows.withUnsafeBufferPointer { subjects in
                guard !subjects.isEmpty else { return }
                for index in 0..<cases.count {
                    let (row, key) = (rows[index], cases.keys[index])
                    let start = Int(offsets[Int(row)])
                    result.append(row, places: Int(offsets[Int(row) + 1]) - start) { place in
                        (key, subjects[min(start + place, subjects.count - 1)])
                    }
                }
            }
        }
    }

    private func appendCasesWithoutSubjects(of cases: RecordBatch<Key>, to result: RecordBatch<Key>) {
        result.reserve(cases.count)
        let rows = cases.writtenRows()
        subjects.offsets.withUnsafeBufferPointer { offsets in
            for index in 0..<cases.count {
                let row = Int(rows[index])
                guard offsets[row] == offsets[row + 1] else { continue }
                result.append(rows[index], cases.keys[index] | nullKey)
            }
        }
    }
}
