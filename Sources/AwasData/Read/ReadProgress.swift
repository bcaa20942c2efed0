/// How far the reading of a file has come.
package struct ReadProgress: Hashable, Sendable {
    /// The file's path in its package.
    package let file: String
    /// The bytes whose rows were read, of how many.
    package let bytes: Int
    /// The size of the file.
    package let totalBytes: Int
    /// The rows read so far from this file.
    package let rows: Int

    /// A place in a file.
    package init(file: String, bytes: Int, totalBytes: Int, rows: Int) {
        self.file = file
        self.bytes = bytes
        self.totalBytes = totalBytes
        self.rows = rows
    }
}
