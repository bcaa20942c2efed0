import AwasModel

@testable import AwasData

/// The data contract's rules on keys and references, read a second time: slow, and plain enough to be checked by eye.
struct KeyModel {
    struct Row {
        let table: Table
        let place: String
        /// What the cells mean; those that are empty are left out.
        let cells: [Field: String]
        /// Whether a cell cannot be read. Nobody knows what such a row is equal to.
        let isUnreadable: Bool
    }

    /// In the order of the files.
    private(set) var rows: [Row] = []
    /// Of rows that are at fault by themselves or by their keys and references, why.
    private var faults: [Set<ProblemCode>]
    /// Of rows set aside with others.
    private var isDragged: Set<Int> = []
    /// Rows that are one with an earlier one.
    private(set) var isRepeated: Set<Int> = []
    /// For each row and reference the row that it leads to.
    private var parent: [Int: [Field: Int]] = [:]
    /// For rows set aside since they repeat another, that one.
    private var original: [Int: Int] = [:]

    static func references(of table: Table) -> [(field: Field, target: Table)] {
        switch table {
        case .elections: [(.repeats, .elections)]
        case .events, .cases, .oversight, .turnout: [(.election, .elections)]
        case .attendance: [(.eventID, .events)]
        case .subjects: [(.caseID, .cases)]
        case .agencies, .nihil: []
        }
    }

    init(_ files: [String: CollidingFile]) {
        for (name, file) in files.sorted(by: { $0.key < $1.key }) {
            for (index, cells) in file.rows.enumerated() {
                rows.append(
                    Row(
                        table: file.table, place: "\(name):\(index + 2)", cells: cells,
                        isUnreadable: cells.values.contains("x")))
            }
        }
        faults = rows.map { $0.isUnreadable ? [.typeError] : [] }
        for table in [Table.elections, .events, .cases] {
            compare(table) { row in
                let id = row.cells[Schema[table].key[0]]
                return id.map { [$0, row.cells[.office] ?? ""] }
            }
        }
        for table in Table.allCases { resolve(table) }
        findOverlaps()
        compare(.agencies) { row in row.cells[.agency].map { [$0] } }
        compare(.nihil) { row in
            row.isUnreadable ? nil : [row.cells[.region], row.cells[.month], row.cells[.table]].compactMap(\.self)
        }
        findContradictedNihil()
        compareChildren(.subjects) { [$0.cells[.subjectNo] ?? "", ""] }
        compareChildren(.turnout) { [$0.cells[.region] ?? "", $0.cells[.station] ?? ""] }
        dragAlong()
    }

    // MARK: Keys

    private func areEqual(_ left: Int, _ right: Int) -> Bool {
        !rows[left].isUnreadable && !rows[right].isUnreadable && rows[left].cells == rows[right].cells
    }

    /// "Of equal rows each after the first is set aside; of differing rows all bearers are." Rows of elections, agencies
    /// and nihil that are equal in every column are one.
    private mutating func compare(_ indices: [Int], _ key: (Int) -> [String]?) {
        var groups: [[String]: [Int]] = [:]
        for index in indices { if let key = key(index) { groups[key, default: []].append(index) } }
        for group in groups.values where group.count > 1 {
            if group.allSatisfy({ areEqual($0, group[0]) }) {
                for index in group.dropFirst() {
                    if [.elections, .agencies, .nihil].contains(rows[index].table) {
                        isRepeated.insert(index)
                    } else {
                        faults[index].insert(.duplicateKey)
                        original[index] = group[0]
                    }
                }
            } else {
                for index in group { faults[index].insert(.duplicateKey) }
            }
        }
    }

    private mutating func compare(_ table: Table, _ key: (Row) -> [String]?) {
        let rows = rows
        compare(indices(of: table)) { key(rows[$0]) }
    }

    /// Keys of which a reference is part: rows under the same row with the same rest. One that leads nowhere says nothing.
    private mutating func compareChildren(_ table: Table, _ rest: (Row) -> [String]) {
        let (rows, parent, faults) = (rows, parent, faults)
        let field = KeyModel.references(of: table)[0].field
        compare(indices(of: table).filter { !faults[$0].contains(.overlappingTurnout) }) { index in
            parent[index]?[field].map { ["\($0)"] + rest(rows[index]) }
        }
    }

    private func indices(of table: Table) -> [Int] { rows.indices.filter { rows[$0].table == table } }

    // MARK: References

