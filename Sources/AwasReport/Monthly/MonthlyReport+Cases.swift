import AwasModel
import AwasQuery

/// Part 4: what came of alleged violations.
extension MonthlyReport {
    func cases() throws(QueryError) -> ReportSection {
        let empty = words("Tidak ada perkara sejak Januari.", "No case since January.")
        func layout(_ id: String, _ title: String, _ dimension: String, overlaps: Bool, isRanked: Bool = true) -> Layout
        {
            Layout(
                id: id, title: title, dimension: dimension, compared: ["cases"],
                monthly: ["proven", "open_cases"], isRanked: isRanked, overlaps: overlaps,
                emptyText: empty)
        }
        func ofSubjects(_ id: String, _ title: String, _ dimension: String) -> Layout {
            var result = layout(id, title, dimension, overlaps: true)
            result.label = { value in value == .null ? words("(terlapor belum diketahui)", "(no subject known)") : nil }
            return result
        }
        var areas = layout(
            "perkara_wilayah", words("Perkara menurut \(areaLabel)", "Cases by \(areaLabel)"), areaDimension,
            overlaps: false, isRanked: false)
        areas.monthly = [
            "reports", "findings", "registered_cases", "rejected_cases", "decided_cases", "proven", "forwarded_cases",
            "open_cases", "median_days_to_decision",
        ]
        var violations = layout(
            "perkara_pelanggaran", words("Perkara menurut jenis pelanggaran", "Cases by violation"), "violation",
            overlaps: true)
        violations.label = { value in value.plain.flatMap(JointDecree.violation).map { "\($0.code) \($0.text)" } }
        violations.sheetName = words("Jenis pelanggaran", "Violations by kind")
        var agencies = ofSubjects(
            "perkara_instansi", words("Perkara menurut instansi terlapor", "Cases by agency of the subjects"), "agency")
        agencies.sheetName = words("Instansi terlapor", "Agencies of subjects")
        let tables = [
            try flow(), try subjects(), try table(areas), try outliers(),
            try table(agencies),
            try table(
                ofSubjects(
                    "perkara_kelompok", words("Perkara menurut kelompok terlapor", "Cases by sector of the subjects"),
                    "sector")),
            try table(
                layout(
                    "perkara_kategori", words("Perkara menurut kategori", "Cases by category"), "category",
                    overlaps: true)),
            try table(violations),
            try table(
                layout(
                    "perkara_saluran", words("Perkara menurut saluran", "Cases by channel"), "channel", overlaps: false)
            ),
        ]
        let note = words(
            "Perkara, terlapor dan kategori dihitung sendiri-sendiri: satu perkara dapat punya beberapa terlapor dan beberapa kategori. “Masih proses” adalah keadaan \(closingDay).",
            "Cases, subjects and categories are counted apart: a case can have several subjects and several categories. “Open” is the state \(closingDay)."
        )
        return ReportSection(
            sheetName: words("Penanganan pelanggaran", "Handling of violations"),
            heading: "4. " + words("Penanganan pelanggaran", "Handling of violations"),
            blocks: [.paragraph(note)] + tables.compactMap { $0 }.map(ReportSection.Block.table))
    }

    /// Open at the start, what came in, what was closed, open at the end: the four must close.
    private func flow() throws(QueryError) -> ReportTable {
        let steps = [
            "cases", "reports", "findings", "registered_cases", "rejected_cases", "decided_cases", "proven",
            "unproven", "stopped", "forwarded_cases",
        ]
        let answers = try figures.comparison(steps + ["open_cases"])
        let comparison = answers.total
        var queries = answers.queries
        let spans = [figures.month, figures.previousMonth, figures.yearToDate]
        let values = [comparison.month, comparison.previous, comparison.year].map { $0.map(MonthlyReport.count) }
        var opened: [Int64] = []
        for span in spans {
            let dayBefore = span.from.map { CalendarDate(daysSinceEpoch: $0.daysSinceEpoch - 1) }
            queries.append(figures.query(["open_cases"], over: DateRange(to: dayBefore)))
            opened.append(MonthlyReport.count(try figures.value("open_cases", over: DateRange(to: dayBefore))))
        }
        let open = values.map { $0[steps.count] }
        let closed = values.indices.map { opened[$0] + values[$0][0] - open[$0] }
        func step(_ id: String) -> [Int64] { values.map { $0[steps.firstIndex(of: id) ?? 0] } }
        let rows: [(String, String, [Int64], Bool)] = [
            ("open_at_start", words("Masih proses pada awal periode", "Open at the start of the period"), opened, true),
            ("cases", words("+ Masuk", "+ Received"), step("cases"), false),
            ("reports", words("· laporan", "· reports"), step("reports"), false),
            ("findings", words("· temuan", "· findings"), step("findings"), false),
            ("closed", words("− Selesai atau tidak diregistrasi", "− Closed or not registered"), closed, false),
            ("rejected_cases", words("· tidak diregistrasi", "· not registered"), step("rejected_cases"), false),
            ("proven", words("· diputus: pelanggaran", "· decided: violation"), step("proven"), false),
            ("unproven", words("· diputus: bukan pelanggaran", "· decided: no violation"), step("unproven"), false),
            ("stopped", words("· diputus: dihentikan", "· decided: stopped"), step("stopped"), false),
            ("open_cases", words("Masih proses pada akhir periode", "Open at the end of the period"), open, true),
            ("registered_cases", words("Diregistrasi", "Registered"), step("registered_cases"), false),
            ("forwarded_cases", words("Diteruskan", "Forwarded"), step("forwarded_cases"), false),
        ]
        let table = rows.map { id, label, counts, isBalance in
            ReportTable.Row(
                [
                    .text(label, plain: id), .integer(counts[0]), .integer(counts[1]),
                    .integer(counts[0] - counts[1]), .integer(counts[2]),
                ], style: isBalance ? .total : .body)
        }
        return ReportTable(
            id: "perkara_alur", title: words("Alur perkara", "Flow of cases"),
            columns: spanTableColumns(words("Langkah", "Step"), id: "step"), stubColumns: 1, rows: table,
            notes: flowNotes(closed, rejected: step("rejected_cases"), decided: step("decided_cases")),
            emptyText: "", sources: queries)
    }

    /// A case that was first turned down and later decided is closed once, though both steps count it.
    private func flowNotes(_ closed: [Int64], rejected: [Int64], decided: [Int64]) -> [String] {
        var notes = [
            words(
                "Awal + masuk − selesai = akhir. Registrasi dan penerusan tidak mengubah banyaknya yang masih proses.",
                "Start + received − closed = end. Registering and forwarding do not change how many are open.")
        ]
        if closed.indices.contains(where: { closed[$0] != rejected[$0] + decided[$0] }) {
            notes.append(
                words(
                    "Perkara yang tidak diregistrasi lalu diputus selesai satu kali, pada langkah yang lebih dahulu.",
                    "A case that was not registered and yet decided is closed once, by the earlier step."))
        }
        return notes
    }

    private func subjects() throws(QueryError) -> ReportTable {
        try indicators(
            id: "terlapor", title: words("Terlapor dan lama penanganan", "Subjects and time to decision"),
            [
                "subjects", "proven_subjects", "sanctioned", "pending_subjects", "report_share", "proven_rate",
                "median_days_to_decision",
            ])
    }

    static func count(_ value: Value) -> Int64 {
        if case .integer(let number) = value { number } else { 0 }
    }
}
