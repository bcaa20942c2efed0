import Foundation

/// A data package, one of whose files is written anew again and again. `run` puts it in memory, and removes it.
final class FuzzFolder: Sendable {
    let path: String
    private let file: Int32

    /// - Parameters:
    ///   - name: the file that changes.
    ///   - others: the contents of the files that stay.
    init(_ name: String, others: [String: String] = [:]) {
        path = NSTemporaryDirectory() + "/awas-fuzz-\(getpid())-\(name)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, text) in others {
            try? Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        }
        file = open("\(path)/\(name)", O_RDWR | O_CREAT | O_TRUNC, 0o600)
        require(file >= 0, "no folder for the package at \(path)")
    }

    func write(_ bytes: UnsafeRawBufferPointer) {
        require(ftruncate(file, off_t(bytes.count)) == 0, "no room")
        require(bytes.isEmpty || pwrite(file, bytes.baseAddress, bytes.count, 0) == bytes.count, "no room")
    }
}
