import AwasModel
import AwasWorkbook
import Foundation
import Testing

@testable import AwasData

/// Workbooks as offices keep them: what of a sheet is a record, what a cell means, and what is said of it.
@Suite struct IntakeTests {
    private static let oversight: [OfficeBook.Value?] = ["Tanggal", "Wilayah", "Program", "Peserta"]

    private func oversight(_ rows: [[OfficeBook.Value?]]) throws -> ReadResult {
        try OfficeBook([OfficeBook.Sheet("Pengawasan", [IntakeTests.oversight] + rows)]).read(allowsRejects: true)
    }

    private func participants(_ values: OfficeBook.Value...) throws -> ReadResult {
        try oversight(values.map { [.day("2024-09-26"), "35.19", "lainnya", $0] })
    }

    @Test func titlesNumbersTotalsAndNotesAreNoRecords() throws {
        let sheet = OfficeBook.Sheet(
            "Lembar1",
            [
                ["REKAPITULASI"], ["Bulan September 2024"], [], [nil] + IntakeTests.oversight,
                [nil, nil, nil, nil, "(orang)"], ["1", "2", "3", "4", "5"],
                [1, .day("2024-09-26"), "35.19", "lainnya", 40], [nil] + IntakeTests.oversight,
                [2, .day("2024-09-27"), "35.19", "lainnya", 2], ["Jumlah", nil, nil, nil, 42], [],
                [nil, nil, nil, "Caruban, 30 September 2024"],
            ])
        let result = try OfficeBook([sheet]).read()
        #expect(result.codes == [])
        #expect(result.dataset.column(.participants, of: .oversight) == ["40", "2"])
        #expect(Array(result.dataset[.oversight].lines) == [7, 9])
        #expect(
            Dictionary(uniqueKeysWithValues: result.notes.map { ($0.kind, $0.places) }) == [
                .titles: ["1", "2"], .units: ["5"], .columnNumbers: ["6"], .repeatedHeader: ["8"], .totals: ["10"],
                .notesBelow: ["12"],
            ])
    }

    @Test(arguments: [("42", true), ("41", false), ("2", true)])
    func totalsAreComparedWithTheirRows(stated: String, isRight: Bool) throws {
        let result = try oversight([
            [.day("2024-09-26"), "35.19", "lainnya", 40], ["Sub total", nil, nil, 40],
            [.day("2024-09-27"), "35.19", "lainnya", 2], ["Total", nil, nil, .number(stated)],
        ])
        #expect(result.codes == (isRight ? [] : [.totalDiffers]))
        #expect(result.problems.first.map { $0.place == "buku.xlsx, Pengawasan!D5" } ?? isRight)
        #expect(result.count(of: .oversight).read == 2)
    }

    @Test func whatIsPlainlyMeantIsReadAndSaid() throws {
        let result = try participants("12 orang", " 8 ", "nihil", "1.234", "12.345")
        #expect(result.codes == [])
        #expect(result.dataset.column(.participants, of: .oversight) == ["12", "8", "0", "1234", "12345"])
        #expect(result.notes.map(\.kind) == [.nobody, .unit, .groupedDigits])
        #expect(result.notes.map(\.count) == [1, 1, 2])
        #expect(try participants("Tidak  ada").dataset.column(.participants, of: .oversight) == ["0"])
    }

    /// A cell says where it is, as a spreadsheet names it.
    @Test(arguments: [
        ([OfficeBook.Value.text("1.234"), .text("2,500")], 2), ([.error("#N/A")], 1), ([.formula(nil)], 1),
        ([.boolean(true)], 1), ([.day("2024-09-26")], 1), ([.number("12.5")], 1), ([.text("-")], 1),
        ([.text("1.5")], 1), ([.text("0.123")], 1),
    ])
    func whatIsNotPlainIsRefused(values: [OfficeBook.Value], count: Int) throws {
        let rows = (values + [7]).map { [OfficeBook.Value.day("2024-09-26"), "35.19", "lainnya", $0] }
        let result = try oversight(rows)
        #expect(result.codes.count == count && result.problems.allSatisfy { $0.severity == .error })
        #expect(result.problems.first?.place == "buku.xlsx, Pengawasan!D2" && result.problems.first?.cell == "D2")
        #expect(result.count(of: .oversight).read == rows.count && result.count(of: .oversight).accepted == 1)
    }

    /// What a spreadsheet made of a text is no text: 12.05 became a day in May.
    @Test func daysAndTruthsAreNoTexts() throws {
        let result = try OfficeBook([
            OfficeBook.Sheet(
                "Oversight",
                [
                    IntakeTests.oversight, [.day("2024-09-26"), .day("2024-05-12"), "lainnya", 1],
                    [.day("2024-09-26"), .boolean(true), "lainnya", 1],
                    [.day("2024-09-26"), .number("35.1"), "lainnya", 1],
                ])
        ]).read(allowsRejects: true)
        #expect(result.codes == [.typeError, .typeError, .mangledRegion])
        #expect(result.problems.map(\.cell) == ["B2", "B3", "B4"])
    }

    /// A spreadsheet keeps 15 digits of a number.
    @Test func longNumbersHaveLostDigits() throws {
        let header: [OfficeBook.Value?] = ["Nomor perkara", "Nomor terlapor", "Instansi", "Kelompok", "NIP"]
        let cases = OfficeBook.Sheet(
            "Perkara",
            [
                ["Nomor perkara", "Wilayah", "Sumber", "Tanggal laporan"],
                ["P-1", "35.19", "laporan", .day("2024-09-02")],
            ])
        let result = try OfficeBook([
            cases,
            OfficeBook.Sheet("Terlapor", [header, ["P-1", 1, "Dinas A", "asn", .number("189501012015011003")]]),
        ]).read(allowsRejects: true)
        #expect(result.codes == [.typeError] && result.problems.first?.cell == "E2")
        #expect(result.problems.first?.value == nil, "no number of a person is shown")
    }

    @Test func daysInTheMonthsPlaceAreRefused() throws {
        let exchanged: [[OfficeBook.Value?]] = [
            [.day("2024-05-09"), "35.19", "lainnya", 1], ["26/09/2024", "35.19", "lainnya", 1],
        ]
        #expect(try oversight(exchanged).problems.map(\.cell) == ["A2"])
        #expect(try oversight(exchanged + [[.day("2024-09-13"), "35.19", "lainnya", 1]]).codes == [])
        #expect(try oversight([exchanged[0]]).codes == [])
    }

    @Test(arguments: [
        ("26 s.d. 27 September 2024", "2024-09-26"), ("26-27 September 2024", "2024-09-26"),
        ("26 September s/d 3 Oktober 2024", "2024-09-26"), ("Kamis, 26 September 2024", "2024-09-26"),
        ("30 Desember 2023 - 2 Januari 2024", "2023-12-30"), ("26 & 27 September 2024", "2024-09-26"),
    ])
    func rangesOfDaysBeginWithTheirFirst(written: String, day: String) throws {
        let result = try oversight([[.text(written), "35.19", "lainnya", 1]])
        #expect(result.dataset.column(.date, of: .oversight) == [day])
        #expect(result.notes.map(\.kind) == (written.hasPrefix("Kamis") ? [] : [.firstDay]))
    }

    @Test(arguments: ["27 s.d. 26 September 2024", "26 s.d. 27", "s.d. 27 September 2024", "31-32 September 2024"])
    func otherRangesAreNone(written: String) throws {
        #expect(try oversight([[.text(written), "35.19", "lainnya", 1]]).codes == [.typeError])
    }

    private static let both: [OfficeBook.Value?] = [
        "Nomor kegiatan", "Tanggal", "Jenis", "Judul", "Penyelenggara", "Tingkat", "Wilayah", "Instansi", "Kelompok",
        "Hadir",
    ]
    private static let event: [OfficeBook.Value?] = [
        "K-1", .day("2024-09-05"), "apel", "Apel", "Bawaslu", "kabkota", "35.19",
    ]
    private static let blank: [OfficeBook.Value?] = Array(repeating: nil, count: 7)

    /// An event is written once for its delegations, merged over them, or in each of their rows.
    @Test(arguments: 0..<4) func eventsWithTheirDelegations(way: Int) throws {
        var sheet = OfficeBook.Sheet("Sheet1", [IntakeTests.both])
        let others =
            way < 2 ? IntakeTests.blank : way == 2 ? IntakeTests.event : ["K-1"] + IntakeTests.blank.dropFirst()
        sheet.rows += [IntakeTests.event + ["Dinas A", "asn", 1], others + ["Dinas B", "asn", "-"]]
        if way == 1 { sheet.merged = ("ABCDEFG").map { "\($0)2:\($0)3" } }
        let result = try OfficeBook([sheet]).read()
        #expect(result.codes == [])
        #expect(result.dataset.column(.eventID, of: .events) == ["K-1"])
        #expect(result.dataset.column(.eventID, of: .attendance) == ["K-1", "K-1"])
        #expect(result.dataset.column(.attended, of: .attendance) == ["1", nil])
    }

    @Test func anEventWithOtherValuesIsNotTheSame() throws {
        var other = IntakeTests.event
        other[1] = .day("2024-09-06")
        let rows = [IntakeTests.both, IntakeTests.event + ["Dinas A", "asn", 1], other + ["Dinas B", "asn", 2]]
        let result = try OfficeBook([OfficeBook.Sheet("Sheet1", rows)]).read(allowsRejects: true)
        #expect(Set(result.codes) == [.duplicateKey, .ambiguousReference])
        #expect(result.dataset.counts.map(\.accepted).reduce(0, +) == 0)
    }

    /// The next event lacks its number: its delegations are not those of the one above.
    @Test func anEventWithoutItsKeyIsNotTheOneAbove() throws {
        let unnamed = [nil] + IntakeTests.event.dropFirst()
        let rows = [IntakeTests.both, IntakeTests.event + ["Dinas A", "asn", 1], unnamed + ["Dinas B", "asn", 2]]
        let result = try OfficeBook([OfficeBook.Sheet("Sheet1", rows)]).read(allowsRejects: true)
        #expect(result.codes == [.blankRequired, .blankRequired])
        #expect(result.dataset.column(.agency, of: .attendance) == ["Dinas A"])
    }

    @Test func headersOfTwoRows() throws {
        var sheet = OfficeBook.Sheet(
            "Kehadiran",
            [
                ["DAFTAR HADIR"],
                ["Nomor kegiatan", "Instansi", "Kelompok", "Diundang", nil, "Jumlah Peserta", nil, nil],
                [nil, nil, nil, "Total", "Perempuan", "L", "P", "Total"],
                ["K-1", "Dinas A", "asn", 9, 8, 1, 2, 3],
            ])
        sheet.merged = ["A1:H1", "A2:A3", "D2:E2", "F2:H2"]
        let events = OfficeBook.Sheet(
            "Kegiatan", [Array(IntakeTests.both.prefix(7)), IntakeTests.event])
        let result = try OfficeBook([events, sheet]).read()
        #expect(result.dataset.column(.attended, of: .attendance) == ["3"])
        #expect(result.dataset.column(.attendedFemale, of: .attendance) == ["2"], "not the women among those invited")
        #expect(Set(result.codes) == [.unknownColumn])
    }

    @Test func headCountsBehindAgencies() throws {
        let header = IntakeTests.both.dropLast() + ["Diundang"]
        let rows = [
            Array(header), IntakeTests.event + ["Dinas Sosial (3)", "asn", 5],
            IntakeTests.blank + ["Polres", "polri", 2],
        ]
        let result = try OfficeBook([OfficeBook.Sheet("Sheet1", rows)]).read()
        #expect(result.dataset.column(.agency, of: .attendance) == ["Dinas Sosial", "Polres"])
        #expect(result.dataset.column(.attended, of: .attendance) == ["3", nil])
        let contradicting = [IntakeTests.both, IntakeTests.event + ["Dinas Sosial (3)", "asn", 5]]
        #expect(try OfficeBook([OfficeBook.Sheet("Sheet1", contradicting)]).read().problems.map(\.cell) == ["H2"])
    }

    @Test func hiddenRowsAreReadAndHiddenSheetsAreNamed() throws {
        var seen = OfficeBook.Sheet(
            "Oversight",
            [IntakeTests.oversight] + [1, 2].map { [.day("2024-09-26"), "35.19", "lainnya", .number("\($0)")] })
        seen.hiddenRows = [3]
        seen.hiddenColumns = [2]
        var hidden = seen
        (hidden.name, hidden.isHidden) = ("Lama", true)
        let other = OfficeBook.Sheet("Catatan", [["telepon", "alamat"], ["1", "2"]])
        let result = try OfficeBook([seen, hidden, other, OfficeBook.Sheet("Kosong")]).read()
        #expect(result.count(of: .oversight).read == 2)
        #expect(result.notes.map(\.kind) == [.hiddenRows, .hiddenColumns, .hiddenSheet])
        #expect(result.codes == [.unknownFile] && result.problems.first?.file == "buku.xlsx, Catatan")
    }

    @Test func rejectsShowTheRowsOfASheet() throws {
        let book = try OfficeBook([
            OfficeBook.Sheet(
                "Oversight",
                [
                    ["JUDUL"], [], IntakeTests.oversight, [.day("2024-09-26"), "35.19", "lainnya", "x"],
                    [
                        .day("2024-09-27"), .boolean(false), "lainnya", 3,
                    ],
                ])
        ])
        let result = try book.read(allowsRejects: true)
        let rejected = try RejectedRow.all(of: result, package: book.path)
        #expect(rejected.map(\.line) == [4, 5])
        #expect(rejected.map(\.text) == ["2024-09-26,35.19,lainnya,x", "2024-09-27,FALSE,lainnya,3"])
    }

    @Test func aFolderOfBoth() throws {
        let book = try OfficeBook(
            [OfficeBook.Sheet("Oversight", [IntakeTests.oversight, [.day("2024-09-26"), "35.19", "lainnya", 3]])])
        try TemporaryPackage.write(
            "date,region,program,participants\n2024-09-27,35.19,lainnya,4\n", "oversight.csv", in: book.folder)
        let result = try DatasetReader().read(book.folder)
        #expect(result.codes == [])
        #expect(result.dataset.column(.participants, of: .oversight) == ["4", "3"])
        #expect(result.dataset.files.map(\.path) == ["oversight.csv", "buku.xlsx, Oversight"])
    }

    @Test func aWorkbookWithoutTables() throws {
        let book = try OfficeBook([OfficeBook.Sheet("Catatan", [["telepon", "alamat"]])])
        #expect(throws: PackageError.noTables(path: book.path)) { try book.read() }
    }

    /// Lines are rows of the sheet, however far apart and whatever a cell holds.
    @Test func linesAreRows() throws {
        var rows: [[OfficeBook.Value?]] = [
            IntakeTests.oversight, [.day("2024-09-26"), "35.19", .runs(["lain", "nya"]), 1],
        ]
        rows += Array(repeating: [], count: 2_500)
        rows.append([.day("2024-09-27"), "Kabupaten\nMadiun", "lainnya", "x"])
        for blockSize in [1, 100, 1 << 18] {
            let book = try OfficeBook([OfficeBook.Sheet("Oversight", rows)])
            let result = try book.read(allowsRejects: true, blockSize: blockSize)
            #expect(Array(result.dataset[.oversight].lines) == [2])
            #expect(result.problems.map(\.cell).contains("D2503"))
        }
    }
}

extension TemporaryPackage {
    fileprivate static func write(_ text: String, _ name: String, in folder: String) throws {
        try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
}
