import Algorithms
import AwasModel

/// Where the rows of a package stand in its files, kept while what else is known of them changes.
struct WrittenRows {
    private struct File {
        let table: Int
        let layout: FileLayout
        let rows: Range<Int>
    }

    private struct Rows {
        let lines: LineRuns
        let places: RecordPlaces
    }

    private var files: [TablePart: File] = [:]
    private var tables: [Rows] = []

    /// - Parameter builders: as they were read, which noted where rows begin.
    init(_ builders: [TableBuilder]) {
        for (index, builder) in builders.enumerated() {
            tables.append(Rows(lines: builder.data.lines, places: builder.places ?? RecordPlaces()))
            let ends = builder.files.dropFirst().map(\.firstRow) + [builder.data.rowCount]
            for (file, end) in zip(builder.files, ends) {
                files[TablePart(table: file.layout.table, file: file.path)] = File(
                    table: index, layout: file.layout, rows: file.firstRow..<end)
            }
        }
    }

    /// The rows that problems are about.
    func places(of problems: [Problem]) -> [TablePart: RejectedPlaces] {
        var found: [TablePart: RejectedPlaces] = [:]
        for (part, own) in Dictionary(grouping: problems, by: \.part) {
            guard let part, let file = files[part] else { continue }
            var places = RejectedPlaces(layout: file.layout)
            for line in Set(own.compactMap(\.line)) {
                if let row = row(atLine: line, of: file) { places.rows[line] = place(row, of: file) }
            }
            if !file.layout.isUsable {
                places.all = file.rows.map { place($0, of: file) }
            }
            found[part] = places
        }
        return found
    }

    private func place(_ row: Int, of file: File) -> RecordPlace {
        RecordPlace(line: Int(tables[file.table].lines[row]), offset: tables[file.table].places[row])
    }

    /// The row that holds a line of a file; nil for one of its header.
    private func row(atLine line: Int, of file: File) -> Int? {
        let next = tables[file.table].lines[file.rows].partitioningIndex { $0 > line }
        return next > file.rows.lowerBound ? next - 1 : nil
    }
}

/// A part of a package as one of a table: a sheet may hold two.
struct TablePart: Hashable, Sendable {
    let table: Table
    let file: String
}

extension Problem {
    /// Of which part it is; nil where it is of no table.
    var part: TablePart? { table.map { TablePart(table: $0, file: file) } }
}

/// Where the rows of a file that were set aside are written in it.
struct RejectedPlaces: Sendable {
    let layout: FileLayout
    /// By a line that a problem is about, the row that holds it.
    var rows: [Int: RecordPlace] = [:]
    /// All rows of a file whose header is at fault.
    var all: [RecordPlace] = []
}
