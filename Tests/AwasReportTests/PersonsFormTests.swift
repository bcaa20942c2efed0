import AwasData
import AwasModel
import AwasQuery
import AwasWriters
import AwasTestSupport
import Foundation
import Testing

@testable import AwasReport

/// The form for the civil-service agency: whom it lists, what it knows of them, and what of it can be filled in.
@Suite struct PersonsFormTests {
    @Test func theFormListsWhomTheRuleNames() throws {
        // Every combination of sector, decision, forwarding day and region.
        var package = SmallPackage()
        var expected: Set<String> = []
        var number = 0
        for sector in ["asn", "polri"] {
            for decision in ["pelanggaran", "bukan_pelanggaran"] {
                for forwarded in ["2024-09-10", "2024-09-30", "2024-10-01", ""] {
                    for region in ["35.19", "35.19.01", "35.77", "35"] {
                        number += 1
                        package.add(
                            .cases,
                            [
                                .caseID: "k\(number)", .region: region, .source: "laporan", .reportedOn: "2024-08-02",
                                .decidedOn: "2024-08-09", .decision: decision, .forwardedOn: forwarded,
                                .forwardedTo: forwarded.isEmpty ? "" : "BKN",
                            ])
                        package.add(
                            .subjects, [.caseID: "k\(number)", .subjectNo: "1", .agency: "Dinas", .sector: sector])
                        if sector == "asn", decision == "pelanggaran", !forwarded.isEmpty, forwarded < "2024-10-01",
                            region.hasPrefix("35.19")
                        {
                            expected.insert("k\(number)")
                        }
                    }
                }
            }
        }
        let report = try DefinedReport.make(
            try #require(try ReportLibrary()["bkd"]), try package.read(),
            try SampleReport(region: "35.19", month: "2024-09").parameters(),
            language: .indonesian)
        let list = try #require(report.tables.first { $0.id == "terlapor" })
        #expect(Set(list.rows.compactMap { if case .text(let id, _) = $0.cells[3] { id } else { nil } }) == expected)
        #expect(list.rows.count == expected.count && expected.count == 4)
        let days = try #require(list.columns.firstIndex { $0.id == "days_pending" })
        #expect(Set(list.rows.map { $0.cells[days] }) == [.integer(20), .integer(0)])
    }

    /// The office that employs the person, else the agency's where one of its region and the case's lies in the other,
    /// else the case's.
    @Test func theFormListsThePersonsOfItsOffice() throws {
        var package = SmallPackage()
        var expected: Set<String> = []
        for agency in ["35.19", "35.19.01", "35.77", "35", ""] {
            package.add(.agencies, [.agency: "Dinas \(agency)", .region: agency])
            for employer in ["35.19", "35.77", "35.19.02", ""] {
                for region in ["35.19", "35.77", "35"] {
                    let id = "\(agency)/\(employer)/\(region)"
                    package.add(
                        .cases,
                        [
                            .caseID: id, .region: region, .source: "temuan", .reportedOn: "2024-08-02",
                            .decidedOn: "2024-08-09", .decision: "pelanggaran", .forwardedOn: "2024-08-10",
                        ])
                    package.add(
                        .subjects,
                        [
                            .caseID: id, .subjectNo: "1", .agency: "Dinas \(agency)", .sector: "asn",
                            .employerRegion: employer,
                        ])
                    let isNear = agency.hasPrefix(region) || region.hasPrefix(agency)
                    let office = !employer.isEmpty ? employer : isNear && !agency.isEmpty ? agency : region
                    if office.hasPrefix("35.19") { expected.insert(id) }
                }
            }
        }
        let list = try PersonsFormTests.list(package, "2024-09")
        #expect(Set(list.map { $0["case_id"] }) == Set(expected.map { Cell.text($0) }))
        #expect(list.count == expected.count && expected.count > 20)
    }

