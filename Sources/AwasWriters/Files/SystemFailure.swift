import AwasModel
import SystemPackage

extension WriterError {
    /// A failed call of the operating system, in words for people; those that can be fixed say how.
    static func system(_ code: Errno, path: String) -> WriterError {
        WriterError(path: path, reason: reason(code))
    }

    /// What the operating system does with a file; its failure becomes one with words for people.
    static func catching<Result>(_ path: String, _ body: () throws -> Result) throws(WriterError) -> Result {
        do {
            return try body()
        } catch {
            throw .system(error as? Errno ?? .ioError, path: path)
        }
    }

    /// What a failed call says of something that cannot be written, and what to do.
    package static func reason(_ code: Errno) -> LocalizedText {
        switch code {
        case .permissionDenied, .notPermitted:
            LocalizedText(
                "tidak ada izin untuk menulis di sini; pilih folder lain atau minta izinnya",
                "there is no permission to write here; choose another folder or ask for permission")
        case .readOnlyFileSystem:
            LocalizedText(
                "penyimpanan ini hanya dapat dibaca; pilih folder lain",
                "this storage is read-only; choose another folder")
        case .noSpace, .diskQuotaExceeded:
            LocalizedText(
                "tempat penyimpanan penuh; kosongkan sebagian atau pilih tempat lain",
                "the storage is full; free some space or choose another place")
        case .fileTooLarge:
            LocalizedText(
                "berkasnya akan melebihi ukuran yang diizinkan di sini; pilih tempat lain",
                "the file would exceed the size that is allowed here; choose another place")
        case .badFileDescriptor:
            LocalizedText(
                "tujuannya sudah ditutup; buka kembali, atau tulis ke berkas dengan --output",
                "where it goes is closed; open it again, or write to a file with --output")
        case .isDirectory: isFolder
        case .notDirectory, .fileExists:
            LocalizedText(
                "bagian dari jalur ini adalah berkas, bukan folder; pilih jalur lain",
                "a part of this path is a file, not a folder; choose another path")
        case .noSuchFileOrDirectory:
            LocalizedText(
                "jalur ini tidak ada dan tidak dapat dibuat; periksa penulisannya",
                "this path does not exist and cannot be made; check its spelling")
        case .fileNameTooLong:
            LocalizedText("namanya terlalu panjang; pilih nama yang lebih pendek", "its name is too long; shorten it")
        case .tooManySymbolicLinkLevels:
            LocalizedText(
                "tautan simbolis di jalur ini berputar; pilih jalur lain",
                "the symbolic links of this path run in a circle; choose another path")
        default:
            LocalizedText(
                "tidak dapat ditulis (galat sistem \(code.rawValue)); periksa penyimpanannya atau pilih tempat lain",
                "cannot be written (system error \(code.rawValue)); check the storage or choose another place")
        }
    }

    static let isFolder = LocalizedText(
        "sudah ada folder dengan nama ini; pilih nama lain atau pindahkan foldernya",
        "a folder of this name is in the way; choose another name or move the folder")

    static let isRepeated = LocalizedText(
        "dua keluaran akan ditulis ke berkas ini; beri nama yang berbeda",
        "two outputs would be written to this file; give them different names")
}
