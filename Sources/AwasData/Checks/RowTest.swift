import AwasModel

/// What must not be in one row: one thing from which both the slow path's report and the fast path's doubt follow.
///
/// A new kind is a case; the compiler then asks what it looks at (``fields``), which rows it makes doubtful
/// (``RowDoubts``), and what it finds (`RowChecks.findings`).
enum RowTest: Sendable {
    /// A day outside the years in which Indonesia's present elections have been held, most likely a slip of the keyboard.
    case implausible(Field)
    /// A day after another one that it should precede, and the words for it.
    case later(Field, than: Field, LocalizedText)
    /// A day before the last known of the steps that precede it, which are given with the last step first.
    case early(Field, after: [Field])
    /// A cell that is filled where the one that goes with it is empty.
    case filled(Field, without: Field)
    /// Two cells of which one should be empty.
    case filledBoth(Field, Field)
    /// A count that is more than one that it is part of.
    case exceeds(Field, Field)
    /// A count that is not the sum of two others.
    case differs(Field, fromSum: Field, Field)
    /// An organiser's level that is not that of his area.
    case level(Field, against: Field)
    /// A text with a fault, which is told in words. The text may be a person's, so that no message shows it.
    case unfit(Field, @Sendable (UnsafeRawBufferPointer) -> LocalizedText?)

    /// The columns that it looks at.
    var fields: [Field] {
        switch self {
        case .implausible(let field), .unfit(let field, _): [field]
        case .later(let first, let second, _), .filled(let first, let second), .filledBoth(let first, let second),
            .exceeds(let first, let second), .level(let first, let second):
            [first, second]
        case .early(let field, let steps): [field] + steps
        case .differs(let field, let first, let second): [field, first, second]
        }
    }

    /// The column whose texts must be kept, whatever the question; nil where what a row's cells come to is enough.
    var textField: Field? {
        if case .unfit(let field, _) = self { field } else { nil }
    }

    /// The bounds are fixed, so that the same data give the same warnings on any day.
    static let plausibleDays: ClosedRange<Int32> = {
        let first = CalendarDate(year: 1999, month: 1, day: 1)?.daysSinceEpoch ?? 0
        let last = CalendarDate(year: 2049, month: 12, day: 31)?.daysSinceEpoch ?? 0
        return first...last
    }()
}
