import AwasModel
import AwasQuery
import AwasReport
import Testing

/// Every table names the queries that its figures come from.
@Suite struct SourcesTests {
    /// Tables that hold no aggregates: lists of records, and facts about the data package.
    private static let withoutFigures: Set<String> = [
        "daftar_kegiatan", "baris", "peringatan", "berkas", "definisi", "sumber", "terlapor", "ringkasan_instansi",
        "tindak_lanjut",
    ]

    @Test(arguments: SampleReport.all)
    func figuresOfTheMonthlyReportAreAnswersToItsSources(sample: SampleReport) throws {
        try expectSources(try sample.make(.indonesian))
    }

    @Test(arguments: SampleReport.all, ["ringkas", "matriks", "bkd"])
    func figuresOfDefinedReportsAreAnswersToTheirSources(sample: SampleReport, name: String) throws {
        let definition = try #require(try ReportLibrary()[name])
        try expectSources(
            try DefinedReport.make(definition, SampleReport.data(), sample.parameters(), language: .english))
    }

    private func expectSources(_ report: Report) throws {
        let executor = Executor(try SampleReport.data().dataset, disclosure: .all)
        for table in report.tables {
            let isWithout = Self.withoutFigures.contains(table.id) && !table.columns.contains { $0.id == "month" }
            #expect(table.sources.isEmpty == isWithout, "\(report.name): \(table.id)")
            #expect(Set(table.sources).count == table.sources.count)
            // Where a group has no record, a count is 0 and everything else unknown.
            var figures: [String: Set<Cell>] = [:]
            for query in table.sources {
                let answer = try executor.run(query)
                for (position, measure) in answer.measures.enumerated() {
                    let absent = measure.isCount ? Cell.integer(0) : .null
                    figures[measure.id, default: [absent]].formUnion(answer.rows.map { Cell($0.values[position]) })
                    if let totals = answer.totals { figures[measure.id]?.insert(Cell(totals[position])) }
                }
            }
            // Which groups have a record is read from the keys of the answers; the ages of cases are counted one by one.
            let bands = table.rows.filter { table.id != "perkara_umur" || $0.style == .total }
            for row in bands where table.id != "kelengkapan" {
                for (column, cell) in zip(table.columns, row.cells) {
                    let id = ["_previous", "_year"].reduce(column.id) {
                        $0.hasSuffix($1) ? String($0.dropLast($1.count)) : $0
                    }
                    if let known = figures[id] {
                        // What people read where a figure is not available.
                        let isUnavailable = cell == .withheld(.poorlyCovered)
                        // A place without a record of the table, where the catalogue counts none; or its office said so.
                        let isShown =
                            known.contains(isUnavailable ? .null : cell)
                            || cell == .null && (known.contains(.integer(0)) || known.contains(.real(0)))
                        #expect(isShown, "\(report.name): \(table.id), \(column.id)")
                    }
                }
            }
        }
    }
}
