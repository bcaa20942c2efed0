import AwasModel

/// Rows of texts that a program has in memory, read like the files of a package: with the same checks, problems and rejects.
///
/// The first row of a table is its header. Problems name the table in the place of a file, and rows as sheets number them: the
/// header is 1.
package struct InMemorySource: Sendable {
    private let rows: [Table: [[String]]]

    /// - Parameter tables: of each table its header and rows; a table that is left out has no file.
    package init(_ tables: [Table: [[String]]]) {
        rows = tables
    }
}

extension InMemorySource: RecordSource {
    package func parts(of table: Table) -> [String] { rows[table] == nil ? [] : [table.rawValue] }

    package func size(of part: String, of table: Table) -> Int {
        RowText.size(of: rows[table, default: []])
    }

    package func open(
        _ part: String, of table: Table, _ options: ReaderOptions
    ) throws(PackageError) -> any RecordReader {
        RowBlocks(rows[table, default: []], size: size(of: part, of: table), options)
    }

    package func records(of part: String, of table: Table) throws(PackageError) -> any SingleRecords {
        InMemoryRecords(rows: rows[table, default: []])
    }
}

private struct InMemoryRecords: SingleRecords {
    let rows: [[String]]

    mutating func record(at place: RecordPlace) throws(PackageError) -> [UInt8] {
        var text: [UInt8] = []
        if rows.indices.contains(place.line - 1) { RowText.append(rows[place.line - 1], to: &text) }
        return text
    }
}
