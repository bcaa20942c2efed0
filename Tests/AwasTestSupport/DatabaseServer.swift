import Foundation

/// A PostgreSQL server for tests, started when it is first asked for; it ends with this process.
public enum DatabaseServer {
    /// Its address.
    public static var url: String {
        get throws { try started.get() }
    }

    private struct NotStarted: Error, CustomStringConvertible {
        let description: String
    }

    private static let started = Result { try start() }

    private static func start() throws -> String {
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Databases/postgresql.sh")
        let file = FileManager.default.temporaryDirectory.appending(path: "awas-server-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: file) }
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "\"$1\" \"$2\" > \"$3\" 2>&1; echo $? >> \"$3\"", "sh", script.path(),
            String(ProcessInfo.processInfo.processIdentifier), file,
        ]
        try process.run()
        // The server keeps what tells the end of a process, so that waiting for it would last as long as the server does.
        for _ in 0..<600 {
            Thread.sleep(forTimeInterval: 0.1)
            let lines = ((try? String(contentsOfFile: file, encoding: .utf8)) ?? "").split(separator: "\n")
            guard let status = lines.last, Int(status) != nil else { continue }
            guard status == "0", let url = lines.dropLast().last else {
                throw NotStarted(description: "no PostgreSQL: \(lines.joined(separator: " "))")
            }
            return String(url)
        }
        throw NotStarted(description: "PostgreSQL did not start within a minute")
    }
}
