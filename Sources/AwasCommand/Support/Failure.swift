import ArgumentParser
import AwasData
import AwasModel
import AwasQuery
import AwasWriters

/// Why a command ends without doing its work: the exit code and what to tell the person.
struct Failure: Error {
    let status: ExitCode
    /// Nil when everything has been said.
    let message: LocalizedText?

    init(_ status: ExitCode, _ message: LocalizedText?) {
        self.status = status
        self.message = message
    }

    /// An argument that is not as it must be.
    static func usage(_ indonesian: String, _ english: String) -> Failure {
        Failure(ExitStatus.usage, LocalizedText(indonesian, english))
    }

    static func standardOutput(_ reason: LocalizedText) -> Failure {
        Failure(
            ExitStatus.cannotCreate,
            LocalizedText(
                "keluaran baku tidak dapat ditulis: \(reason.indonesian)",
                "standard output cannot be written: \(reason.english)"))
    }

    init(_ error: PackageError) {
        let status = if case .badDescriptor = error { ExitStatus.dataError } else { ExitStatus.noInput }
        self.init(status, error.message)
    }

    init(_ error: WriterError) {
        self.init(
            ExitStatus.cannotCreate,
            LocalizedText(
                "“\(error.path)”: \(error.reason.indonesian)", "“\(error.path)”: \(error.reason.english)"))
    }

    init(_ error: QueryError) {
        self.init(ExitStatus.usage, error.message)
    }
}

/// Runs the work of a command and turns a failure into a message and an exit code.
func withFailures(_ language: Language, _ body: () throws(Failure) -> Void) throws {
    do {
        try body()
    } catch {
        if let message = error.message { StandardStreams.message("awas: " + message[language]) }
        throw error.status
    }
}
