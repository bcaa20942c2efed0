import ArgumentParser
import AwasData
import AwasModel
import AwasSQL

/// `awas load DATA URL`: a package's accepted rows as tables of a database.
struct LoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: Help.text(
            "Memuat paket data ke PostgreSQL.", "Loads a data package into PostgreSQL."),
        discussion: Help.text(
            """
            Contoh:
              awas load sample-data postgresql://localhost/bawaslu
              awas query postgresql://localhost/bawaslu --measures cases --by month
            Tabelnya ditulis ke skema awas (atau ?schema=…) dan menggantikan muatan sebelumnya sekaligus. Kata sandi dibaca
            dari PGPASSWORD atau ~/.pgpass.
            """,
            """
            Examples:
              awas load sample-data postgresql://localhost/bawaslu
              awas query postgresql://localhost/bawaslu --measures cases --by month
            The tables go to the schema awas (or ?schema=…) and take the place of what was loaded before, all at once. The
            password is read from PGPASSWORD or ~/.pgpass.
            """))

    @OptionGroup var data: DataOptions

    @Argument(
        help: ArgumentHelp(
            Help.text(
                "Alamat basis data: postgresql://[pengguna@]server[:port]/nama[?schema=…].",
                "The address of the database: postgresql://[user@]server[:port]/name[?schema=…]."), valueName: "url"))
    var url: String

    @OptionGroup var persons: PersonsOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            let target: DatabaseURL
            do throws(DatabaseError) { target = try DatabaseURL(url) } catch { throw Failure(error) }
            let read = try data.packageReading().dataset(common, hasFingerprints: true)
            let load = DatabaseLoad(read, into: target, withPersons: persons.withPersons)
            let rows: Int
            do throws(DatabaseError) { rows = try load.write() } catch { throw Failure(error) }
            if data.setsRowsAside {
                try Rejects.write(read, package: data.data, to: Rejects.path(beside: nil), isRaw: false, common)
            }
            guard !common.quiet else { return }
            StandardStreams.message(
                LocalizedText(
                    "awas: \(rows) baris dimuat ke \(target.name)",
                    "awas: \(English.count(rows, "row")) loaded into \(target.name)")[common.language])
        }
    }
}
