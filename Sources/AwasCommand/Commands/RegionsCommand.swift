import ArgumentParser
import AwasModel
import AwasReport

/// `awas regions [TEXT]`: the regions whose code or name holds a text.
struct RegionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions",
        abstract: Help.text(
            "Mencari wilayah menurut kode atau nama.", "Finds regions by code or name."))

    @Argument(help: Help.text("Kode, awal kode, atau bagian nama.", "A code, its beginning, or part of a name."))
    var text: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            let directory = RegionDirectory.standard
            let regions = text.map(directory.search) ?? directory.provinces
            if regions.isEmpty, case .unknown(let codes) = directory.resolve(text ?? "") {
                let names = codes.map { "\(directory[$0]?.fullName ?? "") (\($0))" }
                let meant = Suggestions.meant(names)
                throw .usage(
                    "tidak ada wilayah “\(text ?? "")”\(meant.indonesian)", "no region “\(text ?? "")”\(meant.english)")
            }
            try ListOutput.write(table(regions, directory), output, common)
        }
    }

    private func table(_ regions: [Region], _ directory: RegionDirectory) -> ReportTable {
        let labels: [(String, LocalizedText)] = [
            ("code", LocalizedText("Kode", "Code")), ("name", LocalizedText("Nama", "Name")),
            ("kind", LocalizedText("Macam", "Kind")), ("province", LocalizedText("Provinsi", "Province")),
            ("former", LocalizedText("Sebutan lama", "Formerly")),
        ]
        return ReportTable(
            id: "regions", title: LocalizedText("Wilayah", "Regions")[common.language],
            columns: labels.map { ReportTable.Column(id: $0, label: $1[common.language], format: .text) },
            stubColumns: 2,
            rows: regions.map { region in
                let former = directory.formerRegions.filter { $0.current == region.code }
                    .map { $0.code == region.code ? $0.name : "\($0.code) \($0.name)" }
                return ReportTable.Row([
                    .text(region.code.description), .text(region.fullName), .text(region.kind.rawValue),
                    .text(directory[region.code.province]?.fullName ?? ""), .text(former.joined(separator: "; ")),
                ])
            },
            emptyText: LocalizedText("Tidak ada wilayah.", "No region.")[common.language])
    }
}
