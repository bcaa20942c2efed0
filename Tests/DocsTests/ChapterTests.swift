import Foundation
import Testing

/// The chapter that leads from an office's workbook to a report is followed as it stands, from its first command to its last, in
/// one folder with workbooks as offices have them.
@Suite struct ChapterTests {
    /// A chapter, its first command and what each of its commands must leave behind.
    struct Chapter: Sendable, CustomTestStringConvertible {
        let document: String
        let heading: String

        var testDescription: String { "\(document): \(heading)" }
    }

    static let chapters = [
        Chapter(document: "docs/panduan.md", heading: "### Dari Excel kantor ke laporan"),
        Chapter(document: "docs/guide.md", heading: "### From an office's workbook to a report"),
    ]

    /// The workbooks that the chapter calls by these names.
    private static let workbooks = ["kegiatan": "kantor-dua-baris-gabung", "laporan": "kantor-bebas"]

    @Test(arguments: chapters) func isFollowedAsItStands(chapter: Chapter) throws {
        let tests = GeneratedPart.root.appendingPathComponent("Tests")
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awas-bab-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, package) in ChapterTests.workbooks {
            try FileManager.default.copyItem(
                at: tests.appendingPathComponent("Packages/\(package)/buku.xlsx"),
                to: folder.appendingPathComponent("\(name).xlsx"))
        }
        let commands = try ChapterTests.commands(of: chapter)
        #expect(commands.count == 11)
        for command in commands {
            let (status, printed) = try ChapterTests.run(command, in: folder)
            #expect(status == 0, "\(command)\n\(printed)")
            if command.contains("--suggest-mapping") {
                // A person edits it.
                let mapping = folder.appendingPathComponent("pemetaan.yml")
                try FileManager.default.removeItem(at: mapping)
                try FileManager.default.copyItem(
                    at: tests.appendingPathComponent("Cases/import/mapping/pemetaan.yml"), to: mapping)
            }
        }
        for name in [
            "kegiatan-ditandai.xlsx", "isian.xlsx", "paket/changes.csv", "agencies.csv", "paket-laporan/events.csv",
        ] {
            #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path), "\(name)")
        }
        let report = try String(
            contentsOf: folder.appendingPathComponent("laporan/bulanan-35.19-2024-09/angka_utama.csv"), encoding: .utf8)
        #expect(report.contains(",2,"), "two events are in the report: \(report)")
        // The clean package says what the workbook says.
        let (status, printed) = try ChapterTests.run(
            "for t in laporan/bulanan-35.19-2024-09/*.csv; do case $t in */berkas.csv) ;; *) cmp $t laporan-paket/${t#*/} ;; esac; done",
            in: folder)
        #expect(status == 0 && printed.isEmpty, "\(printed)")
    }

    /// The commands of a chapter, in their order.
    private static func commands(of chapter: Chapter) throws -> [String] {
        let url = GeneratedPart.root.appendingPathComponent(chapter.document)
        let lines = try String(contentsOf: url, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == chapter.heading })
        let body = lines[(start + 1)...].prefix { !$0.hasPrefix("#") && !$0.hasPrefix("    $ cat ") }
        return body.filter { $0.hasPrefix("    $ awas ") }.map { String($0.dropFirst(6)) }
    }

    private static func run(_ command: String, in folder: URL) throws -> (status: Int32, printed: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "\(Excerpt.program.path):/usr/bin:/bin", "LANG": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        let printed = Pipe()
        process.standardOutput = printed
        process.standardError = printed
        try process.run()
        let text = String(decoding: printed.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
