import AwasModel
import AwasWorkbook

/// The columns of a sheet that lists persons one by one, as a *daftar hadir*: they are counted, and nothing else of them is kept.
struct SheetPersons: Sendable {
    /// Their names. A row without one is nobody.
    let name: Int
    /// Whether they are men or women; nil where the sheet doesn't say.
    let sex: Int?
    /// What is not read.
    let dropped: Set<Int>

    /// The delegations that persons make: one for all whose rows say the same of it.
    struct Delegations {
        private struct Delegation {
            var record: SheetRecords.Record
            var persons = 0
            var women = 0
            var isUnknown = false
        }

        private let persons: SheetPersons
        private let attended: Int
        private var all: [Delegation] = []
        private var places: [[String]: Int] = [:]

        init(_ persons: SheetPersons, attended: Int) { (self.persons, self.attended) = (persons, attended) }

        /// A person.
        ///
        /// - Parameters:
        ///   - record: of the row.
        ///   - meaning: what two cells of a column that mean the same have in common.
        mutating func add(_ record: SheetRecords.Record, _ meaning: (String, Int) -> String) {
            var record = record
            let sex = persons.sex.map { record.cells[$0] } ?? ""
            let isWoman = Heading.isWoman(sex)
            if let column = persons.sex {
                record.cells[column] = ""
                if !sex.isEmpty, isWoman == nil {
                    // What stands in a column beside the right one may be a name.
                    let shown = sex.count > 2 ? "…" : sex
                    record.refuse(
                        column, shown, LocalizedText("L atau P", "L or P"),
                        LocalizedText("L untuk laki-laki, P untuk perempuan", "L for men, P for women"))
                }
            }
            let key = record.cells.indices.map { meaning(record.cells[$0], $0) }
            let place: Int
            // A row with a fault is one by itself, so that its place is told.
            if record.refusals.isEmpty, let known = places[key] {
                place = known
            } else {
                place = all.count
                all.append(Delegation(record: record))
                if record.refusals.isEmpty { places[key] = place }
            }
            all[place].persons += 1
            if isWoman == true { all[place].women += 1 }
            if isWoman == nil { all[place].isUnknown = true }
        }

        /// By the rows of their first persons.
        var records: [SheetRecords.Record] {
            all.map { delegation in
                var record = delegation.record
                record.cells[attended] = String(delegation.persons)
                if let column = persons.sex {
                    if !delegation.isUnknown { record.cells[column] = String(delegation.women) }
                    if !record.shown.isEmpty { record.shown[column] = "" }
                }
                return record
            }
        }
    }
}
