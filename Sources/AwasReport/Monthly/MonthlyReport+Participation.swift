import AwasModel
import AwasQuery

/// Part 5: taking part in voting beside taking part in oversight.
extension MonthlyReport {
    func participation() throws(QueryError) -> ReportSection {
        // A row must be no wider than the report's own region, or its name would promise more than its figures.
        let isWithinKabupaten = parameters.region.map { $0.level > .kabupaten } ?? false
        let dimension = isWithinKabupaten || parameters.region == nil ? areaDimension : "kabupaten"
        let queries = [
            figures.query(
                [
                    "registered_voters", "voters", "turnout", "oversight_participants", "oversight_rate", "reports",
                    "public_report_rate",
                ], by: [dimension], over: figures.yearToDate),
            figures.query(["oversight_participants", "reports"], by: [dimension], over: figures.month),
        ]
        let (year, month) = (try figures.executor.run(queries[0]), try figures.executor.run(queries[1]))
        let valuesOfMonth = Dictionary(
            month.rows.map { ($0.key, $0.values) }, uniquingKeysWith: { first, _ in first })
        let keys = Set(year.rows.map(\.key) + month.rows.map(\.key)).sorted { Value.precedes($0[0], $1[0]) }
        let valuesOfYear = Dictionary(year.rows.map { ($0.key, $0.values) }, uniquingKeysWith: { first, _ in first })
        let place = year.dimensions[0]
        func row(_ stub: [Cell], _ year: [Value]?, _ month: [Value]?, _ style: ReportTable.Row.Style) -> ReportTable.Row
        {
            let year = year ?? [.null, .null, .null, .null, .null, .integer(0), .null]
            let month = month ?? [.null, .integer(0)]
            let values = [year[0], year[1], year[2], month[0], year[3], year[4], month[1], year[5], year[6]]
            return ReportTable.Row(stub + values.map(Cell.init), style: style)
        }
        var rows = keys.map { key in
            row(
                [Cell(key: key[0], of: place, language), .text(key[0].plain ?? "")], valuesOfYear[key],
                valuesOfMonth[key], .body)
        }
        if rows.count > 1 {
            rows.append(row(totalStub(place), year.totals, month.totals, .total))
        }
        let table = ReportTable(
            id: "partisipasi",
            title: words(
                "Partisipasi pemilih dan pengawasan menurut \(place.label.indonesian.lowercased())",
                "Turnout and oversight by \(place.label.english.lowercased())"),
            columns: participationColumns(place), stubColumns: 2, rows: rows, notes: notes(year.election),
            emptyText: words(
                "Tidak ada data pemilih maupun pengawasan.", "There are no data of voters or of oversight."),
            sources: queries)
        return ReportSection(
            sheetName: words("Partisipasi", "Participation"), heading: "5. " + words("Partisipasi", "Participation"),
            blocks: try comparison() + [.table(table)])
    }

    private func participationColumns(_ place: Dimension) -> [ReportTable.Column] {
        let voting = words("Pemilih", "Voters")
        let oversight = words("Peserta pengawasan", "Oversight participants")
        let reports = words("Laporan masyarakat", "Reports by the public")
        return [
            ReportTable.Column(id: place.id, label: place.label[language], format: .text), codeColumn(place.id),
            ReportTable.Column(
                id: "registered_voters", label: words("Terdaftar (DPT)", "Registered (DPT)"), group: voting,
                format: .integer),
            ReportTable.Column(id: "voters", label: words("Memilih", "Voted"), group: voting, format: .integer),
            ReportTable.Column(
                id: "turnout", label: words("Partisipasi", "Turnout"), group: voting, format: .percent(2)),
            ReportTable.Column(
                id: "oversight_participants", label: spanLabel(.month), group: oversight, format: .integer),
            ReportTable.Column(
                id: "oversight_participants_year", label: spanLabel(.year), group: oversight, format: .integer),
            ReportTable.Column(
                id: "oversight_rate_year", label: words("per 1.000 pemilih", "per 1,000 voters"), group: oversight,
                format: .decimal(2)),
            ReportTable.Column(id: "reports", label: spanLabel(.month), group: reports, format: .integer),
            ReportTable.Column(id: "reports_year", label: spanLabel(.year), group: reports, format: .integer),
            ReportTable.Column(
                id: "public_report_rate_year", label: words("per 100.000 pemilih", "per 100,000 voters"),
                group: reports, format: .decimal(2)),
        ]
    }

    private func notes(_ election: String?) -> [String] {
        guard let election, let name = electionName(election) else {
            return [
                words(
                    "Tidak ada angka pemilih untuk wilayah dan tanggal acuan ini.",
                    "There are no figures of voters for this region and cut-off day.")
            ]
        }
        return [
            words(
                "Angka pemilih: \(name) (\(election)), menurut data dalam paket; tingkat dihitung sejak Januari.",
                "Figures of voters: \(name) (\(election)), as the package has them; rates are since January."),
            words(
                "“–”: tidak ada catatan. Tidak adanya catatan bukan nol.",
                "“–”: no record. The absence of a record is not zero."),
        ]
    }
}
