import ArgumentParser
import AwasModel
import AwasWriters

/// The program `awas`.
public struct AwasCommand: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "awas",
        abstract: Help.text(
            "Memeriksa dan merangkum data pengawasan pemilu.", "Checks and sums up data of election oversight."),
        discussion: Help.text(
            "Contoh: awas report bulanan sample-data --region 35 --month 2024-09",
            "Example: awas report bulanan sample-data --region 35 --month 2024-09 --lang en"),
        version: ProgramVersion.current,
        subcommands: [
            CheckCommand.self, DescribeCommand.self, QueryCommand.self, ListCommand.self, CompareCommand.self,
            ReportCommand.self, ReportsCommand.self, VerifyCommand.self, CatalogCommand.self, RegionsCommand.self,
            SchemaCommand.self, SampleCommand.self,
        ])

    public init() {}

    /// Runs what the command line says.
    public static func main() {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        if let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), !names.contains(name) {
            let meant = Suggestions.meant(Suggestions.nearest(to: name, among: names, atMost: 1))
            let message = LocalizedText(
                "awas: perintah “\(name)” tidak dikenal\(meant.indonesian); `awas --help` mendaftarnya",
                "awas: unknown command “\(name)”\(meant.english); `awas --help` lists them")
            StandardStreams.message(message[Help.language])
            exit(withError: ExitStatus.usage)
        }
        OutputFiles.removeWhenInterrupted()
        main(nil)
    }
}
