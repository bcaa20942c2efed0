import AwasModel

/// A row that was set aside: why, and how it was written.
public struct RejectedRow: Sendable {
    /// Why it was set aside.
    public let problem: Problem
    /// The line of the problem; where a header is at fault, that of a row that cannot be used without it.
    public let line: Int?
    /// The row as the file holds it. The cells of names and personal numbers are replaced by `***`: they leave the
    /// program only through the export for the civil-service agency.
    public let text: String
}

extension RejectedRow {
    /// The rows that a reading set aside, one for each error found in them, or warning that they were set aside for, in the
    /// order of the problems. Behind the
    /// first error of a header come all rows of its file.
    ///
    /// The rows' own bytes are read again from the files: only faulty packages pay for that.
    ///
    /// - Parameters:
    ///   - result: what the reading gave.
    ///   - package: the folder that was read.
    /// - Throws: ``PackageError`` when a file can no longer be read.
    public static func all(of result: ReadResult, package: String) throws(PackageError) -> [RejectedRow] {
        let faults = result.problems.filter { $0.severity == .error && $0.table != nil }
        let errors = result.excluded.isEmpty ? faults : (faults + result.excluded).sorted(by: Problem.precedes)
        var textOfLine: [String: [Int: String]] = [:]
        var rowsWithoutHeader: [String: [(line: Int, text: String)]] = [:]
        let errorsOfFile = Dictionary(grouping: errors, by: \.file)
        for file in result.dataset.files {
            guard let own = errorsOfFile[file.path] else { continue }
            let bytes = try FileSystem.contents(of: "\(package)/\(file.path)")
            let misread = Set(own.filter { !hasSoundCells($0) }.compactMap(\.line))
            bytes.withUnsafeBytes { bytes in
                let raw = RawRows(bytes, file, result.dataset.descriptor, misread: misread)
                textOfLine[file.path] = raw.rows(holding: Set(own.compactMap(\.line)))
                if !raw.layout.isUsable { rowsWithoutHeader[file.path] = raw.all }
            }
        }
        var rejected: [RejectedRow] = []
        for problem in errors {
            let text = problem.line.flatMap { textOfLine[problem.file]?[$0] } ?? ""
            rejected.append(RejectedRow(problem: problem, line: problem.line, text: text))
            for row in rowsWithoutHeader.removeValue(forKey: problem.file) ?? [] {
                rejected.append(RejectedRow(problem: problem, line: row.line, text: row.text))
            }
        }
        return rejected
    }
}

extension RejectedRow {
    /// Whether a row with such an error still has its cells in the right columns: what it is compared with is at fault.
    private static func hasSoundCells(_ problem: Problem) -> Bool {
        // Of a reference that leads nowhere the value is shown where the row referred to is there, but set aside.
        problem.code == .missingReference ? problem.value != nil : problem.code.leavesCellsReadable
    }
}

/// Finds rows of a file by their lines.
private struct RawRows {
    let bytes: UnsafeRawBufferPointer
    let file: SourceFile
    let layout: FileLayout
    /// Lines of rows whose cells themselves are at fault.
    let misread: Set<Int>

    init(
        _ bytes: UnsafeRawBufferPointer, _ file: SourceFile, _ descriptor: PackageDescriptor, misread: Set<Int>
    ) {
        self.bytes = bytes
        self.file = file
        self.misread = misread
        layout = FileLayout(
            table: file.table, path: file.path, bytes: bytes, start: Encoding.hasByteOrderMark(bytes) ? 3 : 0,
            format: descriptor.formats[file.table] ?? .init())
    }

    /// The rows that hold the given lines, by line.
    func rows(holding lines: Set<Int>) -> [Int: String] {
        guard !lines.isEmpty else { return [:] }
        var rows: [Int: String] = [:]
        forEachRecord { range, recordLines in
            let held = recordLines.filter(lines.contains)
            if held.isEmpty { return }
            let text = text(range, isMisread: held.contains(where: misread.contains))
            for line in held { rows[line] = text }
        }
        return rows
    }

    /// All rows but blank ones, with the lines where they begin.
    var all: [(line: Int, text: String)] {
        var rows: [(line: Int, text: String)] = []
        forEachRecord { range, lines in
            if layout.isBlank(bytes, range) { return }
            rows.append((lines.lowerBound, text(range, isMisread: true)))
        }
        return rows
    }

    private func forEachRecord(_ body: (_ range: Range<Int>, _ lines: ClosedRange<Int>) -> Void) {
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
                    body(recordStart..<offset, firstLine...line)
                    recordStart = offset + 1
                    firstLine = line + 1
                }
                line += 1
            }
            offset += 1
        }
    }

    private func text(_ range: Range<Int>, isMisread: Bool) -> String {
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
