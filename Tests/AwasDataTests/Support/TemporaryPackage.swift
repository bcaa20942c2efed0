import Foundation

@testable import AwasData

/// A data package in a folder of its own, removed when the last reference goes.
final class TemporaryPackage {
    let path = NSTemporaryDirectory() + "awas-data-\(UUID().uuidString)"

    /// - Parameter files: their contents by paths relative to the package.
    init(_ files: [String: [UInt8]]) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, bytes) in files { try write(bytes, to: name) }
    }

    convenience init(_ files: [String: String]) throws {
        try self.init(files.mapValues { Array($0.utf8) })
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func read(
        threads: Int = 1, allowsRejects: Bool = false, blockSize: Int = 1 << 18,
        excluding warnings: Set<ProblemCode> = []
    ) throws -> ReadResult {
        var reader = DatasetReader(threads: threads, allowsRejects: allowsRejects, blockSize: blockSize)
        reader.excludedWarnings = warnings
        return try reader.read(path)
    }
}

/// Reads a package given by its files.
func read(_ files: [String: String], allowsRejects: Bool = false) throws -> ReadResult {
    try TemporaryPackage(files).read(allowsRejects: allowsRejects)
}
