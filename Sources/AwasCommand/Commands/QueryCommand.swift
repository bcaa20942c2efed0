import ArgumentParser
import AwasData
import AwasModel
import AwasQuery
import AwasReport
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
            Help.text("Ukuran, dipisah koma; lihat `awas catalog`.", "Measures, parted by commas; see `awas catalog`."),
            valueName: "M,…"))
    var measures: String

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(Help.text("Dimensi, dipisah koma.", "Dimensions, parted by commas."), valueName: "D,…"))
    var dimensions: String?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            Help.text("Saringan: D=v1,v2 atau D!=v; boleh berulang.", "Filter: D=v1,v2 or D!=v; may be repeated."),
            valueName: "filter"))
    var filters: [String] = []

    @OptionGroup var scope: ScopeOptions
    @OptionGroup var suppression: SuppressionOption

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            Help.text("Urutan: ID menaik, -ID menurun.", "Order: ID ascending, -ID descending."),
            valueName: "[-]ID,…"))
    var sort: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(Help.text("Paling banyak N baris.", "At most N rows."), valueName: "N"))
    var limit: Int?

    @Flag(help: Help.text("Tambah jumlah, dihitung dari catatan.", "Add a total, computed from the records."))
    var totals = false

    @Flag(help: Help.text("Jelaskan arti angka-angkanya.", "Explain what the figures mean."))
    var explain = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            let query = try query()
            Arguments.noteFormerRegions(scope.regions, common)
            let leastPersons = try suppression.leastPersons()
            let read = try data.dataset(common, output.csv, columns: query.columns)
            let threads = try Arguments.threads(data.threads)
            let result: ResultTable
            do throws(QueryError) {
                result = try Executor(read.dataset, threads: threads, leastPersons: leastPersons).run(query)
            } catch {
                throw Failure(error)
            }
            try write(result, read)
            if data.allowRejects { try Rejects.write(read, package: data.data, beside: output, common) }
            if explain { StandardStreams.message(QueryExplanation(query, result, read).text(common.language)) }
        }
    }

    private func query() throws(Failure) -> Query {
        var query = Query(measures: Arguments.list(measures))
        query.dimensions = Arguments.list(dimensions)
        for text in filters {
            guard let filter = Filter(text) else {
                throw .usage(
                    "--where “\(text)” tidak dimengerti; tulis seperti sector=asn,polri atau level!=desa",
                    "--where “\(text)” is not understood; write it like sector=asn,polri or level!=desa")
            }
            query.filters.append(filter)
        }
        query.regions = try Arguments.regions(scope.regions)
        query.period = try scope.period()
        query.asOf = try Arguments.date(scope.asOf, "--as-of")
        query.election = scope.election
        query.sort = Arguments.list(sort).map { key in
            key.hasPrefix("-") ? Query.SortKey(String(key.dropFirst()), descending: true) : Query.SortKey(key)
        }
        if let limit, limit < 0 { throw .usage("--limit tidak boleh negatif", "--limit must not be negative") }
        query.limit = limit
        query.totals = totals
        return query
    }

    private func write(_ result: ResultTable, _ read: ReadResult) throws(Failure) {
        let language = common.language
        switch output.format {
        case .csv: try AnswerOutput.writeCSV(output.csv, common, to: output.output) { $0.render(result) }
        case .json: try AnswerOutput.write(JSONWriter.render(result, language: language), to: output.output)
        case .table:
            let width = output.output == nil ? StandardStreams.width(of: .output) : nil
            try AnswerOutput.write(
                TextWriter.render(table(result), language: language, width: width), to: output.output)
        case .xlsx:
            try AnswerOutput.writeWorkbook(table(result), created: result.asOf, language, to: output.output)
        }
        guard !common.quiet, output.format == .csv else { return }
        for note in result.notes { StandardStreams.message("awas: " + note[language]) }
    }

    private func table(_ result: ResultTable) -> ReportTable {
        ReportTable(
            result, title: result.measures.map { $0.label[common.language] }.joined(separator: ", "),
            language: common.language,
            emptyText: LocalizedText(
                "Tidak ada catatan yang cocok.", "No record matches.")[common.language])
    }
}
