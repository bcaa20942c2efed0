import AwasModel
import AwasQuery

extension QueryError {
    /// What is wrong with the question and what to ask instead.
    ///
    /// - Parameter part: what the asker calls a part of a question: an option, or a method.
    package func message(_ part: (QuestionPart) -> String) -> LocalizedText {
        switch self {
        case .noMeasures:
            LocalizedText(
                "sebutkan paling sedikit satu ukuran dengan \(part(.measures)); `awas catalog` mendaftarnya",
                "name at least one measure with \(part(.measures)); `awas catalog` lists them")
        case .unknownMeasure(let name, _) where Catalogue.dimension(named: name) != nil:
            LocalizedText(
                "“\(name)” adalah dimensi, bukan ukuran; tulis \(part(.by)) \(Catalogue.name(name).indonesian)",
                "“\(name)” is a dimension and no measure; write \(part(.by)) \(Catalogue.name(name).english)")
        case .unknownDimension(let name, _) where Catalogue.measure(named: name) != nil:
            LocalizedText(
                "“\(name)” adalah ukuran, bukan dimensi; tulis \(part(.measures)) \(Catalogue.name(name).indonesian)",
                "“\(name)” is a measure and no dimension; write \(part(.measures)) \(Catalogue.name(name).english)")
        case .unknownMeasure(let name, let suggestions):
            QueryError.unknown("ukuran", "measure", name, Catalogue.meant(suggestions), "`awas catalog`")
        case .unknownDimension(let name, let suggestions):
            QueryError.unknown("dimensi", "dimension", name, Catalogue.meant(suggestions), "`awas catalog`")
        case .dimensionNotAvailable(let measure, let dimension, let available):
            LocalizedText(
                "ukuran “\(Catalogue.name(measure).indonesian)” tidak punya dimensi “\(Catalogue.name(dimension).indonesian)”; yang ada: \(Catalogue.names(available).indonesian)",
                "the measure “\(measure)” has no dimension “\(dimension)”; it has: \(Catalogue.names(available).english)"
            )
        case .unknownValue(let dimension, let value, let suggestions):
            QueryError.unknownValue(dimension, value, suggestions)
        case .unknownRegion(let text, let unknown): QueryError.unknownRegion(text, unknown)
        case .ambiguousRegion(let text, let candidates):
            LocalizedText(
                "“\(text)” dapat berarti \(candidates.joined(separator: " atau ")); tulis nama lengkap atau kodenya",
                "“\(text)” may mean \(candidates.joined(separator: " or ")); write the full name or the code")
        case .unknownElection(let text, let suggestions):
            QueryError.unknown("pemilihan", "election", text, Suggestions.meant(suggestions), "elections.csv")
        case .severalElections(let elections):
            QueryError.severalElections(elections, part)
        case .stockByPeriodFilter(let measure, let dimension):
            LocalizedText(
                "“\(Catalogue.name(measure).indonesian)” adalah keadaan pada akhir periode dan tidak dapat disaring menurut \(Catalogue.name(dimension).indonesian); pakai \(part(.month)) atau \(part(.from))/\(part(.to)), atau tambahkan \(part(.by)) \(Catalogue.name(dimension).indonesian)",
                "“\(measure)” is a state at the end of a period and cannot be filtered by \(dimension); use \(part(.month)) or \(part(.from))/\(part(.to)), or add \(part(.by)) \(dimension)"
            )
        case .repeatedColumn(let id):
            LocalizedText("“\(id)” disebut dua kali; sebutkan sekali saja", "“\(id)” is named twice; name it once")
        case .unknownSortColumn(let id, let available):
            LocalizedText(
                "\(part(.sort)) “\(id)” bukan kolom jawaban ini; pilih: \(Catalogue.names(available).indonesian)",
                "\(part(.sort)) “\(id)” is no column of this answer; choose: \(available.joined(separator: ", "))")
        case .notOrdered(let dimension, let available):
            LocalizedText(
                "“\(Catalogue.name(dimension).indonesian)” tidak berurutan, jadi <, <=, > dan >= tidak berlaku; yang berurutan: \(Catalogue.names(available).indonesian), dan date",
                "“\(dimension)” has no order, so <, <=, > and >= do not apply; these have: \(available.joined(separator: ", ")), and date"
            )
        case .unknownConditionColumn(let id, let available):
            LocalizedText(
                "\(part(.having)) “\(id)” bukan kolom angka jawaban ini\(Catalogue.meant(Suggestions.nearest(to: id, among: available, atMost: 3)).indonesian); pilih: \(Catalogue.names(available).indonesian)",
                "\(part(.having)) “\(id)” is no column of figures of this answer\(Suggestions.meant(Suggestions.nearest(to: id, among: available, atMost: 3)).english); choose: \(available.joined(separator: ", "))"
            )
        case .notAShare(let measure):
            LocalizedText(
                "“\(Catalogue.name(measure).indonesian)” bukan bagian dari suatu jumlah, jadi \(part(.share)) akan menyesatkan; hilangkan ukuran ini atau \(part(.share))",
                "“\(measure)” is no part of a total, so \(part(.share)) would mislead; leave out this measure or \(part(.share))"
            )
        case .shareOfOverlap(let measure, let dimension):
            LocalizedText(
                "“\(Catalogue.name(measure).indonesian)” menurut “\(Catalogue.name(dimension).indonesian)” menghitung sesuatu lebih dari sekali, jadi bagiannya tidak berjumlah 100 % dan \(part(.share)) akan menyesatkan; pakai \(part(.totals))",
                "“\(measure)” by “\(dimension)” counts a thing more than once, so that shares do not add up to 100% and \(part(.share)) would mislead; use \(part(.totals))"
            )
        case .nothingToShare:
            LocalizedText(
                "\(part(.share)) perlu kelompok: tambahkan \(part(.by)) atau \(part(.pivot))",
                "\(part(.share)) needs groups: add \(part(.by)) or \(part(.pivot))")
        case .othersNeedOneDimension:
            LocalizedText(
                "\(part(.others)) perlu tepat satu dimensi pada \(part(.by)); dimensi kedua dapat menjadi kolom dengan \(part(.pivot))",
                "\(part(.others)) needs exactly one dimension in \(part(.by)); a second one can be columns with \(part(.pivot))"
            )
        case .othersOfStock(let measure, let dimension):
            LocalizedText(
                "“\(Catalogue.name(measure).indonesian)” adalah keadaan pada akhir setiap \(Catalogue.name(dimension).indonesian) dan tidak dapat dijumlahkan menjadi \(part(.others)); hilangkan \(part(.others))",
                "“\(measure)” is a state at the end of each \(dimension) and has no sum for \(part(.others)); leave out \(part(.others))"
            )
        case .comparisonNeedsPeriod:
            LocalizedText(
                "\(part(.compareWith)) perlu periode: \(part(.month)), atau \(part(.from)) dan \(part(.to)), atau \(part(.by)) bulan",
                "\(part(.compareWith)) needs a period: \(part(.month)), or \(part(.from)) and \(part(.to)), or \(part(.by)) month"
            )
        case .comparisonOfTurnout(let measure):
            LocalizedText(
                "“\(Catalogue.name(measure).indonesian)” berasal dari pemilihan, bukan dari bulan, jadi \(part(.compareWith)) tidak berlaku; bandingkan dengan \(part(.by)) pemilihan",
                "“\(measure)” belongs to an election and not to a month, so \(part(.compareWith)) does not apply; compare with \(part(.by)) election"
            )
        case .comparisonOfPeriods(let dimension):
            LocalizedText(
                "\(part(.compareWith)) memilih periodenya sendiri: hilangkan “\(Catalogue.name(dimension).indonesian)”, dan pilih periode dengan \(part(.month)) atau \(part(.from)) dan \(part(.to))",
                "\(part(.compareWith)) chooses its periods itself: leave out “\(dimension)”, and choose the period with \(part(.month)) or \(part(.from)) and \(part(.to))"
            )
        case .tooManyGroups(let most):
            LocalizedText(
                "\(part(.fill)) akan membuat lebih dari \(most) kelompok; sebutkan lebih sedikit dimensi atau satu \(part(.region))",
                "\(part(.fill)) would make more than \(most) groups; name fewer dimensions or one \(part(.region))")
        case .overflow(let measure):
            LocalizedText(
                "jumlah “\(Catalogue.name(measure).indonesian)” terlalu besar untuk dihitung; periksa angka dalam data",
                "the sum of “\(measure)” is too large to compute; check the figures in the data")
        case .notForEverybody(let dimension):
            LocalizedText(
                "bagi publik tidak ada angka menurut “\(Catalogue.name(dimension).indonesian)”; pilih dimensi lain, misalnya kelompok",
                "for the public there are no figures by “\(dimension)”; choose another dimension, such as sector")
        }
    }

