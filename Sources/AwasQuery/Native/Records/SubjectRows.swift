import AwasData

/// The subjects of each case.
struct SubjectRows: Sendable {
    /// The subjects of a case lie in `rows` between two offsets.
    let offsets: [Int32]
    /// Rows of subjects, case by case.
    let rows: [Int32]

    init(_ dataset: Dataset) {
        let caseOfSubject = dataset[.subjects][.caseID]
        var offsets = Array(repeating: Int32(0), count: dataset[.cases].rowCount + 1)
        var isInOrder = true
        var last: Int32 = 0
        for row in caseOfSubject {
            isInOrder = isInOrder && row >= last
            last = row
            if row >= 0 { offsets[Int(row) + 1] += 1 }
        }
        for index in offsets.indices.dropFirst() { offsets[index] += offsets[index - 1] }
        self.offsets = offsets
        guard !isInOrder else {
            rows = (0..<Int32(caseOfSubject.count)).map { $0 }
            return
        }
        var next = offsets
        var rows = Array(repeating: Int32(0), count: Int(offsets.last ?? 0))
        for (subject, row) in caseOfSubject.enumerated() where row >= 0 {
            rows[Int(next[Int(row)])] = Int32(truncatingIfNeeded: subject)
            next[Int(row)] += 1
        }
        self.rows = rows
    }
}
