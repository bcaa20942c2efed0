import Foundation

/// What running a case gives.
struct Outcome: Equatable {
    var output: String
    var error: String
    var exit: Int32
    /// The files in the working folder by their paths.
    var files: [String: String]

    static func files(in folder: URL) -> [String: String] {
        var files: [String: String] = [:]
        for path in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
            guard let path = path as? String else { continue }
            let url = folder.appending(path: path)
            guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
                let data = try? Data(contentsOf: url)
            else { continue }
            files[path] = String(decoding: data, as: UTF8.self)
        }
        return files
    }

    /// What differs from an expectation, to read on a terminal; nil when nothing does.
    func difference(from expected: Outcome) -> String? {
        var parts: [String] = []
        if exit != expected.exit { parts.append("exit code: expected \(expected.exit), got \(exit)") }
        let texts =
            [("standard output", expected.output, output), ("standard error", expected.error, error)]
            + Set(files.keys).union(expected.files.keys).sorted().map { path in
                ("file \(path)", expected.files[path] ?? "", files[path] ?? "")
            }
        for (name, old, new) in texts where old != new {
            parts.append("\(name) (- expected, + got):\n\(LineDifference.text(old, new))")
        }
        for path in Set(files.keys).symmetricDifference(expected.files.keys).sorted() {
            parts.append(files[path] == nil ? "file \(path) is missing" : "file \(path) was not expected")
        }
        return parts.isEmpty ? nil : parts.joined(separator: "\n")
    }
}
