/// A part in blocks of whole records, one after the other, so that only a few of them are in memory at a time.
///
/// Belongs to one thread at a time.
package protocol RecordReader: AnyObject {
    /// The bytes of the part, as far as they are known.
    var size: Int { get }
    /// The bytes read so far.
    var bytesRead: Int { get }
    /// Whether each record is a line, whatever line feeds its cells hold: a row of a sheet rather than lines of a text.
    var countsRecords: Bool { get }

    /// Of each column the position in the schema of the table, as far as the source knows its columns; nil where their headers
    /// tell.
    var positions: [Int?]? { get }

    /// Fills a block with the next whole records, of which the first is the header; with none at the end.
    ///
    /// - Parameter holdingText: whether the block goes on until it holds more than blank lines, as one with a header.
    func next(into block: Block, holdingText: Bool) throws(PackageError)

    /// The first bytes of the part, read beside its blocks.
    func beginning(_ count: Int) -> [UInt8]

    /// Reads what is left of the part, for its digest.
    func skipRest() throws(PackageError)

    /// The digest of the part, once all of it was read; nil when it was not asked for.
    func digest() -> String?
}

extension RecordReader {
    package var positions: [Int?]? { nil }
}

/// How a part is read.
package struct ReaderOptions: Sendable {
    /// The bytes of a block, at least 1; a longer record makes a longer one.
    package let blockSize: Int
    /// Whether the digest of the part is computed along the way.
    package let hasFingerprint: Bool
}
