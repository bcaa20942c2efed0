import AwasModel
import AwasReport
import AwasWriters

/// Puts an answer where it was asked for: standard output, or a file that appears whole or not at all.
enum AnswerOutput {
    /// - Parameter path: nil or `-` for standard output.
    static func write(_ text: String, to path: String?) throws(Failure) {
        try writePieces(to: path) { write throws(WriterError) in try write(text) }
    }

    /// Writes a text piece by piece, so that a long one is never held as a whole.
    static func writePieces(
        to path: String?, _ body: ((String) throws(WriterError) -> Void) throws(WriterError) -> Void
    ) throws(Failure) {
        guard let path, path != "-" else {
            do {
                try body(StandardStreams.piece)
            } catch {
                throw Failure.standardOutput(error.reason)
            }
            return
        }
        var files = OutputFiles()
        do {
            try files.addPieces(at: path, body)
            try files.commit()
        } catch {
            files.discard()
            throw Failure(error)
        }
    }

    /// Writes a table as CSV, and says so when texts in it were guarded.
    static func writeCSV(
        _ table: ReportTable, isRaw: Bool, _ common: CommonOptions, to path: String?
    ) throws(Failure) {
        var writer = CSVWriter(isRaw: isRaw)
        try writePieces(to: path) { write throws(WriterError) in try writer.render(table, into: write) }
        if writer.hasGuarded { noteGuarded(common) }
    }

    /// Says that texts have an apostrophe more than the data.
    static func noteGuarded(_ common: CommonOptions) {
        guard !common.quiet else { return }
        StandardStreams.message(
            LocalizedText(
                "awas: teks yang diawali =, +, - atau @ diberi tanda ' di depannya, agar tidak dijalankan sebagai rumus; --raw-csv menulisnya apa adanya",
                "awas: texts that begin with =, +, - or @ got a ' before them, so that no spreadsheet runs them as formulas; --raw-csv writes them as they are"
            )[common.language])
    }

    /// A workbook cannot be shown on a terminal, so it needs a file.
    ///
    /// - Parameter sheet: what its sheet is called; nil for the title of the table.
    static func writeWorkbook(
        _ table: ReportTable, sheet: String? = nil, created: CalendarDate? = nil, _ language: Language, to path: String?
    ) throws(Failure) {
        guard let path, path != "-" else {
            throw .usage(
                "--format xlsx perlu --output berkas.xlsx", "--format xlsx needs --output file.xlsx")
        }
        var files = OutputFiles()
        do {
            try files.add(at: path) { temporary throws(WriterError) in
                try XLSXWriter.write(
                    table, title: table.title, sheetName: sheet ?? table.title, notes: [],
                    created: created ?? CalendarDate(daysSinceEpoch: 0), language: language, to: temporary)
            }
            try files.commit()
        } catch {
            files.discard()
            throw Failure(error)
        }
    }
}
