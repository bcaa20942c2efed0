/// How far the reading of a file has come.
public struct ReadProgress: Hashable, Sendable {
    /// The file's path in its package.
    public let file: String
    /// The bytes whose rows were read, of how many.
    public let bytes: Int
    /// The size of the file.
    public let totalBytes: Int
    /// The rows read so far from this file.
    public let rows: Int

    /// A place in a file.
    public init(file: String, bytes: Int, totalBytes: Int, rows: Int) {
        self.file = file
        self.bytes = bytes
        self.totalBytes = totalBytes
        self.rows = rows
    }
}
