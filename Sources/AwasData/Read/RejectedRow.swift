import AwasModel

/// A row that was set aside: why, and how it was written.
public struct RejectedRow: Sendable {
    public let problem: Problem
    /// The row as the file holds it. The cells of names and personal numbers are replaced by `***`: they leave the
    /// program only through the export for the civil-service agency.
    public let text: String
}

extension RejectedRow {
    /// The rows that a reading set aside, one for each error found in them, in the order of the problems.
    ///
    /// The rows' own bytes are read again from the files: only faulty packages pay for that.
    ///
    /// - Parameter package: the folder that was read.
    /// - Throws: ``PackageError`` when a file can no longer be read.
    public static func all(of result: ReadResult, package: String) throws(PackageError) -> [RejectedRow] {
        let errors = result.problems.filter { $0.severity == .error && $0.table != nil }
        var textOfLine: [String: [Int: String]] = [:]
        for file in result.dataset.files where errors.contains(where: { $0.file == file.path }) {
            let bytes = try FileSystem.contents(of: "\(package)/\(file.path)")
            let own = errors.filter { $0.file == file.path }
            let misread = Set(own.filter { !hasSoundCells($0) }.compactMap(\.line))
            textOfLine[file.path] = bytes.withUnsafeBytes {
                RawRows(bytes: $0, file: file, misread: misread).rows(holding: Set(own.compactMap(\.line)))
            }
        }
        return errors.map { problem in
            let text = problem.line.flatMap { textOfLine[problem.file]?[$0] } ?? ""
            return RejectedRow(problem: problem, text: text)
        }
    }
}

extension RejectedRow {
    /// Whether a row with such an error still has its cells in the right columns: what it is compared with is at fault.
    private static func hasSoundCells(_ problem: Problem) -> Bool {
        switch problem.code {
        case .duplicateKey, .dateOrder, .sanctionWithoutDate, .dateWithoutSanction: true
        // The value is shown where the row referred to is there, but set aside.
        case .missingReference: problem.value != nil
        default: false
        }
    }
}

/// Finds rows of a file by their lines.
private struct RawRows {
    let bytes: UnsafeRawBufferPointer
    let file: SourceFile
    /// Lines of rows whose cells themselves are at fault.
    let misread: Set<Int>

    /// The rows that hold the given lines, by line.
    func rows(holding lines: Set<Int>) -> [Int: String] {
        let start = Encoding.hasByteOrderMark(bytes) ? 3 : 0
        let layout = FileLayout(table: file.table, path: file.path, bytes: bytes, start: start, numberFormats: [:])
        var rows: [Int: String] = [:]
        var line = layout.firstLine
        var recordStart = layout.firstRecord
        var firstLine = line
        var inQuotes = false
        var offset = recordStart
        while offset <= bytes.count {
            let isEnd = offset == bytes.count
            let byte = isEnd ? 0x0A : bytes[offset]
            if byte == 0x22 { inQuotes.toggle() }
            if byte == 0x0A {
                if isEnd || !inQuotes {
                    let held = lines.isEmpty ? [] : (firstLine...line).filter(lines.contains)
                    if !held.isEmpty {
                        let text = text(recordStart..<offset, layout, isMisread: held.contains(where: misread.contains))
                        for line in held { rows[line] = text }
                    }
                    recordStart = offset + 1
                    firstLine = line + 1
                }
                line += 1
            }
            offset += 1
        }
        return rows
    }

    private func text(_ range: Range<Int>, _ layout: FileLayout, isMisread: Bool) -> String {
        let row = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        guard Schema[file.table].columns.contains(where: \.isPersonal) else { return withoutReturn(row) }
        // Cells may be shifted, so a cell is shown only when the row has the cells of its header and all can be read.
        let fields = FileLayout.fields(in: bytes, range, delimiter: layout.delimiter)
        guard layout.isUsable, !isMisread, fields.count == layout.columns.count, fields.allSatisfy(\.isWellFormed)
        else { return "***" }
        let cells = zip(fields, layout.columns).map { field, column in
            let isPersonal = column.position.map { Schema[file.table].columns[$0].isPersonal } ?? true
            return isPersonal && !field.range.isEmpty ? "***" : field.string(in: bytes)
        }
        return cells.joined(separator: String(UnicodeScalar(layout.delimiter)))
    }

    private func withoutReturn(_ row: String) -> String {
        row.hasSuffix("\r") ? String(row.dropLast()) : row
    }
}
