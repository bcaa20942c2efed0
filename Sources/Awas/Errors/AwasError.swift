import AwasData
import AwasModel
import AwasQuery
import AwasReport
import AwasWriters
import FoundationEssentials

/// Why Awas could not do what it was asked, in words that say what is wrong, where, and what to do.
///
/// ``message`` has them in both languages. Where Swift wants one text, `localizedDescription` is Indonesian, as the program
/// speaks to the people of an office, and `description`, which logs show, is English.
public struct AwasError: Error, Hashable, Sendable {
    /// What went wrong, for a program that must choose what to do next.
    public enum Kind: Hashable, Sendable {
        /// The package cannot be read at all: no folder, no tables.
        case package
        /// Rows of the package are faulty, and were not to be set aside; ``AwasError/problems`` has them.
        case faultyRows
        /// The question cannot be asked of the catalogue or of these data, or would mislead.
        case question
        /// There is no such report, or its definition is wrong.
        case report
        /// A document does not say how it was made.
        case document
        /// A file cannot be written.
        case output
    }

    /// What went wrong.
    public let kind: Kind
    /// What is wrong, where, and what to do.
    public let message: LocalizedText
    /// The errors of the data, by file, line and column; empty for every other kind.
    public let problems: [Problem]

    init(_ kind: Kind, _ message: LocalizedText, problems: [Problem] = []) {
        self.kind = kind
        self.message = message
        self.problems = problems
    }
}

extension AwasError: CustomStringConvertible {
    /// The message in English, as logs show it.
    public var description: String { message.english }
}

extension AwasError: LocalizedError {
    /// The message in Indonesian, as people read it.
    public var errorDescription: String? { message.indonesian }
}

extension AwasError {
    init(_ error: PackageError) {
        self.init(.package, error.message)
    }

    init(_ error: QueryError) {
        self.init(.question, error.message(\.method))
    }

    init(_ error: WriterError) {
        self.init(
            .output,
            LocalizedText("“\(error.path)”: \(error.reason.indonesian)", "“\(error.path)”: \(error.reason.english)"))
    }

    init(_ error: LibraryError) {
        switch error {
        case .files(let error): self.init(error)
        case .definitions(let error):
            func lines(_ language: Language) -> String {
                error.problems.map { problem in
                    "\(problem.file)\(problem.line.map { ":\($0)" } ?? ""): \(problem.message[language])"
                }.joined(separator: "\n")
            }
            self.init(.report, LocalizedText(lines(.indonesian), lines(.english)))
        }
    }
}

extension AwasError {
    init(_ error: RequestError, _ request: ReportRequest, in library: ReportLibrary) {
        let (name, names) = (request.name, library.names.joined(separator: ", "))
        let message =
            switch error {
            case .unknownReport:
                LocalizedText(
                    "laporan “\(name)” tidak dikenal\(library.meant(by: name).indonesian); yang ada: \(names)",
                    "unknown report “\(name)”\(library.meant(by: name).english); there are: \(names)")
            case .takesNoMeasure, .unknownMeasure:
                LocalizedText(
                    "laporan “\(name)” tidak menerima ukuran ini", "the report “\(name)” does not take this measure")
            case .listsPersons:
                LocalizedText(
                    "“\(name)” memuat orang satu per satu, sehingga angka kecil tidak dapat dirahasiakan",
                    "“\(name)” lists persons one by one, so that small figures cannot be withheld")
            case .listsNoPersons:
                LocalizedText(
                    "“\(name)” tidak memuat orang satu per satu, sehingga tidak dapat dibagi menurut penerima",
                    "“\(name)” lists no persons, by whom it could be split")
            case .isNoLetter:
                LocalizedText(
                    "“\(name)” bukan surat dan tidak memakai office.yml",
                    "“\(name)” is no letter and takes no office.yml")
            case .otherOffice: RequestError.otherOfficeMessage(request)
            }
        self.init(.report, message)
    }
}
