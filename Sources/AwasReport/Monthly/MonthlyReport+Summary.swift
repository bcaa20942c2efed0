import AwasModel
import AwasQuery

/// Part 1: half a page of sentences with the figures that matter and what changed.
extension MonthlyReport {
    func summary() throws(QueryError) -> ReportSection {
        let sentences = SummarySentences(
            report: self,
            figures: try figures.comparison([
                "events", "mou_events", "declaration_events", "delegations", "agencies", "attendance",
                "attendance_female", "unrecorded", "cases", "reports", "findings", "decided_cases", "proven",
                "unproven", "stopped", "open_cases", "sanctioned", "pending_subjects", "oversight_participants",
                "oversight_rate", "turnout",
            ]))
        let election = try figures.answer(["turnout"], over: figures.month).election
        let mainFigures = [
            "events", "attendance", "attendance_rate", "cases", "decided_cases", "proven_rate",
            "median_days_to_decision", "open_cases", "oversight_participants",
        ]
        let table = try indicators(id: "ringkasan", title: words("Angka utama", "Main figures"), mainFigures)
        let changes = try changes(of: mainFigures)
        // Before its month a cut-off day leaves nothing to compare.
        let texts =
            parameters.asOf < parameters.month.firstDay
            ? [cutOffSentence(), rejectedSentence()]
            : [
                cutOffSentence(), sentences.events(), sentences.attendance(), sentences.cases(), sentences.subjects(),
                sentences.participation(electionName(election)), changes.sentence, try completenessSentence(),
                rejectedSentence(),
            ]
        return ReportSection(
            sheetName: words("Ringkasan", "Summary"), heading: "1. " + words("Ringkasan", "Summary"),
            blocks: texts.compactMap { $0 }.map(ReportSection.Block.paragraph)
                + [.table(table), .table(changes.table)])
    }

    /// The name of an election by its id.
    func electionName(_ id: String?) -> String? {
        guard let id, let row = read.dataset.electionIDs.firstIndex(of: id) else { return nil }
        return read.dataset.electionName(ofRow: row)
    }

    /// What the cut-off day keeps out, where it comes before the end of the month.
    private func cutOffSentence() -> String? {
        guard parameters.asOf < parameters.month.lastDay else { return nil }
        let date = style.date(parameters.asOf)
        return parameters.asOf < parameters.month.firstDay
            ? words(
                "Tanggal acuan laporan ini, \(date), mendahului \(monthName): tentang bulan ini belum ada yang diketahui.",
                "The cut-off day of this report, \(date), comes before \(monthName): nothing is known of the month yet."
            )
            : words(
                "Bulan ini baru dihitung sampai tanggal acuan, \(date), sehingga belum sebanding dengan bulan lalu yang utuh.",
                "This month is counted up to the cut-off day only, \(date), and does not yet compare with a whole month."
            )
    }

    /// The day on which the report takes its stocks.
    var closingDay: String {
        parameters.asOf < parameters.month.lastDay
            ? words("pada tanggal acuan", "on the cut-off day") : words("pada akhir bulan", "at the end of the month")
    }

    /// How many rows every figure lacks.
    private func rejectedSentence() -> String? {
        guard read.dataset.rejectedRows > 0 else { return nil }
        let count = style.integer(Int64(read.dataset.rejectedRows))
        return words(
            "\(count) baris data disisihkan karena keliru dan tidak ikut dihitung (bagian 6).",
            "\(count) rows of the data were set aside as faulty and are not counted (part 6).")
    }

    /// How many kabupaten sent no record of events this month.
    private func completenessSentence() throws(QueryError) -> String? {
        let all = kabupatenOfRegion
        guard all.count > 1 else { return nil }
        let silent = all.count - (try kabupatenWithRecords("events")).intersection(all.map(\.code)).count
        let (count, whole) = (style.integer(Int64(silent)), style.integer(Int64(all.count)))
        return silent == 0
            ? words(
                "Semua \(whole) kabupaten/kota punya catatan kegiatan bulan ini.",
                "All \(whole) kabupaten/kota have a record of events this month.")
            : words(
                "\(count) dari \(whole) kabupaten/kota tidak punya catatan kegiatan bulan ini; tidak adanya catatan belum berarti tidak ada kegiatan (bagian 6).",
                "\(count) of \(whole) kabupaten/kota have no record of events this month; no record does not yet mean no event (part 6)."
            )
    }
}

