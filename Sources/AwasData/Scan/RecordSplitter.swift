/// Takes bytes apart into records and fields, a byte at a time: headers, rows off the fast path, and rows that are shown as
/// they are written. Line feeds and delimiters within quotes are part of a field.
enum RecordSplitter {
    /// Behind the line feed that ends the record which begins at an offset; the end of the bytes where there is none.
    static func endOfRecord(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        recordEnd(bytes, from: start) ?? bytes.count
    }

    /// The same; nil where no line feed ends the record.
    static func recordEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var inQuotes = false
        for offset in start..<max(start, bytes.count) {
            if bytes[offset] == 0x22 {
                inQuotes.toggle()
            } else if bytes[offset] == 0x0A, !inQuotes {
                return offset + 1
            }
        }
        return nil
    }

    /// Looks at each field of a record, of which there is at least one.
    ///
    /// - Parameters:
    ///   - record: without the line feed that ends it.
    ///   - mayHaveQuotes: false when no quote is near.
    /// - Returns: how many fields there are.
    @discardableResult
    static func forEachField(
        in bytes: UnsafeRawBufferPointer, _ record: Range<Int>, delimiter: UInt8, mayHaveQuotes: Bool = true,
        _ body: (FieldText, Int) -> Void
    ) -> Int {
        var (start, count, inQuotes) = (record.lowerBound, 0, false)
        for offset in record {
            if bytes[offset] == 0x22 {
                inQuotes.toggle()
            } else if bytes[offset] == delimiter, !inQuotes {
                body(FieldText(bytes, start..<offset, mayHaveQuotes: mayHaveQuotes), count)
                start = offset + 1
                count += 1
            }
        }
        body(FieldText(bytes, start..<record.upperBound, mayHaveQuotes: mayHaveQuotes), count)
        return count + 1
    }

    /// The fields of a record, with or without the line feed that ends it; none of an empty one.
    static func fields(in bytes: UnsafeRawBufferPointer, _ record: Range<Int>, delimiter: UInt8) -> [FieldText] {
        let hasLineFeed = !record.isEmpty && bytes[record.upperBound - 1] == 0x0A
        let record = hasLineFeed ? record.dropLast() : record
        guard !record.isEmpty else { return [] }
        var fields: [FieldText] = []
        forEachField(in: bytes, record, delimiter: delimiter) { field, _ in fields.append(field) }
        return fields
    }
}
