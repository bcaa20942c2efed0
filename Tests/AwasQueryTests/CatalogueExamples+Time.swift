import AwasModel

@testable import AwasQuery

extension CatalogueExamples {
    // MARK: Dates

    static let inTime: [CatalogueExample] = [
        // "*Basis* is the date that puts a record in a month"; "An answer has the groups of all its measures. Where a
        // measure has no record in a group, a count is 0 and everything else null"; "of an even count the mean of the
        // middle two".
        CatalogueExample(
            "each measure has its own basis date",
            Query(measures: ["cases", "decided_cases", "median_days_to_decision", "report_share"], by: ["month"]),
            rows: [(["2024-01"], [2, 0, nil, 0.5]), (["2024-02"], [0, 2, 35.5, nil])]
        ) {
            $0.cases = [
                PlainCase(
                    id: "1", reportedOn: day("2024-01-01"), decidedOn: day("2024-02-10"), decision: "pelanggaran"),
                PlainCase(
                    id: "2", reportedOn: day("2024-01-29"), source: "temuan", decidedOn: day("2024-02-29"),
                    decision: "dihentikan"),
            ]
        },
        // "A measure makes a group wherever its table has a record whose basis date lies in the period …, whatever else
        // the measure asks of it (`proven` makes a group wherever a case was decided".
        CatalogueExample(
            "a measure makes a group wherever its table has a record",
            Query(measures: ["proven", "proven_rate"], by: ["kabupaten"]),
            rows: [(["35.10"], [0, 0.0]), (["35.19"], [1, 1.0])]
        ) {
            $0.cases = [
                PlainCase(
                    id: "1", reportedOn: day("2024-01-01"), region: "35.10", decidedOn: day("2024-01-02"),
                    decision: "dihentikan"),
                PlainCase(
                    id: "2", reportedOn: day("2024-01-01"), region: "35.19", decidedOn: day("2024-01-02"),
                    decision: "pelanggaran"),
                PlainCase(id: "3", reportedOn: day("2024-01-01"), region: "35.77"),
            ]
        },
        // "Nothing dated after `--as-of` (default: the end of the period …) is known: a later decision does not exist
        // yet"; "What is not yet known on the as-of day … is null as a dimension."
        CatalogueExample(
            "what follows the end of the period is not known",
            Query(measures: ["cases", "proven"], by: ["decision"], period: days(from: "2024-01-01", to: "2024-01-31")),
            rows: [(["pelanggaran"], [1, 1]), ([nil], [1, 0])]
        ) {
            $0.cases = [
                PlainCase(
                    id: "1", reportedOn: day("2024-01-01"), decidedOn: day("2024-01-31"), decision: "pelanggaran"),
                PlainCase(
                    id: "2", reportedOn: day("2024-01-01"), decidedOn: day("2024-02-01"), decision: "pelanggaran"),
                PlainCase(id: "3", reportedOn: day("2024-02-01")),
            ]
        },
        // The same with a later as-of day: the decision is known as a dimension, but lies outside the period as a basis
        // date. "Basis is the date that puts a record … inside `--from/--to`."
        CatalogueExample(
            "a later as-of day knows more about the same records",
            Query(
                measures: ["cases", "proven"], by: ["decision"], period: days(from: "2024-01-01", to: "2024-01-31"),
                asOf: day("2024-06-01")),
            rows: [(["pelanggaran"], [1, 0])]
        ) {
            $0.cases = [
                PlainCase(
                    id: "1", reportedOn: day("2024-01-01"), decidedOn: day("2024-02-01"), decision: "pelanggaran")
            ]
        },
        // "`sanctioned` | terlapor with a sanction other than tidak_disanksi | sanctioned_on"; "`proven_subjects` |
        // terlapor in cases decided pelanggaran | case's decided_on".
        CatalogueExample(
            "subjects are counted by their own dates and those of their case",
            Query(measures: ["subjects", "proven_subjects", "sanctioned"], by: ["year"]),
            rows: [(["2023"], [3, 0, 0]), (["2024"], [0, 3, 1]), (["2025"], [0, 0, 0])]
        ) {
            $0.cases = [
                PlainCase(
                    id: "1", reportedOn: day("2023-12-31"), decidedOn: day("2024-01-01"), decision: "pelanggaran")
            ]
            $0.subjects = [
                PlainSubject(caseID: "1", number: "1", sanction: "ringan", sanctionedOn: day("2024-12-31")),
                PlainSubject(caseID: "1", number: "2", sanction: "tidak_disanksi", sanctionedOn: day("2025-01-01")),
                PlainSubject(caseID: "1", number: "3"),
            ]
        },
        // "Without `--by` the answer is one row."
        CatalogueExample(
            "no record at all is one row of zeros and nulls",
            Query(measures: ["events", "attendance", "open_cases", "turnout", "public_report_rate", "reports"]),
            rows: [([], [0, nil, 0, nil, nil, 0])]
        ) { _ in },
    ]

