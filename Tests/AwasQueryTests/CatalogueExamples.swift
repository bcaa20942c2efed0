import AwasModel

@testable import AwasQuery

/// Examples of the catalogue's sentences, each quoted above the example that shows it.
enum CatalogueExamples {
    static let all =
        counting + throughSubjects + missing + inTime + limits + stocks + turnout + crossRates + stations + ordering

    // MARK: Counting and summing

    static let counting: [CatalogueExample] = [
        // "An empty `attended` means *not recorded*. It is never zero: sums skip it"; "a sum over records that are all
        // empty is null too (not recorded is not zero)".
        CatalogueExample(
            "empty head counts are not zero",
            Query(measures: ["attendance", "unrecorded", "delegations"], by: ["agency"]),
            rows: [(["A"], [7, 1, 2]), (["B"], [nil, 1, 1]), (["C"], [0, 0, 1])]
        ) {
            $0.events = [PlainEvent(id: "1", date: day("2024-09-26"))]
            $0.attendance = [
                PlainDelegation(event: "1", agency: "A", attended: 7), PlainDelegation(event: "1", agency: "A"),
                PlainDelegation(event: "1", agency: "B"), PlainDelegation(event: "1", agency: "C", attended: 0),
            ]
        },
        // "Σ attended ÷ Σ invited over delegations with both"; "A ratio with a zero or absent denominator is null,
        // never 0 or infinity."
        CatalogueExample(
            "the attendance rate is over delegations with both numbers",
            Query(measures: ["attendance_rate", "attendance", "invited"], by: ["sector"]),
            rows: [(["asn"], [0.75, 8, 14]), (["polri"], [nil, 2, 0]), (["tni"], [nil, 1, 10])]
        ) {
            $0.events = [PlainEvent(id: "1", date: day("2024-09-26"))]
            $0.attendance = [
                PlainDelegation(event: "1", sector: "asn", invited: 4, attended: 3),
                PlainDelegation(event: "1", sector: "asn", attended: 5),
                PlainDelegation(event: "1", sector: "asn", invited: 10),
                PlainDelegation(event: "1", sector: "polri", invited: 0, attended: 2),
                PlainDelegation(event: "1", sector: "tni", attended: 1),
                PlainDelegation(event: "1", sector: "tni", invited: 10),
            ]
        },
        // "Σ attended_female ÷ Σ attended over delegations with both".
        CatalogueExample(
            "the share of women is over delegations with both numbers",
            Query(measures: ["female_share", "attendance_female", "attendance"], by: ["sector"], totals: true),
            rows: [(["asn"], [0.25, 5, 12]), (["polri"], [nil, 0, 0]), (["tni"], [nil, nil, 6])],
            totals: [0.25, 5, 18]
        ) {
            $0.events = [PlainEvent(id: "1", date: day("2024-09-26"))]
            $0.attendance = [
                PlainDelegation(event: "1", sector: "asn", attended: 8, attendedFemale: 2),
                PlainDelegation(event: "1", sector: "asn", attended: 4),
                PlainDelegation(event: "1", sector: "asn", attendedFemale: 3),
                PlainDelegation(event: "1", sector: "polri", attended: 0, attendedFemale: 0),
                PlainDelegation(event: "1", sector: "tni", attended: 6),
            ]
        },
        // "`agency` | as recorded, aliases folded"; "`agencies` | distinct agencies attending"; "`represented` |
        // delegations with represented = true".
        CatalogueExample(
            "spellings of an agency are one agency",
            Query(measures: ["agencies", "delegations", "represented"]), rows: [([], [2, 4, 1])]
        ) {
            $0.agencies = [PlainAgency(name: "Badan Kepegawaian", aliases: ["BKD", "B.K.D."])]
            $0.events = [PlainEvent(id: "1", date: day("2024-09-26"))]
            $0.attendance = [
                PlainDelegation(event: "1", agency: "BKD", represented: true),
                PlainDelegation(event: "1", agency: "B.K.D.", represented: false),
                PlainDelegation(event: "1", agency: "Badan Kepegawaian"), PlainDelegation(event: "1", agency: "Dinas"),
            ]
        },
        // "`province`/`kabupaten` of an attendance row are the delegation's"; "`region` (of the delegation; default the
        // event's)"; "`event_region` | kabupaten where the event's organiser sits".
        CatalogueExample(
            "a delegation has its own region, else that of its event",
            Query(measures: ["delegations"], by: ["kabupaten", "event_region"]),
            rows: [(["35.19", "35.19"], [1]), (["35.77", "35.19"], [1]), ([nil, nil], [1])]
        ) {
            $0.events = [
                PlainEvent(id: "1", date: day("2024-09-26"), region: "35.19.01"),
                PlainEvent(id: "2", date: day("2024-09-26"), region: "35"),
            ]
            $0.attendance = [
                PlainDelegation(event: "1"), PlainDelegation(event: "1", region: "35.77"), PlainDelegation(event: "2"),
            ]
        },
        // "by kabupaten it falls in the row '(tingkat provinsi)', so that kabupaten rows always add up to the province";
        // "`--region` keeps a region and all below it."
        CatalogueExample(
            "records of a province have no kabupaten",
            Query(measures: ["oversight_participants"], by: ["kabupaten"], regions: regions("35"), totals: true),
            rows: [(["35.10"], [20]), (["35.19"], [7]), ([nil], [100])], totals: [127]
        ) {
            $0.oversight = [
                PlainOversight(date: day("2024-01-01"), participants: 100, region: "35"),
                PlainOversight(date: day("2024-01-01"), participants: 3, region: "35.19"),
                PlainOversight(date: day("2024-01-01"), participants: 4, region: "35.19.01.2001"),
                PlainOversight(date: day("2024-01-01"), participants: 20, region: "35.10"),
                PlainOversight(date: day("2024-01-01"), participants: 5, region: "33.74"),
            ]
        },
        // "a list: an event counts under each"; "measures then count distinct cases per group, and a total is computed
        // from the records, never by adding the groups"; "Rows without a value appear as null".
        CatalogueExample(
            "an event counts under each of its commitments",
            Query(measures: ["events", "mou_events"], by: ["commitment"], totals: true),
            rows: [(["deklarasi"], [1, 1]), (["mou"], [2, 2]), ([nil], [1, 0])], totals: [3, 2]
        ) {
            $0.events = [
                PlainEvent(id: "1", date: day("2024-01-01"), commitments: ["mou", "deklarasi"]),
                PlainEvent(id: "2", date: day("2024-01-01"), commitments: ["mou", "mou"]),
                PlainEvent(id: "3", date: day("2024-01-01")),
            ]
        },
        // "On a list: any item matches; `!=`: none does." A record that is kept counts under all of its items.
        CatalogueExample(
            "a filter on a list keeps records, not items",
            Query(measures: ["cases"], by: ["category"], where: [Filter("category", ["pidana"])]),
            rows: [(["administrasi"], [1]), (["pidana"], [2])]
        ) {
            $0.cases = [
                PlainCase(id: "1", reportedOn: day("2024-01-01"), categories: ["pidana", "administrasi"]),
                PlainCase(id: "2", reportedOn: day("2024-01-01"), categories: ["pidana"]),
                PlainCase(id: "3", reportedOn: day("2024-01-01"), categories: ["administrasi"]),
            ]
        },
        // "`D!=v` keeps the others, nulls included."
        CatalogueExample(
            "an exclusion keeps nulls, also empty lists",
            Query(
                measures: ["cases"], by: ["channel"],
                where: [
                    Filter("channel", ["lainnya"], isExclusion: true),
                    Filter("category", ["pidana"], isExclusion: true),
                ]),
            rows: [(["tatap_muka"], [1]), ([nil], [1])]
        ) {
            $0.cases = [
                PlainCase(id: "1", reportedOn: day("2024-01-01"), channel: "lainnya"),
                PlainCase(
                    id: "2", reportedOn: day("2024-01-01"), categories: ["administrasi"], channel: "tatap_muka"),
                PlainCase(id: "3", reportedOn: day("2024-01-01")),
                PlainCase(id: "4", reportedOn: day("2024-01-01"), categories: ["administrasi", "pidana"]),
            ]
        },
    ]

