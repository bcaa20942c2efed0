import AwasModel

/// A cell that names a kecamatan, which several may be.
struct NamedKecamatan {
    /// In the block; in the table once the block is joined.
    var row: Int
    /// In the schema.
    let position: Int
    /// Without its kind.
    let name: String
    let candidates: [RegionCode]
    let text: String
    let line: Int
    let column: FileLayout.FileColumn
}

/// The kecamatan that cells of a file name, which the file's kabupaten tells apart: the one whose code stands in the file's
/// name, else the only one of its coded rows. What that is does not depend on the order of rows, so it is asked when the
/// whole file was read.
struct FileKecamatan {
    private let layout: FileLayout
    private var named: [NamedKecamatan] = []
    /// The kabupaten of the rows' own regions.
    private var kabupatenOfRows = SoleKabupaten.none

    init(_ layout: FileLayout) {
        self.layout = layout
    }

    /// Adds what a parser met in a block, whose rows begin at a row of the table.
    mutating func append(_ parser: BlockParser, firstRow: Int) {
        kabupatenOfRows.add(parser.met.regions.kabupaten)
        for cell in parser.findings.namedKecamatan {
            named.append(cell)
            named[named.count - 1].row += firstRow
        }
    }

    /// Gives the cells their regions. Rows of which it is not plain are set aside.
    ///
    /// - Returns: the problems of these rows.
    func settle(_ table: inout TableBuilder, _ dictionaries: inout SharedDictionaries) -> [Problem] {
        guard !named.isEmpty else { return [] }
        let nameOfFile = SoleKabupaten(fileName: layout.path)
        let kabupaten = nameOfFile == .none ? kabupatenOfRows : nameOfFile
        let home: RegionCode? = if case .one(let code) = kabupaten { code } else { nil }
        var problems: [Problem] = []
        for cell in named {
            let meant = cell.candidates.filter { home?.contains($0) ?? false }
            if meant.count == 1 {
                table.set(dictionaries.position(of: meant[0]), at: cell.position, row: cell.row)
            } else {
                table.isRejected.mark(cell.row)
                problems.append(problem(of: cell, missingIn: home))
            }
        }
        return problems
    }

    private func problem(of cell: NamedKecamatan, missingIn home: RegionCode?) -> Problem {
        let isHidden = Schema[layout.table].hasPersonalColumns
        let unknown: UnknownRegion =
            isHidden ? .similar([]) : .kecamatan(cell.name, cell.candidates, missingIn: home)
        return Problem(
            .unknownRegion, table: layout.table, file: layout.path, line: cell.line, column: cell.column.shownHeader,
            columnPosition: cell.column.index, value: isHidden ? nil : cell.text, [RegionSuggestions.sentence(unknown)])
    }
}
