import AwasModel
import AwasTestSupport
import AwasWorkbook
import Foundation
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

/// What problems say of cells stands at these cells in a marked copy, which holds the same records.
@Suite struct MarkedSheetsTests {
    @Test(arguments: 0..<RandomInputs.count(150 as UInt64, many: 2_000))
    func everyProblemIsAtItsCell(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var sheet = RandomSheet(&random).sheet
        sheet.spoil(&random)
        let book = try OfficeBook([sheet])
        let copy = "\(book.folder)/salinan/buku.xlsx"
        try FileManager.default.createDirectory(atPath: "\(book.folder)/salinan", withIntermediateDirectories: true)
        let reader = DatasetReader(threads: 1, allowsRejects: true)
        let source: PackageSource
        do { source = try PackageSource(book.path) } catch { return }
        let found = try reader.read(from: source)
        let marking = try ProblemMarking(found.problems, of: source, .english)
        try marking.write(to: copy)
        let again = try reader.read(from: PackageSource(copy))
        #expect(again.problems == found.problems && again.notes == found.notes)
        for table in Table.allCases {
            #expect(again.count(of: table) == found.count(of: table))
            for column in Schema[table].columns {
                #expect(again.dataset.column(column.field, of: table) == found.dataset.column(column.field, of: table))
            }
        }
        let comments = try MarkedSheetsTests.comments(copy)
        #expect(comments.count == marking.cells && Set(comments.map(\.cell)).count == comments.count)
        let texts = Dictionary(uniqueKeysWithValues: comments.map { ($0.cell, $0.text) })
        let merged = sheet.merged.compactMap(CellRange.init)
        for problem in found.problems {
            guard let cell = problem.cell.flatMap({ CellAddress($0) }) else { continue }
            let shown = merged.first { $0.contains(cell) }?.first ?? cell
            #expect(
                texts[shown.description]?.contains(problem.message.english) ?? false,
                "\(problem.place) \(problem.message.english) \(texts)")
        }
    }

    /// The comments of the only sheet, by another program.
    private static func comments(_ path: String) throws -> [(cell: String, text: String)] {
        let script = """
            import sys, json, zipfile, xml.etree.ElementTree as tree
            with zipfile.ZipFile(sys.argv[1]) as file:
                names = [name for name in file.namelist() if name.startswith('xl/comments')]
                found = [[c.get('ref'), ''.join(c.itertext())] for name in names
                         for c in tree.fromstring(file.read(name)).iter('{http://schemas.openxmlformats.org/spreadsheetml/2006/main}comment')]
            open(sys.argv[2], 'w').write(json.dumps(found))
            """
        try Python.run(script, [path, path + ".json"])
        let data = try Data(contentsOf: URL(fileURLWithPath: path + ".json"))
        return try JSONDecoder().decode([[String]].self, from: data).map { ($0[0], $0[1]) }
    }
}

extension OfficeBook.Sheet {
    /// Cells that cannot be read, that are missing, and that should be others.
    fileprivate mutating func spoil(_ random: inout SplitMix64) {
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let row = Int.random(in: 0..<rows.count, using: &random)
            guard !rows[row].isEmpty else { continue }
            let column = Int.random(in: 0..<rows[row].count, using: &random)
            rows[row][column] = random.pick(
                [
                    nil, .text("35.1"), .number("-4"), .error("#N/A"), .text("26/13/2024"), .boolean(true),
                    .text("a & <b>"),
                ],
                else: nil)
        }
    }
}
