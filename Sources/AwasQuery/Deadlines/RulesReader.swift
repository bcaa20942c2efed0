import AwasModel
import AwasYAML
import Yams

/// Reads the time limits and the days off, and finds everything that is wrong in them.
struct RulesReader: YAMLReader {
    let file: String
    let guide = LocalizedText("docs/tenggat.md", "docs/deadlines.md")
    var problems: [DefinitionProblem] = []

    /// Years that a list of days off can be of.
    private static let plausibleYears = 2000...2100
    /// Limits that are longer are mistakes.
    private static let mostDays = 365

    /// The rules in two texts of YAML, called as in `rules/`.
    ///
    /// - Throws: ``DefinitionError`` with all that is wrong in both.
    static func read(deadlines: String, holidays: String) throws(DefinitionError) -> DeadlineRules {
        var limits = RulesReader(file: "rules/deadlines.yml")
        var days = RulesReader(file: "rules/holidays.yml")
        let rules = limits.compose(deadlines).map { limits.rules($0) } ?? [:]
        let years = days.compose(holidays).map { days.years($0) } ?? []
        let problems = [limits, days].flatMap { reader in
            reader.problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
        }
        guard problems.isEmpty else { throw DefinitionError(problems: problems) }
        return DeadlineRules(rules: rules, years: years)
    }

    // MARK: Limits

    private mutating func rules(_ node: Node) -> [String: [DeadlineRules.Step: DeadlineRules.Rule]] {
        var rules: [String: [DeadlineRules.Step: DeadlineRules.Rule]] = [:]
        for (kind, node) in keys(of: node, required: DeadlineRules.kinds, optional: []) ?? [:] {
            let steps = keys(
                of: node, required: [DeadlineRules.Step.decision.rawValue],
                optional: [DeadlineRules.Step.registration.rawValue])
            for (name, node) in steps ?? [:] {
                guard let step = DeadlineRules.Step(rawValue: name), let rule = rule(node, step) else { continue }
                rules[kind, default: [:]][step] = rule
            }
        }
        return rules
    }

    private mutating func rule(_ node: Node, _ step: DeadlineRules.Step) -> DeadlineRules.Rule? {
        guard let keys = keys(of: node, required: ["start", "start_source", "limit"], optional: ["extended"]) else {
            return nil
        }
        let starts: [Field] = step == .registration ? [.reportedOn] : [.reportedOn, .registeredOn]
        let start = keys["start"].flatMap { node in
            word(node, among: starts.map(\.rawValue), "tanggal mulai", "start").flatMap(Field.init(rawValue:))
        }
        let source = keys["start_source"].flatMap { word($0) }
        let limit = keys["limit"].flatMap { self.limit($0, isExtended: false) }
        let extended = keys["extended"].flatMap { self.limit($0, isExtended: true) }
        guard let start, let source, let limit else { return nil }
        return DeadlineRules.Rule(start: start, startSource: source, limit: limit, extended: extended)
    }

    private mutating func limit(_ node: Node, isExtended: Bool) -> DeadlineRules.Limit? {
        let counts = isExtended ? ["days", "more"] : ["days"]
        guard let keys = keys(of: node, required: ["unit", "source"], optional: counts + ["unit_source"]),
            let (count, value) = choice(of: counts, keys, node)
        else { return nil }
        let days = number(value)
        if let days, days > RulesReader.mostDays {
            problem(
                value, "paling banyak \(RulesReader.mostDays) hari, bukan \(days)",
                "at most \(RulesReader.mostDays) days, not \(days)")
        }
        let unit = keys["unit"].flatMap { node in
            word(node, among: DeadlineRules.Unit.allCases.map(\.rawValue), "satuan", "unit")
                .flatMap(DeadlineRules.Unit.init(rawValue:))
        }
        let source = keys["source"].flatMap { word($0) }
        let unitSource = keys["unit_source"].flatMap { word($0) }
        if unit == .workingDays, keys["unit_source"] == nil {
            problem(
                keys["unit"] ?? node, "hari_kerja perlu unit_source; tanpa sumber satuannya hari, yang diasumsikan",
                "hari_kerja needs a unit_source; what no source says is hari, which is assumed")
        }
        guard let days, let unit, let source else { return nil }
        return DeadlineRules.Limit(
            days: days, unit: unit, source: source, unitSource: unitSource, isAdded: count == "more")
    }

    // MARK: Days off

    private mutating func years(_ node: Node) -> [HolidayYear] {
        guard let mapping = node.mapping else {
            problem(
                node, "di sini perlu tahun dan daftar harinya", "years with the lists of their days are needed here")
            return []
        }
        var years: [HolidayYear] = []
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            guard name.utf8.count == 4, let year = Int(name), RulesReader.plausibleYears.contains(year) else {
                problem(key, "“\(name)” bukan tahun", "“\(name)” is no year")
                continue
            }
            if let days = days(of: year, value) { years.append(days) }
        }
        return years
    }

    private mutating func days(of year: Int, _ node: Node) -> HolidayYear? {
        let kinds = HolidayYear.Kind.allCases
        guard
            let keys = keys(
                of: node, required: [HolidayYear.Kind.holidays.rawValue, HolidayYear.Kind.jointLeave.rawValue],
                optional: ["decrees", "unconfirmed", HolidayYear.Kind.votingDays.rawValue])
        else { return nil }
        let decrees = keys["decrees"].map { texts($0) } ?? []
        let unconfirmed = keys["unconfirmed"].map { texts($0) } ?? []
        if decrees.isEmpty, unconfirmed.isEmpty {
            problem(
                node, "tahun \(year) perlu keputusan yang memuat harinya (decrees atau unconfirmed)",
                "the year \(year) needs the decree that names its days (decrees or unconfirmed)")
        }
        var daysOff: [(kind: HolidayYear.Kind, day: CalendarDate, name: String)] = []
        for kind in kinds {
            guard let list = keys[kind.rawValue] else { continue }
            for (day, name, node) in self.days(list) {
                if day.civil.year != year {
                    problem(node, "\(day) bukan tanggal dalam tahun \(year)", "\(day) is no day of the year \(year)")
                } else if daysOff.contains(where: { $0.day == day }) {
                    problem(node, "\(day) ditulis dua kali", "\(day) is written twice")
                } else {
                    daysOff.append((kind, day, name))
                }
            }
        }
        return HolidayYear(year: year, decrees: decrees, unconfirmed: unconfirmed, daysOff: daysOff)
    }

    /// Days with what they are.
    private mutating func days(_ node: Node) -> [(day: CalendarDate, name: String, node: Node)] {
        guard let mapping = node.mapping else {
            problem(
                node, "di sini perlu tanggal dan namanya, misalnya 2024-01-01: Tahun Baru",
                "days and their names are needed here, such as 2024-01-01: Tahun Baru")
            return []
        }
        var days: [(CalendarDate, String, Node)] = []
        for (key, value) in mapping {
            let text = key.scalar?.string ?? "?"
            guard let day = CalendarDate(text) else {
                problem(
                    key, "“\(text)” bukan tanggal; tulis seperti 2024-01-01",
                    "“\(text)” is no day; write it like 2024-01-01")
                continue
            }
            if let name = word(value) { days.append((day, name, key)) }
        }
        return days
    }

    private mutating func texts(_ node: Node) -> [String] {
        var texts: [String] = []
        for item in list(node) ?? [] {
            if let text = word(item) { texts.append(text) }
        }
        return texts
    }
}
