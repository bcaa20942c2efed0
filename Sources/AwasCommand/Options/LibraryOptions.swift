import ArgumentParser
import AwasModel
import AwasReport

/// Which reports there are.
struct LibraryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Help.text(
                "Folder dengan definisi laporan sendiri (*.yml).",
                "A folder with report definitions of your own (*.yml)."),
            valueName: "folder"), completion: .directory)
    var reports: String?

    /// The built-in reports and those of the folder. What is wrong in its definitions is printed, all of it.
    ///
    /// - Parameter name: the one built-in report that is wanted; nil for all.
    func read(_ language: Language, only name: String? = nil) throws(Failure) -> ReportLibrary {
        do throws(LibraryError) {
            return try ReportLibrary(folder: reports, only: name)
        } catch {
            switch error {
            case .files(let error): throw Failure(error)
            case .definitions(let error):
                for problem in error.problems {
                    let line = problem.line.map { ":\($0)" } ?? ""
                    StandardStreams.message("\(problem.file)\(line): \(problem.message[language])")
                }
                let count = error.problems.count
                throw Failure(
                    ExitStatus.dataError,
                    LocalizedText(
                        "\(count) galat dalam definisi laporan; perbaiki, lihat docs/definisi-laporan.md",
                        "\(English.count(count, "mistake")) in report definitions; fix them, see docs/report-definitions.md"
                    ))
            }
        }
    }
}
