import AwasModel

/// What a reader of figures by time limits must know: which limits these are, and of how many cases none is known.
struct LimitNotes {
    private(set) var all: [LocalizedText] = []

    /// - Parameters:
    ///   - plan: what is asked; nothing is said, nor looked at, where none of its measures has to do with limits.
    ///   - executor: who counts the cases that there is something to say of, and knows whether their number may be told.
    init(_ plan: QueryPlan, _ executor: Executor) throws(QueryError) {
        let measures = plan.measures.filter { $0.isByLimits && !plan.isUnknown($0) }
        guard !measures.isEmpty else { return }
        all.append(LimitNotes.basis(.standard))
        let showsNumbers = executor.disclosure.showsPersonsInNotes
        for isStock in [false, true] {
            guard let measure = measures.first(where: { $0.isStock == isStock }) else { continue }
            let isByPeriods = isStock && plan.names.isByPeriods
            guard let query = isByPeriods ? executor.last(of: measure, plan) : executor.whole(plan) else { continue }
            let counts = measure.limitCounts
            let groups = try executor.engine.unguardedGroups(
                of: QueryPlan(query, executor.engine, measures: counts.map(\.measure)))
            for (note, measure) in counts {
                guard case .integer(let count) = groups.column(measure)[0], count > 0 else { continue }
                all.append(LimitNotes.text(note, isOpen: isStock, count: showsNumbers ? Int(clamping: count) : nil))
            }
        }
    }

    /// The limits themselves; extra time that was granted stands nowhere, so that nobody is late by these figures alone.
    private static func basis(_ rules: DeadlineRules) -> LocalizedText {
        let limits = Enumeration.electionKind.values.compactMap { kind -> LocalizedText? in
            guard let rule = rules.rule(.decision, ofKind: kind.id) else { return nil }
            let words = rule.words
            return LocalizedText(
                "\(kind.label.indonesian) \(words.indonesian)", "\(kind.label.english) \(words.english)")
        }
        return LocalizedText(
            "Menurut tenggat: \(limits.map(\.indonesian).joined(separator: "; ")). Tambahan waktu lain yang diberikan tidak tercatat.",
            "By the time limits: \(limits.map(\.english).joined(separator: "; ")). Other extra time granted is not recorded."
        )
    }

    /// - Parameters:
    ///   - isOpen: whether cases are meant that are registered and open on the day on which a stock is taken, else those decided.
    ///   - count: nil where it may not be told.
    private static func text(_ note: LimitNote, isOpen: Bool, count: Int?) -> LocalizedText {
        let who = LocalizedText(
            "\(count.map { "\($0) perkara" } ?? "Sebagian perkara") \(isOpen ? "teregistrasi yang masih proses" : "yang diputus")",
            "\(count.map { English.count($0, isOpen ? "registered open case" : "decided case") } ?? (isOpen ? "Some registered open cases" : "Some decided cases"))"
        )
        let isOne = count == 1
        let left = LocalizedText(
            isOpen ? "tidak terhitung lewat waktu" : "tidak terhitung dalam waktu maupun sesudahnya",
            isOpen ? "not counted as past it" : "counted neither within nor after it")
        let (has, verb) = isOne ? ("has", "is") : ("have", "are")
        switch note {
        case .withoutStart:
            return LocalizedText(
                "Tenggat: \(who.indonesian) tanpa tanggal mulai tenggat (registrasi) \(left.indonesian).",
                "Time limits: \(who.english) \(has) no date to count from (registration) and \(verb) \(left.english).")
        case .withoutKind:
            return LocalizedText(
                "Tenggat: \(who.indonesian) tidak diketahui jenis pemilihannya dan \(left.indonesian).",
                "Time limits: \(who.english) \(has) no known kind of election and \(verb) \(left.english).")
        case .withoutCalendar:
            return LocalizedText(
                "Tenggat: \(who.indonesian) bertenggat dalam tahun yang daftar hari liburnya belum ada dan \(left.indonesian).",
                "Time limits: \(who.english) \(has) a limit in a year without a list of days off and \(verb) \(left.english)."
            )
        case .electionTaken:
            return LocalizedText(
                "Tenggat: \(who.indonesian) tidak menyebut pemilihan; dipakai jenis pemungutan suara berikutnya, atau yang terakhir sebelumnya.",
                "Time limits: \(who.english) \(isOne ? "names" : "name") no election; the kind of the next vote is used, else of the last before."
            )
        }
    }
}

extension DeadlineRules.Rule {
    /// How long the time is, in few words: `14 hari kerja setelah registrasi`.
    package var words: LocalizedText {
        let longest = extended ?? limit
        let isAdded = longest.isAdded
        let days = isAdded ? "\(limit.days) + \(longest.days)" : "\(longest.days)"
        let isAssumed = longest.unitSource == nil || isAdded && limit.unitSource == nil
        let from =
            start == .registeredOn
            ? LocalizedText("registrasi", "registration") : LocalizedText("laporan", "the report")
        let assumed = isAssumed ? LocalizedText(" (satuan diasumsikan)", " (unit assumed)") : LocalizedText("", "")
        return LocalizedText(
            "\(days) \(longest.unit.words.indonesian) setelah \(from.indonesian)\(assumed.indonesian)",
            "\(days) \(longest.unit.words.english) after \(from.english)\(assumed.english)")
    }
}

extension DeadlineRules.Unit {
    /// What people call it.
    package var words: LocalizedText {
        switch self {
        case .days: LocalizedText("hari", "days")
        case .workingDays: LocalizedText("hari kerja", "working days")
        }
    }
}
