import AwasData
import AwasModel
import AwasQuery
import AwasSQL

/// What a question is asked of: rows that were read, or a database that answers itself.
struct QueriedData {
    /// The rows; of a database none, but where they are from.
    let read: ReadResult
    /// What answers.
    let executor: Executor
    private let database: (engine: DatabaseEngine, reader: DatabaseReader)?

    /// - Parameter columns: those that the question needs of rows.
    init(
        _ data: DataOptions, _ common: CommonOptions, _ output: OutputOptions, _ disclosure: Disclosure,
        columns: [Table: Set<Field>]
    ) throws(Failure) {
        let threads = try data.reading.threadCount()
        guard DatabaseURL.isURL(data.data) else {
            read = try data.dataset(common, output.csv, hasFingerprints: output.isDocument, columns: columns)
            executor = Executor(read.dataset, threads: threads, disclosure: disclosure)
            database = nil
            return
        }
        let reading = try data.packageReading()
        do throws(DatabaseError) {
            let reader = try reading.database()
            let engine = try DatabaseEngine(reader)
            database = (engine, reader)
            executor = Executor(engine, disclosure: disclosure)
            read = reader.origin.applied(to: nil)
        } catch {
            throw Failure(error)
        }
        reading.noteWarnings(of: read, common)
    }

    /// Ends the command where the database failed: what it answered then is nothing.
    func check() throws(Failure) {
        if let failure = database?.engine.failure { throw Failure(failure) }
    }

    /// The days of the records that a query is about; the rows of a database are looked at only where it found none.
    func recordDays(of query: Query, _ result: ResultTable) throws(Failure) -> RecordDays {
        guard let database else { return read.dataset.recordDays(of: query) }
        let isNothing = result.rows.allSatisfy { $0.values.allSatisfy { $0 == .null || $0 == .integer(0) } }
        guard query.period != DateRange(), isNothing else { return .recorded }
        do throws(DatabaseError) {
            return try database.reader.rows(DatasetReader(hasFingerprints: false)).dataset.recordDays(of: query)
        } catch {
            throw Failure(error)
        }
    }
}