    /// "A child without office belongs to the only parent with that id, else ambiguous-reference"; one with an office to the
    /// parent of that office and id.
    private mutating func resolve(_ table: Table) {
        for (field, target) in KeyModel.references(of: table) {
            let key = Schema[target].key[0]
            let hasOffice = Schema[target][.office] != nil
            for index in indices(of: table) {
                guard let id = rows[index].cells[field] else { continue }
                let office = hasOffice ? rows[index].cells[.office] : nil
                // Those that repeat another are not meant.
                let bearers = indices(of: target).filter {
                    rows[$0].cells[key] == id && original[$0] == nil && !isRepeated.contains($0)
                        && (office == nil || rows[$0].cells[.office] == office)
                }
                switch bearers.count {
                case 0: faults[index].insert(.missingReference)
                case 1: parent[index, default: [:]][field] = bearers[0]
                default: faults[index].insert(.ambiguousReference)
                }
            }
        }
    }

    // MARK: Turnout

    /// "A province row beside rows of its kabupaten would count voters twice."
    private mutating func findOverlaps() {
        let turnout = indices(of: .turnout)
        for outer in turnout where rows[outer].cells[.station] == nil {
            let region = rows[outer].cells[.region] ?? ""
            let hasInner = turnout.contains { inner in
                guard let election = parent[inner]?[.election], election == parent[outer]?[.election] else {
                    return false
                }
                let other = rows[inner].cells[.region] ?? ""
                return other.hasPrefix(region + ".") || other == region && rows[inner].cells[.station] != nil
            }
            if hasInner { faults[outer].insert(.overlappingTurnout) }
        }
    }

    // MARK: Nihil

    /// "Nihil beside rows of that month", of the region's own level or, of a kabupaten, of all that lies in it. A delegation has
    /// the day and region of its event, a terlapor those of the case.
    private mutating func findContradictedNihil() {
        for index in indices(of: .nihil) where !rows[index].isUnreadable {
            let declared = rows[index].cells
            let isContradicted = rows.indices.contains { other in
                guard rows[other].table.rawValue == declared[.table] else { return false }
                let owners: [Table: Field] = [.attendance: .eventID, .subjects: .caseID]
                let owner = owners[rows[other].table].map { parent[other]?[$0] } ?? other
                guard let cells = owner.map({ rows[$0].cells }), let region = cells[.region] else { return false }
                let day = cells[.date] ?? cells[.reportedOn] ?? ""
                // A province speaks for records of its own level alone.
                let own = declared[.region] ?? ""
                let isWithin = region == own || own.contains(".") && region.hasPrefix(own + ".")
                return isWithin && day.hasPrefix(declared[.month] ?? "-")
            }
            if isContradicted { faults[index].insert(.nihilWithRows) }
        }
    }

    // MARK: Rows set aside

    private func isRejected(_ index: Int) -> Bool { !faults[index].isEmpty || isDragged.contains(index) }

    /// "Set aside whole, with the rows that refer to them"; a child that equals an earlier child of a row that is set aside
    /// since it repeats another goes with it.
    private mutating func dragAlong() {
        let repeated = Set(original.values.filter { rows[$0].table == .events })
        let children = indices(of: .attendance)
        for index in children where !isRejected(index) {
            guard let event = parent[index]?[.eventID], repeated.contains(event) else { continue }
            let isSecond = children.contains { $0 < index && parent[$0]?[.eventID] == event && areEqual($0, index) }
            if isSecond { isDragged.insert(index) }
        }
        var count = -1
        while count != isDragged.count {
            count = isDragged.count
            for index in rows.indices where !isRejected(index) {
                if parent[index]?.values.contains(where: isRejected) == true { isDragged.insert(index) }
            }
        }
        isRepeated = isRepeated.filter { !isRejected($0) }
    }

    // MARK: What must be

    /// By place the errors of rows.
    func codes(allowsRejects: Bool) -> [String: Set<ProblemCode>] {
        var codes: [String: Set<ProblemCode>] = [:]
        for index in rows.indices {
            var own = faults[index]
            if allowsRejects, isDragged.contains(index) { own.insert(.missingReference) }
            if !own.isEmpty { codes[rows[index].place] = own }
        }
        return codes
    }

    /// Of each accepted row the places of those that it refers to.
    var parents: [String: [String?]] {
        var parents: [String: [String?]] = [:]
        for index in rows.indices where !isRejected(index) && !isRepeated.contains(index) {
            parents[rows[index].place] = KeyModel.references(of: rows[index].table).map { field, _ in
                parent[index]?[field].map { rows[$0].place }
            }
        }
        return parents
    }
}
