import AwasData
import AwasModel
import AwasQuery

/// The cases that are open at the end of the month, or on the cut-off day before it, by their age and by whether they are
/// registered. The bands are counted from the records, the total is the answer to a query.
struct Backlog {
    private let scope: ReportScope
    private let query: Query
    private let total: ResultTable
    /// For each band the figures of the measures; nil where one of them counts too few persons to be shown: what is left of
    /// the total would give it away.
    private let bands: [[Int64]]?

    /// What the columns count; `overdue_cases` are among the registered ones.
    private static let measures = ["unregistered_cases", "registered_open_cases", "open_cases", "overdue_cases"]
    /// Days since the report.
    private static let ages: [ClosedRange<Int32>] = [0...7, 8...14, 15...30, 31...90, 91...Int32.max]

    init(_ scope: ReportScope) throws(QueryError) {
        self.scope = scope
        query = scope.query(Backlog.measures, over: scope.month)
        total = try scope.executor.run(query)
        let dataset = scope.read.dataset
        let end = min(scope.parameters.month.lastDay, scope.parameters.asOf)
        let records = RecordColumns(dataset, of: .cases, asOf: end)
        let (reported, registered) = (records.values(.reportedOn), records.values(.registeredOn))
        let (rejected, decided) = (records.values(.rejectedOn), records.values(.decidedOn))
        let overdue = records.values(.overdueFrom)
        let rows = try NativeEngine(dataset).records(
            of: .cases,
            in: Query(measures: [], regions: scope.parameters.regions, period: DateRange(to: end), asOf: end))
        var terlapor: [Int32: Int64] = [:]
        for row in dataset[.subjects][.caseID] where row >= 0 { terlapor[row, default: 0] += 1 }
        let none = Backlog.ages.map { _ in Backlog.measures.map { _ in Int64(0) } }
        var (cases, persons) = (none, none)
        for row in rows where rejected[row] == TableData.null && decided[row] == TableData.null {
            let age = end.daysSinceEpoch - reported[row]
            guard let band = Backlog.ages.firstIndex(where: { $0.contains(age) }) else { continue }
            let isRegistered = registered[row] != TableData.null
            let isOverdue = overdue[row] != TableData.null && overdue[row] <= end.daysSinceEpoch
            for (place, isCounted) in [!isRegistered, isRegistered, true, isOverdue].enumerated() where isCounted {
                cases[band][place] += 1
                persons[band][place] += max(1, terlapor[Int32(row)] ?? 0)
            }
        }
        let isFew = persons.joined().contains { scope.parameters.disclosure.figure(ofPersons: $0).isWithheld }
        bands = isFew ? nil : cases
    }

    var table: ComputedTable {
        let absence = scope.absence(of: [.cases])
        let hidden = Backlog.measures.map { _ in Cell.withheld(.complement) }
        let unknown = Backlog.measures.map { _ in Cell.null }
        var rows = Backlog.ages.enumerated().map { band, days in
            let figures = bands.map { $0[band].map(Cell.integer) } ?? hidden
            return ReportTable.Row([label(days)] + (absence == nil ? figures : unknown))
        }
        let sums = total.rows.first?.values.map { Cell($0) } ?? unknown
        rows.append(
            ReportTable.Row([.text(scope.words("Jumlah", "Total"), plain: ResultTable.totalKey)] + sums, style: .total))
        return ComputedTable(
            columns: [
                ReportTable.Column(
                    id: "age", label: scope.words("Umur (hari sejak laporan)", "Age (days since the report)"),
                    format: .text)
            ]
                + total.measures.map { measure in
                    ReportTable.Column(id: measure.id, label: measure.label[scope.language], format: .integer)
                },
            rows: rows, notes: absence.map { [$0] } ?? total.notesOnLimits.map { $0[scope.language] }, sources: [query])
    }

    private func label(_ days: ClosedRange<Int32>) -> Cell {
        let (first, last) = (days.lowerBound, days.upperBound)
        return last == Int32.max
            ? .text("> \(first - 1)", plain: "\(first)-") : .text("\(first)–\(last)", plain: "\(first)-\(last)")
    }
}
