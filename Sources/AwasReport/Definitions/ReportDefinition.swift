import AwasModel
import AwasQuery

/// A document as its definition describes it: which figures it asks for, and how it shows them. A plain value; all of it
/// was checked when it was read, so that making a document of it can only fail for its data.
package struct ReportDefinition: Sendable {
    /// What it is called on the command line and in the names of its files.
    package let name: String
    /// The heading of the document.
    package let title: Template
    package let description: LocalizedText
    /// The forms it is written in when none are asked for.
    package let forms: [ReportForm]
    /// What is said at its head.
    package let properties: [Property]
    /// Whether every page says that it is confidential.
    package let isConfidential: Bool
    /// What makes a letter of it; nil for a report.
    package let letter: LetterDefinition?
    /// The measure that stands for `$measure` when none is named; nil when the document takes none.
    package let measure: String?
    /// What it asks of the data; names are unique.
    package let queries: [QueryDefinition]
    /// Its numbered parts, in their order.
    package let parts: [PartDefinition]
    /// The first names of all that its templates and conditions name: what is not named need not be computed.
    let usedNames: Set<String>

    /// A fact about the whole document.
    package enum Property: String, CaseIterable, Sendable {
        /// The office that the document is of; its region; the month that it is about.
        case office, region, month
        /// The cut-off day.
        case asOf = "as_of"
        /// The title of the data package and its sources; the digest of its files.
        case source, fingerprint
    }

    /// Whether it holds rows about single persons, which the export for the civil-service agency alone may.
    package var holdsPersons: Bool { lists.contains { $0.fact == .subjects } }

    /// The list that others fill in and send back; nil for none.
    package var returnedList: RecordsDefinition? { lists.first(where: \.comesBack) }

    /// Its lists of records.
    var lists: [RecordsDefinition] {
        parts.flatMap(\.content).compactMap { if case .records(let list) = $0.kind { list } else { nil } }
    }

    func query(named name: String) -> QueryDefinition? {
        queries.first { $0.name == name }
    }
}

/// What a document says as a letter that an office has not said itself.
package struct LetterDefinition: Sendable {
    /// What it is about (*hal*).
    package let subject: Template
}

/// A question of a document, asked about its region and as-of day.
package struct QueryDefinition: Sendable {
    /// The days that it is about.
    package enum Span: String, CaseIterable, Sendable {
        /// The month of the document.
        case month
        /// The month before.
        case previous
        /// Since January.
        case year
        /// The month and the eleven before it.
        case twelveMonths = "twelve_months"
        /// Everything up to the cut-off day.
        case all
    }

    /// What tables, charts and templates call it; unique in the document.
    package let name: String
    /// Ids; `$measure` stands for the document's parameter.
    package let measures: [String]
    /// Ids; an ``Area`` stands for the level that the document's region asks for.
    package let dimensions: [String]
    /// Keeps records of these values, beside the document's region.
    package let filters: [Filter]
    /// The days that basis dates must lie in.
    package let span: Span
    /// Whether each figure comes with the month before, the change and the year to date.
    package let isCompared: Bool
    /// The order of rows before the usual one.
    package internal(set) var sort: [Query.SortKey]
    /// The number of rows to keep; nil for all.
    package let limit: Int?
    /// Whether the answer has a total, counted from the records.
    package let hasTotals: Bool
    /// Whether the changes on the month before are tested for being more than chance.
    package let isTested: Bool

    /// Stands for the measure that the document is asked for.
    package static let parameter = "$measure"

    /// Stands for a dimension of regions that depends on the document's region.
    package enum Area: String, CaseIterable, Sendable {
        /// The level below: provinces of the country, kabupaten of a province, kecamatan of a kabupaten.
        case area = "$area"
        /// The same, but never below the kabupaten that voters are counted by.
        case votingArea = "$voting_area"

        /// What templates call the word for it.
        var name: String { String(rawValue.dropFirst()) }
    }

    /// The ids of its columns of figures: each measure, and what it is compared by.
    var figureIDs: [String] {
        measures.flatMap { id in
            isCompared ? ComparedSpan.allCases.map { $0.columnID(of: id) } : [id]
        }
    }
}

