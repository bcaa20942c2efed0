import AwasData
import AwasModel
import AwasQuery

/// The cells of a column of records, each made when it is asked for: a long list is not held a second time.
struct RecordCells: Sendable {
    private let cell: @Sendable (Int) -> Cell

    /// The cell of a record.
    subscript(row: Int) -> Cell { cell(row) }

    /// - Parameter disclosure: which numbers of persons may be told.
    init(
        _ field: Field, of columns: RecordColumns, _ dataset: Dataset, _ language: Language, _ disclosure: Disclosure
    ) {
        guard let kind = columns.column(field)?.kind else {
            cell = { _ in .null }
            return
        }
        switch kind {
        case .choiceList(let enumeration):
            let labels = enumeration.values.map { (text: $0.label[language], plain: $0.id) }
            cell = RecordCells.list(columns.items(field)) { labels[Int($0)] }
        case .textList:
            let texts = dataset.texts(of: field)
            cell = RecordCells.list(columns.items(field)) { code in
                let text = texts[code]
                return (text, text)
            }
        default:
            let values = columns.values(field)
            let word = RecordCells.word(field, kind, columns, dataset, language, disclosure)
            cell = { row in
                let value = values[row]
                return value == TableData.null ? .null : word(value)
            }
        }
    }

    private static func list(
        _ items: RecordItems, _ word: @escaping @Sendable (Int32) -> (text: String, plain: String)
    ) -> @Sendable (Int) -> Cell {
        { row in
            let words = items[row].map(word)
            guard !words.isEmpty else { return .null }
            return .text(
                words.map(\.text).joined(separator: "; "), plain: words.map(\.plain).joined(separator: ";"))
        }
    }

    /// What the values of a column say that are not null.
    private static func word(
        _ field: Field, _ kind: Column.Kind, _ columns: RecordColumns, _ dataset: Dataset, _ language: Language,
        _ disclosure: Disclosure
    ) -> @Sendable (Int32) -> Cell {
        switch kind {
        case .date: return { .date(CalendarDate(daysSinceEpoch: $0)) }
        case .month:
            let style = FigureStyle(language)
            return { day in
                let month = CalendarPeriod(.month, containing: CalendarDate(daysSinceEpoch: day))
                return .text(style.period(month), plain: month.description)
            }
        // In lists all that is counted are people.
        case .count: return { Cell(disclosure.figure(ofPersons: Int64($0))) }
        case .choice(let enumeration):
            let cells = enumeration.values.map { Cell.text($0.label[language], plain: $0.id) }
            return { cells[Int($0)] }
        case .region:
            let regions = dataset.regions
            return { .text(regions[Int($0)].description) }
        case .boolean:
            let (yes, no) = (LocalizedText("ya", "yes")[language], LocalizedText("tidak", "no")[language])
            return { $0 == 1 ? .text(yes, plain: "true") : .text(no, plain: "false") }
        case .reference(let table):
            let keys = dataset.keys(of: table)
            if columns.isOwnKey(field) { return { .text(keys[$0]) } }
            // It leads to a row of the other table, whose key column has the code.
            let codes = Schema[table].key.first.map { dataset[table][$0] } ?? []
            return { .text(keys[codes[Int($0)]]) }
        case .text, .textList, .choiceList:
            let texts = dataset.texts(of: field)
            return { .text(texts[$0]) }
        }
    }
}
