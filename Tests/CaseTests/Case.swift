import Foundation
import Testing

/// A folder that says what a command line must do: `cmd`, and beside it what is expected of running it.
struct Case: CustomTestStringConvertible, Sendable {
    /// The area and the case, such as `check/bom`.
    let name: String
    let folder: URL

    var testDescription: String { name }
    var command: URL { folder.appending(path: "cmd") }

    /// Every case of the repository, or those whose names begin with the environment's `AWAS_CASES`.
    static let all: [Case] = {
        let wanted = ProcessInfo.processInfo.environment["AWAS_CASES"] ?? ""
        return subfolders(of: Place.cases).flatMap { area in
            subfolders(of: Place.cases.appending(path: area)).map { "\(area)/\($0)" }
        }
        .filter { $0.hasPrefix(wanted) }
        .map { Case(name: $0, folder: Place.cases.appending(path: $0)) }
    }()

    private static func subfolders(of folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") && isFolder(folder.appending(path: $0)) }.sorted()
    }

    private static func isFolder(_ url: URL) -> Bool {
        (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
    }

    /// What is expected; what has no file is expected to be empty, or 0.
    func expectation() -> Outcome {
        Outcome(
            output: text("expected_output"), error: text("expected_error"),
            exit: Int32(text("expected_exit").trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0,
            files: Outcome.files(in: folder.appending(path: "expected_files")))
    }

    private func text(_ file: String) -> String {
        (try? Data(contentsOf: folder.appending(path: file))).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// Makes what happened the expectation, for a person to review as a diff.
    func rewrite(_ outcome: Outcome) throws {
        try rewrite("expected_output", outcome.output)
        try rewrite("expected_error", outcome.error)
        try rewrite("expected_exit", outcome.exit == 0 ? "" : "\(outcome.exit)\n")
        let files = folder.appending(path: "expected_files")
        try? FileManager.default.removeItem(at: files)
        for (path, contents) in outcome.files {
            let file = files.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(contents.utf8).write(to: file)
        }
    }

    private func rewrite(_ file: String, _ text: String) throws {
        let url = folder.appending(path: file)
        if text.isEmpty {
            try? FileManager.default.removeItem(at: url)
        } else {
            try Data(text.utf8).write(to: url)
        }
    }
}
