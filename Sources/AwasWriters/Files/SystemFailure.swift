import AwasModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension WriterError {
    /// A failed call of the operating system, in words for people; those that can be mended say how.
    static func system(_ code: Int32, path: String) -> WriterError {
        WriterError(path: path, reason: reason(code))
    }

    /// What a number of `errno` says of something that cannot be written, and what to do.
    public static func reason(_ code: Int32) -> LocalizedText {
        switch code {
        case EACCES, EPERM:
            LocalizedText(
                "tidak ada izin untuk menulis di sini; pilih folder lain atau minta izinnya",
                "there is no permission to write here; choose another folder or ask for permission")
        case EROFS:
            LocalizedText(
                "penyimpanan ini hanya dapat dibaca; pilih folder lain",
                "this storage is read-only; choose another folder")
        case ENOSPC, EDQUOT:
            LocalizedText(
                "tempat penyimpanan penuh; kosongkan sebagian atau pilih tempat lain",
                "the storage is full; free some space or choose another place")
        case EFBIG:
            LocalizedText(
                "berkasnya akan melebihi ukuran yang diizinkan di sini; pilih tempat lain",
                "the file would exceed the size that is allowed here; choose another place")
        case EBADF:
            LocalizedText(
                "tujuannya sudah ditutup; buka kembali, atau tulis ke berkas dengan --output",
                "where it goes is closed; open it again, or write to a file with --output")
        case EISDIR: isFolder
        case ENOTDIR, EEXIST:
            LocalizedText(
                "bagian dari jalur ini adalah berkas, bukan folder; pilih jalur lain",
                "a part of this path is a file, not a folder; choose another path")
        case ENOENT:
            LocalizedText(
                "jalur ini tidak ada dan tidak dapat dibuat; periksa penulisannya",
                "this path does not exist and cannot be made; check its spelling")
        case ENAMETOOLONG:
            LocalizedText("namanya terlalu panjang; pilih nama yang lebih pendek", "its name is too long; shorten it")
        case ELOOP:
            LocalizedText(
                "tautan simbolis di jalur ini berputar; pilih jalur lain",
                "the symbolic links of this path run in a circle; choose another path")
        default:
            LocalizedText(
                "tidak dapat ditulis (galat sistem \(code)); periksa penyimpanannya atau pilih tempat lain",
                "cannot be written (system error \(code)); check the storage or choose another place")
        }
    }

    static let isFolder = LocalizedText(
        "sudah ada folder dengan nama ini; pilih nama lain atau pindahkan foldernya",
        "a folder of this name is in the way; choose another name or move the folder")

    static let isRepeated = LocalizedText(
        "dua keluaran akan ditulis ke berkas ini; beri nama yang berbeda",
        "two outputs would be written to this file; give them different names")
}
