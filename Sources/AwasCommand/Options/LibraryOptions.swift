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
            throw Failure(error, in: LocalizedText("definisi laporan", "report definitions"), language)
        }
    }
}

extension Failure {
    /// What is wrong in files of YAML, all of which is printed.
    ///
    /// - Parameter files: what the message calls them.
    init(_ error: LibraryError, in files: LocalizedText, _ language: Language) {
        switch error {
        case .files(let error): self.init(error)
        case .definitions(let error):
            for problem in error.problems {
                let line = problem.line.map { ":\($0)" } ?? ""
                StandardStreams.message("\(problem.file)\(line): \(problem.message[language])")
            }
            let count = error.problems.count
            self.init(
                ExitStatus.dataError,
                LocalizedText(
                    "\(count) galat dalam \(files.indonesian); perbaiki, lihat docs/definisi-laporan.md",
                    "\(English.count(count, "mistake")) in \(files.english); fix them, see docs/report-definitions.md"))
        }
    }
}
