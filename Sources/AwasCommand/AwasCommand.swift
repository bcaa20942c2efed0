import ArgumentParser
import AwasModel
import AwasSQL
import AwasWriters

/// The program `awas`.
package struct AwasCommand: ParsableCommand {
    /// What `--help` and `--version` say, and the commands.
    package static let configuration = CommandConfiguration(
        commandName: "awas",
        abstract: Help.text(
            "Memeriksa dan merangkum data pengawasan pemilu.", "Checks and sums up data of election oversight."),
        discussion: Help.text(
            "Contoh: awas report bulanan sample-data --region 35 --month 2024-09",
            "Example: awas report bulanan sample-data --region 35 --month 2024-09 --lang en"),
        version: ProgramVersion.current,
        subcommands: [
            CheckCommand.self, ImportCommand.self, TemplateCommand.self, DescribeCommand.self, QueryCommand.self,
            ListCommand.self, AgenciesCommand.self, CompareCommand.self,
            ReportCommand.self, ReportsCommand.self, VerifyCommand.self, LoadCommand.self, ExportCommand.self,
            CatalogCommand.self, RegionsCommand.self,
            SchemaCommand.self, SampleCommand.self,
        ])

    /// The program without arguments, which shows its help.
    package init() {}

    /// Runs what the command line says.
    package static func main() {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        // After `help` comes the name of a command, too.
        let words = CommandLine.arguments.dropFirst().drop { $0 == "help" }
        if let name = words.first, !name.hasPrefix("-"), !names.contains(name) {
            let meant = Suggestions.meant(Suggestions.nearest(to: name, among: names, atMost: 1))
            let message = LocalizedText(
                "awas: perintah “\(name)” tidak dikenal\(meant.indonesian); `awas --help` mendaftarnya",
                "awas: unknown command “\(name)”\(meant.english); `awas --help` lists them")
            StandardStreams.message(message[Help.language])
            exit(withError: ExitStatus.usage)
        }
        OutputFiles.removeWhenInterrupted()
        do {
            var command = try parseAsRoot(AwasCommand.completed(Array(CommandLine.arguments.dropFirst())))
            try command.run()
        } catch {
            end(error)
        }
    }

    /// `--print-sql` alone means PostgreSQL: the parser has no option whose value may be left out.
    private static func completed(_ arguments: [String]) -> [String] {
        guard let place = arguments.firstIndex(of: "--print-sql") else { return arguments }
        let next = arguments.index(after: place)
        let isNamed = next < arguments.endIndex && SQLDialect(rawValue: arguments[next]) != nil
        return isNamed ? arguments : Array(arguments[...place]) + [SQLDialect.postgresql.rawValue] + arguments[next...]
    }

    /// Ends the program: a command that has said what there is to say throws its exit code; all else comes from
    /// ArgumentParser, which would print it in English.
    private static func end(_ error: any Error) -> Never {
        if error is ExitCode { exit(withError: error) }
        let status = exitCode(for: error)
        guard status.isSuccess else {
            StandardStreams.message(UsageMessage(error).text(Help.language))
            exit(withError: status)
        }
        let text = fullMessage(for: error, columns: HelpPage.unbroken)
        let page = HelpPage(text)?.text(Help.language, columns: StandardStreams.width(of: .output) ?? 80)
        do {
            try withFailures(Help.language) { () throws(Failure) in try StandardStreams.output((page ?? text) + "\n") }
        } catch {
            exit(withError: error)
        }
        exit()
    }
}
