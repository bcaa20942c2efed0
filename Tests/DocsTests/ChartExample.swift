import Foundation
import Testing

/// A chart of the documents: a picture as the program draws it for the sample, with the style that pages give it.
struct ChartExample: Sendable, CustomTestStringConvertible {
    /// Names the file `docs/charts/NAME.svg`.
    let name: String
    /// The chart's place in the page, from 0.
    let place: Int
    let language: String

    var testDescription: String { "\(name), \(language)" }

    /// In the order of `docs/charts/bagan.yml`.
    static let all = ["id", "en"].flatMap { language in
        ["tiles", "flow", "panels", "funnel", "comparison", "coverage"].enumerated().map {
            ChartExample(name: $1, place: $0, language: language)
        }
    }

    var url: URL {
        GeneratedPart.root.appendingPathComponent("docs/charts/\(name)\(language == "id" ? "-id" : "").svg")
    }

    /// Makes the page of a language anew, once for all of its charts.
    private static let pages: [String: String] = Dictionary(
        uniqueKeysWithValues: ["id", "en"].map { ($0, (try? page($0)) ?? "") })

    private static func page(_ language: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awas-charts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = Process()
        process.executableURL = Excerpt.program.appendingPathComponent("awas")
        let root = GeneratedPart.root.path
        process.arguments = [
            "report", "bagan", "\(root)/sample-data", "--reports", "\(root)/docs/charts", "--region", "35", "--month",
            "2024-09", "--formats", "html", "--lang", language, "--quiet",
        ]
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try String(contentsOf: folder.appendingPathComponent("bagan-35-2024-09.html"), encoding: .utf8)
    }

    /// The picture as a file of its own.
    func text() throws -> String {
        let style = try String(
            contentsOf: GeneratedPart.root.appendingPathComponent("Sources/AwasWriters/HTML/chart.css"), encoding: .utf8
        )
        let pictures = (ChartExample.pages[language] ?? "").components(separatedBy: "<svg class=\"chart\"").dropFirst()
            .compactMap { $0.components(separatedBy: "</svg>").first }
        guard pictures.count == ChartExample.all.count / 2 else { return "\(pictures.count) charts" }
        let parts = pictures[place].split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"\(parts[0])>\n<style>\n\(style)</style>\n"
            + "<rect width=\"100%\" height=\"100%\" fill=\"var(--paper)\"/>\(parts[1])</svg>\n"
    }

    func written() -> String? { try? String(contentsOf: url, encoding: .utf8) }

    func write() throws { try text().write(to: url, atomically: true, encoding: .utf8) }
}
