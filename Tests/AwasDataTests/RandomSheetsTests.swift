import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// Whatever an office puts around its records, and however it writes them, they are those of the clean files.
@Suite struct RandomSheetsTests {
    @Test(arguments: 0..<RandomInputs.count(400 as UInt64, many: 4_000))
    func sheetsAreTheirRecords(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let drawn = RandomSheet(&random)
        let elections = RandomSheetsTests.elections(drawn)
        let blockSize = random.pick([1, 64, 1 << 18], else: 1)
        let found = try OfficeBook(elections + [drawn.sheet]).read(
            threads: random.pick([1, 3], else: 1), blockSize: blockSize)
        let wanted = try read(drawn.files)
        #expect(
            found.errorCount == 0, "\(found.problems.map { "\($0.place) \($0.message.english)" }) \(drawn.sheet.rows)")
        for (table, count) in drawn.counts {
            #expect(found.count(of: table).read == count)
            for column in Schema[table].columns {
                #expect(
                    found.dataset.column(column.field, of: table) == wanted.dataset.column(column.field, of: table),
                    "\(table) \(column.id) \(drawn.sheet.rows)")
            }
        }
    }

    /// A dataset written as clean files is the same dataset when these are read, and what is said to have been changed is what
    /// differs between the sheet and the files.
    @Test(arguments: 0..<RandomInputs.count(100 as UInt64, many: 1_000))
    func cleanFilesAreTheSameDataset(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let drawn = RandomSheet(&random)
        let book = try OfficeBook(RandomSheetsTests.elections(drawn) + [drawn.sheet])
        let source = try PackageSource(book.path)
        let dataset = try DatasetReader().read(from: source).dataset
        let text = DatasetText(dataset)
        var files: [String: String] = [:]
        var cells: [String: String] = [:]
        for table in text.tables {
            let columns = text.columns(of: table)
            var rows = [columns.map(\.id)]
            for row in 0..<dataset[table].rowCount {
                rows.append(columns.map { text.cell($0, of: table, row: row) })
                for column in columns {
                    cells["\(table) \(dataset[table].lines[row]) \(column.id)"] = text.cell(column, of: table, row: row)
                }
            }
            files["\(table.rawValue).csv"] =
                rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
                .joined(separator: "\n") + "\n"
        }
        let again = try read(files)
        #expect(again.errorCount == 0)
        for table in Table.allCases {
            for column in Schema[table].columns {
                #expect(again.dataset.column(column.field, of: table) == dataset.column(column.field, of: table))
            }
        }
        for change in try IntakeChanges.all(of: dataset, from: source) {
            let column = try #require(
                Schema[change.table].columns.first { column in
                    cells["\(change.table) \(change.line) \(column.id)"].map {
                        $0 == change.after || change.after == "***"
                    } ?? false
                })
            #expect(change.before != change.after || column.isPersonal)
        }
    }

    private static func elections(_ drawn: RandomSheet) -> [OfficeBook.Sheet] {
        guard drawn.files["elections.csv"] != nil else { return [] }
        return [
            OfficeBook.Sheet(
                "Pemilihan",
                [["election", "name", "kind", "voting_date"], ["P1", "Pilkada", "pilkada", .day("2024-11-27")]])
        ]
    }
}
