import AwasModel

@testable import AwasQuery

/// Which persons stand behind figures, as the paragraph on `--suppress` says.
extension PlainExecutor {
    /// The numbers of persons in each group by which a figure of a measure is held: several for a ratio, none for what counts
    /// nobody.
    func persons(behind measure: String, by dimensions: [String]) -> [[String?]: [Int]] {
        switch measure {
        // "Events and delegations count no persons"; neither do agencies, votes and polling stations.
        case "events", "mou_events", "declaration_events", "delegations", "unrecorded", "represented", "agencies",
            "valid_votes", "invalid_votes", "invalid_rate", "stations_total", "stations_counted", "station_coverage":
            return [:]
        // "A ratio is withheld where its numerator or denominator would be."
        case "report_share": return persons(behindAll: ["reports", "cases"], by: dimensions)
        case "proven_rate": return persons(behindAll: ["proven", "decided_cases"], by: dimensions)
        case "turnout": return persons(behindAll: ["voters", "registered_voters"], by: dimensions)
        case "female_share": return shares("attended_female", of: "attended", measure, by: dimensions)
        case "attendance_rate": return shares("attended", of: "invited", measure, by: dimensions)
        // "A median by the persons of its cases."
        case "median_days_to_decision": return persons(behind: "decided_cases", by: dimensions)
        case "median_age_open": return persons(behind: "open_cases", by: dimensions)
        case "median_age_pending": return persons(behind: "pending_subjects", by: dimensions)
        default:
            // "A cross rate: its numerator", all of it, and both parts of it that the rate tells apart.
            if let rate = PlainMeasures.crossRates[measure] { return parts(of: rate.numerator, by: dimensions) }
            return placed(measure, by: dimensions).mapValues { rows in [PlainExecutor.count(rows, measure)] }
        }
    }

    private func persons(behindAll measures: [String], by dimensions: [String]) -> [[String?]: [Int]] {
        measures.reduce(into: [:]) { all, measure in
            all.merge(persons(behind: measure, by: dimensions)) { $0 + $1 }
        }
    }

    /// The records of a group, each with how many of its terlapor put it there; "a case as its terlapor, one at least".
    typealias Group = [(row: PlainRow, persons: Int)]

    func placed(
        _ measure: String, by dimensions: [String], where isKept: (PlainRow) -> Bool = { _ in true }
    ) -> [[String?]: Group] {
        var groups: [[String?]: Group] = [:]
        for (row, date) in records(of: measure, by: dimensions) where row.lies(in: question.regions) && isKept(row) {
            var persons: [[String?]: Int] = [:]
            for subject in row.subjects(passing: question.filters, on: date) {
                for key in row.keys(by: dimensions, through: [subject], on: date) { persons[key, default: 0] += 1 }
            }
            for (key, number) in persons { groups[key, default: []].append((row, number)) }
        }
        return groups
    }

    static func count(_ rows: Group, _ measure: String) -> Int {
        guard PlainMeasures.table(of: measure) == .cases else {
            return PlainMeasures.value(of: measure, over: rows.map(\.row)).map { Int($0.number) } ?? 0
        }
        return rows.reduce(0) { sum, place in
            PlainMeasures.value(of: measure, over: [place.row]) == .integer(1) ? sum + place.persons : sum
        }
    }

    private func shares(
        _ part: String, of whole: String, _ measure: String, by dimensions: [String]
    ) -> [[String?]: [Int]] {
        placed(measure, by: dimensions).mapValues { rows in
            let complete = rows.map(\.row.numbers).filter { $0[part] != nil && $0[whole] != nil }
            return [rows.map(\.row.numbers), complete].flatMap { numbers in
                [part, whole].map { column in numbers.reduce(0) { $0 + ($1[column] ?? 0) } }
            }
        }
    }

    private func parts(of numerator: String, by dimensions: [String]) -> [[String?]: [Int]] {
        let places = PlainVoters(package, election: chosenElection)
        return placed(numerator, by: dimensions).mapValues { rows in
            let all = PlainExecutor.count(rows, numerator)
            let known = PlainExecutor.count(rows.filter { places.isKnown($0.row.region) }, numerator)
            return [all, known, all - known]
        }
    }
}
