import AwasModel
import AwasQuery
import AwasReport
import AwasWriters

/// The answer to a question: a row for each group of records, in the order that was asked for.
public struct Answer: RandomAccessCollection, Sendable {
    let table: ResultTable
    private let absence: LocalizedText?

    init(_ table: ResultTable, absence: LocalizedText?) {
        self.table = table
        self.absence = absence
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { table.rows.endIndex }

    public subscript(position: Int) -> Row {
        let row = table.rows[position]
        return Row(table, key: row.key, values: row.values)
    }

    /// The figures over all records of the question, never added up from rows; nil unless ``PackageQuery/withTotals()`` asked
    /// for them.
    public var total: Row? { table.totals.map { Row(table, key: [], values: $0) } }

    /// What a reader must know beside the figures: records without a figure, rows set aside, tables that are not there.
    public var notes: [LocalizedText] { table.notes }

    /// How many rows of the data were set aside and are missing from every figure.
    public var rowsSetAside: Int { table.rejected }

    /// The answer as CSV, with ids and plain values; texts that a spreadsheet would run as formulas are guarded by an
    /// apostrophe.
    public var csv: String { CSVWriter.render(table) }

    /// The answer as a JSON object: columns, rows, totals, and notes in a language; everything else is ids and plain values.
    public func json(_ language: Language = .indonesian) -> String {
        JSONWriter.render(table, language: language)
    }

    /// The answer as a table for people, folded where it is wider than so many columns.
    public func text(_ language: Language = .indonesian, width: Int = 80) -> String {
        let title = table.measures.map { $0.label[language] }.joined(separator: ", ")
        let emptyText = absence ?? LocalizedText("Tidak ada catatan yang cocok.", "No record matches.")
        return TextWriter.render(
            ReportTable(table, title: title, language: language, emptyText: emptyText[language]), language: language,
            width: width)
    }
}

extension Answer {
    /// One group of records, or all of them.
    ///
    /// To ask a row for what the question did not ask for stops the program: it must not pass for what is missing.
    public struct Row: Sendable {
        private let table: ResultTable
        private let key: [Value]
        private let values: [Value]

        init(_ table: ResultTable, key: [Value], values: [Value]) {
            self.table = table
            self.key = key
            self.values = values
        }

        /// The id, the code or the text that the group has of a dimension; nil where its records have none, and in the
        /// total, which has no group.
        public subscript(dimension: Dimension.ID) -> String? {
            let position = position(of: dimension)
            return key.isEmpty ? nil : key[position].plain
        }

        /// The figure of a measure.
        public subscript(measure: Measure.ID) -> Figure { figure(measure, .figure) }

        /// What people call the group in a dimension, what is not recorded put in words too; in the total “Total” or
        /// “Jumlah”, of rates and medians “Overall” or “Keseluruhan”.
        public func name(_ dimension: Dimension.ID, _ language: Language = .indonesian) -> String {
            let position = position(of: dimension)
            guard !key.isEmpty else { return FigureLabels.total(of: table.measures)[language] }
            guard case .text(let words, _) = table.cell(of: key, at: position, language) else { return "" }
            return words
        }

        /// The figure in the period that ``PackageQuery/compared(to:)`` named.
        public func before(_ measure: Measure.ID) -> Figure { figure(measure, .before) }

        /// The figure less that of the period that ``PackageQuery/compared(to:)`` named.
        public func change(_ measure: Measure.ID) -> Figure { figure(measure, .change) }

        private func position(of dimension: Dimension.ID) -> Int {
            guard let position = table.dimensions.firstIndex(where: { $0.id == dimension.rawValue }) else {
                preconditionFailure("the question is not by \(dimension.rawValue)")
            }
            return position
        }

        private func figure(_ measure: Measure.ID, _ kind: FigureHeading.Kind) -> Figure {
            let heading = table.headings.firstIndex { $0.measure.id == measure.rawValue && $0.kind == kind }
            guard let heading else {
                preconditionFailure(
                    kind == .figure
                        ? "the question does not ask for \(measure.rawValue)"
                        : "the question does not compare \(measure.rawValue) with another period")
            }
            return Figure(values[heading])
        }
    }
}
