import AwasModel

/// What gives the records of a data package: a folder of CSV files, sheets of workbooks, or rows in memory.
///
/// A source hands on blocks of whole records, as CSV has them, and so decides nothing of what they mean: the same parser,
/// checks and problems follow. Its parts are what a file is to a folder: each has a header, and problems name it.
package protocol RecordSource: Sendable {
    /// The parts of a table in the order of reading.
    func parts(of table: Table) -> [String]

    /// About how many bytes a part has, by which the work is shared out; 0 where nobody knows.
    func size(of part: String, of table: Table) -> Int

    /// Opens a part to be read once, from its beginning.
    func open(_ part: String, of table: Table, _ options: ReaderOptions) throws(PackageError) -> any RecordReader

    /// Opens a part for some of its records, which are asked for in their order.
    func records(of part: String, of table: Table) throws(PackageError) -> any SingleRecords

    /// The text of the description that the package has of itself (`datapackage.json`); nil for none.
    func descriptor() throws(PackageError) -> [UInt8]?

    /// What of it looks like data and belongs to no table.
    var unknownParts: [String] { get }

    /// Warnings of what was found beside the parts.
    var problems: [Problem] { get }

    /// What was left out as layout or read as it was meant, and is no problem.
    var notes: [IntakeNote] { get }
}

extension RecordSource {
    package func descriptor() throws(PackageError) -> [UInt8]? { nil }
    package var unknownParts: [String] { [] }
    package var problems: [Problem] { [] }
    package var notes: [IntakeNote] { [] }

    /// The digest of a part that is not read otherwise.
    func digest(of part: String, of table: Table) throws(PackageError) -> String {
        let reader = try open(part, of: table, ReaderOptions(blockSize: 1, hasFingerprint: true))
        try reader.skipRest()
        return reader.digest() ?? ""
    }
}