    // MARK: Stocks

    private static let flow: @Sendable (inout PlainPackage) -> Void = {
        $0.cases = [
            PlainCase(
                id: "1", reportedOn: day("2024-01-10"), decidedOn: day("2024-02-05"), decision: "pelanggaran",
                forwardedOn: day("2024-02-06")),
            PlainCase(id: "2", reportedOn: day("2024-01-20"), rejectedOn: day("2024-01-25")),
            PlainCase(id: "3", reportedOn: day("2024-02-01")),
            PlainCase(
                id: "4", reportedOn: day("2024-04-01"), decidedOn: day("2024-04-15"), decision: "pelanggaran"),
        ]
        $0.subjects = [
            PlainSubject(caseID: "1", number: "1", sanction: "tidak_disanksi", sanctionedOn: day("2024-03-01")),
            PlainSubject(caseID: "1", number: "2"), PlainSubject(caseID: "3", number: "1"),
        ]
    }

    static let stocks: [CatalogueExample] = [
        // "By month, quarter or year they are taken at the end of each one in the period, from the first report to
        // as-of"; "Stocks … (as-of, where that is earlier)"; closed by "rejected or decided, whichever came first".
        CatalogueExample(
            "open cases by month, to the as-of day",
            Query(measures: ["cases", "open_cases"], by: ["month"], asOf: day("2024-04-10"), totals: true),
            rows: [
                (["2024-01"], [2, 1]), (["2024-02"], [1, 1]), (["2024-03"], [0, 1]), (["2024-04"], [1, 2]),
            ],
            totals: [4, 2], package: flow),
        // "Stocks are taken at the end of the period … and ignore its start."
        CatalogueExample(
            "a stock ignores the start of the period",
            Query(measures: ["open_cases", "cases"], period: days(from: "2024-02-02", to: "2024-02-29")),
            rows: [([], [1, 0])], package: flow),
        // "stock: terlapor whose case is forwarded by the end of the period, without sanctioned_on by then"; "make a
        // group wherever they are not 0".
        CatalogueExample(
            "subjects wait until their own sanction, whichever it is",
            Query(measures: ["pending_subjects"], by: ["quarter", "month"], asOf: day("2024-04-10")),
            rows: [
                (["2024-Q1", "2024-02"], [2]), (["2024-Q1", "2024-03"], [1]), (["2024-Q2", "2024-04"], [1]),
            ],
            package: flow),
        // "make a group wherever they are not 0": kabupaten 35.10 has nothing open and makes none.
        CatalogueExample(
            "a stock of zero makes no group",
            Query(measures: ["open_cases"], by: ["kabupaten"]), rows: [(["35.19"], [1])]
        ) {
            $0.cases = [
                PlainCase(id: "1", reportedOn: day("2024-01-01")),
                PlainCase(
                    id: "2", reportedOn: day("2024-01-01"), region: "35.10", rejectedOn: day("2024-01-01")),
            ]
        },
        // "`unregistered_cases` `registered_open_cases` | stocks: the two parts of open_cases"; "`median_age_open` | median
        // days to the snapshot, from reported_on over open_cases": on 31 January 30 and 10 days, on 29 February 59 and 20.
        CatalogueExample(
            "open cases are registered or not, and grow old",
            Query(
                measures: ["open_cases", "unregistered_cases", "registered_open_cases", "median_age_open"],
                by: ["month"], asOf: day("2024-02-29"), totals: true),
            rows: [(["2024-01"], [2, 1, 1, 20.0]), (["2024-02"], [2, 1, 1, 39.5])], totals: [2, 1, 1, 39.5]
        ) {
            $0.cases = [
                PlainCase(id: "1", reportedOn: day("2024-01-01"), registeredOn: day("2024-01-10")),
                PlainCase(
                    id: "2", reportedOn: day("2024-01-21"), registeredOn: day("2024-02-15"),
                    decidedOn: day("2024-02-15"), decision: "pelanggaran"),
                PlainCase(id: "3", reportedOn: day("2024-02-09")),
            ]
        },
        // "`median_age_pending` | from forwarding over pending_subjects", the terlapor's own forwarding: 28 and 10 days on
        // 29 February; the third has a sanction.
        CatalogueExample(
            "subjects wait from their own forwarding",
            Query(
                measures: ["median_age_pending", "pending_subjects"], by: ["agency"], period: days(to: "2024-02-29"),
                totals: true),
            rows: [(["A"], [28.0, 1]), (["B"], [10.0, 1])], totals: [19.0, 2]
        ) {
            $0.cases = [PlainCase(id: "1", reportedOn: day("2024-01-01"), forwardedOn: day("2024-02-01"))]
            $0.subjects = [
                PlainSubject(caseID: "1", number: "1", agency: "A"),
                PlainSubject(caseID: "1", number: "2", agency: "B", forwardedOn: day("2024-02-19")),
                PlainSubject(
                    caseID: "1", number: "3", agency: "C", sanction: "ringan", sanctionedOn: day("2024-02-20")),
            ]
        },
        // A median of nothing is null, a stock of nothing 0.
        CatalogueExample(
            "nothing open has no age", Query(measures: ["open_cases", "median_age_open"]), rows: [([], [0, nil])]
        ) {
            $0.cases = [
                PlainCase(id: "1", reportedOn: day("2024-01-01"), rejectedOn: day("2024-01-03"))
            ]
        },
    ]

