import AwasModel

/// Why a data package cannot be read at all.
public enum PackageError: Error, Hashable, Sendable {
    /// There is no such folder.
    case notFound(path: String)
    /// A file or folder exists but cannot be read; the reason is the system's.
    case unreadable(path: String, reason: String)
    /// The folder's `datapackage.json` is not one; the reason says why.
    case badDescriptor(path: String, reason: LocalizedText)
    /// The folder has neither a table nor a `datapackage.json`.
    case empty(path: String)

    /// What is wrong, where, and what to do.
    public var message: LocalizedText {
        switch self {
        case .notFound(let path):
            LocalizedText(
                "paket data tidak ditemukan: “\(path)”; berikan nama folder yang berisi berkas CSV",
                "data package not found: “\(path)”; give the name of a folder with CSV files")
        case .unreadable(let path, let reason):
            LocalizedText(
                "tidak dapat dibaca: “\(path)” (\(reason)); periksa berkas dan izinnya",
                "cannot be read: “\(path)” (\(reason)); check the file and its permissions")
        case .badDescriptor(let path, let reason):
            LocalizedText(
                "“\(path)” tidak dapat dibaca (\(reason.indonesian)); perbaiki, atau pindahkan agar dibuat dari awal",
                "“\(path)” cannot be read (\(reason.english)); mend it, or move it away to make it from scratch")
        case .empty(let path):
            LocalizedText(
                "folder “\(path)” tidak berisi tabel; namai berkasnya events.csv, attendance.csv, cases.csv, …",
                "the folder “\(path)” holds no table; name its files events.csv, attendance.csv, cases.csv, …")
        }
    }
}
