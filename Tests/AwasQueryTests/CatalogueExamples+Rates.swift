import AwasModel

@testable import AwasQuery

extension CatalogueExamples {
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

    /// Four of the five kabupaten of a province; the polling stations of two of them are counted in part.
    private static let mostOfProvince: @Sendable (inout PlainPackage) -> Void = {
        $0.elections = [PlainElection(id: "a", votingDate: day("2024-01-01"))]
        $0.turnout = [
            PlainTurnout(election: "a", registeredVoters: 1_000, voters: 1, region: "34.01"),
            PlainTurnout(election: "a", registeredVoters: 1_000, voters: 1, region: "34.02", station: "1"),
            PlainTurnout(election: "a", registeredVoters: 1_000, voters: 1, region: "34.03.01"),
            PlainTurnout(
                election: "a", registeredVoters: 1_000, voters: 1, region: "34.04", stationsTotal: 10,
                stationsCounted: 8),
        ]
        $0.oversight = [
            PlainOversight(date: day("2024-05-01"), participants: 40, region: "34"),
            PlainOversight(date: day("2024-05-01"), participants: 8, region: "34.02.05"),
            PlainOversight(date: day("2024-05-01"), participants: 100, region: "34.71"),
        ]
    }

    static let crossRates: [CatalogueExample] = [
        // "the denominator is taken by province, kabupaten and kecamatan among them … and filtered by region only"; a
        // group is made "wherever its numerator does": 35.10 has voters and no oversight. "Over places whose voters are
        // known and not zero": of 35.77 neither its 5 participants nor its voters enter the total.
        CatalogueExample(
            "the denominator follows the region dimensions only",
            Query(
                measures: ["oversight_rate"], by: ["kabupaten", "program"],
                where: [Filter("month", ["2024-06"])], totals: true),
            rows: [(["35.19", "lainnya"], [3.0]), (["35.77", "lainnya"], [nil])], totals: [2.25], election: "a",
            package: participation),
        // The same over all regions: every known voter counts, also where nobody took part.
        CatalogueExample(
            "without a region dimension all known voters count",
            Query(measures: ["oversight_rate"], by: ["month"]), rows: [(["2024-05"], [1.5]), (["2024-06"], [2.25])],
            election: "a", package: participation),
        // "filtered by region only": filters on region dimensions and `--region` narrow the denominator as well.
        CatalogueExample(
            "a region filter narrows the denominator",
            Query(measures: ["oversight_rate"], where: [Filter("kabupaten", ["35.10", ""], isExclusion: true)]),
            rows: [([], [5.0])], election: "a", package: participation),
        // "null where a sum leaves none": the only participants of the programme are of a place without voters.
        CatalogueExample(
            "a sum that leaves nobody is null",
            Query(
                measures: ["oversight_rate", "oversight_participants"],
                where: [Filter("kabupaten", ["35.77", "35.10"])]),
            rows: [([], [nil, 5])], election: "a", package: participation),
        // "100,000 × reports ÷ registered_voters"; `reports` makes a group wherever a case was reported, so a finding
        // alone is a rate of zero, not null; "a count is 0 (its cross rate too, where voters are known)": 35.77 has none.
        CatalogueExample(
            "a region without reports has a report rate of zero where its voters are known",
            Query(measures: ["public_report_rate", "reach_rate", "voters"], by: ["kabupaten"]),
            rows: [
                (["35.10"], [0.0, nil, 1]), (["35.19"], [100.0, nil, 1]), (["35.77"], [nil, nil, 0]),
            ], election: "a"
        ) {
            participation(&$0)
            $0.cases = [
                PlainCase(id: "1", reportedOn: day("2024-06-01"), region: "35.77", source: "temuan"),
                PlainCase(id: "2", reportedOn: day("2024-06-01"), region: "35.19"),
                PlainCase(id: "3", reportedOn: day("2024-06-01"), region: "35.19"),
                PlainCase(id: "4", reportedOn: day("2024-06-01"), region: "35.19"),
            ]
        },
        // "0 where a count leaves none (months without a report: 0 per 100,000)": the report is of a place without voters.
        CatalogueExample(
            "a count that leaves nothing is zero", Query(measures: ["public_report_rate", "reports"]),
            rows: [([], [0.0, 1])], election: "a"
        ) {
            participation(&$0)
            $0.cases = [PlainCase(id: "1", reportedOn: day("2024-06-01"), region: "35.77")]
        },
        // "a kabupaten with turnout of its own, from below"; "a province's own records where … at least 80 % of its
        // kabupaten are known": four of five; of the fifth neither side enters.
        CatalogueExample(
            "a province's own records count where most of its kabupaten are known",
            Query(measures: ["oversight_rate"], by: ["province"]), rows: [(["34"], [12.0])], election: "a",
            package: mostOfProvince),
        // "unless its known station coverage is below 80 %": 7 of 10, so that three of five kabupaten are left.
        CatalogueExample(
            "a place whose stations are mostly missing is not known",
            Query(measures: ["oversight_rate"], by: ["province"]), rows: [(["34"], [.real(8.0 / 3)])], election: "a"
        ) {
            mostOfProvince(&$0)
            $0.turnout[3].stationsCounted = 7
        },
        // The same where the province states its stations, for the rows below it: two of the four have a row.
        CatalogueExample(
            "an area that states its stations speaks for the places in it",
            Query(measures: ["oversight_rate", "registered_voters"], by: ["province"]), rows: [(["34"], [nil, 2_000])],
            election: "a"
        ) {
            mostOfProvince(&$0)
            $0.turnout = [
                PlainTurnout(election: "a", registeredVoters: 1_000, voters: 1, region: "34.01", stationsCounted: 1),
                PlainTurnout(election: "a", registeredVoters: 1_000, voters: 1, region: "34.02", station: "1"),
                PlainTurnout(election: "a", region: "34", stationsTotal: 4),
            ]
        },
        // "or of its whole province": its kabupaten and the records of its own level are known.
        CatalogueExample(
            "the turnout of a whole province is that of all in it",
            Query(measures: ["oversight_rate"], by: ["kabupaten"], totals: true),
            rows: [(["34.02"], [nil]), (["34.71"], [nil]), ([nil], [10.0])], totals: [37.0], election: "a"
        ) {
            mostOfProvince(&$0)
            $0.turnout = [PlainTurnout(election: "a", registeredVoters: 4_000, voters: 1, region: "34")]
        },
    ]

