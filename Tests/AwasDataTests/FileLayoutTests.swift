import AwasModel
import Testing

@testable import AwasData

/// Headers: names, order, delimiters, and what can be wrong with them.
@Suite struct FileLayoutTests {
    @Test func theExamplesAreFaultless() throws {
        let result = try read(Examples.package())
        #expect(result.problems == [])
        #expect(result.dataset.counts.allSatisfy { $0.read == 1 && $0.rejected == 0 })
    }

    /// Every column of every table under its Indonesian name, in another order, with each delimiter, in capitals.
    @Test(arguments: Table.allCases)
    func headersMayBeWrittenInManyWays(table: Table) throws {
        let plain = try read(Examples.package())
        let lines = Examples.rows[table, default: []].map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let columns = Schema[table].columns
        #expect(lines[0] == columns.map(\.id))
        let headers: [[String]] = [
            columns.map(\.alias), columns.map { $0.alias.uppercased() }, columns.map { $0.id.uppercased() },
            columns.map { "  \"\($0.id)\" " }, columns.map { $0.id.replacing("_", with: " ") },
            columns.map { $0.alias.replacing("_", with: "-") },
        ]
        for header in headers {
            for delimiter in [",", ";", "\t"] {
                for isReversed in [false, true] {
                    let rows = [header, lines[1].map { "\"\($0)\"" }].map { cells in
                        (isReversed ? cells.reversed() : cells).joined(separator: delimiter)
                    }
                    let result = try read(Examples.package([table: rows]))
                    #expect(result.problems == [], "\(rows)")
                    for column in columns {
                        let cells = result.dataset.column(column.field, of: table)
                        #expect(cells == plain.dataset.column(column.field, of: table), "\(rows)")
                    }
                }
            }
        }
    }

    /// Blank lines before the header count as little as those behind it.
    @Test func blankLinesAreSkipped() throws {
        let agencies = ["", " \t", "agency", "", "Dinas A", "  ", "Dinas B", ""]
        let result = try read(Examples.package([.agencies: agencies]))
        #expect(result.problems == [])
        #expect(result.dataset.column(.agency, of: .agencies) == ["Dinas A", "Dinas B"])
        #expect(Array(result.dataset[.agencies].lines) == [5, 7])
        let typo = try read(Examples.package([.agencies: ["", "", "agency,knd", "Dinas A,x"]]))
        #expect(typo.problems.map(\.line) == [3])
    }

    @Test func unknownColumnsAreNamedWithASuggestion() throws {
        let result = try read(Examples.package([.oversight: ["date,region,program,participants,electoin,,catatan"]]))
        #expect(result.codes == [.unknownColumn, .unknownColumn, .unknownColumn])
        #expect(result.problems.map(\.column) == ["electoin", "", "catatan"])
        #expect(result.problems[0].message.english.contains("did you mean “election”?"))
        #expect(result.problems[0].message.indonesian.contains("maksudnya “election”?"))
        #expect(!result.problems[2].message.english.contains("?"))
    }

    /// A doubled column, or an alias beside its English name, makes the file's rows unusable without upsetting others.
    @Test(arguments: ["agency,agency,kind", "agency,instansi,kind", "AGENCY,kind,agency", "agency,aliases,nama_lain"])
    func doubledColumns(header: String) throws {
        let result = try read(
            Examples.package([.agencies: [header, "a,b,c", "d,e,f", "a,b,c"]]), allowsRejects: true)
        #expect(result.codes.contains(.duplicateColumn))
        let problem = try #require(result.problems.first { $0.code == .duplicateColumn })
        #expect(
            problem.line == 1 && problem.column == header.split(separator: ",").last { $0 != "kind" }.map(String.init))
        #expect(result.count(of: .agencies) == RowCount(table: .agencies, read: 3, rejected: 3))
        #expect(result.dataset[.agencies].rowCount == 0 && result.dataset[.attendance].rowCount == 1)
    }

    @Test func theDelimiterIsTheOneTheHeaderHoldsMost() throws {
        let result = try read(Examples.package([.agencies: ["\"agency\";kind;\"a,b,c,d\"", "x;y;z"]]))
        #expect(result.codes == [.unknownColumn])
        #expect(result.dataset.column(.kind, of: .agencies) == ["y"])
    }

    /// Sheets break long headers into lines; blanks and what nobody sees count as little.
    @Test func headersMayHaveLines() throws {
        for header in [
            "participants\n", "\npartici\u{AD}pants", "\u{FEFF}PARTICIPANTS\u{A0}\r\n", "participants \n ",
            "peserta\n\n",
        ] {
            let rows = ["date,region,program,\"\(header)\"", "2024-09-01,35.19,forum_warga,5"]
            let result = try read(["oversight.csv": rows.joined(separator: "\n")])
            #expect(result.problems == [], "\(header.debugDescription)")
            #expect(result.dataset.column(.participants, of: .oversight) == ["5"])
        }
        for header in ["kode\nwilayah", "Kode \r\n Wilayah", "kode__wilayah", "kode\u{A0}\u{AD}wilayah"] {
            let result = try read(["oversight.csv": "date,\"\(header)\",program,participants\nx,99,forum_warga,5"])
            #expect(result.codes == [.typeError, .unknownRegion], "\(header.debugDescription)")
            // Named by its text, in one line.
            #expect(result.problems[1].column.map { !$0.contains { $0.isNewline } && $0.count > 11 } == true)
        }
        let rows = ["date,region,program,participants,\"catatan\r\nlain\"", "2024-09-01,35,lainnya,5,x"]
        let unknown = try read(["oversight.csv": rows.joined(separator: "\n")])
        #expect(unknown.problems.map(\.column) == ["catatan lain"])
    }

    /// In a table of persons a header of several lines may have swallowed a row: what is no name of a column is told by its
    /// number.
    @Test func aHeaderThatMayHoldARowIsNotShown() throws {
        let lines = ["case_id,\"subject\nno\",agency,sector,\"catatan\nBudi\"", "C-1,1,Dinas A,x,y"]
        let result = try read(Examples.package([.subjects: lines]))
        #expect(result.codes == [.unknownColumn, .unknownValue])
        #expect(result.problems.map(\.column) == ["5", "sector"])
        let named = try read(Examples.package([.subjects: ["case_id,\"subject\nno\",agency,sector", "C-1,,A,asn"]]))
        #expect(named.problems.map(\.column) == ["subject no"])
    }

    /// What cannot be a header is not repeated at length, nor a header of a million cells compared with every name.
    @Test func aLongHeaderIsCutOff() throws {
        let long = String(repeating: "panjang", count: 100)
        let result = try read(Examples.package([.agencies: ["agency,\"kind\nof\",\(long)", "x,y,z"]]))
        #expect(result.problems.map(\.column) == ["kind of", Problem.shown(long)])
        #expect(result.problems.allSatisfy { $0.message.english.utf8.count < 400 })
        let unclosed = try read(Examples.package([.agencies: ["agency,\"kind", "x,y"]]))
        #expect(unclosed.codes == [.unclosedQuote, .unknownColumn])
        #expect(unclosed.problems.map(\.column) == ["2", "2"])
        #expect(unclosed.count(of: .agencies).read == 0)
    }

    @Test func emptyFiles() throws {
        for text in ["", "\n", "\u{FEFF}", "\r\n\r\n"] {
            let result = try read(["agencies.csv": text])
            #expect(result.codes == [.missingColumn])
            #expect(result.problems.first?.column == "agency")
        }
    }
}
