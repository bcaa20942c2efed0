import Dispatch
import FoundationEssentials

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The temporary files of this process, to be removed when a signal ends it, and the programs that it has started.
///
/// Safe to share: what it holds is touched between `lock` and `unlock` alone.
final class UnfinishedFiles: @unchecked Sendable {
    static let shared = UnfinishedFiles()

    private let semaphore = DispatchSemaphore(value: 1)
    private var paths: Set<String> = []
    /// The outer ones first.
    private var folders: [String] = []
    /// Folders that go with all that is in them.
    private var trees: Set<String> = []
    /// The leaders of their groups.
    private var processes: Set<pid_t> = []

    private init() {}

    /// Begins a step that a signal must not cut in two, such as giving all files of a set their names.
    func lock() { semaphore.wait() }

    func unlock() { semaphore.signal() }

    /// Between `lock` and `unlock`.
    func add(_ path: String) { paths.insert(path) }

    /// Between `lock` and `unlock`.
    func remove(_ path: String) { paths.remove(path) }

    /// Between `lock` and `unlock`.
    func add(folder: String) { folders.append(folder) }

    /// Between `lock` and `unlock`.
    func remove(folders gone: [String]) { folders.removeAll(where: gone.contains) }

    /// Between `lock` and `unlock`.
    func add(tree path: String) { trees.insert(path) }

    /// Between `lock` and `unlock`.
    func remove(tree path: String) { trees.remove(path) }

    /// Between `lock` and `unlock`.
    func add(process: pid_t) { processes.insert(process) }

    /// Between `lock` and `unlock`.
    func remove(process: pid_t) { processes.remove(process) }

    /// Removes the files and waits for the end: nothing can be begun any more.
    fileprivate func removeAll() {
        lock()
        for process in processes { kill(-process, SIGKILL) }
        for path in paths { unlink(path) }
        for path in trees { try? FileManager.default.removeItem(atPath: path) }
        for folder in folders.reversed() { rmdir(folder) }
    }
}

extension OutputFiles {
    /// From now on a signal that ends the process (interrupt, hang-up, termination) first removes what is not committed.
    ///
    /// A file that would exceed its allowed size is an error like any other then, rather than the end.
    ///
    /// For programs, which own their signals; to be called on the main thread before others are started.
    package static func removeWhenInterrupted() {
        signal(SIGXFSZ, SIG_IGN)
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGHUP, SIGTERM] { sigaddset(&signals, signal) }
        guard pthread_sigmask(SIG_BLOCK, &signals, nil) == 0 else { return }
        DispatchQueue(label: "signals").async { [blocked = signals] in
            var signals = blocked
            var received: Int32 = 0
            while sigwait(&signals, &received) != 0 {}
            UnfinishedFiles.shared.removeAll()
            // The process ends as it would have without us, so that a shell sees why.
            signal(received, SIG_DFL)
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            kill(getpid(), received)
        }
    }
}
