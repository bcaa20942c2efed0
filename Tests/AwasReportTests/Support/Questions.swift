import AwasData
import AwasModel
import AwasQuery
import AwasReport

/// The answers of plain queries over a report's region, one measure at a time, as `awas query` would give them.
final class Questions {
    /// The answer for one measure: a value by the plain key of each group, and the total.
    typealias Answer = (groups: [String: Value], total: Value)

    private let executor: Executor
    private let parameters: ReportParameters
    private var answers: [String: Answer] = [:]

    init(_ read: ReadResult, _ parameters: ReportParameters) {
        executor = Executor(read.dataset, disclosure: .all)
        self.parameters = parameters
    }

    /// The days of a span by the name that its columns have.
    func days(_ span: String) -> DateRange {
        let month = parameters.month
        return switch span {
        case "previous": DateRange(month.advanced(by: -1))
        case "year": DateRange(from: day(month.year, 1, 1), to: month.lastDay)
        case "start": DateRange(to: CalendarDate(daysSinceEpoch: month.firstDay.daysSinceEpoch - 1))
        case "previous_start":
            DateRange(to: CalendarDate(daysSinceEpoch: month.advanced(by: -1).firstDay.daysSinceEpoch - 1))
        case "year_start": DateRange(to: day(month.year - 1, 12, 31))
        default: DateRange(month)
        }
    }

    func answer(_ measure: String, by dimension: String? = nil, _ span: String) throws -> Answer {
        let name = "\(measure) \(dimension ?? "") \(span)"
        if let answer = answers[name] { return answer }
        var query = Query(
            measures: [measure], by: dimension.map { [$0] } ?? [], regions: parameters.region.map { [$0] } ?? [],
            period: days(span), asOf: parameters.asOf)
        let rows = try executor.run(query).rows
        let groups = Dictionary(
            rows.map { ($0.key.first?.plain ?? "", $0.values.first ?? .null) }, uniquingKeysWith: { first, _ in first })
        query.dimensions = []
        let answer = (groups, try executor.run(query).rows.first?.values.first ?? .null)
        answers[name] = answer
        return answer
    }

    /// The cell that a table must show for a measure: of a group, or of everything.
    func cell(_ measure: String, by dimension: String?, key: String?, _ span: String) throws -> Cell {
        if span == "change" {
            return Questions.difference(
                try cell(measure, by: dimension, key: key, "month"),
                try cell(measure, by: dimension, key: key, "previous"))
        }
        let isByVoters = ["turnout", "oversight_rate", "reach_rate", "public_report_rate"].contains(measure)
        if isByVoters, try isPoor(dimension, key) { return .withheld(.poorlyCovered) }
        guard let key else { return Cell(try answer(measure, _: span).total) }
        return Cell(try answer(measure, by: dimension, span).groups[key] ?? absent(measure, by: dimension, key: key))
    }

    /// Whether fewer than 80 % of the polling stations of a region are in its figures of voters.
    private func isPoor(_ dimension: String?, _ key: String?) throws -> Bool {
        guard let key else {
            return try parameters.region != nil && answer("station_coverage", _: "year").total.number ?? 1 < 0.8
        }
        return try answer("station_coverage", by: dimension, "year").groups[key]?.number ?? 1 < 0.8
    }

    /// A measure without a record of a group: a count is 0, and so is a rate of reports where voters are known.
    private func absent(_ measure: String, by dimension: String?, key: String) throws -> Value {
        if measure == "public_report_rate" {
            let voters = try answer("registered_voters", by: dimension, "year").groups[key]?.number ?? 0
            return voters > 0 ? .real(0) : .null
        }
        return Catalogue.measure(named: measure)?.isCount ?? false ? .integer(0) : .null
    }

    static func difference(_ now: Cell, _ before: Cell) -> Cell {
        switch (now, before) {
        case (.integer(let now), .integer(let before)): .integer(now - before)
        case (.real(let now), .real(let before)): .real(now - before)
        case (.ratio(let now), .ratio(let before)): .real(now.number - before.number)
        default: .null
        }
    }
}
