import ArgumentParser

/// How the program ends, after sysexits.h.
enum ExitStatus {
    /// Wrong arguments.
    static let usage = ExitCode(64)
    /// The data have errors.
    static let dataError = ExitCode(65)
    /// The input is not there or cannot be read.
    static let noInput = ExitCode(66)
    /// A database is not there.
    static let unavailable = ExitCode(69)
    /// The output cannot be written.
    static let cannotCreate = ExitCode(73)
}