    // MARK: Cases through subjects

    private static let twoAgencies: @Sendable (inout PlainPackage) -> Void = {
        $0.cases = ["1", "2", "3"].map { PlainCase(id: $0, reportedOn: day("2024-01-01")) }
        $0.subjects = [
            PlainSubject(caseID: "1", number: "1", agency: "A", sector: "asn"),
            PlainSubject(caseID: "1", number: "2", agency: "A", sector: "asn"),
            PlainSubject(caseID: "1", number: "3", agency: "B", sector: "kepala_desa"),
            PlainSubject(caseID: "2", number: "1", agency: "A", sector: "kepala_desa"),
        ]
    }

    static let throughSubjects: [CatalogueExample] = [
        // "measures then count distinct cases per group"; a case without subjects has no agency.
        CatalogueExample(
            "a case counts once under each agency of its subjects",
            Query(measures: ["cases"], by: ["agency"], totals: true),
            rows: [(["A"], [2]), (["B"], [1]), ([nil], [1])], totals: [3], package: twoAgencies),
        // "filters on agency, sector and sanction must hold for one and the same subject".
        CatalogueExample(
            "filters must hold for one and the same subject",
            Query(measures: ["cases"], where: [Filter("agency", ["A"]), Filter("sector", ["kepala_desa"])]),
            rows: [([], [1])], package: twoAgencies),
        // "and a case grouped by them is grouped by such subjects only."
        CatalogueExample(
            "a case is grouped by the subjects that pass",
            Query(measures: ["cases"], by: ["agency"], where: [Filter("sector", ["kepala_desa"])]),
            rows: [(["A"], [1]), (["B"], [1])], package: twoAgencies),
        // "`D!=v` keeps the others, nulls included": a subject of another agency, or no subject at all.
        CatalogueExample(
            "an exclusion keeps a case through another subject",
            Query(measures: ["cases", "subjects"], where: [Filter("agency", ["A"], isExclusion: true)]),
            rows: [([], [2, 1])], package: twoAgencies),
        // "rejected → …; decided bukan_pelanggaran or dihentikan → selesai; forwarded and it has subjects and all are
        // sanctioned → selesai; forwarded → diteruskan; decided → diputus; registered → diregistrasi; else diterima."
        CatalogueExample(
            "the state is the first that holds on the as-of day",
            Query(measures: ["cases"], by: ["state"], asOf: day("2024-03-01")),
            rows: [
                (["diputus"], [1]), (["diregistrasi"], [1]), (["diterima"], [1]), (["diteruskan"], [2]),
                (["selesai"], [2]), (["tidak_diregistrasi"], [1]),
            ]
        ) {
            let (early, late) = (day("2024-02-01"), day("2024-03-02"))
            $0.cases = (1...8).map { PlainCase(id: "\($0)", reportedOn: day("2024-01-01")) }
            $0.cases[0].rejectedOn = early
            for (position, decision) in [(1, "dihentikan"), (2, "pelanggaran"), (3, "pelanggaran"), (4, "pelanggaran")]
            {
                $0.cases[position].decidedOn = early
                $0.cases[position].decision = decision
            }
            // Two are forwarded with a subject each, sanctioned before and after the day; one has no subject.
            for position in [3, 4, 5] { $0.cases[position].forwardedOn = early }
            $0.subjects = [
                PlainSubject(caseID: "4", number: "1", sanction: "ringan", sanctionedOn: early),
                PlainSubject(caseID: "5", number: "1", sanction: "ringan", sanctionedOn: late),
            ]
            $0.cases[6].registeredOn = early
            $0.cases[7].registeredOn = late
        },
        // "For subjects, `violation`, `forwarded_to`, forwarding dates, `pending_subjects` … use the terlapor's own value,
        // else the case's": of three terlapor the second has a violation of its own, the third was forwarded elsewhere and
        // later than the case.
        CatalogueExample(
            "a terlapor's own value stands before that of the case",
            Query(
                measures: ["subjects", "pending_subjects"], by: ["violation", "forwarded_to"],
                period: days(to: "2024-02-29"), totals: true),
            rows: [
                (["D-1", "BKN"], [1, 1]), (["KE-4", "BKN"], [1, 1]), (["KE-4", nil], [1, 0]),
            ], totals: [3, 2], package: threeTerlapor),
        // "For cases the case's".
        CatalogueExample(
            "a case has the values of the case",
            Query(measures: ["cases"], by: ["violation", "forwarded_to"]), rows: [(["KE-4", "BKN"], [1])],
            package: threeTerlapor),
        // "`forwarded_cases` | forwarded_on, else its terlapor's first"; "forwarded (the case or one of its terlapor)".
        CatalogueExample(
            "a case is forwarded by its own day, else with the first of its terlapor",
            Query(measures: ["forwarded_cases"], by: ["month", "state"]),
            rows: [(["2024-02", "diteruskan"], [1]), (["2024-04", "diteruskan"], [1])]
        ) {
            $0.cases = ["1", "2", "3"].map { PlainCase(id: $0, reportedOn: day("2024-01-01")) }
            $0.cases[0].forwardedOn = day("2024-02-01")
            $0.subjects = [
                PlainSubject(caseID: "1", number: "1", forwardedOn: day("2024-01-15")),
                PlainSubject(caseID: "2", number: "1", forwardedOn: day("2024-05-01")),
                PlainSubject(caseID: "2", number: "2", forwardedOn: day("2024-04-01")),
                PlainSubject(caseID: "3", number: "1"),
            ]
        },
    ]

    private static let threeTerlapor: @Sendable (inout PlainPackage) -> Void = {
        $0.cases = [
            PlainCase(
                id: "1", reportedOn: day("2024-01-01"), violations: ["KE-4"], forwardedOn: day("2024-02-01"),
                forwardedTo: "BKN")
        ]
        $0.subjects = [
            PlainSubject(caseID: "1", number: "1"), PlainSubject(caseID: "1", number: "2", violations: ["D-1"]),
            PlainSubject(caseID: "1", number: "3", forwardedOn: day("2024-03-01"), forwardedTo: "Bupati"),
        ]
    }
}