/// A part of a document.
package struct PartDefinition: Sendable {
    /// Nil for none.
    package let heading: Template?
    /// The name of its sheet; parts of one name that follow each other share it.
    package let sheet: LocalizedText
    /// Where it stands.
    package let place: ReportSection.Place
    /// Any of these must be more than zero for the part to have anything to say; empty when it always has.
    package let when: [TemplatePath]
    /// What is said when it has nothing to say.
    package let emptyText: Template?
    /// Shown one below the other.
    package let content: [ContentDefinition]
}

/// Something in a part, shown when its conditions hold.
package struct ContentDefinition: Sendable {
    /// What is shown: words, a table, or a chart.
    package enum Kind: Sendable {
        /// A paragraph with figures in it.
        case text(Template)
        /// A list; items whose text is empty are left out.
        case bullets([Template])
        /// The answer to a query.
        case table(TableDefinition)
        /// Measures one below the other.
        case indicators(IndicatorsDefinition)
        /// A table that a query alone cannot give.
        case computed(ComputedDefinition)
        /// The main figures of a compared query.
        case keyFigures(KeyFiguresDefinition)
        /// Records, a row each.
        case records(RecordsDefinition)
        /// How many of the records of a list there are.
        case tally(TallyDefinition)
        /// A chart of the answer to a query.
        case chart(ChartDefinition)
        /// A chart that a query alone cannot give.
        case computedChart(ComputedChartDefinition)
    }

    /// What is shown.
    package let kind: Kind
    /// Any of these must hold; empty for no condition.
    package let when: [TemplatePath]
    /// None of these may hold.
    package let unless: [TemplatePath]
}

/// A table of the answer to a query.
package struct TableDefinition: Sendable {
    /// A column: a dimension or a measure of the query, or one of the figures that a measure is compared by.
    package struct Column: Sendable {
        /// `kabupaten`, `cases`, `cases.previous`.
        package let id: String
        /// The heading; nil for the label of the dimension or measure.
        package var label: LocalizedText?
        /// The words over it and its neighbours of the same group; nil for those of the days that it is about, if any.
        package var group: LocalizedText?
        /// How figures are shown; nil for the measure's own format.
        package var format: CellFormat?
        /// How sizes are made visible; nil for the scale of the table.
        package var scale: ReportTable.Column.Scale?
        /// What people read where a dimension has no value; nil for the usual words.
        package var blank: LocalizedText?
        /// Whether it is left out where width is scarce.
        package var isDetail = false
        /// Whether the words over it name the days, and its label the measure, rather than the other way round.
        package var isGroupedByDays = false
    }

    /// Unique in the document; the name of its CSV file.
    package let id: String
    /// The heading of the table.
    package let title: Template
    /// The name of the query.
    package let query: String
    /// Empty for all that the query has.
    package let columns: [Column]
    /// The dimension of the query that makes columns instead of rows; nil for none.
    package let across: String?
    /// How sizes are made visible in its columns of figures; nil for not at all.
    package let scale: ReportTable.Column.Scale?
    /// The measure that a row must have a record of this month to be listed; nil lists all rows.
    package let rowsWith: String?
    /// How many rows are printed, of a query with a row for the others; nil for all, 0 for none.
    package let printedRows: Int?
    /// The name of a sheet of its own; nil for that of its part.
    package let sheet: LocalizedText?
    /// Said beneath the table.
    package let notes: [Template]
    /// Said instead of a table without rows.
    package let emptyText: Template
}

/// The measures of a compared query one below the other, each in its unit.
package struct IndicatorsDefinition: Sendable {
    /// Unique in the document; the name of its CSV file.
    package let id: String
    /// The heading of the table.
    package let title: Template
    /// The name of the query, which is compared.
    package let query: String
    /// Measures of the query.
    package let measures: [String]
    /// The name of a sheet of its own; nil for that of its part.
    package let sheet: LocalizedText?
    /// Said beneath the table.
    package let notes: [Template]
}

