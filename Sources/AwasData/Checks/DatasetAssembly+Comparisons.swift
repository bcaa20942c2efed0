import AwasModel

/// What rows of one table, or of two, must be to each other beside keys and references.
extension DatasetAssembly {
    /// A sanction does not come before the last known step of its case.
    mutating func checkSanctionDates(_ problems: inout [Problem]) {
        let cases = self[.cases].data
        let steps = [Field.forwardedOn, .decidedOn, .registeredOn, .reportedOn].map { ($0, cases[$0]) }
        let caseOfSubject = self[.subjects].data[.caseID]
        let sanctionedOn = self[.subjects].data[.sanctionedOn]
        for row in 0..<sanctionedOn.count where sanctionedOn[row] != TableData.null && caseOfSubject[row] >= 0 {
            let known = steps.first { $0.1[Int(caseOfSubject[row])] != TableData.null }
            guard let (field, dates) = known, sanctionedOn[row] < dates[Int(caseOfSubject[row])],
                let step = Schema[.cases][field], let sanction = Schema[.subjects][.sanctionedOn]
            else { continue }
            let date = CalendarDate(daysSinceEpoch: dates[Int(caseOfSubject[row])]).description
            problems.append(
                self[.subjects].problem(
                    .dateOrder, row: row, .sanctionedOn,
                    value: CalendarDate(daysSinceEpoch: sanctionedOn[row]).description,
                    [
                        LocalizedText(sanction.label.indonesian.lowercased(), sanction.label.english.lowercased()),
                        LocalizedText(
                            "\(step.label.indonesian.lowercased()) (\(date))",
                            "\(step.label.english.lowercased()) (\(date))"),
                    ]))
            reject(row, of: .subjects)
        }
    }

    /// A row for a region beside rows of what lies in it would count voters twice. The wider row is the one at fault,
    /// since the others say more.
    mutating func checkTurnoutOverlap(_ problems: inout [Problem]) {
        struct Place: Hashable {
            let election: Int32
            let region: RegionCode
        }
        let data = self[.turnout].data
        let (elections, regions, stations) = (data[.election], data[.region], data[.station])
        var wholeRegion: [Place: Int] = [:]
        for row in 0..<data.rowCount where elections[row] >= 0 && regions[row] >= 0 && stations[row] < 0 {
            let place = Place(election: elections[row], region: dictionaries.regions[Int(regions[row])])
            if wholeRegion[place] == nil { wholeRegion[place] = row }
        }
        guard !wholeRegion.isEmpty else { return }
        // Once for each wider row, though all rows inside it would say the same; and each kind of inner row once.
        var reported: Set<Int> = []
        // Only for spaces of a sane size: a file of a million elections must not ask for a gigabyte.
        let kinds = 2 * self[.elections].data.rowCount * dictionaries.regions.count
        var isDone = Array(repeating: false, count: kinds <= 1 << 24 ? kinds : 0)
        for row in 0..<data.rowCount where elections[row] >= 0 && regions[row] >= 0 {
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
                guard let outer = wholeRegion[Place(election: elections[row], region: wider)],
                    reported.insert(outer).inserted
                else { continue }
                let place = self[.turnout].place(ofRow: row)
                problems.append(
                    self[.turnout].problem(
                        .overlappingTurnout, row: outer, .region, value: wider.description,
                        [LocalizedText(place, place)]))
                reject(outer, of: .turnout)
            }
        }
    }

    /// The same agency of the same sector and region twice at one event, however it is spelled and whether or not its
    /// region is written.
    func checkDelegations(_ problems: inout [Problem]) {
        let data = self[.attendance].data
        let (events, agencies) = (data[.eventID], data[.agency])
        let folding = AgencyFolding(self[.agencies].data, dictionaries.texts)
        let folded = folding.foldsAny ? agencies.map { $0 < 0 ? $0 : folding.agency(of: $0) } : agencies
        var seen = RowSet([
            folded, data[.sector], DelegationRegions.filled(data, events: self[.events].data),
        ])
        for rows in RowsByEvent(events) {
            seen.removeAll(expecting: rows.count)
            for row in rows where agencies[row] >= 0 {
                guard let first = seen.insert(row) else { continue }
                let place = self[.attendance].place(ofRow: first)
                problems.append(
                    self[.attendance].problem(
                        .duplicateDelegation, row: row, .agency, value: dictionaries.texts[.agency]?[agencies[row]],
                        [LocalizedText(place, place)]))
            }
        }
    }

    /// Spellings that differ only in case, signs, blanks or usual abbreviations, and that `agencies` does not fold.
    func checkAgencies(_ problems: inout [Problem]) {
        guard let agencies = dictionaries.texts[.agency] else { return }
        var folded: Set<String> = []
        let aliases = self[.agencies].data.list(.aliases)
        for item in aliases.items { folded.insert(dictionaries.texts[.aliases]?[item] ?? "") }
        var spellings: [String: Int32] = [:]
        var similar: [Int32: Int32] = [:]
        for code in 0..<Int32(agencies.count) where !folded.contains(agencies[code]) {
            let key = AgencySpelling.key(of: agencies[code])
            if let other = spellings[key] { similar[code] = other } else { spellings[key] = code }
        }
        guard !similar.isEmpty else { return }
        let places = agencyPlaces(count: agencies.count)
        for table in DatasetAssembly.agencyTables {
            let builder = self[table]
            for (row, code) in builder.data[.agency].enumerated() {
                guard let other = similar.removeValue(forKey: code) else { continue }
                let detail = agencyName(other, agencies, places)
                problems.append(
                    builder.problem(
                        .similarAgency, row: row, .agency,
                        value: Schema[table].hasPersonalColumns ? nil : agencies[code],
                        [LocalizedText(detail, detail)]))
            }
        }
    }

    private static let agencyTables = [Table.agencies, .attendance, .subjects]

    /// For each spelling, the first row that holds it.
    private func agencyPlaces(count: Int) -> [(table: Table, row: Int)?] {
        var places: [(table: Table, row: Int)?] = Array(repeating: nil, count: count)
        for table in DatasetAssembly.agencyTables {
            for (row, code) in self[table].data[.agency].enumerated() where code >= 0 && places[Int(code)] == nil {
                places[Int(code)] = (table, row)
            }
        }
        return places
    }

    /// A spelling, or the place of one that only a table of persons holds: there a name may have slipped into the column.
    private func agencyName(_ code: Int32, _ agencies: ByteDictionary, _ places: [(table: Table, row: Int)?]) -> String
    {
        guard let place = places[Int(code)], Schema[place.table].hasPersonalColumns else {
            return Problem.shown(agencies[code])
        }
        return self[place.table].place(ofRow: place.row)
    }
}
