import AwasModel
import AwasWorkbook
import SystemPackage

/// Why a data package cannot be read at all.
package enum PackageError: Error, Hashable, Sendable {
    /// There is no such folder.
    case notFound(path: String)
    /// There is a file of that name, not a folder.
    case notFolder(path: String)
    /// A file or folder exists but cannot be read.
    case unreadable(path: String, reason: LocalizedText)
    /// The folder's `datapackage.json` is not one; the reason says why.
    case badDescriptor(path: String, reason: LocalizedText)
    /// The folder has neither a table nor a `datapackage.json`.
    case empty(path: String)
    /// A workbook has no sheet with the header of a table.
    case noTables(path: String)
    /// A workbook cannot be read.
    case workbook(WorkbookError)
    /// A table has more rows than can be counted, in this file at the latest.
    case tooManyRows(file: String, most: Int)
    /// The folder has more files than can be meant.
    case tooManyFiles(path: String, most: Int)

    /// What is wrong, where, and what to do.
    package var message: LocalizedText {
        switch self {
        // An address may hold a password, so it is not repeated.
        case .notFound(let path) where path.contains("://"):
            LocalizedText(
                "perintah ini membaca berkas, bukan basis data; berikan folder paket data atau buku kerja",
                "this command reads files, not a database; give the folder of a data package or a workbook")
        case .notFound(let path):
            LocalizedText(
                "paket data tidak ditemukan: “\(path)”; berikan nama folder yang berisi berkas CSV",
                "data package not found: “\(path)”; give the name of a folder with CSV files")
        case .workbook(let error): error.message
        case .noTables(let path):
            LocalizedText(
                "“\(path)” tidak berisi tabel; namai lembarnya kegiatan, kehadiran, perkara, … dan beri judul kolom",
                "“\(path)” holds no table; name its sheets events, attendance, cases, … and give their columns headers")
        case .notFolder(let path): PackageError.notFolder(path)
        case .unreadable(let path, let reason):
            LocalizedText(
                "“\(path)” tidak dapat dibaca: \(reason.indonesian)", "“\(path)” cannot be read: \(reason.english)")
        case .badDescriptor(let path, let reason):
            LocalizedText(
                "“\(path)” tidak dapat dibaca (\(reason.indonesian)); perbaiki, atau pindahkan agar dibuat dari awal",
                "“\(path)” cannot be read (\(reason.english)); fix it, or move it away to make it from scratch")
        case .tooManyRows(let file, let most):
            LocalizedText(
                "“\(file)”: sebuah tabel paling banyak berisi \(most) baris dan isi daftar; bagi datanya menjadi beberapa paket",
                "“\(file)”: a table holds at most \(most) rows and items of lists; split the data into several packages"
            )
        case .tooManyFiles(let path, let most):
            LocalizedText(
                "folder “\(path)” berisi lebih dari \(most) berkas; gabungkan berkas sebuah tabel, atau pindahkan yang bukan bagiannya",
                "the folder “\(path)” holds more than \(most) files; join the files of a table, or move away what is no part of it"
            )
        case .empty(let path):
            LocalizedText(
                "folder “\(path)” tidak berisi tabel; namai berkasnya events.csv, attendance.csv, cases.csv, …, atau letakkan buku kerjanya (.xlsx, .ods) di sana",
                "the folder “\(path)” holds no table; name its files events.csv, attendance.csv, cases.csv, …, or put its workbook (.xlsx, .ods) there"
            )
        }
    }

    private static func notFolder(_ path: String) -> LocalizedText {
        switch FileSystem.ending(of: path) {
        case "xls", "xlsb", "numbers":
            LocalizedText(
                "“\(path)” adalah buku kerja jenis lain; buka di program lembar kerja, lalu simpan sebagai .xlsx",
                "“\(path)” is a workbook of another kind; open it in a spreadsheet and save it as .xlsx")
        case "zip", "rar", "7z":
            LocalizedText(
                "“\(path)” adalah arsip; ekstrak dahulu, lalu berikan nama folder hasilnya",
                "“\(path)” is an archive; extract it first, then give the name of the folder that comes out")
        default:
            LocalizedText(
                "“\(path)” adalah berkas, bukan folder; berikan nama folder yang berisi berkas itu",
                "“\(path)” is a file, not a folder; give the name of the folder that holds it")
        }
    }
}

extension PackageError {
    static let isFolder = LocalizedText(
        "ini folder, bukan berkas; ganti namanya", "it is a folder, not a file; rename it")
    static let isDevice = LocalizedText(
        "ini bukan berkas biasa; ganti dengan berkas CSV", "it is no regular file; put a CSV file in its place")
    static let hasShrunk = LocalizedText(
        "berkas berubah ketika dibaca; tunggu sampai selesai disimpan, lalu ulangi",
        "the file changed while it was read; wait until it is saved, then try again")
    static let longRecord = LocalizedText(
        "ada baris yang lebih dari 1 GiB; periksa tanda kutip yang tidak ditutup",
        "it has a row of more than 1 GiB; look for a quote that is not closed")

    /// A failed call of the operating system, in words for people.
    static func reason(_ code: Errno) -> LocalizedText {
        switch code {
        case .permissionDenied, .notPermitted:
            LocalizedText("tidak ada izin untuk membacanya; minta izinnya", "there is no permission; ask for it")
        case .noSuchFileOrDirectory:
            LocalizedText(
                "berkas atau tujuan tautannya tidak ada; periksa namanya",
                "the file, or what it is a link to, is not there; check its name")
        case .tooManySymbolicLinkLevels:
            LocalizedText("tautan simbolisnya berputar", "its symbolic links run in a circle")
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem:
            LocalizedText("terlalu banyak berkas terbuka", "too many files are open")
        case .ioError:
            LocalizedText(
                "penyimpanannya rusak atau terputus; salin berkasnya lebih dahulu",
                "its storage is damaged or gone; copy the file first")
        default: LocalizedText("galat sistem \(code.rawValue)", "system error \(code.rawValue)")
        }
    }
}