/// The sentences of the summary. A figure that is not known is said to be so, never written as zero.
private struct SummarySentences {
    let report: MonthlyReport
    private let month: [String: Value]
    private let previous: [String: Value]
    private let year: [String: Value]

    init(report: MonthlyReport, figures: MonthlyFigures.Comparison) {
        self.report = report
        let ids = figures.measures.map(\.id)
        month = Dictionary(uniqueKeysWithValues: zip(ids, figures.total.month))
        previous = Dictionary(uniqueKeysWithValues: zip(ids, figures.total.previous))
        year = Dictionary(uniqueKeysWithValues: zip(ids, figures.total.year))
    }

    func events() -> String {
        let (place, name) = (report.regionName, report.monthName)
        guard number("events") > 0 else {
            return report.words(
                "Tidak ada kegiatan yang tercatat di \(place) pada \(name)\(before("events")).",
                "No event is recorded in \(place) in \(name)\(before("events")).")
        }
        let sentence = report.words(
            "Pada \(name) tercatat \(text("events")) kegiatan di \(place), \(change("events")); sejak Januari \(text("events", year)) kegiatan.",
            "In \(name), \(text("events")) events are recorded in \(place), \(change("events")); \(text("events", year)) since January."
        )
        guard number("mou_events") + number("declaration_events") > 0 else { return sentence }
        return sentence
            + report.words(
                " Di antaranya bulan ini \(text("mou_events")) menghasilkan nota kesepahaman dan \(text("declaration_events")) deklarasi.",
                " This month \(text("mou_events")) of them led to a memorandum of understanding and \(text("declaration_events")) to a declaration."
            )
    }

    func attendance() -> String {
        guard number("delegations") > 0 else {
            return report.words(
                "Tidak ada delegasi yang tercatat bulan ini\(before("delegations")).",
                "No delegation is recorded this month\(before("delegations")).")
        }
        let missing =
            number("unrecorded") == 0
            ? ""
            : report.words(
                " Jumlah hadir \(text("unrecorded")) delegasi tidak dicatat, sehingga angka itu belum lengkap.",
                " The head count of \(text("unrecorded")) delegations is not recorded, so that figure is not complete.")
        guard month["attendance"] != .null else {
            return report.words(
                "\(text("delegations")) delegasi dari \(text("agencies")) instansi tercatat, tanpa satu pun jumlah hadir.",
                "\(text("delegations")) delegations of \(text("agencies")) agencies are recorded, none with a head count."
            )
        }
        let women =
            month["attendance_female"] == .null
            ? report.words("berapa yang perempuan tidak dicatat", "how many are women is not recorded")
            : report.words(
                "yang tercatat perempuan \(text("attendance_female")) orang",
                "\(text("attendance_female")) are recorded as women")
        return report.words(
            "\(text("delegations")) delegasi dari \(text("agencies")) instansi tercatat dengan \(text("attendance")) orang hadir, \(change("attendance")); \(women).\(missing)",
            "\(text("delegations")) delegations of \(text("agencies")) agencies are recorded with \(text("attendance")) people attending, \(change("attendance")); \(women).\(missing)"
        )
    }

    func cases() -> String {
        guard number("cases") + number("decided_cases") + number("open_cases") + number("open_cases", previous) > 0
        else {
            return report.words(
                "Tidak ada perkara yang masuk, diputus atau masih proses pada bulan ini.",
                "No case was received, decided or open this month.")
        }
        let received =
            number("cases") == 0
            ? report.words(
                "Tidak ada perkara masuk\(before("cases")).", "No case was received\(before("cases")).")
            : report.words(
                "\(text("cases")) perkara masuk (\(text("reports")) laporan, \(text("findings")) temuan), \(change("cases")).",
                "\(text("cases")) cases were received (\(text("reports")) reports, \(text("findings")) findings), \(change("cases"))."
            )
        let decided =
            number("decided_cases") == 0
            ? report.words("Tidak ada perkara diputus.", "None was decided.")
            : report.words(
                "\(text("decided_cases")) perkara diputus: \(text("proven")) pelanggaran, \(text("unproven")) bukan pelanggaran, \(text("stopped")) dihentikan.",
                "\(text("decided_cases")) were decided: \(text("proven")) violations, \(text("unproven")) no violation, \(text("stopped")) stopped."
            )
        let closing = report.closingDay.prefix(1).uppercased() + report.closingDay.dropFirst()
        let open = report.words(
            "\(closing) \(text("open_cases")) perkara masih proses; pada awal bulan \(text("open_cases", previous)).",
            "\(closing) \(text("open_cases")) were open; at its start \(text("open_cases", previous)).")
        return "\(received) \(decided) \(open)"
    }

