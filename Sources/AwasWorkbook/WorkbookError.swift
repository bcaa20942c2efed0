import AwasModel

/// Why a workbook cannot be read.
package enum WorkbookError: Error, Hashable, Sendable {
    /// There is no such file, or it may not be read.
    case unreadable(path: String)
    /// The file is no workbook.
    case notWorkbook(path: String)
    /// It is one of Excel 97 to 2003, or has a password: both have the same wrapping.
    case oldOrEncrypted(path: String)
    /// It is one of another kind: binary (.xlsb).
    case otherKind(path: String, name: String)
    /// A part of it is absent, there twice, damaged or no XML of workbooks.
    case damaged(path: String, part: String)
    /// It holds more than any document does.
    case tooLarge(path: String, part: String, Excess)

    /// What there is too much of.
    package enum Excess: Hashable, Sendable {
        case parts(Int)
        case bytes(Int)
        case ratio(Int)
        case depth(Int)
        case sharedTexts(Int)
        case text(Int)
        case cells(Int)
        case areas(Int)
        case mergedRows(Int)
        /// In a file as large as this one.
        case sheets(Int)
        case entries(Int)
    }

    /// What is wrong, and what to do.
    package var message: LocalizedText {
        switch self {
        case .unreadable(let path):
            LocalizedText(
                "“\(path)” tidak dapat dibaca; periksa nama berkas dan izin membacanya",
                "“\(path)” cannot be read; check the name of the file and the permission to read it")
        case .notWorkbook(let path):
            LocalizedText(
                "“\(path)” bukan buku kerja; buka di program lembar kerja, lalu simpan sebagai .xlsx",
                "“\(path)” is no workbook; open it in a spreadsheet and save it as .xlsx")
        case .oldOrEncrypted(let path):
            LocalizedText(
                "“\(path)” adalah buku kerja lama (.xls) atau memakai kata sandi; simpan sebagai .xlsx tanpa kata sandi",
                "“\(path)” is an old workbook (.xls) or has a password; save it as .xlsx without a password")
        case .otherKind(let path, let name):
            LocalizedText(
                "“\(path)” adalah buku kerja \(name); buka di program lembar kerja, lalu simpan sebagai .xlsx",
                "“\(path)” is a workbook of the kind \(name); open it in a spreadsheet and save it as .xlsx")
        case .damaged(let path, let part):
            LocalizedText(
                "buku kerja “\(path)” rusak (\(part)); buka di program lembar kerja, lalu simpan kembali",
                "the workbook “\(path)” is damaged (\(part)); open it in a spreadsheet and save it again")
        case .tooLarge(let path, let part, let excess):
            LocalizedText(
                "buku kerja “\(path)” ditolak (\(part)): lebih dari \(excess.words.indonesian); hapus yang tidak perlu, atau bagi menjadi beberapa berkas",
                "the workbook “\(path)” is refused (\(part)): more than \(excess.words.english); remove what is not needed, or split it into several files"
            )
        }
    }
}

extension WorkbookError.Excess {
    fileprivate var words: LocalizedText {
        switch self {
        case .parts(let most): LocalizedText("\(most) bagian dalam berkas", "\(most) parts in a file")
        case .bytes(let most): LocalizedText("\(most) bita setelah dibuka", "\(most) bytes once unpacked")
        case .ratio(let most):
            LocalizedText("\(most) kali ukurannya setelah dibuka", "\(most) times its size once unpacked")
        case .depth(let most): LocalizedText("\(most) elemen bersarang", "\(most) elements in each other")
        case .sharedTexts(let most): LocalizedText("\(most) bita teks", "\(most) bytes of texts")
        case .text(let most): LocalizedText("\(most) bita dalam sebuah sel", "\(most) bytes in a cell")
        case .cells(let most): LocalizedText("\(most) sel", "\(most) cells")
        case .areas(let most): LocalizedText("\(most) area gabungan atau kolom", "\(most) merged areas or columns")
        case .mergedRows(let most):
            LocalizedText("\(most) baris dalam area gabungan", "\(most) rows in merged areas")
        case .sheets(let most):
            LocalizedText("\(most) lembar dalam berkas sebesar ini", "\(most) sheets in a file as large as this")
        case .entries(let most):
            LocalizedText("\(most) gaya, lembar atau properti", "\(most) styles, sheets or properties")
        }
    }
}

/// What is wrong with a part, by whoever reads it and knows neither its name nor its file.
enum PartFault: Error {
    case damaged
    case tooLarge(WorkbookError.Excess)

    func error(_ path: String, _ part: String) -> WorkbookError {
        switch self {
        case .damaged: .damaged(path: path, part: part)
        case .tooLarge(let excess): .tooLarge(path: path, part: part, excess)
        }
    }
}
