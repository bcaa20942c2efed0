import AwasData
import AwasModel
import AwasQuery
import AwasReport

/// What an answer is made of: a sentence that says what the figures mean, then the plan: the as-of day, what each figure
/// is, the records behind it, filters, groups and time.
struct QueryExplanation {
    let question: Question
    let result: ResultTable
    let read: ReadResult
    /// By measure the records that its figures are made of.
    let records: [String: Int]
    /// How long reading and answering took.
    let times: (reading: Duration, answering: Duration)

    func text(_ language: Language) -> String {
        var lines = [sentence(language), ""]
        let style = FigureStyle(language)
        for measure in result.measures {
            let rows = rows(behind: measure, style)[language]
            lines.append("\(measure.id): \(measure.definition[language]) [\(rows); \(basis(of: measure)[language])]")
        }
        let period = question.query.period
        func add(_ indonesian: String, _ english: String, _ text: String) {
            lines.append(LocalizedText(indonesian, english)[language] + ": " + text)
        }
        if period.from != nil || period.to != nil {
            add("Periode", "Period", "\(period.from?.description ?? "…") – \(period.to?.description ?? "…")")
        }
        if let asOf = result.asOf { add("Tanggal acuan", "As-of day", asOf.description) }
        if let election = result.election { add("Pemilihan", "Election", election) }
        for filter in question.query.filters { add("Saringan", "Filter", filter.description) }
        add("Kelompok", "Groups", style.integer(Int64(result.rows.count)))
        add(
            "Waktu", "Time",
            LocalizedText(
                "membaca \(style.decimal(milliseconds(times.reading), places: 1)) ms, menjawab \(style.decimal(milliseconds(times.answering), places: 1)) ms",
                "reading \(style.decimal(milliseconds(times.reading), places: 1)) ms, answering \(style.decimal(milliseconds(times.answering), places: 1)) ms"
            )[language])
        return lines.joined(separator: "\n")
    }

    /// The records of the asked regions and period behind a figure, and how many the table has in all.
    private func rows(behind measure: Measure, _ style: FigureStyle) -> LocalizedText {
        let table = Catalogue.fact(of: measure).table
        guard read.dataset.isKnown(table) else {
            return LocalizedText("tabel \(table.rawValue) tidak ada", "there is no table \(table.rawValue)")
        }
        let count = read.dataset.counts.first { $0.table == table }
        let all = style.integer(Int64(count?.accepted ?? 0))
        guard let behind = records[measure.id].map({ style.integer(Int64($0)) }) else {
            return LocalizedText("\(all) baris \(table.rawValue)", "\(all) rows of \(table.rawValue)")
        }
        return LocalizedText(
            "dari \(behind) catatan; tabel \(table.rawValue) berisi \(all) baris",
            "over \(behind) records; the table \(table.rawValue) has \(all) rows")
    }

    /// `Perkara per kabupaten/kota di Jawa Timur, 2024-09-01 sampai 2024-09-30, hanya yang …, sebagaimana diketahui pada …`
    private func sentence(_ language: Language) -> String {
        func words(_ indonesian: String, _ english: String) -> String { LocalizedText(indonesian, english)[language] }
        let query = question.query
        var text = list(result.measures.map { $0.label[language] }, language)
        if !result.dimensions.isEmpty {
            let names = result.dimensions.map { $0.label[language].lowercased() }
            text += words(" untuk setiap ", " for each ") + list(names, language)
        }
        if let pivot = result.pivot {
            text += words(", satu kolom untuk setiap ", ", a column for each ") + pivot.label[language].lowercased()
        }
        if !query.regions.isEmpty {
            let names = query.regions.map(RegionDirectory.standard.title)
            text += words(" di ", " in ") + list(names, language)
        }
        text += period(language)
        if !query.filters.isEmpty {
            let filters = query.filters.map { "“\($0)”" }
            text += words(", hanya catatan dengan ", ", only records with ") + list(filters, language)
        }
        if let asOf = result.asOf {
            text += words(", sebagaimana diketahui pada ", ", as known on ") + asOf.description
        }
        text += "."
        if question.share {
            text +=
                question.pivot == nil
                ? words(
                    " Bagian adalah bagian dari jumlah semua catatan itu.", " Shares are of the total of those records."
                )
                : words(" Bagian adalah bagian dari barisnya.", " Shares are of their row.")
        }
        if question.others, result.others != nil {
            text += words(
                " Lainnya menghitung catatan di luar baris yang ditampilkan, bukan menjumlahkan baris.",
                " Others counts the records outside of the rows shown, and does not add up rows.")
        }
        return text
    }

    private func period(_ language: Language) -> String {
        let period = question.query.period
        return switch (period.from, period.to) {
        case (let from?, let to?): LocalizedText(", \(from) sampai \(to)", ", \(from) to \(to)")[language]
        case (let from?, nil): LocalizedText(", sejak \(from)", ", from \(from) on")[language]
        case (nil, let to?): LocalizedText(", sampai \(to)", ", up to \(to)")[language]
        case (nil, nil): ""
        }
    }

    private func basis(of measure: Measure) -> LocalizedText {
        if measure.isStock { return LocalizedText("keadaan pada akhir periode", "state at the end of the period") }
        guard let basis = Catalogue.basis(of: measure) else {
            return LocalizedText("menurut pemilihan", "by election")
        }
        return LocalizedText("tanggal dasar \(basis.rawValue)", "basis date \(basis.rawValue)")
    }

    private func list(_ words: [String], _ language: Language) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + LocalizedText(" dan ", " and ")[language] + last
    }

    private func milliseconds(_ duration: Duration) -> Double { duration / .milliseconds(1) }
}
