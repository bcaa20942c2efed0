import ArgumentParser
import AwasModel
import AwasQuery

/// What is made of an answer: which rows it has, what stands beside its figures.
struct ShapeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Help.text(
                "Hanya baris yang angkanya memenuhi: cases>=5, turnout<80%; boleh berulang.",
                "Rows alone whose figure passes: cases>=5, turnout<80%; may be repeated."),
            valueName: "condition"))
    var having: [String] = []

    @Option(
        help: ArgumentHelp(
            Help.text("Nilai dimensi ini menjadi kolom.", "The values of this dimension become columns."),
            valueName: "D"), completion: Completions.dimension)
    var pivot: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            Help.text(
                "N baris terbesar menurut ukuran pertama, atau N pertama menurut --sort.",
                "The N largest rows by the first measure, or the first N by --sort."), valueName: "N"))
    var top: Int?

    @Flag(
        help: Help.text(
            "Satu baris untuk semua yang tidak ditampilkan, dihitung dari catatan.",
            "One row for all that is not shown, computed from the records."))
    var others = false

    @Flag(
        help: Help.text(
            "Bagian dari jumlah di samping setiap angka; dengan --pivot bagian dari baris.",
            "The part of the total beside each figure; with --pivot the part of the row."))
    var share = false

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Bandingkan dengan periode sebelumnya (previous) atau setahun sebelumnya (last-year).",
                "Compare with the period before (previous) or a year before (last-year)."), valueName: "period"),
        completion: .list(PeriodComparison.named.map(\.name)))
    var compareWith: String?

    @Flag(
        help: Help.text(
            "Tampilkan juga bulan, wilayah, dan nilai yang tidak punya catatan.",
            "Show months, regions and values without records too."))
    var fill = false

    /// A query with what is to be made of its answer.
    func question(_ query: Query) throws(Failure) -> Question {
        var question = Question(query, pivot: pivot, others: others, share: share, fill: fill)
        if let compareWith {
            guard let known = PeriodComparison.named.first(where: { $0.name == compareWith }) else {
                let names = PeriodComparison.named.map(\.name)
                let meant = Suggestions.meant(Suggestions.nearest(to: compareWith, among: names, atMost: 1))
                throw .usage(
                    "--compare-with “\(compareWith)” tidak dikenal\(meant.indonesian); pilih previous atau last-year",
                    "--compare-with “\(compareWith)” is not known\(meant.english); choose previous or last-year")
            }
            question.comparison = known.comparison
        }
        for text in having {
            guard let condition = FigureFilter(text) else {
                throw .usage(
                    "--having “\(text)” tidak dimengerti; tulis seperti kasus>=5 atau partisipasi_pemilih<80%",
                    "--having “\(text)” is not understood; write it like cases>=5 or turnout<80%")
            }
            question.having.append(condition)
        }
        if let top {
            if top < 1 { throw .usage("--top paling sedikit 1", "--top must be at least 1") }
            if query.limit != nil {
                throw .usage("pakai --top atau --limit, jangan keduanya", "use --top or --limit, not both")
            }
            question.query.limit = top
            if query.sort.isEmpty, let measure = query.measures.first {
                question.query.sort = [Query.SortKey(measure, descending: true)]
            }
        }
        if others, question.query.limit == nil, having.isEmpty {
            throw .usage(
                "--others perlu --top, --limit atau --having: tanpa itu semua baris ditampilkan",
                "--others needs --top, --limit or --having: without them all rows are shown")
        }
        return question
    }
}
