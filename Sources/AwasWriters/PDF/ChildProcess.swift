import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Another program that is run to its end, without a word on our terminal.
enum ChildProcess {
    /// Runs a program and waits for it.
    ///
    /// The C library's call is enough for one program that takes nothing and says nothing; it waits where it stands, as all of
    /// this library does.
    ///
    /// - Parameters:
    ///   - path: The program.
    ///   - arguments: Its arguments, without its name.
    ///   - environment: Its environment, `NAME=value` each.
    ///   - patience: How long it may take; then it is ended, with all that it has started.
    /// - Returns: Its exit code, that of a signal 128 more than its number; nil when it took too long.
    static func run(
        _ path: String, _ arguments: [String], environment: [String], patience: Duration
    ) throws(Errno) -> Int32? {
        let process = try start(path, arguments, environment)
        // A signal that ends us ends it too.
        UnfinishedFiles.shared.lock()
        UnfinishedFiles.shared.add(process: process)
        UnfinishedFiles.shared.unlock()
        defer {
            // What it has started and left running goes with it.
            kill(-process, SIGKILL)
            UnfinishedFiles.shared.lock()
            UnfinishedFiles.shared.remove(process: process)
            UnfinishedFiles.shared.unlock()
        }
        let end = ContinuousClock.now + patience
        let pause: UInt32 = 5_000
        var status: Int32 = 0
        while true {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return code(of: status) }
            if ended < 0, errno != EINTR { throw Errno(rawValue: errno) }
            guard ContinuousClock.now < end else {
                kill(-process, SIGKILL)
                while waitpid(process, &status, 0) < 0, errno == EINTR {}
                return nil
            }
            usleep(pause)
        }
    }

    /// The exit code in what `waitpid` tells, by the layout that its macros take it from.
    private static func code(of status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Starts a program as the leader of a group, with the usual answers to signals.
    private static func start(
        _ path: String, _ arguments: [String], _ environment: [String]
    ) throws(Errno) -> pid_t {
        #if canImport(Darwin)
            var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
        #else
            var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        sigaddset(&signals, SIGXFSZ)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
        posix_spawnattr_setflags(&attributes, Int16(flags))
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
        guard failure == 0 else { throw Errno(rawValue: failure) }
        return process
    }
}
