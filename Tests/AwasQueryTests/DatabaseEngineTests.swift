import AwasData
import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasQuery
@testable import AwasSQL

/// The same questions on PostgreSQL and over rows in memory: the same answers, to the last note.
@Suite(.serialized) struct DatabaseEngineTests {
    @Test(arguments: 0..<RandomInputs.count(UInt64(40), many: 200))
    func questionsHaveTheSameAnswersThere(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let read = try DatabaseEngineTests.read(package, seed: seed)
        let url = try DatabaseURL("\(try DatabaseServer.url)?schema=random_\(seed)")
        _ = try DatabaseLoad(read, into: url, withPersons: false).write()
        let database = try DatabaseEngine(DatabaseReader(url))
        let native = NativeEngine(read.dataset)
        var answered = 0
        for number in 0..<10 {
            let question = RandomQuestion.make(seed: seed * 1_000 + UInt64(number), for: package)
            for disclosure in [Disclosure.all, .least(5)] {
                let context = "seed \(seed), \(disclosure), \(question)"
                let both = EngineTests.answers(question, native, database, disclosure, context)
                if let failure = database.failure {
                    let statement = database.statements.last
                    Issue.record("\(failure.message.english): \(statement?.text ?? "") \(statement?.parameters ?? [])")
                    return
                }
                guard let (expected, answer) = both else { continue }
                answered += 1
                #expect(answer.notes == expected.notes && answer.absences == expected.absences, "\(context)")
                #expect(answer.rejected == expected.rejected, "\(context)")
            }
        }
        #expect(answered > 4)
    }

    /// What is read back is the dataset that was loaded.
    @Test(arguments: 0..<RandomInputs.count(UInt64(10), many: 100))
    func rowsComeBack(seed: UInt64) throws {
        let package = RandomPackage.make(seed: seed)
        let read = try DatabaseEngineTests.read(package, seed: seed)
        let url = try DatabaseURL("\(try DatabaseServer.url)?schema=back_\(seed)")
        _ = try DatabaseLoad(read, into: url, withPersons: true).write()
        let back = try DatabaseReader(url).rows(DatasetReader(threads: 2))
        let (one, other) = (DatasetText(read.dataset), DatasetText(back.dataset))
        for table in Table.allCases {
            try #require(read.dataset[table].rowCount == back.dataset[table].rowCount)
            for column in Schema[table].columns {
                let rows = 0..<read.dataset[table].rowCount
                let differing = rows.first {
                    one.cell(column, of: table, row: $0) != other.cell(column, of: table, row: $0)
                }
                #expect(differing == nil, "seed \(seed), \(table.rawValue).\(column.id)")
            }
        }
        #expect(DatasetOrigin(read) == DatasetOrigin(back), "seed \(seed)")
    }

    private static func read(_ package: PlainPackage, seed: UInt64) throws -> ReadResult {
        let folder = FileManager.default.temporaryDirectory.appending(path: "awas-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try package.write(to: folder, seed: seed)
        let result = try DatasetReader(threads: 2, blockSize: 512).read(folder)
        try #require(result.errorCount == 0, "\(result.problems)")
        return result
    }
}
