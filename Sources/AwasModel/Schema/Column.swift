/// One column of a table: its name in both languages and what its cells may hold.
package struct Column: Sendable {
    /// The kind of value in a column.
    package enum Kind: Sendable {
        /// Identifies a row of a table: of its own (the key column) or of another (a reference to it).
        case reference(Table)
        /// Free text; columns of the same ``Field`` share one dictionary.
        case text
        /// Items of free text, separated by `;`.
        case textList
        /// One of a closed set of values.
        case choice(Enumeration)
        /// Some of a closed set of values, separated by `;`.
        case choiceList(Enumeration)
        /// A day of the calendar.
        case date
        /// A month of the calendar; kept as its first day.
        case month
        /// A whole number that counts something: never negative.
        case count
        /// True or false, by several words.
        case boolean
        /// A Kemendagri code or a full name; kept as its code.
        case region
    }

    /// What a row must say, and leave out, for the cells of a required column to be empty.
    package struct Exception: Sendable {
        /// The column that is filled.
        package let filled: Field
        /// Those that are empty, each of them.
        package let empty: [Field]
    }

    /// The day from which on a value is known: before it, it does not exist yet.
    package struct KnownFrom: Sendable {
        /// The column of the same table that has the day.
        package let field: Field
        /// Whether a value without the day is known all the same.
        package let isKnownUndated: Bool

        static func day(_ field: Field) -> KnownFrom { KnownFrom(field: field, isKnownUndated: false) }
        static func dayIfAny(_ field: Field) -> KnownFrom { KnownFrom(field: field, isKnownUndated: true) }
    }

    /// Its name, which other tables may share.
    package let field: Field
    /// The header accepted beside the English one.
    package let alias: String
    /// What its cells hold.
    package let kind: Kind
    /// Whether a file must have it, and an empty cell is an error.
    package let isRequired: Bool
    /// The rows in which a cell of a required column may be empty; nil for none.
    package let exception: Exception?
    /// What dates its values; nil for what is known with its row.
    package let knownFrom: KnownFrom?
    /// What people call it.
    package let label: LocalizedText

    /// Whether a sound row has a value in it.
    package var isAlwaysFilled: Bool { isRequired && exception == nil }

    /// Whether its cells hold several items.
    package var isList: Bool {
        switch kind {
        case .textList, .choiceList: true
        default: false
        }
    }

    /// The header in a file that follows the English names.
    package var id: String { field.rawValue }

    /// Whether a cell names a person, or holds what a person is known by: a number, a position, the decree on a sanction.
    /// Such values leave the program only through the export for the civil-service agency (UU 27/2022).
    package let isPersonal: Bool

    init(
        _ field: Field, _ alias: String, _ kind: Kind, required: Bool = false, except exception: Exception? = nil,
        knownFrom: KnownFrom? = nil, personal: Bool = false, _ indonesian: String, _ english: String
    ) {
        self.field = field
        self.alias = alias
        self.kind = kind
        self.isRequired = required
        self.exception = exception
        self.knownFrom = knownFrom
        self.isPersonal = personal
        self.label = LocalizedText(indonesian, english)
    }
}
