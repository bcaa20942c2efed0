import AwasModel

/// What rows of one table, or of two, must be to each other beside keys and references.
extension DatasetAssembly {
    /// A row for a region beside rows of what lies in it would count voters twice. The wider row is the one at fault,
    /// since the others say more. A row that only states polling stations has no voters and overlaps nothing.
    ///
    /// - Returns: the rows that have to go.
    mutating func checkTurnoutOverlap(_ problems: inout [Problem]) -> Set<Int> {
        struct Place: Hashable {
            let election: Int32
            let region: RegionCode
        }
        let data = self[.turnout].data
        let (elections, regions, stations) = (data[.election], data[.region], data[.station])
        let (registered, voters) = (data[.registeredVoters], data[.voters])
        func hasVoters(_ row: Int) -> Bool {
            stations[row] >= 0 || registered[row] != TableData.null || voters[row] != TableData.null
        }
        func place(_ row: Int) -> Place {
            Place(election: elections[row], region: dictionaries.regions[Int(regions[row])])
        }
        // Of places with a row for all of it a row inside, once one is found.
        var innerRow: [Place: Int?] = [:]
        let outerRows = (0..<data.rowCount).filter {
            elections[$0] >= 0 && regions[$0] >= 0 && stations[$0] < 0 && hasVoters($0)
        }
        for row in outerRows { innerRow[place(row)] = .some(nil) }
        guard !innerRow.isEmpty else { return [] }
        // Each kind of inner row once, since all would say the same.
        // Only for spaces of a sane size: a file of a million elections must not ask for a gigabyte.
        let kinds = 2 * self[.elections].data.rowCount * dictionaries.regions.count
        var isDone = Array(repeating: false, count: kinds <= 1 << 24 ? kinds : 0)
        for row in 0..<data.rowCount where elections[row] >= 0 && regions[row] >= 0 && hasVoters(row) {
            let place = Int(elections[row]) * dictionaries.regions.count + Int(regions[row])
            let kind = 2 * place + (stations[row] < 0 ? 0 : 1)
            if kind < isDone.count {
                if isDone[kind] { continue }
                isDone[kind] = true
            }
            let own = dictionaries.regions[Int(regions[row])]
            var region = stations[row] < 0 ? own.parent : own
            while let wider = region {
                region = wider.parent
                let outer = Place(election: elections[row], region: wider)
                if case .some(nil) = innerRow[outer] { innerRow[outer] = row }
            }
        }
        let overlapping = outerRows.filter { innerRow[place($0)] != .some(nil) }
        for outer in overlapping {
            guard case let inner?? = innerRow[place(outer)] else { continue }
            let isStation = stations[inner] >= 0 && regions[inner] == regions[outer]
            let advice =
                isStation
                ? LocalizedText(
                    "bila baris ini sebuah TPS, isi nomornya; bila jumlah semua TPS, hapus",
                    "if this row is a polling station, enter its number; if it adds them up, remove it")
                : LocalizedText("hapus salah satunya", "remove one of them")
            let shown = self[.turnout].place(ofRow: inner)
            problems.append(
                self[.turnout].problem(
                    .overlappingTurnout, row: outer, .region, value: place(outer).region.description,
                    [LocalizedText(shown, shown), advice]))
            reject(outer, of: .turnout)
        }
        return Set(overlapping)
    }

    /// The same agency of the same sector and region twice at one event, however it is spelled and whether or not its
    /// region is written.
    func checkDelegations(_ problems: inout [Problem]) {
        let data = self[.attendance].data
        guard data.rowCount > 1 else { return }
        let folding = AgencyFolding(self[.agencies].data, dictionaries.texts)
        let agencies = data[.agency]
        let delegations = Delegations(
            events: data[.eventID], agencies: folding.foldsAny ? agencies.map(folding.agency(of:)) : agencies,
            sectors: data[.sector], regions: data[.region], threads: threads)
        for (row, first) in delegations.repeated() {
            let place = self[.attendance].place(ofRow: first)
            problems.append(
                self[.attendance].problem(
                    .duplicateDelegation, row: row, .agency, value: dictionaries.texts[.agency]?[agencies[row]],
                    [LocalizedText(place, place)]))
        }
    }

    /// Spellings that differ only in case, signs, blanks or usual abbreviations, and that `agencies` does not fold. Each
    /// is named once, beside the one that comes first.
    func checkAgencies(_ problems: inout [Problem]) {
        guard let agencies = dictionaries.texts[.agency] else { return }
        let folding = AgencyFolding(self[.agencies].data, dictionaries.texts)
        var groups = SpellingGroups(agencies.count, by: AgencySpelling.key(of:into:))
        for code in 0..<Int32(agencies.count) where !folding.folds(code) {
            agencies.withBytes(of: code) { groups.add(code, $0) }
        }
        guard groups.hasSimilar else { return }
        let places = agencyPlaces(count: agencies.count)
        // Codes have no order of their own, rows have.
        var first: [Int32: (code: Int32, place: AgencyPlace)] = [:]
        let used = (0..<Int32(agencies.count)).compactMap { code in places[Int(code)].map { (code: code, place: $0) } }
        for (code, place) in used.sorted(by: { $0.place < $1.place }) {
            guard let group = groups.group(of: code) else { continue }
            guard let other = first[group] else {
                first[group] = (code, place)
                continue
            }
            problems.append(
                similarAgency(
                    agencies[code], in: place.table, row: place.row,
                    like: agencies[other.code], in: other.place.table, row: other.place.row,
                    LocalizedText(
                        " dan dihitung sebagai instansi lain; bila sama, samakan ejaannya atau catat pada agencies.csv",
                        " and counts as another agency; if it is the same, use one spelling or list it in agencies.csv")
                ))
        }
    }

    /// The problem of a spelling that resembles another. In a table of persons a name may have slipped into the column, so
    /// there the place is told in its stead.
    func similarAgency(
        _ name: String, in table: Table, row: Int, like other: String, in otherTable: Table, row otherRow: Int,
        _ consequence: LocalizedText
    ) -> Problem {
        let isOtherHidden = Schema[otherTable].hasPersonalColumns
        let shown = isOtherHidden ? self[otherTable].place(ofRow: otherRow) : Problem.shown(other)
        return self[table].problem(
            .similarAgency, row: row, .agency, value: Schema[table].hasPersonalColumns ? nil : name,
            [LocalizedText(shown, shown), consequence])
    }

    /// Where a spelling is first met.
    private struct AgencyPlace: Comparable {
        let table: Table
        let row: Int

        static func < (left: AgencyPlace, right: AgencyPlace) -> Bool {
            let (first, second) = (Dataset.position(left.table), Dataset.position(right.table))
            return first != second ? first < second : left.row < right.row
        }
    }

    static let agencyTables = [Table.agencies, .attendance, .subjects]

    /// For each spelling, the first row that holds it.
    private func agencyPlaces(count: Int) -> [AgencyPlace?] {
        var places: [AgencyPlace?] = Array(repeating: nil, count: count)
        for table in DatasetAssembly.agencyTables where self[table].data.holds(.agency) {
            for (row, code) in self[table].data[.agency].enumerated() where code >= 0 && places[Int(code)] == nil {
                places[Int(code)] = AgencyPlace(table: table, row: row)
            }
        }
        return places
    }
}
