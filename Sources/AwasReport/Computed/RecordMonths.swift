import AwasModel
import AwasQuery

/// In which of twelve months there are records, by any of their dates: of a month without any nobody knows whether there was
/// nothing, or nothing was sent.
struct RecordMonths {
    /// The measures that have a group wherever a table has a record with one of its dates.
    static let probes: [Fact: [String]] = [
        .events: ["events"], .attendance: ["delegations"],
        .cases: ["cases", "registered_cases", "rejected_cases", "decided_cases", "forwarded_cases"],
        .subjects: ["subjects", "proven_subjects", "sanctioned"], .oversight: ["oversight_participants"],
    ]

    /// From the eleventh before the document's to its own.
    let months: [CalendarPeriod]
    /// What was asked.
    private(set) var queries: [Query] = []
    private var found: [Fact: [RegionCode?: Set<Int>]] = [:]

    /// - Parameters:
    ///   - facts: the tables that are looked for.
    ///   - isByKabupaten: whether each kabupaten is looked at, else the document's region as a whole.
    init(_ scope: ReportScope, _ facts: [Fact], byKabupaten isByKabupaten: Bool) throws(QueryError) {
        months = scope.lastTwelveMonths
        for fact in facts {
            guard let measures = RecordMonths.probes[fact], scope.absence(of: fact.tables) == nil else { continue }
            let query = scope.query(
                measures, by: isByKabupaten ? ["kabupaten", "month"] : ["month"], over: scope.twelveMonths)
            queries.append(query)
            var places: [RegionCode?: Set<Int>] = [:]
            for row in try scope.executor.run(query).rows {
                guard case .period(let period)? = row.key.last, let month = months.firstIndex(of: period) else {
                    continue
                }
                if !isByKabupaten {
                    places[nil, default: []].insert(month)
                } else if case .region(let code, _)? = row.key.first {
                    places[code, default: []].insert(month)
                }
            }
            found[fact] = places
        }
    }

    /// Whether the document's region has a record of a table in a month, counted from the first of the twelve.
    func hasRecords(of fact: Fact, in month: Int) -> Bool { found[fact]?[nil]?.contains(month) ?? false }

    /// Whether a kabupaten has a record of any of these tables in a month.
    func hasRecords(of facts: [Fact], _ kabupaten: RegionCode, in month: Int) -> Bool {
        facts.contains { found[$0]?[kabupaten]?.contains(month) ?? false }
    }

    /// The first of the twelve months with a record of a table; nil without any.
    func first(of fact: Fact) -> Int? { found[fact]?[nil]?.min() }
}

extension ReportScope {
    /// The document's month and the eleven before it.
    var lastTwelveMonths: [CalendarPeriod] { (0..<12).map { parameters.month.advanced(by: $0 - 11) } }

    /// From the first day of the first of them to the last of the document's month.
    var twelveMonths: DateRange {
        DateRange(from: parameters.month.advanced(by: -11).firstDay, to: parameters.month.lastDay)
    }

    /// What the months are called where there is little room: `Okt 2023`.
    var namesOfTwelveMonths: [String] {
        lastTwelveMonths.map(style.shortMonth)
    }
}

extension FigureStyle {
    /// A month where there is little room: `Okt 2023`.
    package func shortMonth(_ month: CalendarPeriod) -> String {
        "\(MonthName.full(month.ordinal)[language].prefix(3)) \(month.year)"
    }
}
