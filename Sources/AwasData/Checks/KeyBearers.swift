import AwasModel

/// Which rows of a table bear each of its keys: an id, and where rows say one, the office that gave it.
struct KeyBearers {
    /// What a reference leads to.
    enum Referred: Equatable {
        case row(Int32)
        case missing
        /// Several rows may be meant, and none of them is guessed.
        case ambiguous
    }

    /// Stands in ``rows`` for an id that several rows bear.
    private static let several: Int32 = -1

    /// By code of an id the only row that bears it; null where no row does.
    private var rows: [Int32]
    /// The rows of ids that several bear, in the order of the table.
    private var bearers: [Int32: [Int32]] = [:]
    /// By id and office the row, of ids that several bear; ``several`` where rows that differ share both.
    private var rowOfOffice: [UInt64: Int32] = [:]
    /// By row its office; empty where no row says one.
    private let offices: [Int32]

    init(rows: [Int32], offices: [Int32]) {
        (self.rows, self.offices) = (rows, offices)
    }

    /// Whether each id has one row, in the same order: then codes of ids are rows already.
    var areCodesRows: Bool { rows.indices.allSatisfy { rows[$0] == $0 } }

    /// Whether any row bears an id.
    func isBorne(_ code: Int32) -> Bool { rows[Int(code)] != TableData.null }

    /// Takes in the rows of an id that several bear: those that may be meant, and those that share their office with
    /// another that differs.
    mutating func set(_ code: Int32, distinct: [Int32], ambiguous: [Int32]) {
        if distinct.count == 1, ambiguous.isEmpty {
            rows[Int(code)] = distinct[0]
            return
        }
        rows[Int(code)] = KeyBearers.several
        bearers[code] = (distinct + ambiguous).sorted()
        for row in distinct { rowOfOffice[key(code, office(row))] = row }
        for row in ambiguous { rowOfOffice[key(code, office(row))] = KeyBearers.several }
    }

    /// What a row refers to.
    ///
    /// - Parameter office: what the row says of the office; null for nothing. Then the only row that bears the id is meant.
    func referred(_ code: Int32, office: Int32) -> Referred {
        let row = rows[Int(code)]
        if row >= 0 { return office == TableData.null || office == self.office(row) ? .row(row) : .missing }
        if row == TableData.null { return .missing }
        guard office != TableData.null else { return .ambiguous }
        guard let row = rowOfOffice[key(code, office)] else { return .missing }
        return row >= 0 ? .row(row) : .ambiguous
    }

    /// The rows that bear an id, of those of an office where one is said.
    func rows(bearing code: Int32, office: Int32 = TableData.null) -> [Int32] {
        let row = rows[Int(code)]
        let all = row >= 0 ? [row] : bearers[code] ?? []
        return office == TableData.null ? all : all.filter { self.office($0) == office }
    }

    /// The ids that any row bears, by their codes, in the order of those rows: codes have no order that means anything.
    var codes: [Int32] {
        let borne = rows.indices.compactMap { code in
            rows(bearing: Int32(code)).first.map { (row: $0, code: Int32(code)) }
        }
        return borne.sorted { $0.row < $1.row }.map(\.code)
    }

    private func office(_ row: Int32) -> Int32 { offices.isEmpty ? TableData.null : offices[Int(row)] }

    private func key(_ code: Int32, _ office: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: code)) << 32 | UInt64(UInt32(bitPattern: office))
    }
}
