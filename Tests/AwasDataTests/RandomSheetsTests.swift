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
        var elections: [OfficeBook.Sheet] = []
        if drawn.files["elections.csv"] != nil {
            elections = [
                OfficeBook.Sheet(
                    "Pemilihan",
                    [["election", "name", "kind", "voting_date"], ["P1", "Pilkada", "pilkada", .day("2024-11-27")]])
            ]
        }
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
}