    static let refused: [RefusedExample] = [
        // "Month, quarter and year are no dimensions of turnout."
        RefusedExample(
            name: "turnout has no month", query: Query(measures: ["turnout"], by: ["month"]),
            refusal: .dimensionNotAvailable(measure: "turnout", dimension: "month")),
        // "A dimension or filter that a measure's table lacks is an error …; nothing is left unfiltered in silence."
        RefusedExample(
            name: "events have no agency",
            query: Query(measures: ["delegations", "events"], where: [Filter("agency", ["A"])]),
            refusal: .dimensionNotAvailable(measure: "events", dimension: "agency")),
        // "Cross rates may be asked by any dimension of their numerator", and by no other.
        RefusedExample(
            name: "a cross rate has the dimensions of its numerator",
            query: Query(measures: ["oversight_rate"], by: ["program", "agency"]),
            refusal: .dimensionNotAvailable(measure: "oversight_rate", dimension: "agency")),
        // A stock stands at the end of a period; a filter on periods that it is not grouped by has no meaning.
        RefusedExample(
            name: "a stock is not filtered by a period",
            query: Query(measures: ["open_cases"], by: ["year"], where: [Filter("month", ["2024-01"])]),
            refusal: .stockByPeriodFilter(measure: "open_cases", dimension: "month")),
        // "Two on that day are an error that names both."
        RefusedExample(
            name: "two elections on one day", query: Query(measures: ["voters"], regions: regions("35.19")),
            refusal: .severalElections, build: twoOnOneDay),
        RefusedExample(
            name: "two elections on one day, for a rate by election",
            query: Query(measures: ["oversight_rate"], by: ["election"]), refusal: .severalElections,
            build: twoOnOneDay),
    ]
}
