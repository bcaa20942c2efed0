import AwasModel

/// The answer to a query: a row for each group, its key and its figures. A plain value, kept column by column, so that
/// an answer of many groups stays small.
package struct ResultTable: Sendable {
    /// One group, its values spelled out.
    package struct Row: Hashable, Sendable {
        /// A value for each dimension.
        package let key: [Value]
        /// A value for each heading.
        package let values: [Value]

        /// A group by its key and its figures.
        package init(key: [Value], values: [Value]) {
            self.key = key
            self.values = values
        }
    }

    /// What was left out of the rows, as one group.
    package struct Others: Hashable, Sendable {
        /// How many groups it is made of.
        package let count: Int
        /// A value for each heading.
        package let values: [Value]

        /// So many groups as one.
        package init(count: Int, values: [Value]) {
            self.count = count
            self.values = values
        }
    }

    /// The groups one by one, made when they are asked for.
    package struct Rows: RandomAccessCollection, Sendable {
        let keys: [KeyColumn]
        let figures: [FigureColumn]
        let withheld: [[Int: Withheld]]

        package var startIndex: Int { 0 }
        package var endIndex: Int { figures.first?.count ?? 0 }

        /// A group, its values spelled out; figures that are not shown say why.
        package subscript(row: Int) -> Row {
            var values = figures.map { $0[row] }
            for (measure, reasons) in withheld.enumerated() {
                if let reason = reasons[row] { values[measure] = .withheld(reason) }
            }
            return Row(key: keys.map { $0[row] }, values: values)
        }
    }

    /// What groups are by, in the order of the columns.
    package var dimensions: [Dimension]
    /// What was asked for, in the order of the columns; naming others makes the headings anew.
    package var measures: [Measure] {
        didSet { headings = measures.map { FigureHeading($0) } }
    }
    /// What each column of figures holds: the measures themselves, unless more was made of them.
    package var headings: [FigureHeading]
    /// The dimension whose values are columns; nil for none.
    package var pivot: Dimension?
    /// For each dimension its values, by row.
    package var keys: [KeyColumn]
    /// For each heading its figures, by row.
    package var figures: [FigureColumn]
    /// For each heading the rows whose figure is not shown, though it is known; empty when all are.
    package private(set) var withheld: [[Int: Withheld]] = []
    /// A value for each heading over all records of the question, when asked for.
    package var totals: [Value]?
    /// The records of the groups that were left out, when asked for and there are any.
    package var others: Others?
    /// What its measures are in a group that it has not, since there is no record of it.
    package internal(set) var withoutRecords: FiguresWithoutRecords
    /// How many rows there are without any record, since the question asked for them.
    package internal(set) var filledRows = 0
    /// What a reader must know beside the figures, such as records left out of a sum.
    package var notes: [LocalizedText]
    /// Those of them that say which records rates by voters leave out, and how many polling stations the voters cover.
    package internal(set) var notesOnVoters: [LocalizedText] = []
    /// Those of them that say which time limits figures follow from, and which cases have none.
    package internal(set) var notesOnLimits: [LocalizedText] = []
    /// Those of the notes that say that there is no record, or that a table is missing: without them nothing would pass for
    /// none, or none for nothing.
    package var absences: [LocalizedText] = []
    /// The one election whose turnout was used; nil when none was, or when turnout is grouped by election.
    package var election: String?
    /// The day after which nothing is known; nil when the data have no date at all.
    package var asOf: CalendarDate?
    /// The levels above the kecamatan that records of the question have: what a group without a kecamatan may be of.
    package var widerLevels: Set<RegionCode.Level> = [.province, .kabupaten]
    /// Rows of the data that were set aside as faulty and are missing from every figure.
    package var rejected: Int

    /// An answer whose columns are its dimensions and, after them, its measures as they are.
    package init(
        dimensions: [Dimension], measures: [Measure], keys: [KeyColumn], figures: [FigureColumn],
        totals: [Value]? = nil, notes: [LocalizedText] = [], election: String? = nil, asOf: CalendarDate? = nil,
        rejected: Int = 0
    ) {
        self.dimensions = dimensions
        self.measures = measures
        headings = measures.map { FigureHeading($0) }
        withoutRecords = FiguresWithoutRecords(measures)
        self.keys = keys
        self.figures = figures
        self.totals = totals
        self.notes = notes
        self.election = election
        self.asOf = asOf
        self.rejected = rejected
    }

    /// What stands in the place of a key in the total, where programs read it.
    package static let totalKey = "TOTAL"
    /// What stands in the place of a key in the row of all that is not shown, where programs read it.
    package static let othersKey = "OTHERS"

    /// The groups, in the order of the answer.
    package var rows: Rows { Rows(keys: keys, figures: figures, withheld: withheld) }

    /// The ids of the columns as CSV and JSON name them: a region dimension has two, its code and its name.
    package var columnIDs: [String] {
        dimensions.flatMap { $0.isRegion ? ["\($0.id)_code", $0.id] : [$0.id] } + headings.map(\.id)
    }

    /// The ids of the columns that are no figures.
    package var keyColumnIDs: [String] { Array(columnIDs.dropLast(headings.count)) }

    /// Keeps these rows alone, in this order.
    mutating func select(_ rows: [Int32]) {
        keys = keys.map { $0.selecting(rows) }
        figures = figures.map { $0.selecting(rows) }
        withheld = withheld.map { reasons in
            Dictionary(
                uniqueKeysWithValues: rows.enumerated().compactMap { place, row in
                    reasons[Int(row)].map { (place, $0) }
                })
        }
    }

    /// Leaves out the columns over all values of the pivot.
    mutating func dropWholes() {
        let kept = headings.indices.filter { headings[$0].pivotValue != nil }
        func keep<Element>(_ elements: [Element]) -> [Element] {
            elements.isEmpty ? [] : kept.map { elements[$0] }
        }
        (headings, figures, withheld) = (keep(headings), keep(figures), keep(withheld))
        totals = totals.map(keep)
        others = others.map { Others(count: $0.count, values: keep($0.values)) }
    }

    /// Leaves a figure out.
    mutating func withhold(row: Int, measure: Int, _ reason: Withheld) {
        if withheld.isEmpty { withheld = Array(repeating: [:], count: figures.count) }
        withheld[measure][row] = reason
        figures[measure].remove(row)
    }
}

extension ResultTable {
    /// The place of a column of figures by its id, or by the alias of its measure.
    func column(named name: String) -> Int? {
        headings.firstIndex { heading in
            heading.id == name || heading.id == heading.measure.id && heading.measure.alias == name
        }
    }
}
