import AwasModel
import AwasWorkbook

/// A column of a sheet as the column of a table that it is, and what all of its cells together show of how to read each.
struct SheetColumn: Sendable {
    /// As the sheet has it, in a line; empty for one without records.
    let header: String
    /// In the schema of the table; nil for one that Awas doesn't know.
    let position: Int?
    /// That of the schema.
    let column: Column?
    /// What most of its cells can be read by.
    let glance: Glance
    /// Where there is more than one way to read its numbers or days, why none is taken.
    private(set) var refusesGroups = false
    private(set) var refusesDays = false

    /// What its words stand for.
    private let words: [String: String]
    private let swapsDays: Bool
    private let readsDashesAsZero: Bool

    init(_ header: String, _ position: Int?, of table: Table, _ mapping: IntakeMapping.Sheet) {
        (self.header, self.position) = (header, position)
        column = position.map { Schema[table].columns[$0] }
        words = column.flatMap { mapping.words[$0.field] } ?? [:]
        (swapsDays, readsDashesAsZero) = (mapping.hasExchangedDays, mapping.readsDashesAsZero)
        glance = words.isEmpty ? Glance(column) : .other
    }

    /// What a cell comes to by itself, words that were given a meaning with it.
    func meaning(of value: WorkbookCell.Value) -> CellMeaning {
        guard case .text(let text) = value, column != nil else { return CellMeaning(value, in: column) }
        if let word = words.isEmpty ? nil : words[IntakeMapping.word(text)] { return .meant(word, .mapped) }
        if readsDashesAsZero, case .count? = column?.kind, CellMeaning.dashes.contains(TextFolding.trimmed(text)) {
            return .meant("0", .nobody)
        }
        return CellMeaning(value, in: column)
    }

    /// The kind of a column as far as cells are read by it that are written as its file would have them.
    enum Glance {
        case unknown, count, text, boolean, other

        fileprivate init(_ column: Column?) {
            self =
                switch column?.kind {
                case nil: .unknown
                case .count?: .count
                case .date?, .month?: .other
                case .boolean?: .boolean
                default: .text
                }
        }

        /// What a cell comes to, where that is as plain as most are.
        func text(_ value: WorkbookCell.Value) -> String? {
            switch (self, value) {
            case (.count, .number(let number)):
                return abs(number) < 1e15 ? CellMeaning.written(number) : nil
            case (.text, .text(let text)):
                guard let first = text.utf8.first, let last = text.utf8.last, TextFolding.isSeen(first),
                    TextFolding.isSeen(last), text != "-"
                else { return nil }
                return text
            default: return nil
            }
        }
    }

    /// The same with what its cells show.
    func settled(by evidence: ColumnEvidence) -> SheetColumn {
        var settled = self
        settled.refusesGroups = evidence.marks.count > 1
        settled.refusesDays = evidence.hasExchangedDays && !swapsDays
        return settled
    }

    /// What a cell comes to: its text, or why it is of no use.
    enum Reading {
        case text(String)
        case refused(shown: String, [LocalizedText])
    }

    /// What two texts of the column that mean the same have in common.
    func meaning(_ text: String) -> String {
        switch column?.kind {
        case .date: DateReading(text).day.map(String.init) ?? text
        case .choice(let enumeration):
            enumeration.codes(meantBy: text).map(String.init).joined(separator: " ")
        case .region:
            if case .found(let code) = RegionDirectory.standard.resolve(text, suggests: false) {
                code.description
            } else {
                TextFolding.key(of: text)
            }
        default: TextFolding.trimmed(TextFolding.key(of: text))
        }
    }

    func read(_ value: WorkbookCell.Value) -> Reading {
        if let text = glance.text(value) { return .text(text) }
        switch meaning(of: value) {
        case .plain(let text), .meant(let text, _): return .text(text)
        case .grouped(let digits, let mark, let written):
            guard refusesGroups else { return .text(digits) }
            return .refused(
                shown: written,
                [
                    LocalizedText("bilangan yang pasti", "a certain number"),
                    LocalizedText(
                        "\(digits) atau bilangan pecahannya tanpa tanda: kolom ini memakai “.” dan “,” sekaligus, sehingga “\(mark)” dapat berarti ribuan atau pecahan",
                        "\(digits), or its fraction, without a mark: this column has both “.” and “,”, so that “\(mark)” may be of thousands or of a fraction"
                    ),
                ])
        case .day(let day):
            if swapsDays, let other = day.exchanged { return .text(other.description) }
            guard refusesDays else { return .text(day.description) }
            let readings = [day, day.exchanged].compactMap { $0?.description }
            return .refused(
                shown: day.description,
                [
                    LocalizedText("tanggal yang pasti", "a certain date"),
                    LocalizedText(
                        "\(readings.joined(separator: " atau ")) sebagai teks: lembar kerja tampaknya menukar hari dan bulan di kolom ini, karena tanggal di atas 12 tertulis sebagai teks",
                        "\(readings.joined(separator: " or ")) as a text: a spreadsheet seems to have exchanged day and month in this column, since days above 12 are texts"
                    ),
                ])
        case .refused(let shown, let expected, let remedy): return .refused(shown: shown, [expected, remedy])
        }
    }
}

/// What the cells of a column show together.
struct ColumnEvidence {
    /// The marks between groups of digits, with their cells.
    private(set) var marks: [Character: Places] = [:]
    private var daysToTwelve = 0
    private var daysAboveTwelve = 0
    private var textsAboveTwelve = 0
    /// By kind the cells that were read as they were meant.
    private(set) var meant: [IntakeNote.Kind: Places] = [:]

    /// Some places, of which only the first are kept.
    struct Places {
        private(set) var count = 0
        private(set) var first: [String] = []

        mutating func add(_ place: @autoclosure () -> String) {
            count += 1
            if first.count < IntakeNote.shownPlaces { first.append(place()) }
        }

        mutating func add(_ others: Places) {
            count += others.count
            first += others.first.prefix(IntakeNote.shownPlaces - first.count)
        }
    }

    /// A spreadsheet that reads the month first takes `05/09/2024` for a day in May, and `26/09/2024` for a text.
    var hasExchangedDays: Bool { daysToTwelve > 0 && daysAboveTwelve == 0 && textsAboveTwelve > 0 }

    mutating func add(_ meaning: CellMeaning, _ column: Column?, at address: CellAddress) {
        switch meaning {
        case .plain(let text):
            if case .date? = column?.kind, case .day(let day, isOrdered: true) = DateReading(text),
                text.contains("/") || text.contains("."), CalendarDate(daysSinceEpoch: day).civil.day > 12
            {
                textsAboveTwelve += 1
            }
        case .meant(_, let kind): meant[kind, default: Places()].add(address.description)
        case .grouped(_, let mark, _): marks[mark, default: Places()].add(address.description)
        case .day(let day): if day.civil.day > 12 { daysAboveTwelve += 1 } else { daysToTwelve += 1 }
        case .refused: break
        }
    }

    mutating func add(_ kind: IntakeNote.Kind, at address: CellAddress) {
        meant[kind, default: Places()].add(address.description)
    }
}

extension CalendarDate {
    /// The day whose month this one's day is; nil for a day above the twelfth.
    fileprivate var exchanged: CalendarDate? {
        let (year, month, day) = civil
        return CalendarDate(year: year, month: day, day: month)
    }
}
