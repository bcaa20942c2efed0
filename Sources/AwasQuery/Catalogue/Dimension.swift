import AwasModel

/// A property that records are grouped and filtered by.
public struct Dimension: Sendable {
    /// The kind of its values, and where they are read from.
    package enum Kind: Sendable {
        /// The region of the record at one level.
        case region(RegionCode.Level)
        /// The kabupaten of the event that a record belongs to.
        case eventRegion
        /// The month, quarter or year of the measure's basis date.
        case period(CalendarPeriod.Unit)
        /// A value of a closed set in a column, or in a list column.
        case choice(Field, Enumeration)
        /// A text in a column, or in a list column.
        case text(Field)
        /// The election that a record names.
        case election
        /// The state of a case on the as-of day.
        case state
    }

    /// What questions and CSV files call it.
    public let id: String
    /// The Indonesian id.
    public let alias: String
    /// What its values are and where they are read from.
    package let kind: Kind
    /// What people call it.
    public let label: LocalizedText
    /// What it means, in a sentence.
    public let definition: LocalizedText
    /// The tables whose records have it.
    package let facts: [Fact]

    /// Whether a result has two columns for it: the region's code and its name.
    package var isRegion: Bool {
        switch kind {
        case .region, .eventRegion: true
        default: false
        }
    }

    /// Whether it is a month, a quarter or a year.
    package var isPeriod: Bool { unit != nil }

    /// The length of the periods that its values are; nil when they are none.
    var unit: CalendarPeriod.Unit? {
        if case .period(let unit) = kind { unit } else { nil }
    }

    /// Whether it is the region of the record itself.
    package var isRegionOfRecord: Bool {
        if case .region = kind { true } else { false }
    }

    init(
        _ id: String, _ alias: String, _ kind: Kind, _ facts: [Fact], _ label: LocalizedText,
        _ definition: LocalizedText
    ) {
        self.id = id
        self.alias = alias
        self.kind = kind
        self.facts = facts
        self.label = label
        self.definition = definition
    }
}
