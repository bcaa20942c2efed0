import AwasData
import AwasModel
import AwasQuery

/// Part 6: what is missing.
extension MonthlyReport {
    /// The measures that show whether a kabupaten sent records to a table.
    private static let probes: [(table: Table, measure: String)] = [
        (.events, "events"), (.attendance, "delegations"), (.cases, "cases"), (.oversight, "oversight_participants"),
    ]

    func completeness() throws(QueryError) -> ReportSection {
        var blocks: [ReportSection.Block] = []
        let uncounted = MonthlyReport.count(try figures.value("unrecorded", over: figures.month))
        var facts = [
            words(
                "Delegasi bulan ini yang jumlah hadirnya tidak dicatat: \(style.integer(uncounted)).",
                "Delegations of this month without a head count: \(style.integer(uncounted)).")
        ]
        if read.dataset.rejectedRows > 0 {
            let count = style.integer(Int64(read.dataset.rejectedRows))
            facts.append(
                words(
                    "Baris yang disisihkan karena keliru dan tidak ikut dihitung: \(count).",
                    "Rows set aside as faulty and not counted: \(count)."))
        } else {
            facts.append(words("Tidak ada baris yang disisihkan.", "No row was set aside."))
        }
        blocks.append(.bullets(facts))
        blocks.append(.table(parameters.region == nil ? try coverageByProvince() : try coverageByKabupaten()))
        blocks.append(.table(rowCounts()))
        blocks.append(.table(warnings()))
        return ReportSection(
            sheetName: words("Kelengkapan", "Completeness"),
            heading: "6. " + words("Kelengkapan data", "Completeness of the data"), blocks: blocks)
    }

    /// The kabupaten that the report should have records of.
    var kabupatenOfRegion: [Region] {
        let directory = RegionDirectory.standard
        guard let region = parameters.region else { return directory.kabupaten }
        if region.level == .province { return directory.kabupaten(in: region) }
        return region.kabupaten.flatMap { directory[$0] }.map { [$0] } ?? []
    }

    /// The kabupaten that have a record of a measure's table in the month.
    func kabupatenWithRecords(_ measure: String) throws(QueryError) -> Set<RegionCode> {
        let answer = try figures.answer([measure], by: ["kabupaten"], over: figures.month)
        return Set(
            answer.rows.compactMap { row in
                if case .region(let code, _) = row.key[0] { code } else { nil }
            })
    }

    private func coverageByKabupaten() throws(QueryError) -> ReportTable {
        var valuesByProbe: [[RegionCode: Value]] = []
        for probe in MonthlyReport.probes {
            let answer = try figures.answer([probe.measure], by: ["kabupaten"], over: figures.month)
            valuesByProbe.append(
                Dictionary(
                    answer.rows.compactMap { row in
                        if case .region(let code, _) = row.key[0] { (code, row.values[0]) } else { nil }
                    }, uniquingKeysWith: { first, _ in first }))
        }
        // Within a kabupaten the figures are those of the report's region, not of the kabupaten around it.
        let own = parameters.region.flatMap { $0.level > .kabupaten ? $0 : nil }
        let rows = kabupatenOfRegion.map { region in
            ReportTable.Row(
                [.text(own.map { _ in regionName } ?? region.fullName), .text((own ?? region.code).description)]
                    + valuesByProbe.map { values in values[region.code].map(Cell.init) ?? .null })
        }
        let place = own == nil ? words("Kabupaten/kota", "Kabupaten/kota") : words("Wilayah", "Region")
        return ReportTable(
            id: "kelengkapan",
            title: words(
                "Catatan bulan ini menurut \(place.lowercased())", "This month's records by \(place.lowercased())"),
            columns: [
                ReportTable.Column(id: own == nil ? "kabupaten" : "region", label: place, format: .text),
                codeColumn(own == nil ? "kabupaten" : "region"),
            ] + probeColumns { Catalogue.measure(named: $0)?.label[language] ?? $0 },
            stubColumns: 2, rows: rows,
            notes: [
                words(
                    "“–”: tidak ada satu catatan pun bulan ini.", "“–”: not a single record this month.")
            ],
            emptyText: words(
                "Wilayah ini tidak ada dalam tabel kode wilayah.", "The table of region codes lacks this region."),
            sources: probeQueries)
    }

