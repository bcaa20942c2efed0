import AwasData
import AwasModel
import AwasQuery

/// Tables about the data package and the catalogue: what was read, and what every figure means, as Satu Data Indonesia
/// (Perpres 39/2019) asks.
struct PackageTables {
    private let scope: ReportScope

    init(_ scope: ReportScope) {
        self.scope = scope
    }

    /// Rows read, accepted and set aside by table.
    var rows: ComputedTable {
        ComputedTable(
            columns: [
                column("table", "Tabel", "Table"), column("read", "Dibaca", "Read", .integer),
                column("accepted", "Diterima", "Accepted", .integer),
                column("rejected", "Disisihkan", "Set aside", .integer),
            ],
            rows: scope.read.dataset.counts.map { count in
                let isKnown = count.read > 0 || scope.read.dataset.isKnown(count.table)
                return ReportTable.Row(
                    [.text(count.table.label[scope.language], plain: count.table.rawValue)]
                        + [count.read, count.accepted, count.rejected].map { isKnown ? .integer(Int64($0)) : .null })
            },
            notes: [
                scope.words(
                    "Seluruh paket data, semua wilayah dan bulan.", "The whole data package, all regions and months.")
            ]
                + [
                    scope.read.dataset.noteOnExcludedRows?[scope.language],
                    scope.absence(of: Fact.allCases.map(\.table)),
                ]
                .compactMap { $0 })
    }

    /// How many warnings of each check there are, the commonest first.
    var warnings: ComputedTable {
        let counts = scope.read.warningCounts
        let note = scope.words(
            "Seluruh paket data; `awas check` menunjukkan berkas, baris, dan kolom masing-masing.",
            "The whole data package; `awas check` shows the file, line and column of each.")
        return ComputedTable(
            columns: [column("code", "Pemeriksaan", "Check"), column("count", "Banyaknya", "Count", .integer)],
            rows: counts.map { code, count in
                ReportTable.Row([.text(code.title[scope.language], plain: code.rawValue), .integer(Int64(count))])
            },
            notes: counts.isEmpty ? [] : [note],
            emptyText: scope.words("Tidak ada peringatan.", "There are no warnings."))
    }

    /// The measures of the catalogue: definition, unit, table and date.
    var measures: ComputedTable {
        ComputedTable(
            columns: [
                column("label", "Nama", "Name"), column("id", "Id", "Id", isDetail: true),
                column("unit", "Satuan", "Unit"), column("table", "Tabel", "Table", isDetail: true),
                column("basis", "Tanggal dasar", "Basis date", isDetail: true),
                column("definition", "Definisi", "Definition"),
            ],
            rows: Catalogue.measures.map { measure in
                ReportTable.Row([
                    .text(measure.label[scope.language]), .text(measure.id),
                    .text(measure.unit.label[scope.language]), .text(Catalogue.fact(of: measure).table.rawValue),
                    Catalogue.basis(of: measure).map { .text($0.rawValue) } ?? .null,
                    .text(measure.definition[scope.language]),
                ])
            })
    }

    /// The sources that the package names.
    var sources: ComputedTable {
        ComputedTable(
            columns: [column("source", "Sumber", "Source")],
            rows: scope.read.dataset.descriptor.sources.map { ReportTable.Row([.text($0)]) },
            emptyText: scope.words("Paket data tidak menyebut sumber.", "The data package names no source."))
    }

    private func column(
        _ id: String, _ indonesian: String, _ english: String, _ format: CellFormat = .text, isDetail: Bool = false
    ) -> ReportTable.Column {
        ReportTable.Column(id: id, label: scope.words(indonesian, english), format: format, isDetail: isDetail)
    }
}
