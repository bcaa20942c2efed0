import AwasData
import AwasModel
import AwasQuery

/// What a data package holds: its tables, how full each column is, and which kabupaten have records in which months.
package struct DataDescription {
    /// A table of the package.
    package struct TableSummary: Sendable {
        /// Which table.
        package let table: Table
        /// How many files it has.
        package let files: Int
        /// Accepted rows.
        package let rows: Int
        /// Rows set aside as faulty.
        package let rejected: Int
        /// The first and the last day among its dates; nil when it has none.
        package let days: ClosedRange<CalendarDate>?
    }

    /// A column of a table.
    package struct ColumnSummary: Sendable {
        /// The table it is of.
        package let table: Table
        /// What the schema says of it.
        package let column: Column
        /// How many rows have a value.
        package let filled: Int
        /// Accepted rows of the table.
        package let rows: Int
        /// How many different values there are; of a list, different items.
        package let distinct: Int
        /// The least and the greatest of numbers and dates, or the most frequent values; nil for what names a person.
        package let values: String?
    }

    /// A kabupaten in a month, and how many records each table has of it.
    package struct MonthOfRegion: Sendable {
        /// Nil for records at the level of a province.
        package let region: RegionCode?
        /// The month of the basis dates.
        package let month: CalendarPeriod
        /// One number for each of ``coveredTables``, in their order; nil where the table is missing.
        package let records: [Int64?]
    }

    /// The tables whose records are looked for by kabupaten and month, and the measures that count them.
    package static let coveredTables = Coverage.probes

    /// Tables with a file that can be used, or with rows, in the usual order.
    package let tables: [TableSummary]
    /// The tables of records that are missing, in a sentence; nil where none is.
    package let absence: LocalizedText?
    /// Columns of those tables, in the order of the schema.
    package let columns: [ColumnSummary]
    /// Only kabupaten and months with a record, in the order of their codes and days; those of provinces last.
    package let coverage: [MonthOfRegion]

    /// - Throws: `QueryError` never in practice: what is asked is of the catalogue.
    package init(_ engine: NativeEngine, language: Language) throws(QueryError) {
        let dataset = engine.dataset
        let counts = dataset.counts.filter { $0.read > 0 || dataset.isKnown($0.table) }
        absence = dataset.absence(of: Fact.allCases.map(\.table))
        tables = counts.map { count in
            let dates = Schema[count.table].columns.flatMap { column -> [Int32] in
                guard case .date = column.kind else { return [] }
                return dataset[count.table][column.field].filter { $0 != TableData.null }
            }
            let days = dates.min().map { first in
                CalendarDate(daysSinceEpoch: first)...CalendarDate(daysSinceEpoch: dates.max() ?? first)
            }
            return TableSummary(
                table: count.table, files: dataset.files.count { $0.table == count.table }, rows: count.accepted,
                rejected: count.rejected, days: days)
        }
        columns = counts.flatMap { count in
            Schema[count.table].columns.map { ColumnSummary($0, of: count.table, dataset, language) }
        }
        let answer = try Executor(dataset, threads: engine.threads, disclosure: .all).run(
            Query(measures: DataDescription.coveredTables.map(\.measure), by: ["kabupaten", "month"]))
        coverage = answer.rows.compactMap { row in
            guard case .period(let month) = row.key[1] else { return nil }
            let region: RegionCode? = if case .region(let code, _) = row.key[0] { code } else { nil }
            let records = zip(row.values, DataDescription.coveredTables).map { value, covered -> Int64? in
                if case .integer(let number) = value { return number }
                return dataset.isKnown(covered.table) ? 0 : nil
            }
            return MonthOfRegion(region: region, month: month, records: records)
        }
    }
}

extension DataDescription.ColumnSummary {
    /// Values that are shown of a column are its most frequent ones.
    private static let shownValues = 3

    init(_ column: Column, of table: Table, _ dataset: Dataset, _ language: Language) {
        self.table = table
        self.column = column
        let data = dataset[table]
        rows = data.rowCount
        let integers: [Int32]
        switch column.kind {
        case .textList, .choiceList:
            let list = data.list(column.field)
            integers = list.items
            filled = (0..<rows).count { !list.range(ofRow: $0).isEmpty }
        default:
            integers = data[column.field].filter { $0 != TableData.null }
            filled = integers.count
        }
        var counts: [Int32: Int] = [:]
        for value in integers { counts[value, default: 0] += 1 }
        distinct = counts.count
        guard !counts.isEmpty, RecordList.fields(of: table).contains(column.field) else {
            values = nil
            return
        }
        let style = FigureStyle(language)
        switch column.kind {
        case .date, .month, .count:
            let ends = [counts.keys.min() ?? 0, counts.keys.max() ?? 0].map { value in
                switch column.kind {
                case .date: CalendarDate(daysSinceEpoch: value).description
                case .month: CalendarPeriod(.month, containing: CalendarDate(daysSinceEpoch: value)).description
                default: style.integer(Int64(value))
                }
            }
            values = ends[0] + " – " + ends[1]
        case .reference: values = nil
        default:
            let texts = dataset.texts(of: column.field)
            let named = counts.map { value, count -> (name: String, count: Int) in
                switch column.kind {
                case .choice(let enumeration), .choiceList(let enumeration):
                    (enumeration.values[Int(value)].id, count)
                case .region: (dataset.regions[Int(value)].description, count)
                case .boolean: (value == 1 ? "true" : "false", count)
                default: (texts[value], count)
                }
            }
            let frequent = named.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
            // Values of which each is there once say nothing.
            guard frequent[0].count > 1 || distinct <= DataDescription.ColumnSummary.shownValues else {
                values = nil
                return
            }
            values = frequent.prefix(DataDescription.ColumnSummary.shownValues).map {
                let name = $0.name.count > 40 ? $0.name.prefix(39) + "…" : $0.name
                return "\(name) (\(style.integer(Int64($0.count))))"
            }.joined(separator: ", ")
        }
    }
}
