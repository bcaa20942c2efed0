import Foundation
import Testing

/// A command that a document shows with what it prints. `…` alone on a line stands for lines left out.
struct Excerpt: Sendable, CustomTestStringConvertible {
    let document: String
    let command: String
    let lines: [String]
    /// The files that the document has shown before, by path.
    let files: [String: String]

    var testDescription: String { "\(document): \(command)" }

    static let all =
        ([
            "README.md", "docs/guide.md", "docs/panduan.md", "docs/report-definitions.md", "docs/definisi-laporan.md",
            "docs/deadlines.md", "docs/tenggat.md",
        ] + QuestionGuide.documents).flatMap(Excerpt.excerpts)

    private static func excerpts(in document: String) -> [Excerpt] {
        let url = GeneratedPart.root.appendingPathComponent(document)
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        var excerpts: [Excerpt] = []
        var files: [String: String] = [:]
        var command: String?
        var shown: [String] = []
        func close() {
            defer {
                command = nil
                shown = []
            }
            guard let ended = command else { return }
            while shown.last == "" { shown.removeLast() }
            if ended.hasPrefix("cat ") {
                files[String(ended.dropFirst(4))] = shown.map { $0 + "\n" }.joined()
            } else if ended.hasPrefix("awas "), !shown.isEmpty {
                excerpts.append(Excerpt(document: document, command: ended, lines: shown, files: files))
            }
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("    $ ") {
                close()
                command = String(line.dropFirst(6))
            } else if line.hasPrefix("    ") || line.isEmpty {
                shown.append(String(line.dropFirst(4)))
            } else {
                close()
            }
        }
        close()
        return excerpts
    }

    /// What the command prints, to either stream, in a folder with the sample and the files shown.
    func output() throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("awas-docs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createSymbolicLink(
            at: folder.appendingPathComponent("sample-data"),
            withDestinationURL: GeneratedPart.root.appendingPathComponent("sample-data"))
        for (path, text) in files {
            let file = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let printed = folder.appendingPathComponent("printed.txt")
        try Data().write(to: printed)
        let stream = try FileHandle(forWritingTo: printed)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        process.environment = ["PATH": "\(Excerpt.program.path):/usr/bin:/bin", "LANG": "C.UTF-8"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = stream
        process.standardError = stream
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: printed), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    }

    /// The first part between lines left out that the output does not have, in order; nil when it has all.
    func missing(in output: [String]) -> String? {
        var rest = output[...]
        for part in lines.split(separator: "…") {
            let wanted = part.drop { $0.isEmpty }
            guard let found = rest.indices.first(where: { rest[$0...].starts(with: wanted) }) else {
                return wanted.joined(separator: "\n")
            }
            rest = rest[(found + wanted.count)...]
        }
        return nil
    }

    /// The folder of the program: of the environment's `AWAS_BINARY`, or the one that the build puts programs in.
    static let program = URL(
        fileURLWithPath: ProcessInfo.processInfo.environment["AWAS_BINARY"] ?? ProcessInfo.processInfo.arguments[0]
    ).deletingLastPathComponent()
}
