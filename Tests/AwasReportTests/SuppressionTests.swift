import AwasData
import AwasModel
import AwasQuery
import Testing

@testable import AwasReport

/// What `--suppress` promises, over random records and the sample.
@Suite struct SuppressionTests {
    private static let least: Int64 = 7

    private static let questions: [(measures: [String], dimensions: [String])] = [
        (["attendance", "attendance_female", "attendance_rate"], ["agency"]),
        (["attendance", "invited"], ["kabupaten"]),
        (["subjects", "proven_subjects", "sanctioned"], ["sector"]), (["pending_subjects"], ["agency"]),
        (["oversight_participants", "oversight_rate", "turnout"], ["kabupaten"]),
        (["oversight_participants"], ["kabupaten", "month"]), (["reach_rate", "cases", "voters"], ["kabupaten"]),
        (["attendance_rate", "subjects"], []),
    ]

    private static func isSmall(_ value: Value) -> Bool {
        if case .integer(let number) = value { number > 0 && number < least } else { false }
    }

    @Test(arguments: 0..<40) func smallNumbersOfPersonsAreLeftOutAndNothingElseChanges(seed: Int) throws {
        let dataset = try RandomRecords(seed: UInt64(seed)).package.read().dataset
        for question in SuppressionTests.questions {
            let measures = question.measures.filter { id in
                let available = Catalogue.measure(named: id).map { Catalogue.dimensions(of: $0).map(\.id) } ?? []
                return question.dimensions.allSatisfy(available.contains)
            }
            guard !measures.isEmpty else { continue }
            let query = Query(measures: measures, by: question.dimensions, totals: true)
            let whole = try Executor(dataset, disclosure: .all).run(query)
            let shown = try Executor(dataset, disclosure: .least(SuppressionTests.least)).run(query)
            #expect(shown.rows.map(\.key) == whole.rows.map(\.key))
            for (column, measure) in whole.measures.enumerated() {
                var hidden: [Value] = []
                for (before, after) in zip(whole.rows, shown.rows) {
                    if case .withheld = after.values[column] {
                        hidden.append(before.values[column])
                    } else {
                        #expect(after.values[column] == before.values[column])
                        let mustHide = measure.isOfPersons && SuppressionTests.isSmall(after.values[column])
                        #expect(!mustHide, "\(measure.id): \(after.values[column])")
                    }
                }
                if !measure.isAboutPersons { #expect(hidden.isEmpty) }
                try checkComplement(measure, column, hidden, shown)
            }
            let few = shown.rows.flatMap(\.values).contains { if case .withheld(.small) = $0 { true } else { false } }
            if few { #expect(shown.notes.contains { $0.english.contains("left blank (*)") }) }
        }
    }

    /// At least two groups and enough persons are hidden together, unless there are no more.
    private func checkComplement(
        _ measure: Measure, _ column: Int, _ hidden: [Value], _ shown: ResultTable
    ) throws {
        guard measure.isOfPersons, !shown.dimensions.isEmpty, !hidden.isEmpty else { return }
        let sum = hidden.reduce(Int64(0)) { if case .integer(let number) = $1 { $0 + number } else { $0 } }
        let isAllHidden = shown.rows.allSatisfy { row in
            if case .integer(let number) = row.values[column] { number == 0 } else { true }
        }
        #expect(hidden.count > 1 && sum >= SuppressionTests.least || isAllHidden, "\(measure.id): \(hidden)")
        if let total = shown.totals?[column] { #expect(!SuppressionTests.isSmall(total)) }
    }

    @Test func aLimitAppliesAfterwards() throws {
        let dataset = try SampleReport.data().dataset
        var query = Query(
            measures: ["subjects"], by: ["kabupaten"], sort: [Query.SortKey("subjects", descending: true)])
        let all = try Executor(dataset, disclosure: .least(7)).run(query)
        query.limit = 3
        let some = try Executor(dataset, disclosure: .least(7)).run(query)
        #expect(Array(some.rows) == Array(all.rows.prefix(3)))
    }

    /// Each table of each document, by the ids of its columns or rows.
    @Test(arguments: SampleReport.all) func noDocumentShowsAFewPersons(sample: SampleReport) throws {
        var parameters = try sample.parameters()
        parameters.disclosure = .least(SuppressionTests.least)
        let data = try SampleReport.data()
        var reports = [try Report.monthly(data, parameters, language: .indonesian)]
        let library = try ReportLibrary()
        for name in ["ringkas", "matriks", "surat"] {
            let definition = try #require(library[name])
            for measure in ["subjects", "attendance", "oversight_participants"] {
                reports.append(
                    try DefinedReport.make(
                        definition, data, parameters, measure: Catalogue.measure(named: measure), language: .english))
            }
        }
        let persons = Catalogue.measures.filter(\.isOfPersons).map(\.id)
        var looked = 0
        for report in reports {
            for table in report.tables {
                for row in table.rows {
                    let name = if case .text(_, let plain?)? = row.cells.first { plain } else { "" }
                    for (column, cell) in zip(table.columns, row.cells) where !column.id.hasSuffix("_change") {
                        let isOfPersons =
                            persons.contains(name) && ["month", "previous", "year"].contains(column.id)
                            || persons.contains {
                                column.id == $0 || column.id == "\($0)_year" || column.id == "\($0)_previous"
                            }
                            || report.name.hasPrefix("matriks")
                        guard isOfPersons, case .integer(let number) = cell else { continue }
                        looked += 1
                        #expect(
                            number == 0 || number >= SuppressionTests.least, "\(report.name) \(table.id) \(column.id)")
                    }
                }
            }
            let isBlank = report.tables.contains { table in
                table.rows.contains { row in
                    row.cells.contains { $0 == .withheld(.small(below: 7)) || $0 == .withheld(.complement) }
                }
            }
            let isMarked = report.sections.flatMap(\.blocks).contains { block in
                switch block {
                case .paragraph(let text): text.contains("<7")
                case .bullets(let texts): texts.contains { $0.contains("<7") }
                default: false
                }
            }
            #expect(report.properties.contains { $0.value.contains("<7") } == (isBlank || isMarked))
        }
        #expect(looked > 4)
    }
}

extension Measure {
    /// Whether its figures are numbers of persons; a case may be of several.
    fileprivate var isOfPersons: Bool { unit == .people || unit == .subjects }
}
