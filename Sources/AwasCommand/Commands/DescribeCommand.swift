import ArgumentParser
import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasWriters

/// `awas describe DATA`: what a package holds and what it lacks.
struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: Help.text(
            "Menjelaskan isi dan kelengkapan paket data.", "Describes what a data package holds and lacks."),
        discussion: Help.text(
            """
            Tabel, rentang tanggal, isi setiap kolom, dan bulan mana dari kabupaten mana yang punya catatan. CSV memuat \
            kolom-kolomnya; JSON memuat semuanya.
            Contoh: awas describe sample-data
            """,
            """
            Tables, the range of dates, how full each column is, and which months of which kabupaten have records. CSV has \
            the columns; JSON has all of it.
            Example: awas describe sample-data
            """))

    @OptionGroup var data: DataOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try output.check(data)
            let read = try data.dataset(common, output.csv)
            let threads = try data.reading.threadCount()
            let description: DataDescription
            do throws(QueryError) {
                description = try DataDescription(
                    NativeEngine(read.dataset, threads: threads), language: common.language)
            } catch {
                throw Failure(error)
            }
            try write(description)
            if data.setsRowsAside { try Rejects.write(read, package: data.data, beside: output, common) }
        }
    }

    private func write(_ description: DataDescription) throws(Failure) {
        let language = common.language
        let columns = ReportTable(columnsOf: description, language: language)
        var answer = Answer(columns)
        answer.shown = [
            ReportTable(tablesOf: description, language: language), columns,
            ReportTable(coverageOf: description, language: language),
        ]
        answer.json = { json(description).pretty() + "\n" }
        try answer.write(output, common)
    }

    private func json(_ description: DataDescription) -> JSON {
        func count(_ number: Int) -> JSON { .integer(Int64(number)) }
        let tables = description.tables.map { table in
            JSON.object([
                JSON.Member("table", .string(table.table.rawValue)), JSON.Member("files", count(table.files)),
                JSON.Member("rows", count(table.rows)), JSON.Member("rejected", count(table.rejected)),
                JSON.Member("from", table.days.map { .string($0.lowerBound.description) } ?? .null),
                JSON.Member("to", table.days.map { .string($0.upperBound.description) } ?? .null),
            ])
        }
        let columns = description.columns.map { column in
            JSON.object([
                JSON.Member("table", .string(column.table.rawValue)), JSON.Member("column", .string(column.column.id)),
                JSON.Member("filled", count(column.filled)), JSON.Member("rows", count(column.rows)),
                JSON.Member("distinct", count(column.distinct)),
                JSON.Member("values", column.values.map { .string($0) } ?? .null),
            ])
        }
        let coverage = description.coverage.map { coverage in
            JSON.object(
                [
                    JSON.Member("kabupaten_code", coverage.region.map { .string($0.description) } ?? .null),
                    JSON.Member("month", .string(coverage.month.description)),
                ]
                    + zip(DataDescription.coveredTables, coverage.records).map { table, records in
                        JSON.Member(table.measure, records.map { .integer($0) } ?? .null)
                    })
        }
        return .object([
            JSON.Member("tables", .array(tables)), JSON.Member("columns", .array(columns)),
            JSON.Member("coverage", .array(coverage)),
        ])
    }
}
