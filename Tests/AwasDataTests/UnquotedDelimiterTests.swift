import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// A cell that holds the delimiter without quotes makes a row too long: the message says so, and which cell it seems to be.
@Suite struct UnquotedDelimiterTests {
    private static func mayHold(_ column: Column) -> Bool {
        switch column.kind {
        case .text, .textList: true
        default: false
        }
    }

    private static func message(_ table: Table, _ cells: [String], _ delimiter: String) throws -> String? {
        let header = (Examples.rows[table] ?? [])[0].replacing(",", with: delimiter)
        let text = "\(header)\n\(cells.joined(separator: delimiter))\n"
        return try read(["\(table.rawValue).csv": text]).problems.first { $0.code == .extraCell }?.message.indonesian
    }

    @Test(arguments: Table.allCases, [",", ";", "\t"])
    func theTornCellIsNamed(table: Table, delimiter: String) throws {
        let lines = (Examples.rows[table] ?? []).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        for (place, name) in lines[0].enumerated() {
            guard let column = Schema[table].columns.first(where: { $0.id == name }) else { continue }
            for isFull in [true, false] where UnquotedDelimiterTests.mayHold(column) {
                // Items of lists are separated by the delimiter itself here; cells that need none may be empty.
                var cells = lines[1].map { String($0.prefix { $0 != ";" }) }
                for other in cells.indices where !isFull && Schema[table].columns[other].isRequired == false {
                    cells[other] = ""
                }
                cells[place] = "Satu\(delimiter) Dua"
                let message = try #require(try UnquotedDelimiterTests.message(table, cells, delimiter))
                #expect(message.contains("“\(name)”") && message.contains("kutip"), "\(cells)")
                // Without a blank it may be another cell; quotes are told of all the same.
                cells[place] = "Satu\(delimiter)Dua"
                let plain = try #require(try UnquotedDelimiterTests.message(table, cells, delimiter))
                #expect(plain.contains("kutip"), "\(cells)")
            }
        }
    }

    @Test(arguments: Table.allCases)
    func emptyCellsBeyondAreNamed(table: Table) throws {
        let lines = Examples.rows[table] ?? []
        for count in 1...3 {
            let cells = (lines[1] + String(repeating: ",", count: count)).split(
                separator: ",", omittingEmptySubsequences: false)
            let message = try UnquotedDelimiterTests.message(table, cells.map(String.init), ",")
            #expect(message?.contains("kolom kosong di kanan") == true)
        }
    }

    /// What is empty in one row only is no empty column, whichever blocks the rows are read in.
    @Test(arguments: [1, 40, 1 << 18]) func columnsThatAreFilledElsewhereAreNotDeleted(blockSize: Int) throws {
        let sound = "2024-09-01,35.19,forum_warga,12"
        let package = try TemporaryPackage([
            "oversight/1.csv": "date,region,program,participants\n\(sound),\n\(sound)\n\(sound),7\n",
            "oversight/2.csv": "date,region,program,participants\n\(sound),\n",
        ])
        let problems = try package.read(blockSize: blockSize).problems.filter { $0.code == .extraCell }
        #expect(problems.map(\.line) == [2, 4, 2])
        #expect(problems.map { $0.message.english.contains("delete the empty columns") } == [false, false, true])
    }

    /// The last cell is empty since all were moved by one.
    @Test func anEmptyLastCellIsNoEmptyColumn() throws {
        let text =
            "id_perkara;nomor_terlapor;nama;instansi;kelompok;sanksi\nK/1;1;Orang; S.T.;Pemdes Satu;kepala_desa;\n"
        let problem = try read(["subjects.csv": text]).problems.first { $0.code == .extraCell }
        #expect(problem?.message.indonesian.contains("“nama”") == true)
        #expect(problem?.message.english.contains("semicolons") == true)
    }

    @Test func aNumberWithItsGroups() throws {
        let text = "date,region,program,participants\n2024-09-01,35.19,forum_warga,1,250\n"
        let problem = try read(["oversight.csv": text]).problems.first { $0.code == .extraCell }
        #expect(problem?.message.indonesian.contains("“participants”") == true)
        #expect(problem?.message.indonesian.contains("1250") == true)
    }
}
