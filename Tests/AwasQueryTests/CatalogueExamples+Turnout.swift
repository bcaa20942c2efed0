import AwasModel

@testable import AwasQuery

extension CatalogueExamples {
    // MARK: Turnout

    /// A repeated vote of the last of two elections that were held, and one to come; the latest record of all is of June
    /// 2024.
    private static let fourElections: @Sendable (inout PlainPackage) -> Void = {
        $0.elections = [
            PlainElection(id: "old", votingDate: day("2019-04-17")),
            PlainElection(id: "b", votingDate: day("2024-04-20"), kind: "psu"),
            PlainElection(id: "a", votingDate: day("2024-02-14")),
            PlainElection(id: "new", votingDate: day("2024-11-27")),
        ]
        $0.turnout = [
            PlainTurnout(election: "old", registeredVoters: 10, voters: 5, region: "35.10"),
            PlainTurnout(election: "a", registeredVoters: 100, voters: 80),
            PlainTurnout(election: "b", registeredVoters: 200, voters: 50),
            PlainTurnout(election: "b", registeredVoters: 20, voters: 10, region: "35.77"),
            PlainTurnout(election: "new", registeredVoters: 400, voters: 300),
        ]
        $0.oversight = [PlainOversight(date: day("2024-06-01"), participants: 20, election: "new")]
    }

    /// Two elections on one day.
    static let twoOnOneDay: @Sendable (inout PlainPackage) -> Void = {
        fourElections(&$0)
        $0.elections.append(PlainElection(id: "c", votingDate: day("2024-02-14")))
        $0.turnout.append(PlainTurnout(election: "c", registeredVoters: 100, voters: 70))
        $0.turnout.append(PlainTurnout(election: "c", registeredVoters: 100, voters: 70, region: "35.78"))
    }

    static let turnout: [CatalogueExample] = [
        // "else the latest by voting_date on or before as-of"; as-of is by default "the latest date of any record,
        // voting dates aside"; "a *psu* only by name".
        CatalogueExample(
            "the latest election that was held, repeated votes aside", Query(measures: ["turnout"]),
            rows: [([], [0.8])], election: "a", package: fourElections),
        // "the latest … that has turnout rows in the asked region".
        CatalogueExample(
            "the latest election with rows in the region",
            Query(measures: ["voters"], regions: regions("35.10")), rows: [([], [5])], election: "old",
            package: fourElections),
        // "or where it alone has rows".
        CatalogueExample(
            "a repeated vote where it alone has rows",
            Query(measures: ["voters"], regions: regions("35.77")), rows: [([], [10])], election: "b",
            package: fourElections),
        // "two on that day are an error": one of them has no rows in the region.
        CatalogueExample(
            "one of two elections on a day has rows in the region",
            Query(measures: ["voters"], regions: regions("35.78")), rows: [([], [70])], election: "c",
            package: twoOnOneDay),
        // "the one `--election` names"; "`--election` chooses nothing else".
        CatalogueExample(
            "an election that is named",
            Query(measures: ["turnout", "oversight_participants"], regions: regions("35.19"), election: "b"),
            rows: [([], [0.25, 20])], election: "b", package: fourElections),
        // "else the single one in `--where election=…`"; "to keep only an election's records write `--where election=…`".
        CatalogueExample(
            "an election that is filtered by",
            Query(
                measures: ["turnout", "oversight_participants"], where: [Filter("election", ["a"])],
                regions: regions("35.19")), rows: [([], [0.8, nil])], election: "a", package: twoOnOneDay),
        // "Grouped by election they come from all, or from the one that `--election` names."
        CatalogueExample(
            "grouped by election, turnout comes from all",
            Query(measures: ["registered_voters", "turnout"], by: ["election"], regions: regions("35.10", "35.19")),
            rows: [(["a"], [100, 0.8]), (["b"], [200, 0.25]), (["new"], [400, 0.75]), (["old"], [10, 0.5])],
            package: fourElections),
        CatalogueExample(
            "grouped by election, turnout comes from the one that is named",
            Query(
                measures: ["registered_voters", "turnout"], by: ["election"], regions: regions("35.10", "35.19"),
                election: "b", totals: true),
            rows: [(["b"], [200, 0.25])], totals: [200, 0.25], election: "b", package: fourElections),
        // "voters ÷ registered_voters (may pass 1; never clipped)"; "invalid_votes ÷ (valid_votes + invalid_votes) over
        // rows with both".
        CatalogueExample(
            "turnout may pass 1, and votes count where both kinds are recorded",
            Query(measures: ["turnout", "invalid_rate", "invalid_votes"]), rows: [([], [1.5, 0.25, 7])], election: "a"
        ) {
            $0.elections = [PlainElection(id: "a", votingDate: day("2024-02-14"))]
            $0.turnout = [
                PlainTurnout(
                    election: "a", registeredVoters: 4, voters: 6, station: "1", validVotes: 6, invalidVotes: 2),
                PlainTurnout(election: "a", registeredVoters: 0, voters: 0, station: "2", invalidVotes: 5),
                PlainTurnout(election: "a", registeredVoters: 0, voters: 0, station: "3", validVotes: 9),
            ]
        },
    ]

    // MARK: Order

    private static let fourChannels: @Sendable (inout PlainPackage) -> Void = {
        $0.cases = ["tatap_muka", "lainnya", nil, "alat_peraga", "lainnya"].enumerated().map { number, channel in
            PlainCase(id: "\(number)", reportedOn: day("2024-01-01"), channel: channel)
        }
    }

    static let ordering: [CatalogueExample] = [
        // "by the dimensions ascending, codes and bytes, nulls last, unless `--sort` (ties then fall back to that)."
        CatalogueExample(
            "ties fall back to the dimensions",
            Query(measures: ["cases"], by: ["channel"], sort: [Query.SortKey("cases", descending: true)]),
            rows: [(["lainnya"], [2]), (["alat_peraga"], [1]), (["tatap_muka"], [1]), ([nil], [1])],
            package: fourChannels),
        // Nulls come last either way; a limit keeps the first rows, and the totals are still of all records.
        CatalogueExample(
            "nulls come last also when descending, and a limit leaves the totals",
            Query(
                measures: ["cases"], by: ["channel"], sort: [Query.SortKey("channel", descending: true)], limit: 3,
                totals: true),
            rows: [(["tatap_muka"], [1]), (["lainnya"], [2]), (["alat_peraga"], [1])], totals: [5],
            package: fourChannels),
        // An alias asks the same as its id.
        CatalogueExample(
            "aliases name the same columns",
            Query(
                measures: ["kasus"], by: ["saluran"], where: [Filter("bulan", ["2024-01"]), Filter("saluran", [""])],
                sort: [Query.SortKey("kasus")]),
            rows: [([nil], [1])], package: fourChannels),
    ]
}
