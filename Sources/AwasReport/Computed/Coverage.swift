import AwasModel
import AwasQuery

/// Which kabupaten have records this month, and which have none at all.
struct Coverage {
    /// The measures that show whether a kabupaten sent records to a table.
    static let probes: [(table: Table, measure: String)] = [
        (.events, "events"), (.attendance, "delegations"), (.cases, "cases"), (.oversight, "oversight_participants"),
    ]

    private let scope: ReportScope
    private let recorded: RecordedPlaces
    private let queries: [Query]
    /// For each probe the figures of the kabupaten that have a record.
    private let figures: [[RegionCode: Value]]

    init(_ scope: ReportScope, _ recorded: RecordedPlaces) throws(QueryError) {
        (self.scope, self.recorded) = (scope, recorded)
        queries = Coverage.probes.map {
            scope.query([$0.measure], by: ["kabupaten"], over: scope.month)
        }
        var figures: [[RegionCode: Value]] = []
        for query in queries {
            let rows = try scope.executor.run(query).rows
            figures.append(
                Dictionary(
                    rows.compactMap { row in
                        if case .region(let code, _) = row.key[0] { (code, row.values[0]) } else { nil }
                    }, uniquingKeysWith: { first, _ in first }))
        }
        self.figures = figures
    }

    /// How many kabupaten there are, and for each probe how many of them have a record; nil where its table is missing.
    var counts: (all: Int, withRecords: [Int?]) {
        let all = scope.kabupaten
        return (all.count, counts(among: all))
    }

    private func counts(among kabupaten: [Region]) -> [Int?] {
        zip(Coverage.probes, figures).map { probe, figures in
            isKnown(probe.measure) ? kabupaten.count { figures[$0.code] != nil } : nil
        }
    }

    private func isKnown(_ measure: String) -> Bool { scope.absence(of: tables(of: measure)) == nil }

    private func tables(of measure: String) -> [Table] { Catalogue.measure(named: measure)?.tables ?? [] }

    /// A figure of a kabupaten, which is 0 where there is a record, though not of what is counted, or the office said so.
    private func known(
        _ value: Value, _ probe: (table: Table, measure: String), _ region: RegionCode
    ) -> Value {
        guard let measure = Catalogue.measure(named: probe.measure) else { return value }
        let counted = value == .null && measure.isCount ? .integer(0) : value
        return recorded.value(counted, of: measure, .region(region), scope.month, hasVoters: false)
    }

    /// The tables that are missing, if any.
    private var absences: [String] {
        scope.absence(of: Coverage.probes.flatMap { tables(of: $0.measure) }).map { [$0] } ?? []
    }

    /// By kabupaten; for the whole country how many kabupaten of each province have records.
    var table: ComputedTable { scope.parameters.region == nil ? byProvince : byKabupaten }

    private var byKabupaten: ComputedTable {
        // Within a kabupaten the figures are those of the document's region, not of the kabupaten around it.
        let own = scope.isWithinKabupaten ? scope.parameters.region : nil
        let id = own == nil ? "kabupaten" : "region"
        let place = own == nil ? scope.words("Kabupaten/kota", "Kabupaten/kota") : scope.words("Wilayah", "Region")
        return ComputedTable(
            columns: [ReportTable.Column(id: id, label: place, format: .text), scope.codeColumn(id)]
                + columns { Catalogue.measure(named: $0.measure)?.label[scope.language] ?? $0.measure },
            stubColumns: 2,
            rows: scope.kabupaten.map { region in
                ReportTable.Row(
                    [
                        .text(own == nil ? region.fullName : scope.regionName),
                        .text((own ?? region.code).description),
                    ]
                        + zip(Coverage.probes, figures).map { probe, figures in
                            Cell(known(figures[region.code] ?? .null, probe, region.code))
                        })
            },
            notes: absences,
            emptyText: scope.words(
                "Wilayah ini tidak ada dalam tabel kode wilayah.", "The table of region codes lacks this region."),
            sources: queries)
    }

    private var byProvince: ComputedTable {
        let directory = RegionDirectory.standard
        let rows = directory.provinces.map { province in
            let kabupaten = directory.kabupaten(in: province.code)
            return ReportTable.Row(
                [.text(province.fullName), .text(province.code.description), .integer(Int64(kabupaten.count))]
                    + counts(among: kabupaten).map { $0.map { .integer(Int64($0)) } ?? .null })
        }
        let total = ReportTable.Row(
            [
                scope.totalLabel, scope.totalOfCodes,
                .integer(Int64(directory.kabupaten.count)),
            ]
                + zip(Coverage.probes, figures).map { isKnown($0.measure) ? .integer(Int64($1.count)) : .null },
            style: .total)
        return ComputedTable(
            columns: [
                ReportTable.Column(id: "province", label: scope.words("Provinsi", "Province"), format: .text),
                scope.codeColumn("province"),
                ReportTable.Column(
                    id: "kabupaten_count", label: scope.words("Kabupaten/kota", "Kabupaten/kota"), format: .integer),
            ] + columns { $0.table.label[scope.language] },
            stubColumns: 2, rows: rows + [total],
            notes: [
                scope.words(
                    "Kabupaten/kota yang tidak dihitung di sini tidak mengirim satu catatan pun; itu bukan nol kegiatan.",
                    "Kabupaten/kota not counted here sent no record at all; that is not zero activity.")
            ] + absences, sources: queries)
    }

    private func columns(_ label: ((table: Table, measure: String)) -> String) -> [ReportTable.Column] {
        Coverage.probes.map { ReportTable.Column(id: $0.measure, label: label($0), format: .integer) }
    }
}
