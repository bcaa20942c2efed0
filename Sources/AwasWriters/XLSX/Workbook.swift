import AwasModel
import CXlsxwriter

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A workbook being made by libxlsxwriter: the library's pointers stay within this type and `Worksheet`.
///
/// The library owns all memory reached from the workbook and frees it on closing, which happens once: in `close` or, when
/// an error came before, in `deinit`. A class, so that its sheets keep it alive.
final class Workbook {
    /// How a cell looks, as this workbook holds it.
    struct Format {
        fileprivate(set) var handle: UnsafeMutablePointer<lxw_format>
    }

    private let path: String
    /// For `Workbook+Scatter` alone.
    private(set) var handle: UnsafeMutablePointer<lxw_workbook>?
    /// Whether all rows are held until it is closed.
    let holdsRows: Bool
    /// The word that stands on every printed page and in the properties; nil for none.
    let classification: String?
    private var formats: [CellStyle: Format] = [:]
    private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    private var names = CellNames()
    /// About how many bytes the cells will take in the library's temporary files, rather too many than too few.
    private var bytes = 0

    /// More rows than this are not held in memory.
    static let mostRowsHeld = 10_000

    /// - Parameter rows: about how many rows it will have. Of a small workbook all cells are held until it is closed, and
    ///   equal texts are one, as in the files of Excel itself. Of a large one only the row that is being written is held;
    ///   those before it lie in a temporary file, with their texts in them. So rows must be written from top to bottom.
    /// - Parameter classification: the word that stands on every printed page and in the properties; nil for none.
    init(path: String, rows: Int, classification: String? = nil) throws(WriterError) {
        self.path = path
        self.classification = classification
        var options = lxw_workbook_options()
        holdsRows = rows <= Workbook.mostRowsHeld
        options.constant_memory = holdsRows ? 0 : 1
        handle = workbook_new_opt(path, &options)
        if handle == nil { throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    }

    deinit {
        if let handle { lxw_workbook_free(handle) }
    }

    /// What the file says about itself. The day takes the place of the clock, so that equal contents are equal bytes.
    ///
    /// - Parameter subject: what it is about, in a line.
    func setProperties(title: String, subject: String = "", created: CalendarDate) throws(WriterError) {
        var properties = lxw_doc_properties()
        let strings = CStrings()
        properties.title = strings.add(classification.map { "\($0): \(title)" } ?? title)
        if let classification {
            properties.keywords = strings.add(classification)
            properties.category = strings.add(classification)
        }
        if !subject.isEmpty { properties.subject = strings.add(subject) }
        properties.company = strings.add("Awas")
        let seconds = Int(created.daysSinceEpoch) * 86_400
        // 0 would stand for "now".
        properties.created = seconds == 0 ? 1 : seconds
        // The library copies them.
        let code = workbook_set_properties(handle, &properties)
        try withExtendedLifetime(strings) { () throws(WriterError) in try check(code) }
    }

    /// A text that stays with the file when other programs save it; left out where it is longer than Excel allows.
    func setProperty(_ name: String, _ text: String) throws(WriterError) {
        let text = WorkbookText.stored(text)
        guard text.unicodeScalars.count <= 255 else { return }
        try check(workbook_set_custom_property_string(handle, name, text))
    }

    /// A further sheet; the name must be one of `SheetNames`.
    func addSheet(_ name: String) throws(WriterError) -> Worksheet {
        let stored = WorkbookText.stored(name)
        try check(workbook_validate_sheet_name(handle, stored))
        guard let sheet = workbook_add_worksheet(handle, stored) else { throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        sheets.append(sheet)
        return Worksheet(handle: sheet, name: name, workbook: self)
    }

    /// A name that no table and no cells have yet; nil when it would be too long.
    func uniqueName(_ parts: [String]) -> String? { names.unique(parts) }

    /// Gives an area its name: `='Daftar'!$A$1:$B$9`. One that is longer than the library has room for gets none.
    func define(_ name: String, as formula: String) throws(WriterError) {
        let longest = 127
        guard formula.utf8.count <= longest else { return }
        try check(workbook_define_name(handle, WorkbookText.stored(name), formula))
    }

    /// Writes the file.
    func close() throws(WriterError) {
        guard let handle else { return }
        try checkTemporaryFiles()
        try checkSpace()
        // The library frees the workbook whether it could write it or not.
        self.handle = nil
        formats = [:]
        try check(workbook_close(handle))
    }

    /// Counts a cell with a text of so many bytes, or a number.
    func count(_ textBytes: Int) {
        // A character may become an entity of six.
        bytes += 100 + textBytes * 6
    }

    /// The library makes each sheet in a temporary file and does not notice when that cannot be written: rows would be
    /// missing from a workbook that looks whole.
    private func checkTemporaryFiles() throws(WriterError) {
        var needed = bytes
        let files = sheets.compactMap { $0.pointee.optimize_tmpfile }
        if !files.isEmpty {
            needed = 0
            for file in files {
                if fflush(file) != 0 || ferror(file) != 0 { throw failure(LXW_ERROR_CREATING_TMPFILE) }
                // It is copied when the rest of the sheet is written.
                needed = max(needed, ftell(file))
            }
        }
        let margin = 1 << 20
        if let free = FreeSpace.bytes(at: TemporaryFolder.path), free < needed + margin {
            throw failure(LXW_ERROR_CREATING_TMPFILE)
        }
    }

    /// When the library cannot write its file, it prints a message of its own to standard error, in English and about its
    /// source files, and has no way to be quiet. So a storage that is full is noticed before: cells take more room than
    /// this, however well they are compressed.
    private func checkSpace() throws(WriterError) {
        let least = 4_096 + bytes / 50
        if let free = FreeSpace.bytes(at: path), free < least { throw .system(.noSpace, path: path) }
    }

    func check(_ code: lxw_error) throws(WriterError) {
        if code != LXW_NO_ERROR { throw failure(code) }
    }

    func failure(_ code: lxw_error) -> WriterError {
        let reason =
            switch code {
            case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD,
                LXW_ERROR_ZIP_CLOSE, LXW_ERROR_ZIP_INTERNAL_ERROR:
                LocalizedText(
                    "buku kerja tidak dapat ditulis; periksa izin dan ruang kosong folder ini",
                    "the workbook cannot be written; check the permissions and free space of this folder")
            case LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE:
                LocalizedText(
                    "berkas sementara tidak dapat dibuat; kosongkan ruang di folder sementara atau atur TMPDIR",
                    "no temporary file can be made; free some space in the temporary folder or set TMPDIR")
            case LXW_ERROR_MEMORY_MALLOC_FAILED:
                LocalizedText(
                    "memori tidak cukup untuk buku kerja ini; persempit isinya atau gunakan CSV",
                    "there is not enough memory for this workbook; narrow its contents or use CSV")
            default:
                LocalizedText(
                    "buku kerja tidak dapat dibuat (libxlsxwriter \(code.rawValue)); gunakan CSV",
                    "the workbook cannot be made (libxlsxwriter \(code.rawValue)); use CSV")
            }
        return WriterError(path: path, reason: reason)
    }

    /// Something that a sheet cannot hold.
    func excess(_ reason: LocalizedText) -> WriterError {
        WriterError(path: path, reason: reason)
    }

    /// The format of a style; equal styles share one.
    func format(_ style: CellStyle) throws(WriterError) -> Format {
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(handle) else { throw failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        if let code = style.numberFormat { format_set_num_format(format, code) }
        format_set_font_size(format, style.size)
        if style.isBold { format_set_bold(format) }
        if style.isItalic { format_set_italic(format) }
        if style.isLink {
            format_set_font_color(format, 0x0563C1)
            format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
        if style.isFilled { format_set_bg_color(format, 0xDDEBF7) }
        if let fill = style.fill { set(fill, of: format) }
        if style.isInput {
            format_set_bg_color(format, 0xFFF9E5)
            format_set_unlocked(format)
        }
        if style.isWrapped { format_set_text_wrap(format) }
        if style.indent > 0 { format_set_indent(format, UInt8(clamping: style.indent)) }
        let alignment =
            switch style.alignment {
            case .left: LXW_ALIGN_LEFT
            case .center: LXW_ALIGN_CENTER
            case .right: LXW_ALIGN_RIGHT
            }
        format_set_align(format, UInt8(alignment.rawValue))
        let vertical = style.isFilled && !style.isAtTop ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
        format_set_align(format, UInt8(vertical.rawValue))
        setBorder(style.border, of: format)
        formats[style] = Format(handle: format)
        return Format(handle: format)
    }

    private func set(_ fill: CellStyle.Fill, of format: UnsafeMutablePointer<lxw_format>) {
        switch fill {
        case .step(let step):
            format_set_bg_color(format, CellStyle.Fill.steps[step].fill)
            format_set_font_color(format, CellStyle.Fill.steps[step].ink)
        case .grey: format_set_bg_color(format, 0xF3F5F7)
        case .hatched:
            format_set_pattern(format, UInt8(LXW_PATTERN_LIGHT_UP.rawValue))
            format_set_fg_color(format, 0xC9CED4)
            format_set_bg_color(format, 0xFFFFFF)
        }
    }

    private func setBorder(_ border: CellStyle.Border, of format: UnsafeMutablePointer<lxw_format>) {
        let thin = UInt8(LXW_BORDER_THIN.rawValue)
        switch border {
        case .none: break
        case .row:
            format_set_bottom(format, thin)
            format_set_bottom_color(format, 0xD9D9D9)
        case .total:
            format_set_top(format, thin)
            format_set_bottom(format, thin)
        case .box:
            format_set_border(format, thin)
            format_set_border_color(format, 0x8EA9C1)
        case .cardTop:
            format_set_top(format, thin)
            format_set_top_color(format, 0xC9CED4)
        case .squareTop, .squareBottom:
            let thick = UInt8(LXW_BORDER_MEDIUM.rawValue)
            format_set_left(format, thick)
            format_set_right(format, thick)
            if border == .squareTop { format_set_top(format, thick) } else { format_set_bottom(format, thick) }
            format_set_border_color(format, 0xFFFFFF)
        }
    }
}
