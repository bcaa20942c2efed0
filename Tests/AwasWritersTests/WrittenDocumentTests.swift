import AwasTestSupport
import AwasModel
import Foundation
import Testing

@testable import AwasReport
@testable import AwasWriters

struct WrittenDocumentTests {
    private static let request = ReportRequest(
        "contoh",
        ReportParameters(
            month: CalendarPeriod(.month, containing: day(2024, 9, 1)), election: "é \"x\"", disclosure: .all),
        .indonesian)
    private static let manifest = Manifest(
        request: request, version: "1", definition: Manifest.Definition(name: "contoh", sha256: "ab"), election: nil,
        excludedRows: nil, regionTable: "t", files: [], fingerprint: "cd", origins: [])
    private static let report = Demonstration.report().adding(manifest)

    private static func written(_ scratch: Scratch) throws -> (workbook: String, text: String, folder: String) {
        let paths = try ReportFiles.write(report, [.xlsx, .text, .csv], into: scratch.path)
        return (paths[0], paths[1], paths[2])
    }

    @Test func untouchedDocumentsDoNotDiffer() throws {
        let scratch = try Scratch()
        let paths = try WrittenDocumentTests.written(scratch)
        let page = try ReportFiles.write(WrittenDocumentTests.report, [.html], into: scratch.path)
        for path in [paths.workbook, paths.text, paths.folder] + page {
            let document = try WrittenDocument(path)
            #expect(document.request?.json == WrittenDocumentTests.request.json)
            #expect(try document.differences(from: WrittenDocumentTests.report) == [])
        }
    }

    @Test func mailProgramsMayChangeTheEndsOfLines() throws {
        let scratch = try Scratch()
        let path = try WrittenDocumentTests.written(scratch).text
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "\n", with: "  \r\n").write(toFile: path, atomically: true, encoding: .utf8)
        let document = try WrittenDocument(path)
        #expect(document.request?.json == WrittenDocumentTests.request.json)
        #expect(try document.differences(from: WrittenDocumentTests.report) == [])
    }

    @Test func aChangedLineIsNamed() throws {
        let scratch = try Scratch()
        let path = try WrittenDocumentTests.written(scratch).text
        var lines = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: "\n")
        let line = try #require(lines.firstIndex { $0.contains("Manif") })
        let before = lines[line]
        lines[line] = "Palsu"
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        #expect(
            try WrittenDocument(path).differences(from: WrittenDocumentTests.report)
                == [WrittenDocument.Difference(place: "\(line + 1)", written: .text("***"), expected: .text(before))])
    }

    @Test func changedCellsOfAWorkbookAreNamed() throws {
        let scratch = try Scratch()
        let path = try WrittenDocumentTests.written(scratch).workbook
        // The first number of the second sheet becomes another.
        let script = """
            import sys,re,zipfile
            parts={n:zipfile.ZipFile(sys.argv[1]).read(n) for n in zipfile.ZipFile(sys.argv[1]).namelist()}
            for n in sorted(parts):
                if n.startswith('xl/worksheets/') and re.search(rb'<c r="[A-Z]+[0-9]+"( s="[0-9]+")?><v>', parts[n]):
                    parts[n]=re.sub(rb'(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?><v>)[^<]*', rb'\\g<1>987654321', parts[n], count=1)
                    break
            z=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED)
            for n in parts: z.writestr(n,parts[n])
            z.close()
            """
        try Python.run(script, [path])
        let differences = try WrittenDocument(path).differences(from: WrittenDocumentTests.report)
        #expect(differences.count == 1)
        #expect(differences.first?.written == .text("987654321"))
        #expect(differences.first?.place.contains("!") == true)
    }

    @Test func filesOfAFolderAreCompared() throws {
        let scratch = try Scratch()
        let folder = try WrittenDocumentTests.written(scratch).folder
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.sorted()
        try FileManager.default.removeItem(atPath: "\(folder)/\(names[0])")
        try "a\n".write(toFile: "\(folder)/zzz.csv", atomically: true, encoding: .utf8)
        let places = try WrittenDocument(folder).differences(from: WrittenDocumentTests.report).map(\.place)
        #expect(places == [names[0], "zzz.csv"])
    }

    /// More than one property of a workbook holds.
    @Test func longRequestsAreReadBack() throws {
        let scratch = try Scratch()
        var request = WrittenDocumentTests.request
        request.parameters.election = String(repeating: "pemilu ", count: 100)
        let manifest = Manifest(
            request: request, version: "1", definition: Manifest.Definition(name: "contoh", sha256: "ab"),
            election: nil, excludedRows: nil, regionTable: "t", files: [], fingerprint: "cd", origins: [])
        let report = Demonstration.report().adding(manifest)
        for path in try ReportFiles.write(report, [.xlsx, .text, .csv], into: scratch.path) {
            #expect(try WrittenDocument(path).request?.json == request.json, "\(path)")
        }
    }

    /// Manifests of earlier versions hold the command.
    @Test func documentsOfEarlierVersionsAreKnown() throws {
        let scratch = try Scratch()
        let command = "awas report contoh DATA --region 35 --month 2024-09 --as-of 2024-09-30 --lang id"
        let workbook = try Workbook(path: scratch("a.xlsx"), rows: 1)
        try workbook.setProperty("awas", command)
        _ = try workbook.addSheet("A")
        try workbook.close()
        try "Judul\n\n- Perintah: \(command)\n".write(toFile: scratch("a.txt"), atomically: true, encoding: .utf8)
        try FileManager.default.createDirectory(atPath: scratch("a"), withIntermediateDirectories: true)
        try "{\"command\": \"\(command)\"}".write(toFile: scratch("a/manifest.json"), atomically: true, encoding: .utf8)
        for name in ["a.xlsx", "a.txt", "a"] {
            let document = try WrittenDocument(scratch(name))
            #expect(document.request == nil && document.isOfEarlierVersion, "\(name)")
        }
        for path in try ReportFiles.write(WrittenDocumentTests.report, [.xlsx, .text, .csv], into: scratch.path) {
            #expect(try !WrittenDocument(path).isOfEarlierVersion)
        }
    }

    @Test func whatHasNoManifestHasNoRequest() throws {
        let scratch = try Scratch()
        try XLSXWriter.write(Demonstration.report(), to: scratch("a.xlsx"))
        #expect(try WrittenDocument(scratch("a.xlsx")).request == nil)
        try "Perintah: awas\n".write(toFile: scratch("a.txt"), atomically: true, encoding: .utf8)
        let text = try WrittenDocument(scratch("a.txt"))
        #expect(text.request == nil && !text.isOfEarlierVersion)
    }
}
