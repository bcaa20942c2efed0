import ArgumentParser
import AwasData
import AwasModel
import AwasWriters

/// `awas template FILE.xlsx`: a workbook for an office to fill in.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: Help.text(
            "Menulis buku kerja untuk diisi kantor, dengan pilihan dan contoh.",
            "Writes a workbook for an office to fill in, with choices and examples."),
        discussion: Help.text(
            """
            Contoh:
              awas template --office 35.19 --month 2024-09 isian.xlsx
              awas check isian.xlsx
            """,
            """
            Examples:
              awas template --office 35.19 --month 2024-09 form.xlsx --lang en
              awas check form.xlsx
            """))

    @Argument(
        help: Help.text("Buku kerja baru, berakhiran .xlsx.", "A new workbook, ending in .xlsx."), completion: .file())
    var file: String

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Wilayah kantor: kecamatan atau kabupaten/kotanya menjadi pilihan.",
                "The office's region, whose kecamatan or kabupaten can be chosen."), valueName: "R"),
        completion: Completions.region)
    var office: String?

    @Option(
        help: ArgumentHelp(
            Help.text("Bulan yang dilaporkan.", "The month that is reported."), valueName: "YYYY-MM"))
    var month: String?

    @Option(
        help: ArgumentHelp(
            Help.text(
                "Tabelnya, dipisah koma (biasanya \(SheetTemplate.usualTables.map(\.rawValue).joined(separator: ","))).",
                "Its tables, separated by commas (usually \(SheetTemplate.usualTables.map(\.rawValue).joined(separator: ",")))."
            ),
            valueName: "T,…"))
    var tables: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            guard file.lowercased().hasSuffix(".xlsx") else {
                throw .usage(
                    "“\(file)”: beri nama yang berakhiran .xlsx", "“\(file)”: give it a name that ends in .xlsx")
            }
            let template = SheetTemplate(
                tables: try chosenTables(), office: try chosenOffice(), month: try chosenMonth(),
                language: common.language)
            var files = OutputFiles()
            do throws(WriterError) {
                try files.add(at: file) { path throws(WriterError) in try TemplateWriter.write(template, to: path) }
                try files.commit()
            } catch {
                throw Failure(error)
            }
        }
    }

    private func chosenTables() throws(Failure) -> [Table] {
        guard let tables else { return SheetTemplate.usualTables }
        var chosen: [Table] = []
        for name in tables.split(separator: ",").map(String.init) {
            guard let table = Table(rawValue: name) else {
                let known = Table.allCases.map(\.rawValue)
                let meant = Suggestions.meant(Suggestions.nearest(to: name, among: known, atMost: 1))
                throw .usage(
                    "tabel “\(name)” tidak dikenal\(meant.indonesian); pilih: \(known.joined(separator: ", "))",
                    "unknown table “\(name)”\(meant.english); choose: \(known.joined(separator: ", "))")
            }
            if !chosen.contains(table) { chosen.append(table) }
        }
        guard !chosen.isEmpty else {
            throw .usage("--tables perlu paling sedikit satu tabel", "--tables needs a table at least")
        }
        return chosen
    }

    private func chosenOffice() throws(Failure) -> RegionCode? {
        guard let office else { return nil }
        return try Arguments.regions([office]).first
    }

    private func chosenMonth() throws(Failure) -> CalendarPeriod? {
        guard let month else { return nil }
        guard let period = CalendarPeriod(month), period.unit == .month else {
            throw .usage("--month “\(month)”: tulis seperti 2024-09", "--month “\(month)”: write it as 2024-09")
        }
        return period
    }
}
