import AwasModel
import AwasQuery

/// Part 7: for every figure its definition, unit and source, as Satu Data Indonesia (Perpres 39/2019) asks.
extension MonthlyReport {
    func metadata() throws(QueryError) -> ReportSection {
        let election = try figures.answer(["turnout"], over: figures.month).election
        let facts = [
            words("Wilayah: \(regionName).", "Region: \(regionName)."),
            words(
                "Periode: \(monthName); dibandingkan dengan \(style.period(parameters.month.advanced(by: -1))) dan sejak Januari \(parameters.month.year).",
                "Period: \(monthName); compared with \(style.period(parameters.month.advanced(by: -1))) and since January \(parameters.month.year)."
            ),
            words(
                "Tanggal acuan: \(style.date(parameters.asOf)); yang bertanggal sesudahnya belum diketahui.",
                "Cut-off day: \(style.date(parameters.asOf)); nothing dated later is known."),
            words("Pemilihan asal angka pemilih: ", "Election of the figures of voters: ")
                + (electionName(election) ?? words("tidak ada angka pemilih", "there are no figures of voters")) + ".",
            words("Tabel kode wilayah: ", "Table of region codes: ") + RegionDirectory.version + ".",
            words("Dibuat dengan Awas ", "Made with Awas ") + ProgramVersion.current + ".",
        ]
        return ReportSection(
            sheetName: "Metadata", heading: "7. Metadata",
            blocks: [.bullets(facts), .table(definitions()), .table(sources())])
    }

    private func definitions() -> ReportTable {
        ReportTable(
            id: "definisi", title: words("Definisi angka", "Definitions of the figures"),
            columns: [
                ReportTable.Column(id: "label", label: words("Nama", "Name"), format: .text),
                ReportTable.Column(id: "id", label: words("Id", "Id"), format: .text, isDetail: true),
                ReportTable.Column(id: "unit", label: words("Satuan", "Unit"), format: .text),
                ReportTable.Column(id: "table", label: words("Tabel", "Table"), format: .text, isDetail: true),
                ReportTable.Column(
                    id: "basis", label: words("Tanggal dasar", "Basis date"), format: .text, isDetail: true),
                ReportTable.Column(id: "definition", label: words("Definisi", "Definition"), format: .text),
            ],
            stubColumns: 1,
            rows: Catalogue.measures.map { measure in
                ReportTable.Row([
                    .text(measure.label[language]), .text(measure.id), .text(measure.unit.label[language]),
                    .text(Catalogue.fact(of: measure).table.rawValue),
                    Catalogue.basis(of: measure).map { .text($0.rawValue) } ?? .null,
                    .text(measure.definition[language]),
                ])
            },
            emptyText: "", sheetName: words("Definisi", "Definitions"))
    }

    private func sources() -> ReportTable {
        ReportTable(
            id: "sumber", title: words("Sumber data menurut paketnya", "Sources as the package names them"),
            columns: [ReportTable.Column(id: "source", label: words("Sumber", "Source"), format: .text)],
            stubColumns: 1, rows: read.dataset.descriptor.sources.map { ReportTable.Row([.text($0)]) },
            emptyText: words("Paket data tidak menyebut sumber.", "The data package names no source."))
    }
}
