import ArgumentParser
import AwasModel
import AwasReport

/// What an office says of its letters.
struct OfficeOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Help.text(
                "Kop, nomor, tujuan dan penanda tangan surat; biasanya office.yml di samping tabel data.",
                "Letterhead, number, addressee and signatory of a letter; usually office.yml beside the data's tables."),
            valueName: "file"), completion: .file(extensions: ["yml"]))
    var officeFile: String?

    /// What the office says; nil where nothing was named and there is no file beside the data, or the report is no letter.
    ///
    /// - Parameters:
    ///   - data: the folder of the package.
    ///   - name: the report's.
    func details(
        beside data: String, for name: String, in library: ReportLibrary, _ language: Language
    ) throws(Failure) -> OfficeDetails? {
        guard officeFile != nil || library[name]?.letter != nil else { return nil }
        do throws(LibraryError) {
            return try OfficeDetails.read(officeFile, beside: data)
        } catch {
            throw Failure(error, in: LocalizedText("data kantor", "the details of the office"), language)
        }
    }
}