    /// Own violations and forwarding stand before those of the case; what is dated after the cut-off day is not known.
    @Test func thePersonsOwnValuesStandBeforeThoseOfTheCase() throws {
        var package = SmallPackage()
        package.add(
            .cases,
            [
                .caseID: "k", .region: "35.19", .source: "temuan", .reportedOn: "2024-08-02", .decidedOn: "2024-08-09",
                .decision: "pelanggaran", .violations: "KE-4", .forwardedOn: "2024-08-10", .forwardedTo: "BKN",
            ])
        let own: [[Field: String]] = [
            [:], [.violations: "D-1;lain"], [.forwardedTo: "Bupati"], [.forwardedOn: "2024-09-20"],
            [.forwardedOn: "2024-10-02", .forwardedTo: "Bupati"],
            [.decreeNumber: "821/7", .decreeDate: "2024-09-25", .agencyRemark: "sudah disanksi"],
            [.decreeNumber: "821/8", .decreeDate: "2024-10-05", .agencyRemark: "menyusul"],
        ]
        for (number, cells) in own.enumerated() {
            let row: [Field: String] = [.caseID: "k", .subjectNo: "\(number)", .agency: "Dinas", .sector: "asn"]
            package.add(.subjects, row.merging(cells) { $1 })
        }
        let ids = [
            "violations", "forwarded_on", "forwarded_to", "days_pending", "decree_number", "decree_date", "remark",
        ]
        let rows = try PersonsFormTests.list(package, "2024-09").map { row in ids.map { row[$0] } }
        let (august, september) = (Cell.date(day(2024, 8, 10)), Cell.date(day(2024, 9, 20)))
        let none = Cell.text("")
        // The one that was forwarded in October is not there yet.
        #expect(
            rows == [
                [.text("KE-4", plain: "KE-4"), august, .text("BKN"), .integer(51), none, none, none],
                [.text("D-1; lain", plain: "D-1;lain"), august, .text("BKN"), .integer(51), none, none, none],
                [.text("KE-4", plain: "KE-4"), august, .text("Bupati"), .integer(51), none, none, none],
                [.text("KE-4", plain: "KE-4"), september, .text("BKN"), .integer(10), none, none, none],
                [
                    .text("KE-4", plain: "KE-4"), august, .text("BKN"), .integer(51), .text("821/7"),
                    .date(day(2024, 9, 25)), .text("sudah disanksi"),
                ],
                [.text("KE-4", plain: "KE-4"), august, .text("BKN"), .integer(51), none, none, none],
            ])
    }

    /// The rows of the form for Kabupaten Madiun, by the ids of its columns.
    private static func list(_ package: SmallPackage, _ month: String) throws -> [[String: Cell]] {
        let report = try DefinedReport.make(
            try #require(try ReportLibrary()["bkd"]), try package.read(),
            try SampleReport(region: "35.19", month: month).parameters(), language: .english)
        let list = try #require(report.tables.first { $0.id == "terlapor" })
        return list.rows.map { Dictionary(uniqueKeysWithValues: zip(list.columns.map(\.id), $0.cells)) }
    }

    @Test func aSanctionAfterTheCutOffDayIsNotKnown() throws {
        var package = SmallPackage()
        package.add(
            .cases,
            [
                .caseID: "k", .region: "35.19", .source: "temuan", .reportedOn: "2024-08-02", .decidedOn: "2024-08-09",
                .decision: "pelanggaran", .forwardedOn: "2024-08-10", .forwardedTo: "BKN",
                .categories: "kode_etik;pidana",
                .violations: "KE-4;lain, \"x\"",
            ])
        package.add(
            .subjects,
            [
                .caseID: "k", .subjectNo: "1", .agency: "Dinas", .sector: "asn", .nip: "012345678901234567",
                .sanction: "ringan", .sanctionedOn: "2024-10-01",
            ])
        let definition = try #require(try ReportLibrary()["bkd"])
        func row(_ month: String) throws -> [String: Cell] {
            let report = try DefinedReport.make(
                definition, try package.read(), try SampleReport(region: "35.19", month: month).parameters(),
                language: .english)
            let list = try #require(report.tables.first)
            return Dictionary(uniqueKeysWithValues: zip(list.columns.map(\.id), try #require(list.rows.first).cells))
        }
        let before = try row("2024-09")
        #expect(
            before["sanction"] == .null && before["sanctioned_on"] == .null && before["days_pending"] == .integer(51))
        #expect(before["nip"] == .text("012345678901234567"))
        #expect(before["categories"] == .text("Code of ethics; Criminal", plain: "kode_etik;pidana"))
        let violation = try #require(JointDecree.violation("KE-4"))
        #expect(before["violation_texts"] == .text("\(violation.text); lain, \"x\""))
        let after = try row("2024-10")
        #expect(after["sanction"] == .text("Light discipline", plain: "ringan") && after["days_pending"] == .null)
    }

    @Test func theFormOfTheWorkbookIsProtectedButForItsInputs() throws {
        let scratch = try Scratch()
        let report = try DefinedReport.make(
            try #require(try ReportLibrary()["bkd"]), try SampleReport.data(),
            try SampleReport(region: "35", month: "2024-09").parameters(),
            language: .indonesian)
        _ = try ReportFiles.write(report, [.xlsx], into: scratch.path)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["unzip", "-q", "\(scratch.path)/\(report.name).xlsx", "-d", "\(scratch.path)/x"]
        try process.run()
        process.waitUntilExit()
        func part(_ name: String) throws -> String {
            try String(contentsOfFile: "\(scratch.path)/x/xl/\(name)", encoding: .utf8)
        }
        for number in 1...3 {
            let sheet = try part("worksheets/sheet\(number).xml")
            #expect(sheet.contains("<sheetProtection sheet=\"1\"") && !sheet.contains("password="), "\(number)")
        }
        let sheet = try part("worksheets/sheet2.xml")
        #expect(sheet.contains("<dataValidation type=\"list\"") && sheet.contains("<dataValidation type=\"date\""))
        let words = Enumeration.sanction.values.map(\.label.indonesian).joined(separator: ",")
        #expect(sheet.contains("<formula1>\"\(words)\"</formula1>"))
        // The styles that are unlocked are those of the cells in the last four columns, in all rows of the list.
        let styles = try #require(try part("styles.xml").split(separator: "<cellXfs").last).split(separator: "<xf ")
        let unlocked = styles.dropFirst().enumerated().filter { $0.element.contains("locked=\"0\"") }.map(\.offset)
        #expect(!unlocked.isEmpty)
        var places: [String: Int] = [:]
        for match in sheet.matches(of: /<c r="([A-Z]+)\d+" s="(\d+)"/) where unlocked.contains(Int(match.2) ?? -1) {
            places[String(match.1), default: 0] += 1
        }
        let rows = try #require(report.tables.first { $0.id == "terlapor" }).rows.count
        #expect(places == ["T": rows, "U": rows, "V": rows, "W": rows])
        // Number, name and NIP stand on every page, so that an answer is not given to somebody else.
        #expect(report.tables.first?.columns.prefix(3).map(\.id) == ["number", "name", "nip"])
        #expect(try part("workbook.xml").contains("Daftar!$A:$C"))
    }
}
