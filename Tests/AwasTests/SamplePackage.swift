import Foundation
import Testing

@testable import Awas

/// The sample data, read once for all tests.
enum SamplePackage {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "sample-data").path()

    private static let package = try? DataPackage(folder)

    static func read() throws -> DataPackage { try #require(package) }
}

/// A folder of its own for a test, removed with this value.
final class Scratch {
    let path = NSTemporaryDirectory() + "/awas-library-\(UUID().uuidString)"

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }
}
