import AwasData
import AwasModel
import AwasReport
import AwasWriters
import Foundation
import Testing

/// What a report must not say, and what it must: no person, and every row that it lacks.
@Suite struct PersonsAndRejectsTests {
    private static let name = "Zulkarnain Qwertyadi"
    private static let nip = "198701022010011999"
    private static let badNip = "99887766554433"

    private static func package() -> SmallPackage {
        var package = SmallPackage()
        package.add(
            .cases,
            [
                .caseID: "c", .region: "35.19", .source: "laporan", .reportedOn: "2024-09-02",
                .decidedOn: "2024-09-09", .decision: "pelanggaran", .forwardedOn: "2024-09-10", .forwardedTo: "KASN",
                .violations: "KE-4", .categories: "kode_etik",
            ])
        for (number, nip) in [nip, badNip].enumerated() {
            package.add(
                .subjects,
                [
                    .caseID: "c", .subjectNo: "\(number)", .agency: "Dinas Saksi Uji", .sector: "asn", .name: name,
                    .nip: nip, .position: "Staf", .sanction: number == 0 ? "ringan" : "",
                    .sanctionedOn: number == 0 ? "2024-09-20" : "",
                ])
        }
        return package
    }

    /// Everything that the files of a report say: the texts of all CSV files, of the text and of the workbook.
    private static func texts(_ read: ReadResult, _ language: Language) throws -> [String: String] {
        let parameters = ReportParameters(
            region: RegionCode("35.19"), month: try #require(CalendarPeriod("2024-09")), disclosure: .all)
        let report = try Report.monthly(read, parameters, language: language)
        let scratch = try Scratch()
        _ = try ReportFiles.write(report, ReportForm.own, into: scratch.path)
        var texts: [String: String] = [:]
        for (file, data) in try scratch.files {
            let format = String(file.split(separator: ".").last ?? "")
            guard format != "xlsx" else { continue }
            texts[format, default: ""] += String(decoding: data, as: UTF8.self)
        }
        texts["xlsx"] = try WorkbookReading("\(scratch.path)/\(report.name).xlsx").texts.joined(separator: "\n")
        return texts
    }

    @Test(arguments: [false, true])
    func noFormatNamesAPerson(hasFaultyRow: Bool) throws {
        var package = PersonsAndRejectsTests.package()
        if hasFaultyRow {
            // Its cells are shifted, so that name and number stand where others belong.
            package.add(
                .subjects,
                [
                    .caseID: PersonsAndRejectsTests.name, .subjectNo: "7", .agency: "Dinas Saksi Uji",
                    .sector: PersonsAndRejectsTests.nip, .name: PersonsAndRejectsTests.nip,
                    .nip: PersonsAndRejectsTests.name,
                ])
        }
        let read = try package.read(allowsRejects: hasFaultyRow)
        #expect(read.warningCount > 0 && read.dataset.rejectedRows == (hasFaultyRow ? 1 : 0))
        for (format, text) in try PersonsAndRejectsTests.texts(read, .indonesian) {
            for person in ["Zulkarnain", "Qwertyadi", PersonsAndRejectsTests.nip, PersonsAndRejectsTests.badNip] {
                #expect(!text.contains(person), "\(format) has \(person)")
            }
            // Plain text has the first page alone, and a document of Word is packed.
            if ["txt", "docx"].contains(format) { continue }
            #expect(text.contains("Dinas Saksi Uji"), "\(format) has the agency, so it would have the person")
        }
    }

    @Test(arguments: [Language.indonesian, .english])
    func theReportSaysHowManyRowsItLacks(language: Language) throws {
        var package = PersonsAndRejectsTests.package()
        for number in 0..<3 {
            package.add(
                .oversight,
                [
                    .date: number == 0 ? "2024-09-31" : "2024-09-03", .region: number == 1 ? "99.99" : "35.19",
                    .program: number == 2 ? "?" : "forum_warga", .participants: "9",
                ])
        }
        let read = try package.read(allowsRejects: true)
        try #require(read.dataset.rejectedRows == 3)
        let said =
            language == .indonesian
            ? "2 baris wilayah ini (oversight 2) dan 1 baris yang wilayahnya tidak diketahui (oversight 1) disisihkan"
            : "2 rows of this region (oversight 2) and 1 row whose region is not known (oversight 1) were set aside"
        let texts = try PersonsAndRejectsTests.texts(read, language)
        /// Lines of plain text are as long as a page is wide.
        func unwrapped(_ text: String?) -> String {
            text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        }
        for format in ["txt", "xlsx"] {
            #expect(unwrapped(texts[format]).contains(said), "\(format)")
        }
        #expect(texts["csv"]?.contains("\noversight,3,0,3\n") == true)
        let whole = try PersonsAndRejectsTests.texts(PersonsAndRejectsTests.package().read(), language)
        let none = language == .indonesian ? "Tidak ada baris yang disisihkan." : "No row was set aside."
        #expect(whole["xlsx"]?.contains(none) == true && !unwrapped(whole["txt"]).contains(said))
    }
}
