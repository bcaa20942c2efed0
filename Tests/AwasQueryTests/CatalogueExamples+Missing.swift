import AwasModel

@testable import AwasQuery

/// Tables without a file, and tables without rows.
extension CatalogueExamples {
    static let missing: [CatalogueExample] = [
        // "Where its table has no file at all, every measure of it is null"; a file with its header alone is a table
        // without rows.
        CatalogueExample(
            "a table without a file is not one without rows",
            Query(
                measures: ["cases", "open_cases", "proven_rate", "events", "delegations", "oversight_participants"],
                totals: true),
            rows: [([], [nil, nil, nil, 1, 0, nil])], totals: [nil, nil, nil, 1, 0, nil]
        ) {
            $0.events = [PlainEvent(id: "1", date: day("2024-09-26"))]
            $0.absent = [.cases, .subjects, .oversight]
        },
        // Groups are those of the other measures.
        CatalogueExample(
            "what is not known stands beside the figures of others",
            Query(measures: ["events", "cases"], by: ["kabupaten"], totals: true),
            rows: [(["35.19"], [1, nil]), (["35.77"], [1, nil])], totals: [2, nil]
        ) {
            $0.events = [
                PlainEvent(id: "1", date: day("2024-09-26")),
                PlainEvent(id: "2", date: day("2024-09-26"), region: "35.77"),
            ]
            $0.absent = [.cases]
        },
        // Without the table of events nobody knows when a delegation came.
        CatalogueExample(
            "records are not known without what they belong to",
            Query(measures: ["delegations", "subjects", "sanctioned"]), rows: [([], [nil, nil, nil])]
        ) {
            $0.absent = [.events, .cases]
        },
        // "A case has none while unknown": without their table the subjects of all cases are unknown, and so is which of
        // the cases have one of some sector.
        CatalogueExample(
            "cases without any table of subjects have no agency",
            Query(measures: ["cases"], by: ["agency"]), rows: [([nil], [1])], package: withoutSubjects),
        CatalogueExample(
            "a filter on a missing table leaves nothing known",
            Query(measures: ["cases"], where: [Filter("sector", ["asn"])]), rows: [([], [nil])],
            package: withoutSubjects),
        // A cross rate needs records, voters, and cases for reports.
        CatalogueExample(
            "a rate of a table without a file is null",
            Query(measures: ["public_report_rate", "reports", "registered_voters"]), rows: [([], [nil, nil, 100])],
            election: "P"
        ) {
            $0.elections = [PlainElection(id: "P", votingDate: day("2024-02-14"))]
            $0.events = [PlainEvent(id: "1", date: day("2024-09-26"))]
            $0.turnout = [PlainTurnout(election: "P", registeredVoters: 100, voters: 80)]
            $0.absent = [.cases, .subjects]
        },
    ]

    private static let withoutSubjects: @Sendable (inout PlainPackage) -> Void = {
        $0.cases = [PlainCase(id: "1", reportedOn: day("2024-01-01"))]
        $0.absent = [.subjects]
    }
}
