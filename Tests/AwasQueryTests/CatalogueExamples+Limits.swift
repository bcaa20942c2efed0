import AwasModel

@testable import AwasQuery

extension CatalogueExamples {
    // MARK: Time limits

    private static let elections = [
        PlainElection(id: "pemilu-2024", votingDate: day("2024-02-14"), kind: "pemilu"),
        PlainElection(id: "pilkada-2024", votingDate: day("2024-11-27"), kind: "pilkada"),
        PlainElection(id: "psu", votingDate: day("2024-06-15"), kind: "psu", repeats: "pemilu-2024"),
    ]

    private static func decided(
        _ id: String, _ election: String?, reported: String, registered: String?, decided: String
    ) -> PlainCase {
        PlainCase(
            id: id, reportedOn: day(reported), election: election, registeredOn: registered.map(day),
            decidedOn: day(decided), decision: "pelanggaran")
    }

    static let limits: [CatalogueExample] = [
        // "Pemilu: … with additional statements 14 working days"; "Pilkada: 3 calendar days …, 2 more"; "the day after the
        // start is day 1"; "`decided_in_time` up to the extended limit, `decided_late` after it". From 13 November 2023 on the
        // 14th working day is 1 December; from 26 September 2024 on the fifth day is 1 October.
        CatalogueExample(
            "a case is decided in time up to the last day of its limit",
            Query(measures: ["decided_in_time", "decided_late", "decided_cases"], by: ["election"], totals: true),
            rows: [(["pemilu-2024"], [1, 1, 2]), (["pilkada-2024"], [1, 1, 2])], totals: [2, 2, 4]
        ) {
            $0.elections = elections
            $0.cases = [
                decided(
                    "1", "pemilu-2024", reported: "2023-11-11", registered: "2023-11-13", decided: "2023-12-01"),
                decided(
                    "2", "pemilu-2024", reported: "2023-11-11", registered: "2023-11-13", decided: "2023-12-02"),
                decided(
                    "3", "pilkada-2024", reported: "2024-09-25", registered: "2024-09-26", decided: "2024-10-01"),
                decided(
                    "4", "pilkada-2024", reported: "2024-09-25", registered: "2024-09-26", decided: "2024-10-02"),
            ]
        },
        // "A psu takes the kind of what it repeats": 14 working days from 19 June 2024 on end on 9 July. "A case without
        // election that of the next voting date on or after `reported_on`" (the Pilkada, so 5 days), "else the last before".
        CatalogueExample(
            "a case without election has the kind of the next vote",
            Query(measures: ["decided_in_time", "decided_late"], by: ["election"]),
            rows: [(["psu"], [1, 0]), ([nil], [0, 2])]
        ) {
            $0.elections = elections
            $0.cases = [
                decided("1", "psu", reported: "2024-06-18", registered: "2024-06-19", decided: "2024-07-09"),
                decided("2", nil, reported: "2024-06-18", registered: "2024-06-19", decided: "2024-07-09"),
                decided("3", nil, reported: "2024-12-18", registered: "2024-12-19", decided: "2024-12-25"),
            ]
        },
        // "A decided case without it, or whose limit needs a year without a list, is in neither measure." Three of a Pemilu:
        // without registration, into 2027, and within 2026.
        CatalogueExample(
            "a case without a limit is in neither measure",
            Query(measures: ["decided_in_time", "decided_late", "decided_cases"]), rows: [([], [1, 0, 3])]
        ) {
            $0.elections = elections
            $0.cases = [
                decided("1", "pemilu-2024", reported: "2024-01-02", registered: nil, decided: "2024-01-03"),
                decided("2", "pemilu-2024", reported: "2026-12-10", registered: "2026-12-10", decided: "2026-12-11"),
                decided("3", "pemilu-2024", reported: "2026-12-09", registered: "2026-12-09", decided: "2026-12-31"),
            ]
        },
        // Without any election nobody knows the kind.
        CatalogueExample(
            "without elections there is no limit",
            Query(measures: ["decided_in_time", "decided_late", "overdue_cases"]), rows: [([], [0, 0, 0])]
        ) {
            $0.cases = [
                decided("1", nil, reported: "2024-01-02", registered: "2024-01-02", decided: "2024-01-03"),
                PlainCase(id: "2", reportedOn: day("2024-01-02"), registeredOn: day("2024-01-02")),
            ]
        },
        // "`overdue_cases` (stock) registered, undecided and past it": the first from 2 October to its decision in December,
        // the second never, since it is decided on that day; the third is not registered.
        CatalogueExample(
            "a case is overdue from the day after its limit until it is closed",
            Query(measures: ["overdue_cases"], by: ["month"], totals: true),
            rows: [(["2024-10"], [1]), (["2024-11"], [1])], totals: [0]
        ) {
            $0.elections = elections
            $0.cases = [
                decided(
                    "1", "pilkada-2024", reported: "2024-09-25", registered: "2024-09-26", decided: "2024-12-31"),
                decided(
                    "2", "pilkada-2024", reported: "2024-09-25", registered: "2024-09-26", decided: "2024-10-02"),
                PlainCase(id: "3", reportedOn: day("2024-09-25"), election: "pilkada-2024"),
            ]
        },
        // "A stock is taken at the end of the period (as-of, where that is earlier)": on the last day of the limit it is not
        // yet past.
        CatalogueExample(
            "on its last day a limit is not past",
            Query(measures: ["overdue_cases"], by: ["kabupaten"], asOf: day("2024-10-01")), rows: []
        ) {
            $0.elections = elections
            $0.cases = [
                PlainCase(
                    id: "1", reportedOn: day("2024-09-25"), election: "pilkada-2024", registeredOn: day("2024-09-26"))
            ]
        },
    ]
}
