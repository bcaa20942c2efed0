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
