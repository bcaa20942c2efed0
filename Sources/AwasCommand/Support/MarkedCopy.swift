import AwasData
import AwasModel
import AwasWriters

/// The copy of an office's workbook that goes back to it, with what is to be fixed.
enum MarkedCopy {
    /// Refuses a copy that cannot be made.
    static func check(_ path: String, of data: String) throws(Failure) {
        guard path.lowercased().hasSuffix(".xlsx") else {
            throw .usage(
                "--mark “\(path)”: beri nama yang diakhiri .xlsx", "--mark “\(path)”: give it a name that ends in .xlsx"
            )
        }
        let source = try source(data)
        do throws(ProblemMarking.Refusal) { try ProblemMarking.check(source) } catch { throw failure(error, data) }
    }

    /// Writes it, and says so.
    static func write(_ package: ProblemList.Package, to path: String, _ common: CommonOptions) throws(Failure) {
        let marking: ProblemMarking
        let source = try source(package.folder)
        do throws(ProblemMarking.Refusal) {
            marking = try ProblemMarking(package.problems, of: source, common.language)
        } catch {
            throw failure(error, package.folder)
        }
        var files = OutputFiles()
        do throws(WriterError) {
            try files.add(at: path) { temporary throws(WriterError) in
                do throws(ProblemMarking.NotWritten) {
                    try marking.write(to: temporary)
                } catch {
                    throw .packing(path)
                }
            }
            try files.commit()
        } catch {
            files.discard()
            throw Failure(error)
        }
        guard !common.quiet else { return }
        StandardStreams.message(said(marking, path)[common.language])
    }

    private static func said(_ marking: ProblemMarking, _ path: String) -> LocalizedText {
        let elsewhere = marking.elsewhere
        let rest =
            elsewhere == 0
            ? LocalizedText("", "")
            : LocalizedText(
                "; \(elsewhere) masalah lain tidak berada di lembarnya",
                "; \(English.count(elsewhere, "other problem")) of no sheet of it")
        return LocalizedText(
            "awas: \(marking.cells) sel ditandai dalam \(path)\(rest.indonesian)",
            "awas: \(English.count(marking.cells, "cell")) marked in \(path)\(rest.english)")
    }

    private static func source(_ data: String) throws(Failure) -> PackageSource {
        do throws(PackageError) { return try PackageSource(data) } catch { throw Failure(error) }
    }

    private static func failure(_ refusal: ProblemMarking.Refusal, _ data: String) -> Failure {
        switch refusal {
        case .workbooks(0):
            .usage(
                "--mark menandai buku kerja, sedangkan “\(data)” tidak berisi satu pun",
                "--mark marks a workbook, and “\(data)” holds none")
        case .workbooks(let count):
            .usage(
                "--mark menandai satu buku kerja, sedangkan “\(data)” berisi \(count); sebutkan salah satu",
                "--mark marks one workbook, and “\(data)” holds \(count); name one of them")
        case .openDocument:
            .usage(
                "--mark menandai buku kerja .xlsx; buka “\(data)” di program lembar kerja, simpan sebagai .xlsx, lalu periksa lagi",
                "--mark marks workbooks of the kind .xlsx; open “\(data)” in a spreadsheet, save it as .xlsx and check again"
            )
        case .unreadable(let error): Failure(error)
        }
    }
}
