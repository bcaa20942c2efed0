import AwasModel
import AwasQuery

extension QueryError {
    /// What is wrong with the question and what to ask instead.
    var message: LocalizedText {
        switch self {
        case .noMeasures:
            LocalizedText(
                "sebutkan paling sedikit satu ukuran dengan --measures; `awas catalog` mendaftarnya",
                "name at least one measure with --measures; `awas catalog` lists them")
        case .unknownMeasure(let name, let suggestions):
            QueryError.unknown("ukuran", "measure", name, suggestions, "`awas catalog`")
        case .unknownDimension(let name, let suggestions):
            QueryError.unknown("dimensi", "dimension", name, suggestions, "`awas catalog`")
        case .dimensionNotAvailable(let measure, let dimension, let available):
            LocalizedText(
                "ukuran “\(measure)” tidak punya dimensi “\(dimension)”; yang ada: \(available.joined(separator: ", "))",
                "the measure “\(measure)” has no dimension “\(dimension)”; it has: \(available.joined(separator: ", "))"
            )
        case .unknownValue(let dimension, let value, let suggestions):
            QueryError.unknown(
                "nilai \(dimension)", "value of \(dimension)", value, suggestions, "`awas catalog \(dimension)`")
        case .unknownRegion(let text, let suggestions):
            QueryError.unknown("wilayah", "region", text, suggestions, "`awas regions`")
        case .ambiguousRegion(let text, let candidates):
            LocalizedText(
                "“\(text)” dapat berarti \(candidates.joined(separator: " atau ")); tulis nama lengkap atau kodenya",
                "“\(text)” may mean \(candidates.joined(separator: " or ")); write the full name or the code")
        case .unknownElection(let text, let suggestions):
            QueryError.unknown("pemilihan", "election", text, suggestions, "elections.csv")
        case .stockByPeriodFilter(let measure, let dimension):
            LocalizedText(
                "“\(measure)” adalah keadaan pada akhir periode dan tidak dapat disaring menurut \(dimension); pakai --month atau --from/--to, atau tambahkan --by \(dimension)",
                "“\(measure)” is a state at the end of a period and cannot be filtered by \(dimension); use --month or --from/--to, or add --by \(dimension)"
            )
        case .repeatedColumn(let id):
            LocalizedText("“\(id)” disebut dua kali; sebutkan sekali saja", "“\(id)” is named twice; name it once")
        case .unknownSortColumn(let id, let available):
            LocalizedText(
                "--sort “\(id)” bukan kolom jawaban ini; pilih: \(available.joined(separator: ", "))",
                "--sort “\(id)” is no column of this answer; choose: \(available.joined(separator: ", "))")
        case .overflow(let measure):
            LocalizedText(
                "jumlah “\(measure)” terlalu besar untuk dihitung; periksa angka dalam data",
                "the sum of “\(measure)” is too large to compute; check the figures in the data")
        }
    }

    private static func unknown(
        _ indonesian: String, _ english: String, _ text: String, _ suggestions: [String], _ list: String
    ) -> LocalizedText {
        let meant = Suggestions.meant(suggestions)
        return LocalizedText(
            "\(indonesian) “\(text)” tidak dikenal\(meant.indonesian)\(suggestions.isEmpty ? "; lihat \(list)" : "")",
            "unknown \(english) “\(text)”\(meant.english)\(suggestions.isEmpty ? "; see \(list)" : "")")
    }
}
