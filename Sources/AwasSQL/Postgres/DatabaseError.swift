import AwasModel

/// Why a database does not answer.
package enum DatabaseError: Error, Hashable, Sendable {
    /// The address holds a password.
    case passwordInURL
    /// The name of the schema cannot be one.
    case badSchema(String)
    /// Rows were set aside, or not, when they were loaded.
    case excludesWarnings
    /// Spark is not among the servers that this program speaks to.
    case noSpark
    /// The client library is not installed.
    case noLibrary
    /// No connection; what the server or the library said.
    case unreachable(database: String, reason: String)
    /// The schema has no tables of ours.
    case notLoaded(database: String)
    /// The tables were written by another version.
    case otherVersion(database: String, found: String)
    /// The schema holds tables that are not ours.
    case foreignSchema(database: String, schema: String)
    /// A statement failed; what the server said.
    case failed(database: String, reason: String)
    /// What the tables hold cannot be what was loaded.
    case changed(database: String)

    /// What is wrong, and what to do.
    package var message: LocalizedText {
        switch self {
        case .passwordInURL:
            LocalizedText(
                "alamat basis data memuat kata sandi, yang terlihat dalam daftar proses; pakai PGPASSWORD atau berkas ~/.pgpass",
                "the address of the database holds a password, which a list of processes shows; use PGPASSWORD or the file ~/.pgpass"
            )
        case .badSchema(let name):
            LocalizedText(
                "nama skema “\(name)” tidak dapat dipakai; tulis huruf kecil, angka, dan garis bawah, seperti ?schema=awas",
                "“\(name)” cannot name a schema; write small letters, digits and underscores, like ?schema=awas")
        case .excludesWarnings:
            LocalizedText(
                "--exclude-warnings berlaku ketika data dimuat: awas load DATA URL --exclude-warnings …",
                "--exclude-warnings is for loading the data: awas load DATA URL --exclude-warnings …")
        case .noSpark:
            LocalizedText(
                "program ini dibuat tanpa Spark Connect; pakai `awas export` untuk tabelnya, atau alamat postgresql://…",
                "this program is built without Spark Connect; use `awas export` for its tables, or an address postgresql://…"
            )
        case .noLibrary:
            LocalizedText(
                "pustaka klien PostgreSQL (libpq.so.5) tidak ditemukan; pasang dengan: apt-get install libpq5",
                "PostgreSQL's client library (libpq.so.5) was not found; install it by: apt-get install libpq5")
        case .unreachable(let database, let reason):
            LocalizedText(
                "basis data “\(database)” tidak dapat dihubungi: \(reason)",
                "the database “\(database)” cannot be reached: \(reason)")
        case .notLoaded(let database):
            LocalizedText(
                "“\(database)” tidak berisi tabel Awas; muat dahulu dengan `awas load DATA URL`",
                "“\(database)” holds no tables of Awas; load them first by `awas load DATA URL`")
        case .otherVersion(let database, let found):
            LocalizedText(
                "tabel dalam “\(database)” ditulis oleh bentuk \(found), bukan \(LoadManifest.format); muat lagi dengan `awas load`",
                "the tables in “\(database)” have the form \(found), not \(LoadManifest.format); load them again by `awas load`"
            )
        case .foreignSchema(let database, let schema):
            LocalizedText(
                "skema “\(schema)” dalam “\(database)” berisi tabel lain yang tidak akan dihapus; pilih skema lain dengan ?schema=…",
                "the schema “\(schema)” in “\(database)” holds other tables, which are not dropped; choose another by ?schema=…"
            )
        case .failed(let database, let reason):
            LocalizedText(
                "basis data “\(database)” menolak: \(reason)", "the database “\(database)” refuses: \(reason)")
        case .changed(let database):
            LocalizedText(
                "isi tabel dalam “\(database)” bukan lagi yang dimuat; muat lagi dengan `awas load`",
                "what the tables in “\(database)” hold is no longer what was loaded; load them again by `awas load`")
        }
    }
}
