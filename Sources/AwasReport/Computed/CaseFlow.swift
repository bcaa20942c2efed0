import AwasModel
import AwasQuery

/// The flow of cases: open at the start, what came in, what was closed, open at the end. It must close.
struct CaseFlow {
    private let scope: ReportScope
    private let queries: [Query]
    /// For each measure its counts over the three spans: this month, the month before, since January.
    private var counts: [String: [Int64]] = [:]
    /// Whether a step counts too few persons to be shown. One figure of what closes follows from the others; then none of
    /// them is.
    private let isWithheld: Bool
    /// For each span whether its steps are known; what is open at its ends is in any case.
    private let areStepsKnown: [Bool]

    private static let steps = [
        "cases", "reports", "findings", "registered_cases", "rejected_cases", "decided_cases", "proven", "unproven",
        "stopped", "forwarded_cases", "open_cases",
    ]

    init(_ scope: ReportScope, _ recorded: RecordedPlaces) throws(QueryError) {
        self.scope = scope
        areStepsKnown = [scope.month, scope.previousMonth, scope.yearToDate].map { days in
            recorded.hasRecord(.cases, .whole, days) || recorded.isNihil(.cases, .whole, days)
        }
        let question = scope.compared(scope.query(CaseFlow.steps, over: scope.month))
        let answer = try scope.executor.answer(question)
        var spans: [String: [Value]] = [:]
        for measure in answer.measures {
            spans[measure.id] = [ComparedSpan.month, .previous, .year].map { span in
                answer.place(of: measure, span.kind(scope)).flatMap { answer.totals?[$0] } ?? .null
            }
        }
        counts = spans.mapValues { $0.map(\.count) }
        // What was open on the day before a span begins.
        let starts = [scope.month, scope.previousMonth, scope.yearToDate].map { span in
            scope.query(
                ["open_cases"],
                over: DateRange(to: span.from.map { CalendarDate(daysSinceEpoch: $0.daysSinceEpoch - 1) }))
        }
        var begins: [Value] = []
        for query in starts { begins.append(try scope.executor.run(query).rows.first?.values.first ?? .null) }
        let opened = begins.map(\.count)
        isWithheld = (spans.values.joined() + begins).contains(where: \.isWithheld)
        queries = scope.queries(of: question) + starts
        counts["open_at_start"] = opened
        counts["closed"] = opened.indices.map { opened[$0] + self["cases"][$0] - self["open_cases"][$0] }
    }

    /// Without the table of cases nothing flows that anybody knows of.
    private var absence: String? { scope.absence(of: [.cases]) }

    private subscript(id: String) -> [Int64] { counts[id] ?? [0, 0, 0] }

    /// The four figures of the month that close; nil where nobody knows them or they are not shown.
    var month: (start: Int64, received: Int64, closed: Int64)? {
        guard absence == nil, !isWithheld else { return nil }
        return (self["open_at_start"][0], self["cases"][0], self["closed"][0])
    }

    var table: ComputedTable {
        let rows: [(id: String, label: LocalizedText, isBalance: Bool)] = [
            ("open_at_start", LocalizedText("Masih proses pada awal periode", "Open at the start of the period"), true),
            ("cases", LocalizedText("+ Masuk", "+ Received"), false),
            ("reports", LocalizedText("· laporan", "· reports"), false),
            ("findings", LocalizedText("· temuan", "· findings"), false),
            ("closed", LocalizedText("− Selesai atau tidak diregistrasi", "− Closed or not registered"), false),
            ("rejected_cases", LocalizedText("· tidak diregistrasi", "· not registered"), false),
            ("proven", LocalizedText("· diputus: pelanggaran", "· decided: violation"), false),
            ("unproven", LocalizedText("· diputus: bukan pelanggaran", "· decided: no violation"), false),
            ("stopped", LocalizedText("· diputus: dihentikan", "· decided: discontinued"), false),
            ("open_cases", LocalizedText("Masih proses pada akhir periode", "Open at the end of the period"), true),
            ("registered_cases", LocalizedText("Diregistrasi", "Registered"), false),
            ("forwarded_cases", LocalizedText("Diteruskan", "Forwarded"), false),
        ]
        return ComputedTable(
            columns: scope.spanColumns(scope.words("Langkah", "Step"), id: "step"),
            rows: rows.map { row in
                let counts = self[row.id]
                // A step of days without any record is not known, and neither is a change beside it.
                let known = areStepsKnown.map { row.isBalance || $0 }
                let figures: [Int64?] = [
                    known[0] ? counts[0] : nil, known[1] ? counts[1] : nil,
                    known[0] && known[1] ? counts[0] - counts[1] : nil, known[2] ? counts[2] : nil,
                ]
                return ReportTable.Row(
                    [.text(row.label[scope.language], plain: row.id)] + figures.map { $0.map(cell) ?? .null },
                    style: row.isBalance ? .total : .body)
            },
            notes: absence.map { [$0] } ?? notes, sources: queries)
    }

    private func cell(_ count: Int64) -> Cell {
        if absence != nil { return .null }
        return isWithheld ? .withheld(.complement) : .integer(count)
    }

    private var notes: [String] {
        [
            scope.words(
                "Awal + masuk − selesai = akhir. Registrasi dan penerusan tidak mengubah banyaknya yang masih proses.",
                "Start + received − closed = end. Registering and forwarding do not change how many are open.")
        ]
    }
}
