/// Single records of a part.
package protocol SingleRecords {
    /// A record as it is written, without the line feed that ends it.
    mutating func record(at place: RecordPlace) throws(PackageError) -> [UInt8]
}

/// Where a record stands in its part.
package struct RecordPlace: Hashable, Sendable {
    /// Where it begins, as problems count lines.
    package let line: Int
    /// Its first byte.
    package let offset: Int
}
