#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

do {
    let arguments = try Arguments(CommandLine.arguments.dropFirst())
    for file in Sample(seed: arguments.seed).files {
        try file.write(into: arguments.directory)
    }
} catch {
    // The C library's `stderr` is a mutable global, which Swift 6 does not let us touch.
    let message = Array("\(error)\n".utf8)
    _ = write(STDERR_FILENO, message, message.count)
    exit(error is ArgumentError ? 64 : 73)
}
