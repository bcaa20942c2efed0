import AwasModel
import AwasTestSupport
import Testing

@testable import AwasReport
@testable import AwasWriters

/// A document with persons is compared with data that became others: whatever differs, and wherever a value went, no
/// difference tells one that a person is known by (UU 27/2022).
struct WrittenPersonsTests {
    private static let columns = [
        ReportTable.Column(id: "number", label: "No.", format: .integer),
        ReportTable.Column(id: "name", label: "Nama", format: .text, isPersonal: true),
        ReportTable.Column(id: "nip", label: "NIP", format: .text, isPersonal: true),
        ReportTable.Column(id: "agency", label: "Instansi", format: .text),
        ReportTable.Column(id: "decided_on", label: "Diputus", format: .date),
        ReportTable.Column(id: "days", label: "Hari", format: .integer),
        ReportTable.Column(id: "decree", label: "SK", format: .text, input: .text, isPersonal: true),
        ReportTable.Column(id: "remark", label: "Catatan", format: .text, input: .text),
    ]

    private static func report(_ rows: [[Cell]]) -> Report {
        let table = ReportTable(
            id: "terlapor", title: "Terlapor", columns: columns, stubColumns: 3, rows: rows.map { ReportTable.Row($0) },
            emptyText: "Tidak ada.")
        let count = ReportTable(
            id: "jumlah", title: "Jumlah", columns: [ReportTable.Column(id: "n", label: "N", format: .integer)],
            stubColumns: 0, rows: [ReportTable.Row([.integer(Int64(rows.count))])], emptyText: "–")
        return Report(
            name: "bkd", title: "Terlapor", properties: [], created: day(2024, 9, 30), language: .indonesian,
            sections: [
                ReportSection(sheetName: "Daftar", heading: "1. Daftar", blocks: [.table(table)]),
                ReportSection(sheetName: "Ringkasan", heading: "2. Ringkasan", blocks: [.table(count)]),
            ])
    }

    /// Values that no other cell has, so that they are found wherever they are told.
    private struct Persons {
        private(set) var values: [String] = []
        var random: SplitMix64

        mutating func value(_ kind: String) -> Cell {
            let value =
                switch kind {
                case "nip": "1896\(String(UInt64.random(in: 10_000_000_000_000...99_999_999_999_999, using: &random)))"
                case "decree": "800/\(UInt32.random(in: 100_000...999_999, using: &random))"
                default: "Zq\(String(UInt64.random(in: 1 << 40 ... 1 << 50, using: &random), radix: 36)) Wk"
                }
            values.append(value)
            return .text(value)
        }

        mutating func row(_ number: Int) -> [Cell] {
            [
                .integer(Int64(number)), value("name"), value("nip"),
                .text("Dinas \(Int.random(in: 1...4, using: &random))"),
                Bool.random(using: &random) ? .null : .date(day(2024, 9, Int.random(in: 1...30, using: &random))),
                .integer(Int64.random(in: 0...400, using: &random)),
                Bool.random(using: &random) ? .text("") : value("decree"), .text(""),
            ]
        }

        /// What hands do to a table: rows taken away, put in and exchanged, cells exchanged, written anew and moved along.
        mutating func changed(_ rows: [[Cell]]) -> [[Cell]] {
            var rows = rows
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let row = rows.isEmpty ? 0 : Int.random(in: rows.indices, using: &random)
                switch Int.random(in: rows.isEmpty ? 0...0 : 0...5, using: &random) {
                case 0: rows.insert(self.row(99), at: row)
                case 1: rows.remove(at: row)
                case 2: rows.swapAt(row, Int.random(in: rows.indices, using: &random))
                case 3: rows[row].shuffle(using: &random)
                case 4:
                    rows[row][Int.random(in: 0...7, using: &random)] = value(
                        Bool.random(using: &random) ? "name" : "nip")
                default: rows[row] = [rows[row][7]] + rows[row].dropLast()
                }
            }
            return rows
        }
    }

    @Test(arguments: 0..<60) func noDifferenceTellsAPerson(_ seed: Int) throws {
        var persons = Persons(random: SplitMix64(seed: UInt64(seed)))
        let rows = (1...Int.random(in: 1...6, using: &persons.random)).map { persons.row($0) }
        let expected = WrittenPersonsTests.report(seed % 10 == 9 ? [] : rows)
        let written = WrittenPersonsTests.report(persons.changed(rows))
        let scratch = try Scratch()
        for path in try ReportFiles.write(written, [.xlsx, .text, .csv], into: scratch.path) {
            for difference in try WrittenDocument(path).differences(from: expected) {
                let told = "\(difference)"
                for value in persons.values { #expect(!told.contains(value), "\(path): \(told)") }
            }
        }
    }

    /// What is no person's is told as before.
    @Test func figuresAndKnownTextsAreTold() throws {
        var persons = Persons(random: SplitMix64(seed: 7))
        let rows = (1...3).map { persons.row($0) }
        var changed = rows
        changed[0][3] = .text("Dinas lain")
        changed[1][5] = .integer(401)
        changed[2][1] = persons.value("name")
        let (written, expected) = (WrittenPersonsTests.report(changed), WrittenPersonsTests.report(rows))
        let scratch = try Scratch()
        let paths = try ReportFiles.write(written, [.xlsx, .csv], into: scratch.path)
        let agency = try #require(WrittenPersonsTests.text(rows[0][3]))
        let days = try #require(WrittenPersonsTests.text(rows[1][5]))
        for (path, places) in zip(
            paths, [["Daftar!D", "Daftar!F", "Daftar!B"], ["csv:2:agency", "csv:3:days", "csv:4:name"]])
        {
            let found = try WrittenDocument(path).differences(from: expected)
            #expect(found.map(\.written) == [.withheld, .text("401"), .withheld])
            #expect(found.map(\.expected) == [.text(agency), .text(days), .withheld])
            for (difference, place) in zip(found, places) { #expect(difference.place.contains(place)) }
        }
    }

    private static func text(_ cell: Cell) -> String? {
        switch cell {
        case .text(let text, _): text
        case .integer(let number): String(number)
        default: nil
        }
    }

    /// The name of a sheet is a text of the document like any other.
    @Test func aSheetThatTheDataDoNotMakeIsToldByItsNumber() throws {
        var persons = Persons(random: SplitMix64(seed: 8))
        let expected = WrittenPersonsTests.report([persons.row(1)])
        let more = ReportSection(
            sheetName: "Zq Nama", heading: "Zq Nama", blocks: [.paragraph("Zq Nama")])
        let written = Report(
            name: "bkd", title: expected.title, properties: [], created: expected.created, language: .indonesian,
            sections: expected.sections + [more])
        let scratch = try Scratch()
        let path = try #require(try ReportFiles.write(written, [.xlsx], into: scratch.path).first)
        let found = try WrittenDocument(path).differences(from: expected)
        // The cover lists the sheets.
        let added = found.filter { $0.place.hasPrefix("#4!") }
        #expect(!added.isEmpty && added.allSatisfy { $0.written == .withheld })
        #expect(found.allSatisfy { added.contains($0) || $0.place.hasPrefix("Sampul!") })
        #expect(!"\(found)".contains("Zq"))
    }
}