    private func coverageByProvince() throws(QueryError) -> ReportTable {
        var withRecords: [Set<RegionCode>] = []
        for probe in MonthlyReport.probes { withRecords.append(try kabupatenWithRecords(probe.measure)) }
        let directory = RegionDirectory.standard
        let rows = directory.provinces.map { province in
            let kabupaten = directory.kabupaten(in: province.code)
            let counts = withRecords.map { codes in kabupaten.count { codes.contains($0.code) } }
            return ReportTable.Row(
                [.text(province.fullName), .text(province.code.description), .integer(Int64(kabupaten.count))]
                    + counts.map { .integer(Int64($0)) })
        }
        let total = ReportTable.Row(
            [
                .text(words("Jumlah", "Total"), plain: "TOTAL"), .text("", plain: "TOTAL"),
                .integer(Int64(directory.kabupaten.count)),
            ] + withRecords.map { .integer(Int64($0.count)) }, style: .total)
        return ReportTable(
            id: "kelengkapan",
            title: words(
                "Kabupaten/kota yang punya catatan bulan ini", "Kabupaten/kota that have records this month"),
            columns: [
                ReportTable.Column(id: "province", label: words("Provinsi", "Province"), format: .text),
                codeColumn("province"),
                ReportTable.Column(
                    id: "kabupaten_count", label: words("Kabupaten/kota", "Kabupaten/kota"), format: .integer),
            ]
                + probeColumns { measure in
                    MonthlyReport.probes.first { $0.measure == measure }?.table.label[language] ?? measure
                },
            stubColumns: 2, rows: rows + [total],
            notes: [
                words(
                    "Kabupaten/kota yang tidak dihitung di sini tidak mengirim satu catatan pun; itu bukan nol kegiatan.",
                    "Kabupaten/kota not counted here sent no record at all; that is not zero activity.")
            ], emptyText: "", sources: probeQueries)
    }

    private var probeQueries: [Query] {
        MonthlyReport.probes.map { figures.query([$0.measure], by: ["kabupaten"], over: figures.month) }
    }

    private func probeColumns(_ label: (String) -> String) -> [ReportTable.Column] {
        MonthlyReport.probes.map { probe in
            ReportTable.Column(id: probe.measure, label: label(probe.measure), format: .integer)
        }
    }

    private func rowCounts() -> ReportTable {
        ReportTable(
            id: "baris", title: words("Baris yang dibaca", "Rows read"),
            columns: [
                ReportTable.Column(id: "table", label: words("Tabel", "Table"), format: .text),
                ReportTable.Column(id: "read", label: words("Dibaca", "Read"), format: .integer),
                ReportTable.Column(id: "accepted", label: words("Diterima", "Accepted"), format: .integer),
                ReportTable.Column(id: "rejected", label: words("Disisihkan", "Set aside"), format: .integer),
            ],
            stubColumns: 1,
            rows: read.dataset.counts.map { count in
                ReportTable.Row([
                    .text(count.table.label[language], plain: count.table.rawValue), .integer(Int64(count.read)),
                    .integer(Int64(count.accepted)), .integer(Int64(count.rejected)),
                ])
            },
            notes: [
                words("Seluruh paket data, semua wilayah dan bulan.", "The whole data package, all regions and months.")
            ], emptyText: "")
    }

    private func warnings() -> ReportTable {
        var counts: [ProblemCode: Int64] = [:]
        for problem in read.problems where problem.severity == .warning { counts[problem.code, default: 0] += 1 }
        let codes = ProblemCode.allCases.filter { counts[$0] != nil }
        return ReportTable(
            id: "peringatan", title: words("Peringatan pemeriksaan", "Warnings of the checks"),
            columns: [
                ReportTable.Column(id: "code", label: words("Pemeriksaan", "Check"), format: .text),
                ReportTable.Column(id: "count", label: words("Banyaknya", "Count"), format: .integer),
            ],
            stubColumns: 1,
            rows: codes.map { code in
                ReportTable.Row([.text(code.title[language], plain: code.rawValue), .integer(counts[code] ?? 0)])
            },
            notes: codes.isEmpty
                ? []
                : [
                    words(
                        "Seluruh paket data; `awas check` menunjukkan berkas, baris dan kolom masing-masing.",
                        "The whole data package; `awas check` shows the file, line and column of each.")
                ],
            emptyText: words("Tidak ada peringatan.", "There are no warnings."))
    }
}
