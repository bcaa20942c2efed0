import AwasModel
import AwasQuery
import AwasReport
import Testing
import AwasTestSupport

@testable import AwasWriters

struct CSVWriterTests {
    /// Reads CSV by the letter of RFC 4180, with LF line ends.
    private func parse(_ text: String) -> [[String]] {
        var records: [[String]] = [[]]
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                field.append(scalar)
                scalars.removeFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                records[records.count - 1].append(String(field))
                field = String.UnicodeScalarView()
            case "\n" where !isQuoted:
                records[records.count - 1].append(String(field))
                field = String.UnicodeScalarView()
                records.append([])
            default: field.append(scalar)
            }
        }
        return records.dropLast()
    }

    @Test func whatIsWrittenReadsBack() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<2000 {
            let width = Int.random(in: 1...4, using: &random)
            let ids = (0..<width).map { "c\($0)" }
            let rows = (0..<3).map { _ in ids.map { _ in random.text(upTo: 8) } }
            let table = ReportTable(
                id: "t", title: "", columns: ids.map { ReportTable.Column(id: $0, label: $0, format: .text) },
                stubColumns: 0, rows: rows.map { ReportTable.Row($0.map { .text($0) }) }, emptyText: "")
            var writer = CSVWriter(isRaw: true)
            let read = parse(writer.render(table))
            #expect(read.map { $0.map { Array($0.utf8) } } == ([ids] + rows).map { $0.map { Array($0.utf8) } })
        }
    }

    @Test func textsThatBeginLikeFormulasAreGuarded() {
        let formulas = ["=1+1", "+a", "-1+1", "@SUM(A1)", "\tx", "\rx", "=\"a\",1", "-", "+1.", "-.5", "--1", "-1e5"]
        let others = ["-12", "+62", "-1.5", "-1,5", "a=b", " =1", "'=1", "", "3-4"]
        for text in formulas + others {
            let table = ReportTable(
                id: "t", title: "", columns: [ReportTable.Column(id: "c", label: "", format: .text)], stubColumns: 0,
                rows: [ReportTable.Row([.text("shown", plain: text)])], emptyText: "")
            let isFormula = formulas.contains(text)
            for isRaw in [false, true] {
                var writer = CSVWriter(isRaw: isRaw)
                let read = parse(writer.render(table)).last
                #expect(read == [isFormula && !isRaw ? "'" + text : text], "\(text)")
                #expect(writer.hasGuarded == (isFormula && !isRaw), "\(text)")
            }
        }
    }

    @Test func numbersAreNeverGuarded() {
        let table = ReportTable(
            id: "t", title: "", columns: [ReportTable.Column(id: "c", label: "", format: .decimal(1))], stubColumns: 0,
            rows: [ReportTable.Row([.integer(-5)]), ReportTable.Row([.real(-1e-9)])], emptyText: "")
        var writer = CSVWriter()
        #expect(writer.render(table) == "c\n-5\n-1e-09\n" || writer.render(table) == "c\n-5\n-1e-9\n")
        #expect(!writer.hasGuarded)
    }

    @Test func answersAreGuardedToo() throws {
        let agency = try #require(Catalogue.dimension(named: "agency"))
        let events = try #require(Catalogue.measure(named: "events"))
        let result = ResultTable(
            dimensions: [agency], measures: [events],
            keys: [KeyColumn(labels: [.text("=A1"), .text("-7")], codes: [0, 1, 0])],
            figures: [.integers([-1, 2, 3])], totals: nil, notes: [], election: nil, asOf: nil, rejected: 0)
        #expect(CSVWriter.render(result) == "agency,events\n'=A1,-1\n-7,2\n'=A1,3\n")
        var writer = CSVWriter(isRaw: true)
        #expect(writer.render(result) == "agency,events\n=A1,-1\n-7,2\n=A1,3\n")
    }

    @Test func cellsArePlain() {
        let cells: [Cell] = [
            .null, .text("Sosialisasi", plain: "sosialisasi"), .text("a, \"b\""), .integer(-1234), .real(0.1), .real(3),
            .real(.nan), .date(day(2024, 9, 6)),
        ]
        let columns = cells.indices.map {
            ReportTable.Column(id: "c\($0)", label: "L", format: .percent(1), isDetail: $0 == 3)
        }
        let table = ReportTable(
            id: "t", title: "T", columns: columns, stubColumns: 1,
            rows: [ReportTable.Row(cells), ReportTable.Row(cells, style: .total)], emptyText: "")
        let line = ",sosialisasi,\"a, \"\"b\"\"\",-1234,0.1,3,,2024-09-06\n"
        #expect(CSVWriter.render(table) == "c0,c1,c2,c3,c4,c5,c6,c7\n" + line + line)
    }

    @Test func aLoneEmptyFieldIsARecord() {
        let table = ReportTable(
            id: "t", title: "", columns: [ReportTable.Column(id: "c", label: "", format: .text)], stubColumns: 0,
            rows: [ReportTable.Row([.null])], emptyText: "")
        #expect(CSVWriter.render(table) == "c\n\"\"\n")
    }

    @Test func answersHaveTwoColumnsForARegionAndATotal() throws {
        #expect(
            CSVWriter.render(try Answer.cases()) == """
                kabupaten_code,kabupaten,month,sector,events,attendance_rate
                35.09,Kabupaten Jember,2024-09,asn,12,0.9213333333333333
                ,,,,0,
                TOTAL,TOTAL,TOTAL,TOTAL,12,1

                """)
        var result = try Answer.cases()
        result.totals = nil
        #expect(!CSVWriter.render(result).contains("TOTAL"))
    }
}

/// An answer with every kind of value.
enum Answer {
    static func cases() throws -> ResultTable {
        let jember = try #require(RegionCode("35.09"))
        let month = try #require(CalendarPeriod("2024-09"))
        return ResultTable(
            dimensions: try ["kabupaten", "month", "sector"].map { try #require(Catalogue.dimension(named: $0)) },
            measures: try ["events", "attendance_rate"].map { try #require(Catalogue.measure(named: $0)) },
            keys: [
                KeyColumn(labels: [.region(jember, name: "Kabupaten Jember"), .null], codes: [0, 1]),
                KeyColumn(labels: [.period(month), .null], codes: [0, 1]),
                KeyColumn(
                    labels: [.choice(id: "asn", label: LocalizedText("ASN", "Civil servants")), .null], codes: [0, 1]),
            ], figures: [.integers([12, 0]), .reals([0.9213333333333333, .nan])],
            totals: [.integer(12), .real(1)],
            notes: [LocalizedText("Catatan \"satu\"", "Note \"one\"")], election: nil,
            asOf: CalendarDate(year: 2024, month: 9, day: 30), rejected: 3)
    }
}