    func subjects() -> String? {
        guard number("sanctioned") + number("pending_subjects") > 0 else { return nil }
        let sanctioned =
            number("sanctioned") == 0
            ? report.words("Tidak ada terlapor yang dijatuhi sanksi bulan ini", "No subject was sanctioned this month")
            : report.words(
                "\(text("sanctioned")) terlapor dijatuhi sanksi bulan ini",
                "\(text("sanctioned")) subjects were sanctioned this month")
        guard number("pending_subjects") > 0 else { return sanctioned + "." }
        return sanctioned
            + report.words(
                "; \(text("pending_subjects")) terlapor yang perkaranya sudah diteruskan masih menunggu.",
                "; \(text("pending_subjects")) whose case has been forwarded are still waiting.")
    }

    func participation(_ election: String?) -> String {
        var sentence: String
        if month["oversight_participants"] == .null {
            sentence = report.words(
                "Tidak ada catatan peserta pengawasan partisipatif bulan ini\(before("oversight_participants")).",
                "No participants of oversight are recorded this month\(before("oversight_participants")).")
        } else {
            sentence = report.words(
                "\(text("oversight_participants")) orang mengikuti program pengawasan partisipatif, \(change("oversight_participants")).",
                "\(text("oversight_participants")) people took part in programmes of oversight, \(change("oversight_participants"))."
            )
        }
        if let rate = year["oversight_rate"], rate != .null {
            let figure = decimal(rate, places: 2)
            sentence += report.words(
                " Sejak Januari pesertanya \(figure) per 1.000 pemilih terdaftar, termasuk pemilih di wilayah tanpa catatan.",
                " Since January that is \(figure) for every 1,000 registered voters, those of regions without records included."
            )
        }
        guard let election, case .real(let turnout)? = month["turnout"] else {
            return sentence
                + report.words(
                    " Partisipasi pemilih tidak diketahui: tidak ada angka pemilih untuk wilayah dan tanggal acuan ini.",
                    " Turnout is not known: there are no figures of voters for this region and cut-off day.")
        }
        let figure = report.style.percent(turnout, places: 2)
        return sentence
            + report.words(
                " Partisipasi pemilih pada \(election) sebesar \(figure), menurut data yang ada.",
                " Turnout in \(election) was \(figure), as far as the data go.")
    }

    /// `naik 26 dibandingkan bulan lalu (84)`
    private func change(_ id: String) -> String {
        if month[id]?.isWithheld == true || previous[id]?.isWithheld == true {
            return report.words("perubahannya tidak ditampilkan", "its change is not shown")
        }
        guard case .integer(let now)? = month[id], case .integer(let before)? = previous[id] else {
            return report.words("bulan lalu tidak tercatat", "not recorded the month before")
        }
        let last = report.style.integer(before)
        let difference = report.style.integer(abs(now - before))
        if before == 0, now > 0 { return report.words("bulan lalu tidak ada", "none the month before") }
        if now == before { return report.words("sama dengan bulan lalu", "as in the month before") }
        return now > before
            ? report.words(
                "naik \(difference) dibandingkan bulan lalu (\(last))", "up \(difference) on the month before (\(last))"
            )
            : report.words(
                "turun \(difference) dibandingkan bulan lalu (\(last))",
                "down \(difference) on the month before (\(last))")
    }

    /// ` (bulan lalu 84)`, where the month before had any.
    private func before(_ id: String) -> String {
        guard number(id, previous) > 0 else { return "" }
        return report.words(" (bulan lalu \(text(id, previous)))", " (the month before \(text(id, previous)))")
    }

    private func text(_ id: String) -> String { text(id, month) }

    private func text(_ id: String, _ values: [String: Value]) -> String {
        switch values[id] {
        case .integer(let number)?: report.style.integer(number)
        case .withheld(let reason)?: reason.mark
        default: FigureStyle.null
        }
    }

    private func decimal(_ value: Value, places: Int) -> String {
        switch value {
        case .real(let number): report.style.decimal(number, places: places)
        case .withheld(let reason): reason.mark
        default: FigureStyle.null
        }
    }

    private func number(_ id: String) -> Int64 { number(id, month) }

    private func number(_ id: String, _ values: [String: Value]) -> Int64 {
        switch values[id] {
        case .integer(let number)?: number
        // Not shown, but there is someone.
        case .withheld?: 1
        default: 0
        }
    }
}
