import ArgumentParser
import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasSQL
import AwasWriters

/// `awas query DATA`: the answer to a question.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: Help.text("Menjawab pertanyaan atas paket data.", "Answers a question about a data package."),
        discussion: Help.text(
            """
            Contoh:
              awas query sample-data --measures events --by kabupaten --month 2024-09
              awas query sample-data --measures cases --by agency --where sector=asn
            """,
            """
            Examples:
              awas query sample-data --measures events --by kabupaten --month 2024-09
              awas query sample-data --measures cases --by agency --where sector=asn
            """))

    @OptionGroup var data: DataOptions

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Ukuran, dipisah koma; lihat `awas catalog`.", "Measures, separated by commas; see `awas catalog`."),
            valueName: "M,…"), completion: Completions.measures)
    var measures: String?

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(Help.text("Dimensi, dipisah koma.", "Dimensions, separated by commas."), valueName: "D,…"),
        completion: Completions.dimensions)
    var dimensions: String?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            Help.text(
                "Saringan: D=v1,v2, !=, ~ (memuat), !~, dan <, <=, >, >= untuk month, quarter, year, date; boleh berulang.",
                "Filter: D=v1,v2, !=, ~ (contains), !~, and <, <=, >, >= for month, quarter, year, date; may be repeated."
            ),
            valueName: "filter"), completion: Completions.filter)
    var filters: [String] = []

    @OptionGroup var shape: ShapeOptions

    @OptionGroup var scope: ScopeOptions
    @OptionGroup var suppression: SuppressionOption

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            Help.text("Urutan: ID menaik, -ID menurun.", "Order: ID ascending, -ID descending."),
            valueName: "[-]ID,…"), completion: Completions.sort)
    var sort: String?

    @OptionGroup var limit: LimitOption

    @Flag(help: Help.text("Tambah jumlah, dihitung dari catatan.", "Add a total, computed from the records."))
    var totals = false

    @Flag(help: Help.text("Gambar batang di samping ukuran pertama.", "Draw bars beside the first measure."))
    var bars = false

    @Flag(
        help: Help.text(
            "Jelaskan arti angka dan cara menghitungnya.", "Explain what the figures mean and how they are found."))
    var explain = false

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Cetak pernyataan SQL dan parameternya, tanpa menjalankannya: postgresql (bila tidak disebut) atau spark.",
                "Print the SQL statement and its parameters and run nothing: postgresql (if none is named) or spark."),
            valueName: "engine"))
    var printSQL: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var screen: WidthOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try output.check(data)
            try screen.check()
            let question = try question()
            Arguments.noteFormerRegions(scope.regions, common)
            let disclosure = try suppression.disclosure()
            let start = ContinuousClock.now
            if let printSQL { return try printStatements(question, disclosure, printSQL) }
            let asked = try QueriedData(
                data, common, output, disclosure, columns: question.wholeQuery.columns(showing: disclosure))
            let read = asked.read
            let isRead = ContinuousClock.now
            let executor = asked.executor
            let result: ResultTable
            var records: [String: Int] = [:]
            do throws(QueryError) {
                result = try executor.answer(question)
                if explain { records = try executor.recordCounts(of: question.query) }
            } catch {
                throw Failure(error)
            }
            try asked.check()
            EmptyPeriod.note(
                try asked.recordDays(of: question.query, result), question.query.period, question.query.regions, common)
            let times = (reading: isRead - start, answering: .now - isRead)
            try write(result, to: question.query, of: read.dataset)
            if data.setsRowsAside { try Rejects.write(read, package: data.data, beside: output, common) }
            if explain {
                let explanation = QueryExplanation(
                    question: question, result: result, read: read, records: records, times: times)
                StandardStreams.message(explanation.text(common.language))
            }
        }
    }

    /// The statements of a question, each with its parameters as comments.
    private func printStatements(
        _ question: Question, _ disclosure: Disclosure, _ name: String
    ) throws(Failure) {
        guard let dialect = SQLDialect(rawValue: name) else {
            throw .usage(
                "--print-sql “\(name)” tidak dikenal; pilih postgresql atau spark",
                "unknown --print-sql “\(name)”; choose postgresql or spark")
        }
        let read = try data.dataset(common, output.csv)
        let engine = StatementEngine(NativeEngine(read.dataset), dialect)
        do throws(QueryError) {
            _ = try Executor(engine, disclosure: disclosure).answer(question)
        } catch {
            throw Failure(error)
        }
        let texts = engine.statements.map { statement in
            let parameters = statement.parameters.enumerated().map { number, value in
                "-- \(dialect.placeholder(number + 1)) = \(JSON.string(value).compact)\n"
            }
            return statement.text + ";\n" + parameters.joined()
        }
        try AnswerOutput.write(texts.joined(separator: "\n"), to: output.output)
    }

    /// The question that the options ask.
    func question() throws(Failure) -> Question {
        var query = Query(measures: Arguments.list(measures))
        query.dimensions = Arguments.list(dimensions)
        query.regions = try Arguments.regions(scope.regions)
        query.period = try scope.period()
        for text in filters { try Arguments.add(filter: text, to: &query) }
        query.asOf = try scope.cutOff.day()
        query.election = scope.election
        query.sort = Arguments.list(sort).map { key in
            key.hasPrefix("-") ? Query.SortKey(String(key.dropFirst()), descending: true) : Query.SortKey(key)
        }
        query.limit = try limit.rows()
        query.totals = totals
        return try shape.question(query)
    }

    private func write(_ result: ResultTable, to query: Query, of dataset: Dataset) throws(Failure) {
        let language = common.language
        var answer = Answer(table(result, of: dataset))
        answer.csv = { $0.render(result) }
        answer.json = { JSONWriter.render(result, language: language) }
        answer.charts = { () throws(ChartRefusal) in try Chart.charts(of: result, language) }
        if output.isDocument {
            answer.provenance = AnswerProvenance(
                regions: query.regions, period: query.period, asOf: result.asOf, of: dataset)
        }
        (answer.created, answer.width, answer.hasBars) = (result.asOf, screen.width, bars)
        // What is not there is said in any case: its absence would pass for none.
        answer.notes = (common.quiet ? result.absences : result.notes).map { $0[language] }
        try answer.write(output, common)
    }

    private func title(_ result: ResultTable) -> String {
        let measures = result.measures.map { $0.label[common.language] }.joined(separator: ", ")
        guard let pivot = result.pivot else { return measures }
        let by = LocalizedText(" menurut ", " by ")[common.language]
        return measures + by + pivot.label[common.language].lowercased()
    }

    private func table(_ result: ResultTable, of dataset: Dataset) -> ReportTable {
        ReportTable(
            result, title: title(result),
            language: common.language,
            emptyText: (dataset.absence(of: result.measures.flatMap(\.tables))
                ?? LocalizedText("Tidak ada catatan yang cocok.", "No record matches."))[common.language], hasBars: bars
        )
    }
}
