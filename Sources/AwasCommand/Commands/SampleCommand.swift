import ArgumentParser
import AwasModel
import AwasWriters
import FoundationEssentials

/// `awas sample DIR`: the sample package, to start from.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: Help.text(
            "Menulis paket data contoh ke folder baru.", "Writes the sample data package into a new folder."),
        discussion: Help.text(
            """
            Contoh:
              awas sample contoh && awas query contoh --measures events --by month
            """,
            """
            Example:
              awas sample contoh && awas query contoh --measures events --by month
            """))

    @Argument(help: Help.text("Folder baru.", "A new folder."), completion: .directory)
    var folder: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try withFailures(common.language) { () throws(Failure) in
            guard let sample = SharedFiles.sampleData else {
                throw Failure(
                    ExitStatus.noInput,
                    LocalizedText(
                        "paket contoh tidak ditemukan di samping program; pasang dengan `make install`, atau sebutkan foldernya dalam AWAS_SHARE",
                        "the sample package is not beside the program; install with `make install`, or name its folder in AWAS_SHARE"
                    ))
            }
            try NewFolder.write(to: folder) { (files: inout OutputFiles) throws(WriterError) in
                for path in (FileManager.default.subpaths(atPath: sample) ?? []).sorted() {
                    guard let contents = FileManager.default.contents(atPath: "\(sample)/\(path)") else { continue }
                    try files.add(String(decoding: contents, as: UTF8.self), at: OutputFiles.path(path, in: folder))
                }
            }
            guard !common.quiet else { return }
            let readme = OutputFiles.path("README.md", in: folder)
            StandardStreams.message(
                LocalizedText(
                    "awas: paket contoh ditulis ke \(folder); sebagian nyata, sebagian ilustrasi: baca \(readme)",
                    "awas: the sample package is in \(folder); part of it is real, part illustrative: read \(readme)"
                )[common.language])
        }
    }
}
