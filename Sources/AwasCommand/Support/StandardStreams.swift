import AwasWriters
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output and standard error.
enum StandardStreams {
    /// Writes data for the next program or the screen.
    ///
    /// - Throws: ``Failure`` when it cannot all be written. A reader that has gone away ends the program quietly, as
    ///   its signal does by default.
    static func output(_ text: String) throws(Failure) {
        do {
            try piece(text)
        } catch {
            throw Failure.standardOutput(error.reason)
        }
    }

    /// Writes a part of the data.
    static func piece(_ text: String) throws(WriterError) {
        do {
            _ = try FileDescriptor.standardOutput.writeAll(text.utf8)
        } catch {
            throw WriterError(path: "-", reason: WriterError.reason(error as? Errno ?? .ioError))
        }
    }

    /// Writes a message for the person at the terminal; that there is nobody to read it is no error.
    static func message(_ text: String) {
        write(text + "\n")
    }

    /// Writes to standard error what is no whole line.
    static func write(_ text: String) {
        _ = try? FileDescriptor.standardError.writeAll(text.utf8)
    }

    enum Stream {
        case output, error
    }

    /// Whether a stream goes to a terminal that shows colours, and nobody asked for none (https://no-color.org).
    static func showsColours(_ stream: Stream) -> Bool {
        isTerminal(stream) && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    /// The columns that there are for a stream: those that COLUMNS says, else those of the terminal; nil when it goes
    /// elsewhere.
    static func width(of stream: Stream) -> Int? {
        if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
        guard isTerminal(stream) else { return nil }
        let descriptor = stream == .output ? STDOUT_FILENO : STDERR_FILENO
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    static func isTerminal(_ stream: Stream) -> Bool {
        isatty(stream == .output ? STDOUT_FILENO : STDERR_FILENO) != 0
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
