import AwasData
import AwasModel
import AwasQuery
import AwasTestSupport
import AwasWriters
import Foundation
import Testing

@testable import AwasReport

/// The form for the civil-service agency as one document a recipient, and what of a case it may say of a person.
@Suite struct PersonsSplitTests {
    /// A row of the list by the ids of its columns, and what tells it from every other.
    private static func rows(_ report: Report) throws -> [[String: Cell]] {
        let list = try #require(report.tables.first { $0.id == "terlapor" })
        return list.rows.map { row in Dictionary(uniqueKeysWithValues: zip(list.columns.map(\.id), row.cells)) }
    }

    /// The row without its number, which counts the rows of its own document.
    private static func contents(_ report: Report) throws -> [[String: Cell]] {
        try rows(report).map { $0.filter { $0.key != "number" } }
    }

    private static func form(
        _ read: ReadResult, _ region: String?, split: Bool, _ language: Language = .indonesian
    ) throws -> [Report] {
        let parameters = try SampleReport(region: region, month: "2024-09").parameters()
        var request = ReportRequest("bkd", parameters, language)
        if split { request.split = .kabupaten }
        return try RequestedReport(request, in: try ReportLibrary(only: "bkd")).reports(read)
    }

    /// Cases and persons of a few places, with employers and agencies that are given or not, near or far.
    private static func package(_ random: inout SplitMix64) -> SmallPackage {
        var package = SmallPackage()
        let places = ["35", "35.19", "35.19.01", "35.77", "33", "33.01"]
        for number in 0..<random.number(1...6) {
            package.add(.agencies, [.agency: "Dinas \(number)", .region: random.pick(places + [""])])
        }
        for number in 0..<random.number(1...12) {
            package.add(
                .cases,
                [
                    .caseID: "k\(number)", .region: random.pick(places), .source: "temuan", .reportedOn: "2024-08-02",
                    .decidedOn: "2024-08-09", .decision: random.pick(["pelanggaran", "pelanggaran", "dihentikan"]),
                    .forwardedOn: random.pick(["2024-08-10", "2024-08-10", ""]),
                    .violations: random.pick(["D-1", "KE-4;lain", ""]),
                ])
            for person in 0..<random.number(0...3) {
                package.add(
                    .subjects,
                    [
                        .caseID: "k\(number)", .subjectNo: "\(person)", .agency: "Dinas \(random.number(0...7))",
                        .sector: random.pick(["asn", "asn", "kepala_desa"]), .name: "Orang \(number)-\(person)",
                        .employerRegion: random.pick(places + ["", ""]),
                        .violations: random.pick(["", "", "KE-2"]),
                    ])
            }
        }
        return package
    }

