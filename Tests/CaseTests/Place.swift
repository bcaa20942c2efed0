import Foundation

/// Where things are in the repository and its build folder.
enum Place {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let cases = repository.appending(path: "Tests/Cases")
    /// Data packages that several cases read.
    static let packages = repository.appending(path: "Tests/Packages")
    static let sample = repository.appending(path: "sample-data")

    /// The program: the environment's `AWAS_BINARY`, or the one that was built together with these tests.
    static let program: URL? = {
        if let path = ProcessInfo.processInfo.environment["AWAS_BINARY"] { return URL(filePath: path) }
        return built("awas")
    }()

    /// A program that was built together with these tests.
    static func built(_ name: String) -> URL? {
        let tests = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
        let folders = [
            tests, Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent(),
            repository.appending(path: ".build/debug"),
        ]
        return folders.map { $0.appending(path: name) }.first {
            FileManager.default.isExecutableFile(atPath: $0.path)
                && (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory != true
        }
    }
}