    private static func severalElections(
        _ elections: [QueryError.NamedElection], _ part: (QuestionPart) -> String
    ) -> LocalizedText {
        func list(_ language: Language) -> String {
            elections.map { "“\($0.name)” (\($0.id), \($0.votingDate.words[language]))" }.joined(separator: ", ")
        }
        let example = elections.first?.id ?? ""
        return LocalizedText(
            "ada \(elections.count) pemilihan yang dapat dimaksud: \(list(.indonesian)); pilih satu dengan \(part(.election)), misalnya \(part(.election)) \(example)",
            "\(elections.count) elections may be meant: \(list(.english)); choose one by \(part(.election)), such as \(part(.election)) \(example)"
        )
    }

    private static func unknownValue(_ id: String, _ value: String, _ suggestions: [String]) -> LocalizedText {
        let dimension = Catalogue.dimension(named: id)
        let name = LocalizedText(dimension?.alias ?? id, dimension?.id ?? id)
        let meant = Suggestions.meant(suggestions)
        let remedy: LocalizedText =
            switch dimension?.kind {
            case _ where !suggestions.isEmpty: LocalizedText("", "")
            case .choice(_, let values)?: LocalizedText("; pilih: \(values.list)", "; choose: \(values.list)")
            case .state?:
                LocalizedText("; pilih: \(Enumeration.state.list)", "; choose: \(Enumeration.state.list)")
            case .region?, .eventRegion?: LocalizedText("; lihat `awas regions`", "; see `awas regions`")
            case .period(let unit)?:
                switch unit {
                case .month: LocalizedText("; tulis seperti 2024-09", "; write it like 2024-09")
                case .quarter: LocalizedText("; tulis seperti 2024-Q3", "; write it like 2024-Q3")
                case .year: LocalizedText("; tulis seperti 2024", "; write it like 2024")
                }
            default:
                LocalizedText("; lihat `awas catalog \(name.indonesian)`", "; see `awas catalog \(name.english)`")
            }
        return LocalizedText(
            "nilai \(name.indonesian) “\(value)” tidak dikenal\(meant.indonesian)\(remedy.indonesian)",
            "unknown value of \(name.english) “\(value)”\(meant.english)\(remedy.english)")
    }

    private static func unknownRegion(_ text: String, _ unknown: UnknownRegion) -> LocalizedText {
        let isAlone = unknown == .similar([])
        let list = isAlone ? LocalizedText("; lihat `awas regions`", "; see `awas regions`") : LocalizedText("", "")
        let sentence = unknown.sentence(else: list)
        return LocalizedText(
            "wilayah “\(text)” tidak dikenal\(sentence.indonesian)", "unknown region “\(text)”\(sentence.english)")
    }

    private static func unknown(
        _ indonesian: String, _ english: String, _ text: String, _ meant: LocalizedText, _ list: String
    ) -> LocalizedText {
        let isAlone = meant.english.isEmpty
        return LocalizedText(
            "\(indonesian) “\(text)” tidak dikenal\(meant.indonesian)\(isAlone ? "; lihat \(list)" : "")",
            "unknown \(english) “\(text)”\(meant.english)\(isAlone ? "; see \(list)" : "")")
    }
}
