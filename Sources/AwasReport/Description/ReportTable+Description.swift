import AwasModel
import AwasQuery

extension ReportTable {
    /// The tables of a package.
    package init(tablesOf description: DataDescription, language: Language) {
        func words(_ indonesian: String, _ english: String) -> String { LocalizedText(indonesian, english)[language] }
        self.init(
            id: "tables", title: words("Tabel", "Tables"),
            columns: [
                Column(id: "table", label: words("Tabel", "Table"), format: .text),
                Column(id: "files", label: words("Berkas", "Files"), format: .integer),
                Column(id: "rows", label: words("Baris", "Rows"), format: .integer),
                Column(id: "rejected", label: words("Disisihkan", "Set aside"), format: .integer),
                Column(id: "from", label: words("Tanggal pertama", "First date"), format: .text),
                Column(id: "to", label: words("Tanggal terakhir", "Last date"), format: .text),
            ],
            stubColumns: 1,
            rows: description.tables.map { table in
                Row([
                    .text(table.table.rawValue), .integer(Int64(table.files)), .integer(Int64(table.rows)),
                    .integer(Int64(table.rejected)), table.days.map { .text($0.lowerBound.description) } ?? .null,
                    table.days.map { .text($0.upperBound.description) } ?? .null,
                ])
            },
            notes: description.absence.map { [$0[language]] } ?? [],
            emptyText: words("Tidak ada tabel.", "No tables."))
    }

    /// The columns of a package's tables.
    package init(columnsOf description: DataDescription, language: Language) {
        func words(_ indonesian: String, _ english: String) -> String { LocalizedText(indonesian, english)[language] }
        self.init(
            id: "columns", title: words("Kolom", "Columns"),
            columns: [
                Column(id: "table", label: words("Tabel", "Table"), format: .text),
                Column(id: "column", label: words("Kolom", "Column"), format: .text),
                Column(id: "filled", label: words("Terisi", "Filled"), format: .integer),
                Column(id: "missing_share", label: words("Kosong", "Missing"), format: .percent(1)),
                Column(id: "distinct", label: words("Berbeda", "Distinct"), format: .integer),
                Column(id: "values", label: words("Nilai", "Values"), format: .text),
            ],
            stubColumns: 2,
            rows: description.columns.map { column in
                let missing = column.rows - column.filled
                return Row([
                    .text(column.table.rawValue), .text(column.column.id), .integer(Int64(column.filled)),
                    column.rows == 0 ? .null : .real(Double(missing) / Double(column.rows)),
                    .integer(Int64(column.distinct)), column.values.map { .text($0) } ?? .text(""),
                ])
            },
            emptyText: words("Tidak ada kolom.", "No columns."))
    }

    /// A heat map in letters: for each kabupaten and month how many of the dated tables have records. Where there are too
    /// many kabupaten to read, provinces stand for them.
    package init(coverageOf description: DataDescription, language: Language) {
        func words(_ indonesian: String, _ english: String) -> String { LocalizedText(indonesian, english)[language] }
        let kabupaten = Set(description.coverage.map(\.region))
        let level: RegionCode.Level = kabupaten.count > 80 ? .province : .kabupaten
        let tables = DataDescription.coveredTables.count
        // By region and month: the tables with records, as bits.
        var found: [RegionCode?: [Int: Int]] = [:]
        for coverage in description.coverage {
            let region = level == .province ? coverage.region?.province : coverage.region
            let bits = coverage.records.enumerated().reduce(0) { ($1.element ?? 0) > 0 ? $0 | 1 << $1.offset : $0 }
            found[region, default: [:]][coverage.month.index, default: 0] |= bits
        }
        let months = description.coverage.map(\.month.index)
        let years = drawnYears(Set(description.coverage.map(\.month.year)))
        let range = (months.min() ?? 0)...(months.max() ?? 0)
        let marks = Array("·░▒▓█")
        let initials = (1...12).map { MonthName.full($0)[language].prefix(1) }.joined()
        let rows = found.sorted { left, right in
            guard let left = left.key, let right = right.key else { return left.key != nil }
            return left < right
        }.map { region, byMonth in
            let name =
                region.map { RegionDirectory.standard[$0]?.fullName ?? $0.description }
                ?? Dimension.provinceLevel[language]
            let cells = years.map { year in
                Cell.text(
                    (0..<12).map { month -> String in
                        let index = year * 12 + month
                        guard range.contains(index) else { return "\u{A0}" }
                        let count = (byMonth[index] ?? 0).nonzeroBitCount
                        return String(marks[count * (marks.count - 1) / tables])
                    }.joined())
            }
            return Row([.text(name)] + cells)
        }
        let names = DataDescription.coveredTables.map(\.table.rawValue).joined(separator: ", ")
        self.init(
            id: "coverage",
            title: words(
                "Kelengkapan menurut \(level == .province ? "provinsi" : "kabupaten/kota") dan bulan",
                "Completeness by \(level == .province ? "province" : "kabupaten/kota") and month"),
            columns: [Column(id: "region", label: words("Wilayah", "Region"), format: .text)]
                + years.map { Column(id: "y\($0)", label: initials, group: String($0), format: .text) },
            stubColumns: 1, rows: rows,
            notes: [
                words(
                    "· tidak ada catatan; ░ ▒ ▓ █ satu, dua, tiga, keempat tabel punya catatan (\(names)).",
                    "· no record; ░ ▒ ▓ █ one, two, three, all four tables have records (\(names)).")
            ],
            emptyText: words("Tidak ada catatan bertanggal.", "No dated record."))
    }
}

/// The years with records and those between them; of a gap that only a slip of the keyboard makes, as from 2024 to 9999,
/// none.
private func drawnYears(_ years: Set<Int>) -> [Int] {
    var drawn: [Int] = []
    for year in years.sorted() {
        let last = drawn.last ?? year - 1
        drawn += year - last > 50 ? [year] : Array(last + 1...year)
    }
    return drawn
}
