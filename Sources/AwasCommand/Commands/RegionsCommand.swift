import ArgumentParser
import AwasModel
import AwasReport

/// `awas regions [TEXT]`: the regions whose code or name holds a text; as a tree, by former codes, by names that several
/// share.
struct RegionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions",
        abstract: Help.text(
            "Mencari wilayah menurut kode atau nama.", "Finds regions by code or name."),
        discussion: Help.text(
            """
            Contoh:
              awas regions madiun
              awas regions 35 --tree
              awas regions --former
            """,
            """
            Examples:
              awas regions madiun
              awas regions 35 --tree
              awas regions --former
            """))

    @Argument(help: Help.text("Kode, awal kode, atau bagian nama.", "A code, its beginning, or part of a name."))
    var text: String?

    @Flag(
        help: Help.text(
            "Dengan semua wilayah di bawahnya, menjorok menurut jenjang.",
            "With all regions below, indented by level."))
    var tree = false

    @Flag(
        help: Help.text("Hanya yang dahulu berkode atau bernama lain.", "Those that had another code or name before."))
    var former = false

    @Flag(
        help: Help.text(
            "Hanya nama yang dipakai lebih dari satu wilayah setingkat kabupaten/kota.",
            "Names alone that more than one kabupaten or kota bears."))
    var sameNames = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            try output.check()
            let directory = RegionDirectory.standard
            let isNarrowed = former || sameNames
            var regions =
                text.map(directory.search)
                ?? (isNarrowed ? directory.provinces + directory.kabupaten : directory.provinces)
            if regions.isEmpty { throw RegionsCommand.nothing(text ?? "", directory) }
            if former {
                regions = regions.filter { !directory.formerly($0.code).isEmpty }
            }
            if sameNames {
                let counts = Dictionary(grouping: directory.kabupaten, by: \.name).mapValues(\.count)
                regions = regions.filter { $0.code.level == .kabupaten && counts[$0.name, default: 0] > 1 }
                    .sorted { ($0.name, $0.code) < ($1.name, $1.code) }
            }
            if tree { regions = RegionsCommand.withAllBelow(regions, directory) }
            try Answer(table(regions, directory)).write(output, common)
        }
    }

    /// Nothing was found: what is known of the text, and what to try.
    private static func nothing(_ text: String, _ directory: RegionDirectory) -> Failure {
        let remedy = LocalizedText(
            "; tulis sebagian namanya atau kodenya, atau lihat `awas regions` dan `awas regions 35 --tree`",
            "; write a part of its name or code, or see `awas regions` and `awas regions 35 --tree`")
        var sentence = remedy
        if case .unknown(let unknown) = directory.resolve(text) {
            sentence = unknown.sentence(else: unknown == .similar([]) ? remedy : LocalizedText("", ""))
        }
        return .usage(
            "tidak ada wilayah “\(text)”\(sentence.indonesian)", "no region “\(text)”\(sentence.english)")
    }

    /// Regions with all below them, each once; kecamatan only below a kabupaten that was named.
    private static func withAllBelow(_ regions: [Region], _ directory: RegionDirectory) -> [Region] {
        var all: Set<Region> = []
        for region in regions {
            all.insert(region)
            switch region.code.level {
            case .province: all.formUnion(directory.kabupaten(in: region.code))
            case .kabupaten: all.formUnion(directory.kecamatan(in: region.code))
            case .kecamatan, .desa: break
            }
        }
        return all.sorted { $0.code < $1.code }
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
                let former = directory.formerly(region.code).map {
                    $0.code == region.code ? $0.name : "\($0.code) \($0.name)"
                }
                return ReportTable.Row([
                    .text(region.code.description), .text(name(region), plain: region.fullName),
                    .text(region.kind.rawValue),
                    .text(directory[region.code.province]?.fullName ?? ""), .text(former.joined(separator: "; ")),
                ])
            },
            emptyText: LocalizedText("Tidak ada wilayah.", "No region.")[common.language])
    }

    /// In a tree a region stands two columns further in than the one that it is part of.
    private func name(_ region: Region) -> String {
        String(repeating: "\u{A0}\u{A0}", count: tree ? region.code.level.rawValue : 0)
            + RegionDirectory.standard.title(region)
    }
}