/// The main figures of a document, measures of a compared query.
package struct KeyFiguresDefinition: Sendable {
    /// One of them.
    package struct Figure: Sendable {
        /// The measure.
        package let measure: String
        /// What people read over it; nil for the measure's label.
        package let label: LocalizedText?
        /// What is said beside its change; nil for nothing.
        package let note: Template?
    }

    /// Unique in the document; the name of its CSV file.
    package let id: String
    /// The heading of the table that says the same.
    package let title: Template
    /// The name of the query, which is compared.
    package let query: String
    /// In their order.
    package let figures: [Figure]
}

/// A table that is computed by more than a query.
package struct ComputedDefinition: Sendable {
    /// Unique in the document; the name of its CSV file.
    package let id: String
    /// The heading of the table.
    package let title: Template
    /// Which of the tables that Awas computes.
    package let content: ComputedContent
    /// The query whose changes are tested; nil for other contents.
    package let query: String?
    /// How many rows are printed; nil for all, 0 for none.
    package let printedRows: Int?
    /// The name of a sheet of its own; nil for that of its part.
    package let sheet: LocalizedText?
    /// Said after its own.
    package let notes: [Template]
}

/// A list of records, one row each.
package struct RecordsDefinition: Sendable {
    /// A column of the list.
    package struct Column: Sendable {
        /// Where its cells come from.
        package enum Content: Sendable {
            /// What the record has in a column of its table, or of that of the case or event it belongs to.
            case field(Field)
            /// 1, 2, 3 …
            case number
            /// The name of the region whose code is in a column.
            case regionName(Field)
            /// The wording of the violations whose codes are in a column.
            case violationTexts
            /// Days from one date to the as-of day while another is not known; nothing once it is.
            case daysWaiting(from: Field, until: Field)
            /// How many delegations came to an event.
            case delegations
            /// How many people came to an event, of the delegations with a head count.
            case attendance
            /// A cell for the reader's answer: empty, or what a column has of it already; with the column that the answer goes
            /// into, where there is one.
            case input(ReportTable.Column.Input, known: Field?, answers: Field?)

            /// Whether it does not fit where width is scarce, unless a definition says otherwise.
            var isWide: Bool {
                switch self {
                case .input, .violationTexts: true
                default: false
                }
            }
        }

        /// Unique in the list; the header of its CSV file.
        package let id: String
        /// The heading.
        package let label: LocalizedText
        /// Whether it is left out where width is scarce.
        package let isDetail: Bool
        /// Where its cells come from.
        package let content: Content
    }

    /// Unique in the document; the name of its CSV file.
    package let id: String
    /// The heading of the list.
    package let title: Template
    /// The records that it lists.
    package let fact: Fact
    /// The date that must lie in the span.
    package let dated: Field
    /// The days that `dated` must lie in.
    package let span: QueryDefinition.Span
    /// For each of these columns the ids that are kept.
    package let filters: [Field: [String]]
    /// In their order, at least one.
    package let columns: [Column]
    /// Rows are listed by these columns.
    package let order: [Field]
    /// How many rows are printed, of a query with a row for the others; nil for all, 0 for none.
    package let printedRows: Int?
    /// The name of a sheet of its own; nil for that of its part.
    package let sheet: LocalizedText?
    /// Said beneath the list.
    package let notes: [Template]
    /// Said instead of a list without rows.
    package let emptyText: Template
}

/// How many records of a list there are by one of its columns.
package struct TallyDefinition: Sendable {
    /// What is counted.
    package enum Count: Sendable {
        /// All records of the group.
        case records
        /// Different values of a column.
        case distinct(Field)
        /// Records whose column is filled, or is not.
        case filled(Field)
        /// Records whose column is empty.
        case blank(Field)
    }

    /// A column of counts.
    package struct Column: Sendable {
        /// Unique in the table; the header of its CSV file.
        package let id: String
        /// The heading.
        package let label: LocalizedText
        /// What is counted.
        package let count: Count
    }

    /// Unique in the document; the name of its CSV file.
    package let id: String
    /// The heading of the table.
    package let title: Template
    /// The id of the list.
    package let records: String
    /// The column whose values make the rows.
    package let by: Field
    /// In their order, at least one.
    package let columns: [Column]
    /// The name of a sheet of its own; nil for that of its part.
    package let sheet: LocalizedText?
    /// Said instead of a table without rows.
    package let emptyText: Template
}
