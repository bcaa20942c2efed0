import AwasModel

@testable import AwasQuery

extension CatalogueExamples {
    // MARK: Turnout

    /// Two elections of one day and an earlier and a later one; the latest record of all is of June 2024.
    private static let fourElections: @Sendable (inout PlainPackage) -> Void = {
        $0.elections = [
            PlainElection(id: "old", votingDate: day("2019-04-17")),
            PlainElection(id: "b", votingDate: day("2024-02-14")),
            PlainElection(id: "a", votingDate: day("2024-02-14")),
            PlainElection(id: "new", votingDate: day("2024-11-27")),
        ]
        $0.turnout = [
            PlainTurnout(election: "old", registeredVoters: 10, voters: 5, region: "35.10"),
            PlainTurnout(election: "a", registeredVoters: 100, voters: 80),
            PlainTurnout(election: "b", registeredVoters: 200, voters: 50),
            PlainTurnout(election: "new", registeredVoters: 400, voters: 300),
        ]
        $0.oversight = [PlainOversight(date: day("2024-06-01"), participants: 20, election: "new")]
    }

    static let turnout: [CatalogueExample] = [
        // "else the latest by voting_date on or before as-of"; as-of is by default "the latest date of any record,
        // voting dates aside"; of two on one day the smaller id.
        CatalogueExample(
            "the latest election that was held", Query(measures: ["turnout"]), rows: [([], [0.8])], election: "a",
            package: fourElections),
        // "the latest … that has turnout rows in the asked region".
        CatalogueExample(
            "the latest election with rows in the region",
            Query(measures: ["voters"], regions: regions("35.10")), rows: [([], [5])], election: "old",
            package: fourElections),
        // "the one `--election` names"; "`--election` chooses nothing else".
        CatalogueExample(
            "an election that is named",
            Query(measures: ["turnout", "oversight_participants"], election: "b"), rows: [([], [0.25, 20])],
            election: "b", package: fourElections),
        // "else the single one in `--where election=…`"; "to keep only an election's records write `--where election=…`".
        CatalogueExample(
            "an election that is filtered by",
            Query(measures: ["turnout", "oversight_participants"], where: [Filter("election", ["b"])]),
            rows: [([], [0.25, nil])], election: "b", package: fourElections),
        // "Grouped by election they come from all."
        CatalogueExample(
            "grouped by election, turnout comes from all",
            Query(measures: ["registered_voters", "turnout"], by: ["election"]),
            rows: [(["a"], [100, 0.8]), (["b"], [200, 0.25]), (["new"], [400, 0.75]), (["old"], [10, 0.5])],
            package: fourElections),
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

    // MARK: Cross rates

    private static let participation: @Sendable (inout PlainPackage) -> Void = {
        $0.elections = [PlainElection(id: "a", votingDate: day("2024-01-01"))]
        $0.turnout = [
            PlainTurnout(election: "a", registeredVoters: 1_000, voters: 1, region: "35.10"),
            PlainTurnout(election: "a", registeredVoters: 3_000, voters: 1, region: "35.19"),
            PlainTurnout(election: "a", registeredVoters: 0, voters: 0, region: "35.77"),
        ]
        $0.oversight = [
            PlainOversight(date: day("2024-05-01"), participants: 6, region: "35.19", program: "forum_warga"),
            PlainOversight(date: day("2024-06-01"), participants: 9, region: "35.19", program: "lainnya"),
            PlainOversight(date: day("2024-06-01"), participants: 5, region: "35.77", program: "lainnya"),
        ]
    }

    static let crossRates: [CatalogueExample] = [
        // "the denominator is taken by the region dimensions among them, and filtered by region only"; a group is made
        // "wherever its numerator does": 35.10 has voters and no oversight.
        CatalogueExample(
            "the denominator follows the region dimensions only",
            Query(
                measures: ["oversight_rate"], by: ["kabupaten", "program"],
                where: [Filter("month", ["2024-06"])], totals: true),
            rows: [(["35.19", "lainnya"], [3.0]), (["35.77", "lainnya"], [nil])], totals: [3.5], election: "a",
            package: participation),
        // The same over all regions: every voter counts, also where nobody took part.
        CatalogueExample(
            "without a region dimension all voters count",
            Query(measures: ["oversight_rate"], by: ["month"]), rows: [(["2024-05"], [1.5]), (["2024-06"], [3.5])],
            election: "a", package: participation),
        // "filtered by region only": filters on region dimensions and `--region` narrow the denominator as well.
        CatalogueExample(
            "a region filter narrows the denominator",
            Query(measures: ["oversight_rate"], where: [Filter("kabupaten", ["35.77"], isExclusion: true)]),
            rows: [([], [3.75])], election: "a", package: participation),
        // "100,000 × reports ÷ registered_voters"; `reports` makes a group wherever a case was reported, so a finding
        // alone is a rate of zero, not null.
        CatalogueExample(
            "a region with findings only has a report rate of zero",
            Query(measures: ["public_report_rate", "reach_rate"], by: ["kabupaten"]),
            rows: [(["35.10"], [0.0, nil]), (["35.19"], [100.0, nil])], election: "a"
        ) {
            participation(&$0)
            $0.cases = [
                PlainCase(id: "1", reportedOn: day("2024-06-01"), region: "35.10", source: "temuan"),
                PlainCase(id: "2", reportedOn: day("2024-06-01"), region: "35.19"),
                PlainCase(id: "3", reportedOn: day("2024-06-01"), region: "35.19"),
                PlainCase(id: "4", reportedOn: day("2024-06-01"), region: "35.19"),
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
