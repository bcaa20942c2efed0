import ArgumentParser
import AwasData
import AwasModel
import AwasQuery
import AwasReport

/// `awas list DATA TABLE`: records one by one, without names and NIP.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Help.text(
            "Mendaftar catatan sebuah tabel, tanpa nama dan NIP.",
            "Lists the records of a table, without names and NIP."),
        discussion: Help.text(
            """
            Contoh:
              awas list sample-data cases --region 35.19 --month 2024-09
              awas list sample-data attendance --where 'attended>=20' --columns agency,attended --sort -attended --limit 10
            """,
            """
            Examples:
              awas list sample-data cases --region 35.19 --month 2024-09
              awas list sample-data attendance --where 'attended>=20' --columns agency,attended --sort -attended --limit 10
            """))

    @OptionGroup var data: DataOptions

    @Argument(
        help: Help.text("Tabel, seperti events atau cases.", "A table, such as events or cases."),
        completion: Completions.tables)
    var table: String

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            Help.text(
                "Saringan seperti pada `awas query`, juga dengan kolom tabel; boleh berulang.",
                "A filter as in `awas query`, of any column too; may be repeated."),
            valueName: "filter"), completion: Completions.filter)
    var filters: [String] = []

    @Option(
        help: ArgumentHelp(
            Help.text("Kolom yang ditampilkan, dipisah koma.", "The columns to show, separated by commas."),
            valueName: "C,…"))
    var columns: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            Help.text(
                "Urut menurut kolom ini; - di depan: menurun.", "Sort by this column; descending with a leading -."),
            valueName: "[-]C"))
    var sort: String?

    @OptionGroup var limit: LimitOption

    @OptionGroup var scope: ScopeOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var suppression: SuppressionOption
    @OptionGroup var screen: WidthOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try output.check(data)
            try screen.check()
            let table = try Arguments.table(table)
            let disclosure = try suppression.disclosure()
            if !disclosure.namesAgenciesAndCases, ListCommand.naming.contains(table) {
                throw .usage(
                    "bagi publik tidak ada daftar perkara, terlapor, kehadiran, dan instansi; tanyakan jumlahnya dengan `awas query`",
                    "for the public there is no list of cases, subjects, attendance and agencies; ask for counts with `awas query`"
                )
            }
            let fields = try columns.map { text throws(Failure) in try ListCommand.fields(text, of: table) }
            let limit = try limit.rows()
            var query = Query(measures: [])
            query.regions = try Arguments.regions(scope.regions)
            query.period = try scope.period()
            query.asOf = try scope.cutOff.day()
            let conditions = try conditions(on: table, narrowing: &query)
            let order = try sort.map { text throws(Failure) in
                let isDescending = text.hasPrefix("-")
                return RecordOrder(
                    try ListCommand.column(String(isDescending ? text.dropFirst() : text[...]), of: table).field,
                    isDescending: isDescending)
            }
            Arguments.noteFormerRegions(scope.regions, common)
            let read = try data.dataset(
                common, output.csv,
                columns: RecordList.columns(of: table, in: query, where: conditions, sortedBy: order, fields: fields))
            let threads = try data.reading.threadCount()
            let list: ReportTable
            do throws(QueryError) {
                list = try RecordList.table(
                    of: table, in: query, where: conditions, sortedBy: order, fields: fields,
                    showsAll: output.format != .table, limit: limit,
                    NativeEngine(read.dataset, threads: threads), disclosure: disclosure, language: common.language)
            } catch {
                throw Failure(error)
            }
            // Records have many columns; what is piped is read by a person too.
            var answer = Answer(list)
            answer.width = screen.width ?? StandardStreams.width(of: .output) ?? 80
            try answer.write(output, common)
            if data.setsRowsAside { try Rejects.write(read, package: data.data, beside: output, common) }
        }
    }

    /// The tables whose records name agencies or cases.
    private static let naming: Set<Table> = [.cases, .subjects, .attendance, .agencies]

    /// The filters on columns; those on dimensions of the table's records, and on their date, narrow the question.
    private func conditions(on table: Table, narrowing query: inout Query) throws(Failure) -> [RecordCondition] {
        var conditions: [RecordCondition] = []
        for text in filters {
            guard let fact = Fact(table), let filter = Filter(text) else {
                conditions.append(try ListCommand.condition(text, on: table))
                continue
            }
            let isOfRecords = Catalogue.dimension(named: filter.dimension).map { $0.facts.contains(fact) }
            let isColumn = Schema[table].columns.contains { $0.id == filter.dimension || $0.alias == filter.dimension }
            if isOfRecords == true || filter.isOnDate || (isOfRecords == false && !isColumn) {
                try Arguments.add(filter: text, to: &query)
            } else {
                conditions.append(try ListCommand.condition(text, on: table))
            }
        }
        return conditions
    }

    private static func condition(_ text: String, on table: Table) throws(Failure) -> RecordCondition {
        let filter = try Arguments.filter(text)
        let column = try column(filter.dimension, of: table)
        do throws(RecordConditionError) {
            return try RecordCondition(filter, of: column)
        } catch {
            throw Failure(error)
        }
    }

    private static func fields(_ text: String, of table: Table) throws(Failure) -> [Field] {
        var fields: [Field] = []
        for name in Arguments.list(text) { fields.append(try column(name, of: table).field) }
        return fields
    }

    /// The column of this name that may be listed.
    private static func column(_ name: String, of table: Table) throws(Failure) -> Column {
        let allowed = RecordList.fields(of: table)
        let column = Schema[table].columns.first { $0.id == name || $0.alias == name }
        if let column, allowed.contains(column.field) { return column }
        if let column { throw Failure(RecordConditionError.personal(column)) }
        let known = Schema[table].columns.filter { allowed.contains($0.field) }
        let near = Suggestions.nearest(to: name, among: known.flatMap { [$0.id, $0.alias] }, atMost: 3)
        var meant: [Column] = []
        for name in near {
            guard let column = known.first(where: { $0.id == name || $0.alias == name }),
                !meant.contains(where: { $0.id == column.id })
            else { continue }
            meant.append(column)
        }
        throw .usage(
            "tabel \(table.rawValue) tidak punya kolom “\(name)”\(Suggestions.meant(meant.map(\.alias)).indonesian)",
            "the table \(table.rawValue) has no column “\(name)”\(Suggestions.meant(meant.map(\.id)).english)")
    }
}
