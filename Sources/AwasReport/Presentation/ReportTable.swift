import AwasModel
import AwasQuery

/// A table of typed cells.
package struct ReportTable: Sendable {
    /// One column: what it is called and how its figures are shown.
    package struct Column: Sendable {
        /// Unique in the table; the header of the CSV file.
        package let id: String
        /// What people read over it.
        package let label: String
        /// The words over this column and its neighbours of the same group; nil for none.
        package let group: String?
        /// How its figures are shown, where a row says nothing else.
        package let format: CellFormat
        /// Whether it is left out where width is scarce, as in plain text: a code beside its name.
        package let isDetail: Bool
        /// Whether the total is by its meaning the sum of the rows: they count different things, and all of them.
        package let addsUp: Bool
        /// How sizes are made visible where colours are; nil for not at all.
        package let scale: Scale?
        /// What its cells are for, when the reader is to fill them in; they are empty.
        package let input: Input?
        /// Whether persons are known by its cells, as of a name or a decree: nothing but the document itself tells them.
        package let isPersonal: Bool
        /// Whether sheets hold it and do not show it: it says whose row it is when the document comes back. Such columns
        /// stand behind all others.
        package let isHidden: Bool

        /// A picture of sizes in the cells of figures themselves.
        package enum Scale: String, CaseIterable, Sendable {
            /// A colour, over all neighbouring columns that have it.
            case heat
            /// A bar in each cell, over one column.
            case bar

            /// The percentiles of the figures that the palest and the darkest colour stand for, so that one outlier does not
            /// leave all others pale.
            package static let heatPercentiles = (palest: 5.0, darkest: 95.0)
        }

        /// What may be filled in.
        package enum Input: Hashable, Sendable {
            /// Any words; a day.
            case text, date
            /// One of these words.
            case choice([LocalizedText])
        }

        /// A column; without more than its names and format it is a plain one.
        package init(
            id: String, label: String, group: String? = nil, format: CellFormat, isDetail: Bool = false,
            addsUp: Bool = false, scale: Scale? = nil, input: Input? = nil, isPersonal: Bool = false,
            isHidden: Bool = false
        ) {
            self.id = id
            self.label = label
            self.group = group
            self.format = format
            self.isDetail = isDetail
            self.addsUp = addsUp
            self.scale = scale
            self.input = input
            self.isPersonal = isPersonal
            self.isHidden = isHidden
        }
    }

    /// One row.
    package struct Row: Sendable {
        /// What a row is.
        package enum Style: Sendable {
            /// One of many.
            case body
            /// Over all records; never assumed to be the sum of the rows.
            case total
        }

        /// One for each column, in their order.
        package let cells: [Cell]
        /// What the row is.
        package let style: Style
        /// How each cell is shown where rows differ, as in a list of figures of several units; nil for the columns'
        /// formats.
        package let formats: [CellFormat]?

        /// A row of these cells, one for each column.
        package init(_ cells: [Cell], style: Style = .body, formats: [CellFormat]? = nil) {
            self.cells = cells
            self.style = style
            self.formats = formats
        }
    }

    /// Unique in the document: ASCII letters, digits and `_`; the name of its CSV file.
    package let id: String
    /// The heading of the table.
    package let title: String
    /// From left to right, at least one.
    package let columns: [Column]
    /// As many columns from the left name the row; they are repeated where a table is folded or frozen.
    package let stubColumns: Int
    /// From top to bottom; those of summary come last.
    package let rows: Rows
    /// Said beneath the table.
    package let notes: [String]
    /// Said instead of the table when it has no rows.
    package let emptyText: String
    /// What of it is printed.
    package let excerpt: Excerpt
    /// The name of a sheet of its own in a workbook, for a long list or one of long texts; nil for that of its section.
    package let sheetName: String?
    /// The queries whose answers its figures are, or follow from, each once and in the order of asking; empty for what
    /// is no aggregate: lists of records, and facts about the data package.
    package let sources: [Query]
    /// The signs in its cells that a key beneath it explains.
    package let signs: Signs

    /// A table of these columns and rows; of `sources`, each query is kept once.
    package init(
        id: String, title: String, columns: [Column], stubColumns: Int,
        rows: some RandomAccessCollection<Row> & Sendable, notes: [String] = [], emptyText: String,
        excerpt: Excerpt = .whole, sheetName: String? = nil, sources: [Query] = []
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.stubColumns = stubColumns
        let rows = Rows(rows)
        self.rows = rows
        signs = rows.signs ?? Signs(in: rows, columns)
        self.notes = notes
        self.emptyText = emptyText
        self.excerpt = excerpt
        self.sheetName = sheetName
        var seen: Set<Query> = []
        self.sources = sources.filter { seen.insert($0).inserted }
    }

    /// How a cell is shown: as its row says, else as its column does.
    package func format(of row: Row, column: Int) -> CellFormat {
        row.formats?[column] ?? columns[column].format
    }
}