    /// Every row of the whole form is in one document and in no other, and nobody's is in another's.
    @Test func theDocumentsTogetherAreTheWholeForm() throws {
        var random = SplitMix64(seed: 77)
        var (documents, undetermined) = (0, 0)
        for _ in 0..<RandomInputs.count(60, many: 1_000) {
            let package = PersonsSplitTests.package(&random)
            let read = try package.read()
            let region = random.pick(["35", "35.19", "33.01", "35.19.01", ""])
            let whole = try #require(
                try PersonsSplitTests.form(read, region.isEmpty ? nil : region, split: false).first)
            let parts = try PersonsSplitTests.form(read, region.isEmpty ? nil : region, split: true)
            let all = try PersonsSplitTests.contents(whole)
            let separate = try parts.map(PersonsSplitTests.contents)
            #expect(separate.joined().count == all.count)
            #expect(Set(separate.joined()) == Set(all) && Set(all).count == all.count)
            #expect(Set(parts.map(\.name)).count == parts.count && !separate.contains(where: \.isEmpty))
            for (part, rows) in zip(parts, separate) {
                let recipient = try #require(part.manifest?.request.parameters.recipient)
                documents += 1
                undetermined += recipient == .undetermined ? rows.count : 0
                for row in rows {
                    #expect(PersonsSplitTests.recipient(of: row, in: package) == recipient, "\(row)")
                }
            }
        }
        #expect(documents > 50 && undetermined > 10)
    }

    /// By the rule's words, over the cells of the package.
    private static func recipient(of row: [String: Cell], in package: SmallPackage) -> Recipient? {
        guard case .text(let name, _)? = row["name"],
            let person = package.rows[.subjects]?.first(where: { $0[.name] == name }),
            let place = package.rows[.cases]?.first(where: { $0[.caseID] == person[.caseID] })?[.region]
        else { return nil }
        var office = person[.employerRegion] ?? ""
        if office.isEmpty {
            let agency = package.rows[.agencies]?.first { $0[.agency] == person[.agency] }?[.region] ?? ""
            if !agency.isEmpty, agency.hasPrefix(place) || place.hasPrefix(agency) { office = agency }
        }
        return office.isEmpty ? .undetermined : Recipient(id: String(office.prefix(5)))
    }

    /// A document says whose it is, and is made again from what it says.
    @Test func eachDocumentIsMadeAgain() throws {
        var random = SplitMix64(seed: 78)
        var read = try PersonsSplitTests.package(&random).read()
        var parts = try PersonsSplitTests.form(read, "35", split: true)
        while parts.count < 3 {
            read = try PersonsSplitTests.package(&random).read()
            parts = try PersonsSplitTests.form(read, "35", split: true)
        }
        for part in parts {
            let written = try #require(part.manifest?.request.written)
            let request = try #require(ReportRequest(written: written))
            #expect(!request.words.joined(separator: " ").contains("recipient"))
            #expect(request.words.joined(separator: " ").contains("--split kabupaten"))
            let again = try RequestedReport(request, in: ReportLibrary(only: "bkd")).report(read)
            #expect(TextWriter.render(again) == TextWriter.render(part))
            #expect(part.name == "bkd-35-2024-09-\(try #require(request.parameters.recipient).id)")
        }
    }

    /// Terlapor of several sectors, of one, with and without violations of their own.
    @Test(arguments: [Language.indonesian, .english])
    func whatNobodyRecordedOfAPersonIsNotSaidOfOne(language: Language) throws {
        var package = SmallPackage()
        for id in ["campuran", "sama", "kosong"] {
            package.add(
                .cases,
                [
                    .caseID: id, .region: "35.19", .source: "temuan", .reportedOn: "2024-08-02",
                    .decidedOn: "2024-08-09", .decision: "pelanggaran", .forwardedOn: "2024-08-10",
                    .violations: id == "kosong" ? "" : "Kepala desa mengunggah dukungan",
                ])
            let sectors = id == "sama" ? ["asn", "asn", "asn"] : ["kepala_desa", "asn", "asn"]
            for (number, sector) in sectors.enumerated() {
                package.add(
                    .subjects,
                    [
                        .caseID: id, .subjectNo: "\(number)", .agency: "Dinas", .sector: sector,
                        .violations: number == 2 ? "KE-2" : "",
                    ])
            }
        }
        let report = try #require(try PersonsSplitTests.form(try package.read(), "35.19", split: false, language).first)
        let own = try #require(JointDecree.violation("KE-2")).text
        let says: [[Cell?]] = try PersonsSplitTests.rows(report).map { row in
            [row["case_id"], row["violations"], row["violation_texts"]]
        }
        let shared = LocalizedText(
            "pelanggaran perkara, periksa per terlapor", "violation of the case, check for each person reported")
        let ofCase = "Kepala desa mengunggah dukungan"
        #expect(
            says == [
                [.text("campuran"), .null, .text(shared[language])],
                [.text("campuran"), .text("KE-2", plain: "KE-2"), .text(own)],
                [.text("kosong"), .null, .null], [.text("kosong"), .text("KE-2", plain: "KE-2"), .text(own)],
                [.text("sama"), .text(ofCase, plain: ofCase), .text(ofCase)],
                [.text("sama"), .text(ofCase, plain: ofCase), .text(ofCase)],
                [.text("sama"), .text("KE-2", plain: "KE-2"), .text(own)],
            ])
    }

    /// In the sample no civil servant is said to have done what is a village head's.
    @Test func theSampleSaysOfNobodyWhatIsAnothers() throws {
        let read = try SampleReport.data()
        let parameters = ReportParameters(
            region: RegionCode("35"), month: try #require(CalendarPeriod("2024-11")), disclosure: .all)
        let definition = try #require(try ReportLibrary(only: "bkd")["bkd"])
        let report = try DefinedReport.make(definition, read, parameters, language: .indonesian)
        var (plain, shared) = (0, 0)
        for row in try PersonsSplitTests.rows(report) {
            guard case .text(let words, _)? = row["violation_texts"] else { continue }
            if words == "pelanggaran perkara, periksa per terlapor" {
                #expect(row["violations"] == .null)
                shared += 1
                continue
            }
            plain += 1
            let others = ["desa", "TNI", "Polri", "Penyelenggara", "uang", "alat peraga", "Kampanye"]
            guard case .text(_, let codes?)? = row["violations"] else { continue }
            for code in codes.split(separator: ";") where JointDecree.violation(String(code)) == nil {
                #expect(!others.contains { code.contains($0) }, "\(row)")
            }
        }
        #expect(plain > 50 && shared > 5)
    }

    /// The word stands on the cover, above and beneath every printed sheet, and in the properties.
    @Test(arguments: [(Language.indonesian, "RAHASIA"), (.english, "CONFIDENTIAL")])
    func everyPageSaysThatItIsConfidential(language: Language, mark: String) throws {
        let report = try DefinedReport.make(
            try #require(try ReportLibrary(only: "bkd")["bkd"]), try SampleReport.data(),
            try SampleReport(region: "35", month: "2024-09").parameters(), language: language)
        let scratch = try Scratch()
        _ = try ReportFiles.write(report, [.xlsx, .html, .text], into: scratch.path)
        let stem = "\(scratch.path)/\(report.name)"
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["unzip", "-q", "\(stem).xlsx", "-d", "\(scratch.path)/x"]
        try process.run()
        process.waitUntilExit()
        let sheets = "\(scratch.path)/x/xl/worksheets"
        let names = try FileManager.default.contentsOfDirectory(atPath: sheets).filter { $0.hasSuffix(".xml") }
        #expect(names.count >= 3)
        for name in names {
            let sheet = try String(contentsOfFile: "\(sheets)/\(name)", encoding: .utf8)
            let header = try #require(sheet.firstMatch(of: /<oddHeader>(.*)<\/oddHeader>/)).1
            let footer = try #require(sheet.firstMatch(of: /<oddFooter>(.*)<\/oddFooter>/)).1
            #expect(header.contains("Bold\"\(mark)") && footer.contains("Bold\"\(mark)"), "\(name)")
        }
        let core = try String(contentsOfFile: "\(scratch.path)/x/docProps/core.xml", encoding: .utf8)
        #expect(core.contains("<dc:title>\(mark): ") && core.contains("<cp:keywords>\(mark)</cp:keywords>"))
        #expect(core.contains("<cp:category>\(mark)</cp:category>"))
        let cover = try #require(try WorkbookReading("\(stem).xlsx").sheets.first)
        #expect(cover.rows[0]?[0]?.value == mark)
        #expect(try String(contentsOfFile: "\(stem).txt", encoding: .utf8).hasPrefix("\(mark)\n"))
        let page = try String(contentsOfFile: "\(stem).html", encoding: .utf8)
        #expect(page.components(separatedBy: "<p class=\"mark\">\(mark)</p>").count == 3)
        let open = try SampleReport(region: "35.19", month: "2024-09").make(language)
        _ = try ReportFiles.write(open, [.text, .html], into: scratch.path)
        #expect(try !String(contentsOfFile: "\(scratch.path)/\(open.name).html", encoding: .utf8).contains(mark))
    }
}
