import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// The fast path never passes a row that the slow path reports; of cases and subjects `RowDoubtsTests` tells.
@Suite struct CloseLookTests {
    /// Of each table some cells that can contradict each other, and a cell that makes a close look certain: nothing can be
    /// made of it.
    private static let cells: [(table: Table, fields: [Field: [String]], spoilt: (Field, String))] = [
        (
            .events,
            [
                .date: ["2024-09-26", "1998-01-01", "2050-01-01"], .level: Enumeration.level.ids,
                .region: ["35", "35.19", "35.19.09", "35.19.01.2003", "92.01", "92.01.05", "Jatim", "Kab. Madiun"],
            ], (.venue, "#N/A")
        ),
        (
            .attendance,
            [.invited: ["", "5", "10"], .attended: ["", "0", "7", "12"], .attendedFemale: ["", "0", "7", "9"]],
            (.agency, "#N/A")
        ),
        (
            .turnout,
            [
                .registeredVoters: ["300", "100"], .voters: ["200", "301"], .validVotes: ["", "190", "200"],
                .invalidVotes: ["", "10", "1"], .registeredFemale: ["", "301", "150"],
                .votersFemale: ["", "201", "100"],
            ], (.station, "#N/A")
        ),
        (.elections, [.votingDate: ["2024-11-27", "1998-01-01"]], (.name, "#N/A")),
    ]

    @Test(arguments: cells.map(\.table))
    func everyCombination(table: Table) throws {
        let (_, fields, spoilt) = try #require(CloseLookTests.cells.first { $0.table == table })
        var random = SplitMix64(seed: 9)
        for _ in 0..<RandomInputs.count(300, many: 2_000) {
            var row: [Field: String] = [:]
            for (field, values) in fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                row[field] = random.pick(values)
            }
            let quick = try found(table, row)
            row[spoilt.0] = spoilt.1
            let close = try found(table, row).filter { $0.code != .typeError && $0.code != .unknownValue }
            #expect(quick.map(\.code) == close.map(\.code), "\(row)")
        }
    }

    private func found(_ table: Table, _ cells: [Field: String]) throws -> [Problem] {
        let lines = [Examples.rows[table, default: []][0], Examples.row(of: table, cells)]
        let text = lines.joined(separator: "\n") + "\n"
        return try read(["\(table.rawValue).csv": text]).problems.filter { $0.code != .missingReference }
    }

    /// Each level against each kind of area, told in plain words: only a national body may sit anywhere.
    @Test func levelsAgainstRegions() throws {
        let areas = [
            "provinsi": ["35", "Jawa Timur", "jatim"], "kabkota": ["35.19", "Kab. Madiun", "92.01", "3519"],
            "kecamatan": ["35.19.09", "92.01.05", "Kecamatan Jiwan"], "desa": ["35.19.01.2003", "3519012003"],
        ]
        for level in Enumeration.level.ids {
            for (area, texts) in areas {
                for text in texts {
                    let row = Examples.row(of: .events, [.level: level, .region: text])
                    let lines = [Examples.rows[.events, default: []][0], row].joined(separator: "\n")
                    let problems = try read(["events/3519.csv": lines]).problems
                    let isWarned = problems.contains { $0.code == .levelAgainstRegion }
                    #expect(isWarned == (level != "ri" && level != area), "\(level) \(text)")
                }
            }
        }
    }
}
