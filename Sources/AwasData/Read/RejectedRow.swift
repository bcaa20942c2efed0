import AwasModel

/// A row that was set aside: why, and how it was written.
package struct RejectedRow: Sendable {
    /// Why it was set aside.
    package let problem: Problem
    /// The line of the problem; where a header is at fault, that of a row that cannot be used without it.
    package let line: Int?
    /// The row as the file holds it. The cells of names and personal numbers are replaced by `***`: they leave the
    /// program only through the export for the civil-service agency.
    package let text: String
}

extension RejectedRow {
    /// The rows that a reading set aside, one for each error found in them, or warning that they were set aside for, in the
    /// order of the problems. Behind the first error of a header come all rows of its file.
    ///
    /// The reading noted where these rows stand, and nothing else is read of the files.
    ///
    /// - Parameters:
    ///   - result: what a reading gave that may leave rows out.
    ///   - package: the folder that was read.
    /// - Throws: ``PackageError`` when a file can no longer be read.
    package static func all(of result: ReadResult, package: String) throws(PackageError) -> [RejectedRow] {
        try all(of: result, from: PackageSource(package))
    }

    /// The same of rows that a program has in memory.
    package static func all(of result: ReadResult, rows: InMemorySource) throws(PackageError) -> [RejectedRow] {
        try all(of: result, from: rows)
    }

    package static func all(
        of result: ReadResult, from source: any RecordSource
    ) throws(PackageError) -> [RejectedRow] {
        let errors = result.reasonsOfRejects
        var texts: [TablePart: RejectedTexts] = [:]
        for (part, own) in Dictionary(grouping: errors, by: \.part) {
            guard let part, let places = result.rejectedPlaces[part] else { continue }
            var records = try source.records(of: part.file, of: part.table)
            texts[part] = try RejectedTexts(own, places, &records)
        }
        var rejected: [RejectedRow] = []
        var filesWithAllRows: Set<TablePart> = []
        for problem in errors {
            guard let part = problem.part else { continue }
            let text = problem.line.flatMap { texts[part]?.ofLine[$0] } ?? ""
            rejected.append(RejectedRow(problem: problem, line: problem.line, text: text))
            guard let all = texts[part]?.all, !all.isEmpty, filesWithAllRows.insert(part).inserted
            else { continue }
            rejected += all.map { RejectedRow(problem: problem, line: $0.line, text: $0.text) }
        }
        return rejected
    }
}

extension ReadResult {
    /// Why rows were set aside, in the order of the problems.
    var reasonsOfRejects: [Problem] {
        let faults = problems.filter { $0.severity == .error && $0.table != nil }
        return excluded.isEmpty ? faults : (faults + excluded).sorted(by: Problem.precedes)
    }
}

/// The rows of a file that were set aside, as they are written, but for what may name persons.
private struct RejectedTexts {
    /// By a line that a problem is about.
    private(set) var ofLine: [Int: String] = [:]
    /// All rows of a file whose header is at fault, with the lines where they begin.
    private(set) var all: [(line: Int, text: String)] = []
    private let layout: FileLayout

    init(_ problems: [Problem], _ places: RejectedPlaces, _ records: inout any SingleRecords) throws(PackageError) {
        layout = places.layout
        let misread = Set(
            problems.filter { !RejectedTexts.hasSoundCells($0) }.compactMap { $0.line.flatMap { places.rows[$0] } })
        for (line, place) in places.rows.sorted(by: { $0.value.line < $1.value.line }) {
            ofLine[line] = text(try records.record(at: place), isMisread: misread.contains(place))
        }
        for place in places.all {
            all.append((place.line, text(try records.record(at: place), isMisread: true)))
        }
    }

    /// Whether a row with such an error still has its cells in the right columns: what it is compared with is at fault.
    private static func hasSoundCells(_ problem: Problem) -> Bool {
        // Of a reference that leads nowhere the value is shown where the row referred to is there, but set aside.
        problem.code == .missingReference ? problem.value != nil : problem.code.leavesCellsReadable
    }

    private func text(_ record: [UInt8], isMisread: Bool) -> String {
        let columns = Schema[layout.table].columns
        guard columns.contains(where: \.isPersonal) else {
            return String(decoding: record.last == 0x0D ? record.dropLast() : record[...], as: UTF8.self)
        }
        return record.withUnsafeBytes { bytes in
            let fields = RecordSplitter.fields(in: bytes, 0..<bytes.count, delimiter: layout.delimiter)
            // Cells may be shifted, so a cell is shown only when the row has the cells of its header and all can be read.
            guard layout.isUsable, !isMisread, fields.count == layout.columns.count, fields.allSatisfy(\.isWellFormed)
            else { return "***" }
            let cells = zip(fields, layout.columns).map { field, column in
                let isPersonal = column.position.map { columns[$0].isPersonal } ?? true
                return isPersonal && !field.range.isEmpty ? "***" : field.string(in: bytes)
            }
            return cells.joined(separator: String(UnicodeScalar(layout.delimiter)))
        }
    }
}
