import Foundation
import Testing

/// With `--ascii` no text and no table has a byte beyond ASCII: every command and report over the sample, in both
/// languages.
@Suite struct ASCIITests {
    private static let commands: [String] = {
        let questions = [
            "events,mou_events,declaration_events --by event_kind,level --totals",
            "events --by commitment,organizer,month", "attendance,invited,attendance_rate,agencies --by agency,sector",
            "delegations,unrecorded,represented --by event_region,kabupaten --suppress 5",
            "cases,reports,report_share,median_days_to_decision,proven_rate --by province,kabupaten,kecamatan --totals",
            "cases,proven,open_cases --by category,violation --where source=laporan",
            "cases --by channel,decision,state,forwarded_to", "subjects,sanctioned,pending_subjects --by sanction",
            "oversight_participants,oversight_rate --by program,year", "voters,turnout,invalid_rate --by election",
            "reach_rate,public_report_rate --by kabupaten --month 2024-09",
        ]
        let reports = [
            "bulanan --region nasional", "bulanan --region 35", "bulanan --region 35.19 --suppress 5",
            "ringkas --region 35", "matriks --region 35 --measure attendance_rate", "bkd --region 35",
        ]
        return ["reports", "catalog", "catalog turnout", "regions madiun", "check \"$SAMPLE\"", "compare \"$SAMPLE\""]
            + questions.map { "query \"$SAMPLE\" --measures \($0)" }
            + reports.enumerated().map { number, report in
                let (name, options) = (report.prefix { $0 != " " }, report.drop { $0 != " " })
                return "report \(name) \"$SAMPLE\"\(options) --month 2024-09 --formats txt --output \(number)"
            }
    }()

    @Test(arguments: ["id", "en"])
    func noByteIsBeyondASCII(language: String) throws {
        let program = try #require(Place.program)
        let folder = FileManager.default.temporaryDirectory.appending(path: "awas-ascii-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = ASCIITests.commands.enumerated().map { number, command in
            "awas \(command) --ascii --lang \(language) > out-\(number).txt 2> /dev/null || echo FAILED: '\(command)'"
        }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", lines.joined(separator: "\n")]
        process.currentDirectoryURL = folder
        process.environment = [
            "PATH": "\(program.deletingLastPathComponent().path):/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
            "SAMPLE": Place.sample.path,
        ]
        let failures = Pipe()
        process.standardOutput = failures
        try process.run()
        let failed = failures.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(failed.isEmpty, "\(String(decoding: failed, as: UTF8.self))")
        let texts = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
        #expect(texts.count == ASCIITests.commands.count + 6)
        for text in texts {
            let bytes = try Data(contentsOf: folder.appending(path: text))
            #expect(!bytes.isEmpty, "\(text)")
            let lines = bytes.split(separator: 0x0A).filter { line in line.contains { $0 > 0x7E || $0 < 0x20 } }
            #expect(lines.isEmpty, "\(text): \(lines.first.map { String(decoding: $0, as: UTF8.self) } ?? "")")
        }
    }
}
