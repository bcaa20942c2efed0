import ArgumentParser
import AwasModel

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
            CheckCommand.self, QueryCommand.self, ReportCommand.self, ReportsCommand.self, CatalogCommand.self,
            RegionsCommand.self, SchemaCommand.self,
        ])

    public init() {}
}
