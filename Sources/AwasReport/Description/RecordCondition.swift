import AwasData
import AwasModel
import AwasQuery

/// Why records cannot be chosen by a column.
package enum RecordConditionError: Error {
    /// The column cannot have this value.
    case unknownValue(String, of: Column)
    /// A person is known by the column, so that it chooses no records either.
    case personal(Column)
    /// Its values have no order.
    case notOrdered(Column)
    /// A region is not known, or not one alone.
    case region(QueryError)
}

/// Keeps records by what one of their columns says: a count, a day, or a text that no dimension of the catalogue has.
///
/// A list passes when any of its items does; values are compared as the data are read, so that station 001 is TPS 1. An empty
/// value stands for a cell without one, which passes no other comparison, and is kept when others are kept out.
package struct RecordCondition: Sendable {
    /// The column that is looked at.
    package let field: Field
    private let passes: @Sendable (Cell) -> Bool
    private let isExclusion: Bool

    /// - Parameters:
    ///   - filter: how the cells must compare; what it calls its dimension is not looked at.
    ///   - column: the column that it is asked of.
    /// - Throws: ``RecordConditionError`` for a value that the column cannot have, or that it cannot be compared with.
    package init(_ filter: Filter, of column: Column) throws(RecordConditionError) {
        guard !column.isPersonal else { throw .personal(column) }
        field = column.field
        isExclusion = filter.isExclusion
        switch filter.comparison {
        case .equals: passes = try RecordCondition.anyOf(filter.values, column)
        case .other:
            let isNamed = try RecordCondition.anyOf(filter.values, column)
            passes = { cell in RecordCondition.pieces(of: cell, column).contains { !isNamed($0) } }
        case .contains:
            let parts = filter.values.map(RecordCondition.folded)
            passes = { cell in
                RecordCondition.texts(of: cell).contains { text in parts.contains { text.contains($0) } }
            }
        case .less, .atMost, .greater, .atLeast:
            passes = try RecordCondition.ordered(filter.comparison, filter.values.first ?? "", column)
        }
    }

    /// Keeps the records whose date lies in some days.
    init(_ field: Field, in days: DateRange) {
        (self.field, isExclusion) = (field, false)
        passes = { cell in
            guard case .date(let day) = cell else { return false }
            return days.from.map { $0 <= day } ?? true && days.to.map { day <= $0 } ?? true
        }
    }

    /// Keeps the records that have any of these values of a closed set.
    init(_ field: Field, isAnyOf ids: [String]) {
        (self.field, isExclusion) = (field, false)
        passes = { cell in RecordCondition.items(of: cell).contains(where: ids.contains) }
    }

    /// Whether the record with this cell is kept.
    func keeps(_ cell: Cell) -> Bool { passes(cell) != isExclusion }

    private static func anyOf(
        _ values: [String], _ column: Column
    ) throws(RecordConditionError) -> @Sendable (Cell) -> Bool {
        let takesNull = values.contains("")
        let values = values.filter { !$0.isEmpty }
        switch column.kind {
        case .count:
            var numbers: Set<Int64> = []
            for value in values { numbers.insert(try number(value, column)) }
            return { [numbers] cell in
                guard case .integer(let number) = cell else { return takesNull }
                return numbers.contains(number)
            }
        case .date:
            var spans: [ClosedRange<CalendarDate>] = []
            for value in values { spans.append(try days(value, column)) }
            return { [spans] cell in
                guard case .date(let day) = cell else { return takesNull }
                return spans.contains { $0.contains(day) }
            }
        case .month:
            let months = try Set(values.map { value throws(RecordConditionError) in try month(value, column) })
            return { [months] cell in
                guard let month = period(of: cell) else { return takesNull }
                return months.contains(month)
            }
        case .region:
            var regions: [RegionCode] = []
            for value in values {
                do throws(QueryError) {
                    regions.append(try RegionArgument.code(of: value))
                } catch {
                    throw .region(error)
                }
            }
            return { [regions] cell in
                guard case .text(let code, _) = cell, let region = RegionCode(code) else { return takesNull }
                return regions.contains { $0.contains(region) }
            }
        case .choice(let set), .choiceList(let set):
            var ids: Set<String> = []
            for value in values {
                let meant = set.codes(meantBy: value)
                guard meant.count == 1 else { throw .unknownValue(value, of: column) }
                ids.insert(set.values[meant[0]].id)
            }
            return { [ids] cell in
                guard case .text = cell else { return takesNull }
                return items(of: cell).contains(where: ids.contains)
            }
        case .boolean:
            var words: Set<String> = []
            for value in values {
                guard let isTrue = Array(value.utf8).withUnsafeBytes(ScalarParser.boolean) else {
                    throw .unknownValue(value, of: column)
                }
                words.insert(isTrue == 1 ? "true" : "false")
            }
            return { [words] cell in
                guard case .text = cell else { return takesNull }
                return items(of: cell).contains(where: words.contains)
            }
        case .text where NumberedText.fields.contains(column.field):
            let keys = Set(values.map(NumberedText.key))
            return { cell in
                guard case .text(let text, _) = cell else { return takesNull }
                return keys.contains(NumberedText.key(of: text))
            }
        case .text, .textList, .reference:
            let texts = Set(values.map(folded))
            return { cell in
                guard case .text = cell else { return takesNull }
                return RecordCondition.texts(of: cell).contains(where: texts.contains)
            }
        }
    }

    private static func ordered(
        _ comparison: Filter.Comparison, _ value: String, _ column: Column
    ) throws(RecordConditionError) -> @Sendable (Cell) -> Bool {
        switch column.kind {
        case .count:
            let other = try number(value, column)
            return { cell in
                guard case .integer(let number) = cell else { return false }
                return switch comparison {
                case .less: number < other
                case .atMost: number <= other
                case .greater: number > other
                default: number >= other
                }
            }
        case .date:
            let other = try days(value, column)
            return { cell in
                guard case .date(let day) = cell else { return false }
                return switch comparison {
                case .less: day < other.lowerBound
                case .atMost: day <= other.upperBound
                case .greater: day > other.upperBound
                default: day >= other.lowerBound
                }
            }
        case .month:
            let other = try month(value, column)
            return { cell in
                guard let month = period(of: cell) else { return false }
                return switch comparison {
                case .less: month < other
                case .atMost: month <= other
                case .greater: month > other
                default: month >= other
                }
            }
        default:
            throw .notOrdered(column)
        }
    }

    private static func month(_ text: String, _ column: Column) throws(RecordConditionError) -> CalendarPeriod {
        guard let month = CalendarPeriod(text), month.unit == .month else { throw .unknownValue(text, of: column) }
        return month
    }

    /// The month of a cell; nil where there is none.
    private static func period(of cell: Cell) -> CalendarPeriod? {
        guard case .text(_, let plain?) = cell else { return nil }
        return CalendarPeriod(plain)
    }

    private static func number(_ text: String, _ column: Column) throws(RecordConditionError) -> Int64 {
        guard let number = Int64(text) else {
            throw .unknownValue(text, of: column)
        }
        return number
    }

    /// A day, or all days of a month, a quarter or a year.
    private static func days(_ text: String, _ column: Column) throws(RecordConditionError) -> ClosedRange<CalendarDate>
    {
        if let day = CalendarDate(text) { return day...day }
        guard let period = CalendarPeriod(text) else {
            throw .unknownValue(text, of: column)
        }
        return period.firstDay...period.lastDay
    }

    /// A list as cells of one item each; any other cell is itself.
    private static func pieces(of cell: Cell, _ column: Column) -> [Cell] {
        switch column.kind {
        case .choiceList, .textList:
            let items = items(of: cell)
            return items.isEmpty ? [cell] : items.map { .text($0, plain: $0) }
        default: return [cell]
        }
    }

    /// The items of a list, or the one value, as ids and as the data have them.
    private static func items(of cell: Cell) -> [String] {
        guard case .text(let text, let plain) = cell else { return [] }
        return (plain ?? text).split(separator: ";").map(String.init)
    }

    /// All that a cell is called, in small letters: its words, its ids, and the wording of violations.
    private static func texts(of cell: Cell) -> [String] {
        switch cell {
        case .null, .real, .ratio, .withheld: []
        case .integer(let number): [String(number)]
        case .date(let day): [day.description]
        case .text(let text, let plain):
            ([text, plain ?? text] + items(of: cell) + items(of: cell).map(JointDecree.wording)).map(folded)
        }
    }

    private static func folded(_ text: String) -> String { TextFolding.key(of: text).lowercased() }
}