    // MARK: Polling stations

    /// The stations of two kabupaten, one of which states how many it has; of a third only their number is known.
    private static let stationRows: @Sendable (inout PlainPackage) -> Void = {
        $0.elections = [PlainElection(id: "a", votingDate: day("2024-01-01"))]
        $0.turnout = [
            PlainTurnout(election: "a", registeredVoters: 300, voters: 200, region: "35.10.01", station: "1"),
            PlainTurnout(election: "a", registeredVoters: 300, voters: 200, region: "35.10.02", station: "1"),
            PlainTurnout(election: "a", region: "35.10", stationsTotal: 5),
            PlainTurnout(
                election: "a", registeredVoters: 900, voters: 800, region: "35.19.01", stationsCounted: 3),
            PlainTurnout(election: "a", region: "35.77", stationsTotal: 4),
        ]
    }

    static let stations: [CatalogueExample] = [
        // "Σ stations_total (null where none states it); rows with a station + Σ stations_counted of rows without one that
        // have voters"; "stations_counted ÷ stations_total over the areas whose total is known": of 5 and 4 stations 2.
        CatalogueExample(
            "stations are counted everywhere, coverage where their number is known",
            Query(
                measures: ["stations_total", "stations_counted", "station_coverage"], by: ["kabupaten"], totals: true),
            rows: [
                (["35.10"], [5, 2, 0.4]), (["35.19"], [nil, 3, nil]), (["35.77"], [4, 0, 0.0]),
            ], totals: [9, 5, .real(2.0 / 9)], election: "a", package: stationRows),
        // "one empty: null": nobody knows how many stations the row of 35.19.01 counts; no area that states its number is
        // about them.
        CatalogueExample(
            "a row that does not say how many stations it counts",
            Query(measures: ["stations_total", "stations_counted", "station_coverage"], by: ["province"]),
            rows: [(["35"], [9, nil, .real(2.0 / 9)])], election: "a"
        ) {
            stationRows(&$0)
            $0.turnout[3].stationsCounted = nil
        },
        // An area within another is part of it: the province has 20 stations, 5 and 4 of them in two kabupaten. By
        // kabupaten its own row stands for the rest, of which 3 are counted.
        CatalogueExample(
            "an area within another counts once",
            Query(
                measures: ["stations_total", "station_coverage"], by: ["kabupaten"], totals: true),
            rows: [
                (["35.10"], [5, 0.4]), (["35.19"], [nil, nil]), (["35.77"], [4, 0.0]), ([nil], [11, .real(3.0 / 11)]),
            ], totals: [20, 0.25], election: "a"
        ) {
            stationRows(&$0)
            $0.turnout.append(PlainTurnout(election: "a", region: "35", stationsTotal: 20))
        },
        // The number that an area states stands in the group of its own row, and speaks of all stations in it.
        CatalogueExample(
            "an area's number stands where the area stands",
            Query(
                measures: ["stations_total", "stations_counted", "station_coverage"], by: ["kecamatan"],
                regions: regions("35.10")),
            rows: [
                (["35.10.01"], [nil, 1, nil]), (["35.10.02"], [nil, 1, nil]), ([nil], [5, 0, 0.4]),
            ], election: "a", package: stationRows),
    ]
}
