import AwasData
import AwasModel
import AwasQuery

/// A table as a database has it: that of a data package, or one that follows from it.
///
/// Lists are tables of their own. Each row has a number, `row_id`, in the order of the package; what refers to an event or a case
/// has the number of its row beside its id, for an id is an office's own.
package struct DatabaseTable: Sendable {
    package struct Column: Sendable {
        /// As in the data package.
        package let name: String
        /// Its type in PostgreSQL.
        let type: String
        /// The text of a row's cell; nil for null.
        package let text: @Sendable (Int) -> String?
    }

    package let name: String
    package let columns: [Column]
    package let rowCount: Int
    var key = "row_id"
    /// Columns by which rows are looked up.
    var indices: [String] = []

    private static func number(_ name: String, _ values: [Int32]) -> Column {
        Column(name: name, type: "integer") { values[$0] == TableData.null ? nil : String(values[$0]) }
    }

    /// All that a database has of a dataset.
    ///
    /// - Parameter withPersons: whether the personal columns are among them.
    package static func all(of read: ReadResult, withPersons: Bool) -> [DatabaseTable] {
        let dataset = read.dataset
        let text = DatasetText(dataset)
        var tables: [DatabaseTable] = []
        for table in Table.allCases where dataset.isKnown(table) {
            tables.append(main(table, dataset, text, withPersons))
            for column in Schema[table].columns where column.isList {
                tables.append(list(column, of: table, dataset))
            }
        }
        if dataset.isKnown(.cases) { tables.append(limits(dataset)) }
        if dataset.isKnown(.turnout) { tables.append(stations(dataset)) }
        let origin = DatasetOrigin(read)
        return tables + [regions(dataset), spellings(dataset), manifest(origin), self.origin(origin)]
    }

    /// Until when each case is to be decided, by the rules of this program.
    private static func limits(_ dataset: Dataset) -> DatabaseTable {
        let limits = CaseLimits(dataset)
        func day(_ name: String, _ values: [Int32]) -> Column {
            Column(name: name, type: "date") { row in
                values[row] == TableData.null ? nil : CalendarDate(daysSinceEpoch: values[row]).description
            }
        }
        return DatabaseTable(
            name: "case_limits",
            columns: [
                Column(name: "row_id", type: "integer") { String($0) }, day("due_on", limits.dueOn),
                day("overdue_from", limits.overdueFrom), number("limit_note", limits.notes),
            ], rowCount: dataset[.cases].rowCount)
    }

    /// What each row of turnout adds to the figures of polling stations.
    private static func stations(_ dataset: Dataset) -> DatabaseTable {
        let stations = StationColumns(dataset)
        return DatabaseTable(
            name: "turnout_stations",
            columns: [
                Column(name: "row_id", type: "integer") { String($0) }, number("total", stations.total.values),
                number("counted", stations.counted.values), number("covered", stations.covered.values),
                number("covered_total", stations.coveredTotal.values),
            ], rowCount: dataset[.turnout].rowCount)
    }

    /// The agency that each other spelling stands for, by what the spelling is looked up by.
    private static func spellings(_ dataset: Dataset) -> DatabaseTable {
        let spellings = dataset.agenciesOfAliases.sorted { $0.key < $1.key }
        return DatabaseTable(
            name: "agency_spellings",
            columns: [
                Column(name: "spelling", type: "text") { spellings[$0].key },
                Column(name: "agency", type: "text") { spellings[$0].value },
            ], rowCount: spellings.count, key: "spelling")
    }

    /// The files that the rows are from, and how often each check warned: for people, and for what cites them.
    private static func manifest(_ origin: DatasetOrigin) -> DatabaseTable {
        let files = origin.files
        let warnings = origin.warnings.sorted { $0.key < $1.key }
        func ofFile(_ name: String, _ type: String, _ text: @escaping @Sendable (DatasetOrigin.File) -> String?)
            -> Column
        {
            Column(name: name, type: type) { $0 < files.count ? text(files[$0]) : nil }
        }
        func ofWarning(
            _ name: String, _ type: String, _ text: @escaping @Sendable ((key: String, value: Int)) -> String
        ) -> Column {
            Column(name: name, type: type) { $0 < files.count ? nil : text(warnings[$0 - files.count]) }
        }
        return DatabaseTable(
            name: "load_manifest",
            columns: [
                Column(name: "row_id", type: "integer") { String($0) }, ofFile("file", "text") { $0.path },
                ofFile("table_name", "text") { $0.table }, ofFile("sha256", "text") { $0.sha256 },
                ofFile("read", "integer") { String($0.read) }, ofFile("accepted", "integer") { String($0.accepted) },
                ofFile("rejected", "integer") { String($0.rejected) }, ofWarning("warning", "text") { $0.key },
                ofWarning("warnings", "integer") { String($0.value) },
            ], rowCount: files.count + warnings.count)
    }

    /// The same for programs, whole.
    private static func origin(_ origin: DatasetOrigin) -> DatabaseTable {
        DatabaseTable(
            name: "load_origin",
            columns: [
                Column(name: "row_id", type: "integer") { String($0) },
                Column(name: "format", type: "text") { _ in LoadManifest.format },
                Column(name: "origin", type: "text") { _ in origin.json },
            ], rowCount: 1)
    }

    private static func main(
        _ table: Table, _ dataset: Dataset, _ text: DatasetText, _ withPersons: Bool
    ) -> DatabaseTable {
        let data = dataset[table]
        var columns = [Column(name: "row_id", type: "integer") { String($0) }]
        var indices: [String] = []
        for column in Schema[table].columns where !column.isList && (withPersons || !column.isPersonal) {
            columns.append(
                Column(name: column.id, type: column.databaseType, text: cells(column, of: table, dataset, text)))
            if case .reference(let other) = column.kind, [.events, .cases].contains(other), other != table {
                columns.append(number("\(other == .events ? "event" : "case")_row", data[column.field]))
                indices.append("\(other == .events ? "event" : "case")_row")
            }
        }
        return DatabaseTable(
            name: table.rawValue, columns: columns, rowCount: data.rowCount, indices: indices)
    }

    /// The cells of a column. A region that a file leaves to the event is written out: a delegation's is its own.
    private static func cells(
        _ column: AwasModel.Column, of table: Table, _ dataset: Dataset, _ text: DatasetText
    ) -> @Sendable (Int) -> String? {
        if case .region = column.kind {
            let (values, codes) = (dataset[table][column.field], dataset.regions.map(\.description))
            return { values[$0] == TableData.null ? nil : codes[Int(values[$0])] }
        }
        let cells = text.cells(column, of: table)
        return { row in
            let cell = cells(row)
            return cell.isEmpty ? nil : cell
        }
    }

    private static func list(_ column: AwasModel.Column, of table: Table, _ dataset: Dataset) -> DatabaseTable {
        let list = dataset[table].list(column.field)
        let texts = dataset.texts(of: column.field)
        var found: [(row: Int, place: Int, item: Int32)] = []
        for row in 0..<(list.items.isEmpty ? 0 : dataset[table].rowCount) {
            for (place, item) in list.items[list.range(ofRow: row)].enumerated() { found.append((row, place, item)) }
        }
        let rows = found
        let word: @Sendable (Int32) -> String = { item in
            if case .choiceList(let set) = column.kind { set.ids[Int(item)] } else { texts[item] }
        }
        return DatabaseTable(
            name: "\(table.rawValue)_\(column.id)",
            columns: [
                Column(name: "row_id", type: "integer") { String(rows[$0].row) },
                Column(name: "place", type: "integer") { String(rows[$0].place) },
                Column(name: "item", type: "text") { word(rows[$0].item) },
            ], rowCount: rows.count, key: "row_id, place")
    }

    /// The statement that lets Spark read a table where it lies as CSV, with a header
    /// (<https://spark.apache.org/docs/latest/sql-data-sources-csv.html>).
    package func sparkDefinition(at path: String) -> String {
        let types = ["integer": "INT", "date": "DATE", "boolean": "BOOLEAN"]
        let columns = columns.map { "\($0.name) \(types[$0.type] ?? "STRING")" }.joined(separator: ", ")
        let location = path.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return """
            CREATE TABLE \(name) (\(columns)) USING csv \
            OPTIONS (header 'true', multiLine 'true', escape '"', mode 'FAILFAST') LOCATION '\(location)';
            """
    }

    /// The regions that rows name and those around them, and all provinces and kabupaten, by their codes.
    private static func regions(_ dataset: Dataset) -> DatabaseTable {
        var codes = Set(dataset.regions)
        for region in dataset.regions { codes.formUnion([.province, .kabupaten, .kecamatan].compactMap(region.at)) }
        for province in RegionDirectory.standard.provinces {
            codes.insert(province.code)
            codes.formUnion(RegionDirectory.standard.kabupaten(in: province.code).map(\.code))
        }
        let all = codes.sorted { $0.description < $1.description }
        func part(_ level: RegionCode.Level) -> @Sendable (Int) -> String? { { all[$0].at(level)?.description } }
        return DatabaseTable(
            name: "regions",
            columns: [
                Column(name: "region", type: "text") { all[$0].description },
                Column(name: "name", type: "text") { RegionDirectory.standard[all[$0]]?.fullName },
                Column(name: "province", type: "text", text: part(.province)),
                Column(name: "kabupaten", type: "text", text: part(.kabupaten)),
                Column(name: "kecamatan", type: "text", text: part(.kecamatan)),
                Column(name: "desa", type: "text", text: part(.desa)),
            ], rowCount: all.count, key: "region")
    }
}

extension AwasModel.Column {
    fileprivate var databaseType: String {
        switch kind {
        case .date, .month: "date"
        case .count: "integer"
        case .boolean: "boolean"
        case .reference, .text, .textList, .choice, .choiceList, .region: "text"
        }
    }
}
