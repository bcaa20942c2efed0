import AwasTestSupport
import Foundation

/// Runs the command of a case by a shell, in an empty folder and a fixed environment.
struct CaseRun {
    let program: URL
    /// How long a case may take before it counts as hanging.
    var seconds = 120.0

    func outcome(of testCase: Case) throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: "awas-case-\(UUID().uuidString)")
        let work = folder.appending(path: "work")
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appending(path: "stdout")
        let error = folder.appending(path: "stderr")
        for file in [output, error] { try Data().write(to: file) }

        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [testCase.command.path, testCase.folder.path]
        process.currentDirectoryURL = work
        process.environment = [
            "PATH": "\(program.deletingLastPathComponent().path):/usr/local/bin:/usr/bin:/bin",
            "HOME": folder.path, "TMPDIR": folder.path, "TZ": "UTC", "LANG": "C.UTF-8", "NO_COLOR": "1",
            "CASE": testCase.folder.path, "PACKAGES": Place.packages.path, "SAMPLE": Place.sample.path,
        ]
        // A server is started only where a case asks it.
        let asksServer = try String(contentsOf: testCase.command, encoding: .utf8).contains("$DATABASE")
        let database = asksServer ? try DatabaseServer.url : nil
        process.environment?["DATABASE"] = database
        process.standardInput = FileHandle.nullDevice
        // Files rather than pipes: nothing has to be read while the command runs.
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: error)
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        if ended.wait(timeout: .now() + seconds) == .timedOut {
            process.terminate()
            throw CaseError(description: "still running after \(Int(seconds)) seconds")
        }
        return Outcome(
            output: text(output, testCase, database), error: text(error, testCase, database),
            exit: process.terminationStatus,
            files: Outcome.files(in: work).mapValues { plain($0, testCase) })
    }

    private func text(_ file: URL, _ testCase: Case, _ database: String?) -> String {
        let text = plain((try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? "", testCase)
        guard let database else { return text }
        // Messages name the server without its user.
        let shown = database.replacing("awas@", with: "")
        return text.replacing(database, with: "$DATABASE").replacing(shown, with: "$DATABASE")
    }

    /// A text in which the folders of this machine are written as the variables that name them.
    private func plain(_ text: String, _ testCase: Case) -> String {
        text.replacing(testCase.folder.path, with: "$CASE").replacing(Place.packages.path, with: "$PACKAGES")
            .replacing(Place.sample.path, with: "$SAMPLE")
    }
}

struct CaseError: Error, CustomStringConvertible {
    let description: String
}
