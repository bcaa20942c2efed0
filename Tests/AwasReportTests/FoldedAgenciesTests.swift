import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData
@testable import AwasQuery
@testable import AwasReport

/// "Small agencies fold into Lainnya in report tables, after limits": nothing withheld can be worked out by subtraction.
@Suite struct FoldedAgenciesTests {
    private static let least: Int64 = 6

    @Test(arguments: 0..<RandomInputs.count(UInt64(24), many: 400))
    func nothingIsLeftToBeWorkedOut(seed: UInt64) throws {
        let read = try RandomRecords(seed: seed).package.read()
        let month = try #require(CalendarPeriod("2024-02"))
        func report(_ disclosure: Disclosure) throws -> Report {
            try Report.monthly(
                read, ReportParameters(month: month, disclosure: disclosure), language: .indonesian)
        }
        let (whole, shown) = (try report(.all), try report(.least(FoldedAgenciesTests.least)))
        for id in ["kehadiran_instansi", "perkara_instansi"] {
            let (all, folded) = (try table(id, of: whole), try table(id, of: shown))
            for column in folded.columns.indices.dropFirst(folded.stubColumns) {
                try expectSafe(folded, all, column, "\(id) \(folded.columns[column].id), seed \(seed)")
            }
            // Whoever has a figure that is withheld is not named, in what is printed neither.
            let named = folded.rows.filter { $0.style == .body && !isOthers($0) }
            let isBlank = named.contains { row in row.cells.contains { isWithheld($0) } }
            #expect(!isBlank, "\(id), seed \(seed)")
        }
    }

    private func expectSafe(_ folded: ReportTable, _ all: ReportTable, _ column: Int, _ place: String) throws {
        let others = folded.rows.first(where: isOthers)?.cells[column]
        let total = folded.rows.last { $0.style == .total }?.cells[column]
        if case .integer(let number)? = others, folded.columns[column].isOfPersons {
            #expect(number == 0 || number >= FoldedAgenciesTests.least, "\(place)")
        }
        // What is withheld of the others is withheld of the total too.
        if let others, let total, isWithheld(others) { #expect(isWithheld(total), "\(place)") }
        guard folded.id == "kehadiran_instansi", !folded.columns[column].id.hasSuffix("_change"),
            case .integer(let sum)? = total
        else { return }
        // Each delegation is of one agency: what is shown adds up.
        let body = folded.rows.filter { $0.style == .body }.compactMap { row -> Int64? in
            if case .integer(let number) = row.cells[column] { number } else { nil }
        }
        // Agencies without a delegation this month are in the total alone, and in no row.
        let isWhole = folded.notes.allSatisfy { !$0.contains("baris lain") }
        if isWhole { #expect(body.reduce(0, +) == sum, "\(place)") }
        #expect(body.reduce(0, +) <= sum, "\(place)")
    }

    private func table(_ id: String, of report: Report) throws -> ReportTable {
        try #require(report.tables.first { $0.id == id })
    }

    private func isOthers(_ row: ReportTable.Row) -> Bool { plain(row.cells[0]) == ResultTable.othersKey }

    private func isWithheld(_ cell: AwasReport.Cell) -> Bool { if case .withheld = cell { true } else { false } }

    /// `query` and `list` never fold.
    @Test func questionsListAll() throws {
        let dataset = try SampleReport.data().dataset
        let query = Query(measures: ["subjects"], by: ["agency"])
        let all = try Executor(dataset, disclosure: .all).run(query)
        let shown = try Executor(dataset, disclosure: .least(5)).answer(Question(query))
        #expect(shown.rows.map(\.key) == all.rows.map(\.key) && shown.others == nil)
    }

    @Test func aLimitComesFirst() throws {
        let dataset = try SampleReport.data().dataset
        var query = Query(measures: ["subjects"], by: ["agency"], totals: true)
        query.sort = [Query.SortKey("subjects", descending: true)]
        query.limit = 12
        let all = try Executor(dataset, disclosure: .all).run(query)
        var question = Question(query, others: true)
        question.folds = true
        let shown = try Executor(dataset, disclosure: .least(5)).answer(question)
        let named = shown.rows.map(\.key)
        #expect(!named.isEmpty && named.allSatisfy(all.rows.map(\.key).contains))
        #expect(named == all.rows.filter { ($0.values[0].number ?? 0) >= 5 }.map(\.key).filter(named.contains))
        #expect(shown.others != nil)
    }
}

extension ReportTable.Column {
    fileprivate var isOfPersons: Bool {
        // A case is of several persons.
        ["attendance", "invited"].contains { id.hasPrefix($0) } && !id.hasSuffix("_change")
    }
}
