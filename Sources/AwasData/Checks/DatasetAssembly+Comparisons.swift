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
            self[.subjects].isRejected[row] = true
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
        for row in 0..<data.rowCount where elections[row] >= 0 && regions[row] >= 0 {
            let own = dictionaries.regions[Int(regions[row])]
            var region = stations[row] < 0 ? own.parent : own
            while let wider = region {
                region = wider.parent
                guard let outer = wholeRegion[Place(election: elections[row], region: wider)],
                    !self[.turnout].isRejected[outer]
                else { continue }
                let place = self[.turnout].place(ofRow: row)
                problems.append(
                    self[.turnout].problem(
                        .overlappingTurnout, row: outer, .region, value: wider.description,
                        [LocalizedText(place, place)]))
                self[.turnout].isRejected[outer] = true
            }
        }
    }

    /// The same agency of the same sector and region twice at one event.
    func checkDelegations(_ problems: inout [Problem]) {
        let data = self[.attendance].data
        let columns = [Field.eventID, .agency, .sector, .region].map { data[$0] }
        var firstRow: [[Int32]: Int] = [:]
        for row in 0..<data.rowCount where columns[0][row] >= 0 && columns[1][row] >= 0 {
            let key = columns.map { $0[row] }
            guard let first = firstRow[key] else {
                firstRow[key] = row
                continue
            }
            let place = self[.attendance].place(ofRow: first)
            problems.append(
                self[.attendance].problem(
                    .duplicateDelegation, row: row, .agency, value: dictionaries.texts[.agency]?[columns[1][row]],
                    [LocalizedText(place, place)]))
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
        for table in [Table.agencies, .attendance, .subjects] {
            for (row, code) in self[table].data[.agency].enumerated() {
                guard let other = similar.removeValue(forKey: code) else { continue }
                problems.append(
                    self[table].problem(
                        .similarAgency, row: row, .agency, value: agencies[code],
                        [LocalizedText(agencies[other], agencies[other])]))
            }
        }
    }
}

/// What two spellings of one agency have in common.
enum AgencySpelling {
    private static let abbreviations = [
        "kab": "kabupaten", "kec": "kecamatan", "prov": "provinsi", "kel": "kelurahan", "ds": "desa",
        "&": "dan", "pem": "pemerintah", "pemkab": "pemerintah kabupaten", "pemkot": "pemerintah kota",
        "pemprov": "pemerintah provinsi",
    ]

    /// A text that is the same for spellings that differ only in case, punctuation, blanks or usual abbreviations.
    static func key(of name: String) -> String {
        var words: [String] = [""]
        for character in name.lowercased() {
            if character.isLetter || character.isNumber || character == "&" {
                words[words.count - 1].append(character)
            } else if words[words.count - 1] != "" {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }.map { abbreviations[$0] ?? $0 }.joined(separator: " ")
    }
}
