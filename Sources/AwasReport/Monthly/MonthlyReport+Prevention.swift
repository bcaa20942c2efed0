import AwasData
import AwasModel
import AwasQuery

/// Part 2: what was done so that violations do not happen.
extension MonthlyReport {
    func prevention() throws(QueryError) -> ReportSection {
        let empty = words(
            "Tidak ada kegiatan yang tercatat sejak Januari.", "No event is recorded since January.")
        let tables = [
            try table(
                Layout(
                    id: "kegiatan_jenis", title: words("Kegiatan menurut jenis", "Events by kind"),
                    dimension: "event_kind", compared: ["events"], emptyText: empty)),
            try table(
                Layout(
                    id: "kegiatan_tingkat", title: words("Kegiatan menurut tingkat penyelenggara", "Events by level"),
                    dimension: "level", compared: ["events"], emptyText: empty)),
            try commitments(emptyText: empty),
            try table(
                Layout(
                    id: "kegiatan_wilayah", title: words("Kegiatan menurut \(areaLabel)", "Events by \(areaLabel)"),
                    dimension: areaDimension, compared: ["events"], monthly: ["mou_events", "declaration_events"],
                    emptyText: empty)),
            eventList(),
        ]
        return ReportSection(
            sheetName: words("Pencegahan", "Prevention"), heading: "2. " + words("Pencegahan", "Prevention"),
            blocks: tables.map(ReportSection.Block.table))
    }

    private func commitments(emptyText: String) throws(QueryError) -> ReportTable {
        let layout = Layout(
            id: "komitmen", title: words("Komitmen yang dihasilkan", "Commitments made"), dimension: "commitment",
            compared: ["events"], emptyText: emptyText,
            label: { value in value == .null ? self.words("Tanpa komitmen", "Without a commitment") : nil })
        let table = try table(layout)
        let note = words(
            "Satu kegiatan dapat menghasilkan beberapa komitmen; jumlahnya dihitung dari kegiatan.",
            "An event can lead to several commitments; the total counts events.")
        return ReportTable(
            id: table.id, title: table.title, columns: table.columns, stubColumns: table.stubColumns, rows: table.rows,
            notes: table.rows.isEmpty ? [] : [note], emptyText: table.emptyText, sources: table.sources)
    }

    /// The month's events, by date.
    private func eventList() -> ReportTable {
        let dataset = read.dataset
        let attended = attendedByEvent()
        let rows = eventRows().map { row in
            let kind = dataset[.events][.kind][row]
            let commitments = dataset[.events].list(.commitments)
            let words = commitments.items[commitments.range(ofRow: row)].map { code in
                Enumeration.commitment.values[Int(code)].label[language]
            }
            let region = dataset.regions[Int(dataset[.events][.region][row])]
            return ReportTable.Row([
                .text(dataset.keys(of: .events)[dataset[.events][.eventID][row]]),
                .date(CalendarDate(daysSinceEpoch: dataset[.events][.date][row])),
                .text(dataset.texts(of: .title)[dataset[.events][.title][row]]),
                .text(
                    Enumeration.eventKind.values[Int(kind)].label[language], plain: Enumeration.eventKind.ids[Int(kind)]
                ),
                .text(dataset.texts(of: .organizer)[dataset[.events][.organizer][row]]),
                .text(region.description),
                .text(words.joined(separator: ", ")),
                .integer(attended[row]?.delegations ?? 0),
                attended[row]?.people.map { Cell(persons: $0, least: parameters.leastPersons) } ?? .null,
            ])
        }
        return ReportTable(
            id: "daftar_kegiatan", title: words("Daftar kegiatan bulan ini", "The month's events"),
            columns: [
                ReportTable.Column(id: "event_id", label: words("Nomor", "Id"), format: .text, isDetail: true),
                ReportTable.Column(id: "date", label: words("Tanggal", "Date"), format: .date),
                ReportTable.Column(id: "title", label: words("Kegiatan", "Event"), format: .text),
                ReportTable.Column(id: "event_kind", label: words("Jenis", "Kind"), format: .text, isDetail: true),
                ReportTable.Column(id: "organizer", label: words("Penyelenggara", "Organiser"), format: .text),
                ReportTable.Column(id: "region", label: words("Wilayah", "Region"), format: .text, isDetail: true),
                ReportTable.Column(
                    id: "commitments", label: words("Komitmen", "Commitments"), format: .text, isDetail: true),
                ReportTable.Column(
                    id: "delegations", label: words("Delegasi", "Delegations"), format: .integer, isDetail: true),
                ReportTable.Column(id: "attendance", label: words("Hadir", "Attended"), format: .integer),
            ],
            stubColumns: 2, rows: rows,
            notes: rows.isEmpty
                ? [] : [words("“–”: jumlah hadir tidak dicatat.", "“–”: the head count is not recorded.")],
            emptyText: words(
                "Tidak ada kegiatan yang tercatat pada \(monthName).", "No event is recorded in \(monthName)."),
            compactRows: MonthlyReport.compactRows, sheetName: words("Daftar kegiatan", "List of events"))
    }

    /// The rows of the region's events in the month that are known on the cut-off day, by date and id.
    private func eventRows() -> [Int] {
        let events = read.dataset[.events]
        let (dates, regions, ids) = (events[.date], events[.region], events[.eventID])
        let keys = read.dataset.keys(of: .events)
        let last = min(parameters.month.lastDay, parameters.asOf).daysSinceEpoch
        return (0..<events.rowCount).filter { row in
            let isInRegion = parameters.region?.contains(read.dataset.regions[Int(regions[row])]) ?? true
            return isInRegion && dates[row] >= parameters.month.firstDay.daysSinceEpoch && dates[row] <= last
        }.sorted { left, right in
            dates[left] == dates[right]
                ? Value.precedes(.text(keys[ids[left]]), .text(keys[ids[right]])) : dates[left] < dates[right]
        }
    }

    /// By event: its delegations, and the people of those whose head count is recorded.
    private func attendedByEvent() -> [Int: (delegations: Int64, people: Int64?)] {
        let attendance = read.dataset[.attendance]
        let (events, attended) = (attendance[.eventID], attendance[.attended])
        var result: [Int: (delegations: Int64, people: Int64?)] = [:]
        for row in 0..<attendance.rowCount where events[row] >= 0 {
            var entry = result[Int(events[row])] ?? (0, nil)
            entry.delegations += 1
            if attended[row] != TableData.null { entry.people = (entry.people ?? 0) + Int64(attended[row]) }
            result[Int(events[row])] = entry
        }
        return result
    }
}
