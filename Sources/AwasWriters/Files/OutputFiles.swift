import AwasModel
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files that appear whole or not at all, also as a set.
///
/// Each one is written under another name beside its destination, so that the renaming in `commit` stays within one file
/// system and cannot fail for want of space. Whatever is not committed is removed: on an error, by `discard`, and at the
/// end of this value's life. Devices and pipes, such as `/dev/stdout`, cannot be replaced and are written at once.
package struct OutputFiles: ~Copyable {
    /// A file that waits under its temporary name.
    private struct Pending {
        let path: String
        let destination: String
        let temporary: String
    }

    /// What a destination is before it is written.
    private enum Destination {
        /// Nothing yet or a file, by its true path.
        case file(String)
        case device
    }

    private var pending: [Pending] = []
    /// Folders made for the files, the outer ones first; removed again when nothing is committed.
    private var createdFolders: [String] = []

    /// An empty set.
    package init() {}

    /// The path of a file in the folder that a person named: as short as they would write it.
    package static func path(_ name: String, in folder: String) -> String {
        if folder == "." { return name }
        return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    deinit {
        guard !pending.isEmpty || !createdFolders.isEmpty else { return }
        UnfinishedFiles.shared.lock()
        OutputFiles.removeLocked(pending, createdFolders)
        UnfinishedFiles.shared.unlock()
    }

    /// Adds a file by its contents, making its folder where it is missing. On an error the whole set is discarded.
    package mutating func add(_ contents: String, at path: String) throws(WriterError) {
        try addPieces(at: path) { write throws(WriterError) in try write(contents) }
    }

    /// Adds a file by the pieces of its text, one behind the other, so that nobody need hold the whole. On an error the
    /// whole set is discarded.
    package mutating func addPieces(
        at path: String, _ body: ((String) throws(WriterError) -> Void) throws(WriterError) -> Void
    ) throws(WriterError) {
        try add(at: path) { (temporary: String) throws(WriterError) in
            let file = try OpenedFile(temporary)
            do throws(WriterError) {
                try body { text throws(WriterError) in try file.append(text) }
            } catch {
                try? file.close()
                throw error
            }
            try file.close()
        }
    }

    /// Adds a file that `write` fills, given the path to write to. On an error the whole set is discarded.
    package mutating func add(at path: String, write: (String) throws(WriterError) -> Void) throws(WriterError) {
        do throws(WriterError) {
            switch try OutputFiles.destination(path) {
            case .device: try write(path)
            case .file(let destination): try addFile(at: path, destination: destination, write: write)
            }
        } catch {
            discard()
            // The reader of the message knows the destination, not the temporary name.
            throw WriterError(path: path, reason: error.reason)
        }
    }

    /// Where a file is to be written that takes its name with the others: under another name beside its destination. On an error
    /// the whole set is discarded.
    mutating func reserve(_ path: String) throws(WriterError) -> String {
        do throws(WriterError) {
            switch try OutputFiles.destination(path) {
            case .device: return path
            case .file(let destination): return try reserve(path, destination: destination)
            }
        } catch {
            discard()
            throw WriterError(path: path, reason: error.reason)
        }
    }

    /// Gives all files their names, replacing files of the same names. On an error what is left of the set is discarded.
    package mutating func commit() throws(WriterError) {
        // All together, behind the last: the storage is waited for once rather than for each file.
        do throws(WriterError) {
            for file in pending { try OutputFiles.synchronize(file.temporary, at: file.path) }
        } catch {
            discard()
            throw error
        }
        UnfinishedFiles.shared.lock()
        defer { UnfinishedFiles.shared.unlock() }
        do throws(WriterError) {
            // A folder in the way of the last file must show before the first file is replaced.
            for file in pending { _ = try OutputFiles.destination(file.path) }
            while let file = pending.first {
                guard rename(file.temporary, file.destination) == 0 else { throw .last(path: file.path) }
                UnfinishedFiles.shared.remove(file.temporary)
                UnfinishedFiles.shared.remove(folders: createdFolders)
                pending.removeFirst()
                createdFolders = []
            }
        } catch {
            discardLocked()
            throw error
        }
    }

    /// Removes every file that has not got its name yet.
    package mutating func discard() {
        UnfinishedFiles.shared.lock()
        discardLocked()
        UnfinishedFiles.shared.unlock()
    }

    private mutating func discardLocked() {
        OutputFiles.removeLocked(pending, createdFolders)
        pending = []
        createdFolders = []
    }

    private mutating func addFile(
        at path: String, destination: String, write: (String) throws(WriterError) -> Void
    ) throws(WriterError) {
        try write(try reserve(path, destination: destination))
    }

    private mutating func reserve(_ path: String, destination: String) throws(WriterError) -> String {
        guard !pending.contains(where: { $0.destination == destination }) else {
            throw WriterError(path: path, reason: WriterError.isRepeated)
        }
        let temporary = try makeTemporary(for: destination, at: path)
        pending.append(Pending(path: path, destination: destination, temporary: temporary))
        return temporary
    }

    /// An empty file beside a destination, whose folder is made where it is missing.
    private mutating func makeTemporary(for destination: String, at path: String) throws(WriterError) -> String {
        UnfinishedFiles.shared.lock()
        defer { UnfinishedFiles.shared.unlock() }
        let (folder, name) = OutputFiles.split(destination)
        try makeFolder(folder)
        let temporary = folder + OutputFiles.temporaryName(for: name)
        // A leftover of a process that was killed and had the same number.
        unlink(temporary)
        try WriterError.catching(path) {
            try FileDescriptor.open(
                temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                permissions: FilePermissions(rawValue: 0o644)
            ).close()
        }
        UnfinishedFiles.shared.add(temporary)
        return temporary
    }

    private mutating func makeFolder(_ folder: String) throws(WriterError) {
        var made = ""
        for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
            made += part + "/"
            guard !part.isEmpty, !OutputFiles.exists(made) else { continue }
            if mkdir(made, 0o777) == 0 {
                createdFolders.append(made)
                UnfinishedFiles.shared.add(folder: made)
            } else if errno != EEXIST || !OutputFiles.exists(made) {
                // Another process may have made it meanwhile.
                throw .last(path: folder)
            }
        }
    }
}

extension OutputFiles {
    private static func removeLocked(_ pending: [Pending], _ folders: [String]) {
        for file in pending {
            unlink(file.temporary)
            UnfinishedFiles.shared.remove(file.temporary)
        }
        // A folder that someone else has used meanwhile is not empty and stays.
        for folder in folders.reversed() { rmdir(folder) }
        UnfinishedFiles.shared.remove(folders: folders)
    }

    private static func exists(_ path: String) -> Bool { (try? Stat(path)) != nil }

    /// Where a path leads: through a symbolic link to its target, so that the link stays a link.
    private static func destination(_ path: String) throws(WriterError) -> Destination {
        guard let last = path.utf8.last else { throw .system(.noSuchFileOrDirectory, path: path) }
        let type: FileType
        do {
            type = try Stat(path).type
        } catch {
            let isFolder = last == UInt8(ascii: "/")
            if error == .noSuchFileOrDirectory, !isFolder { return .file(path) }
            throw .system(isFolder ? .isDirectory : error, path: path)
        }
        switch type {
        case .directory: throw WriterError(path: path, reason: WriterError.isFolder)
        case .regular:
            guard let resolved = realpath(path, nil) else { throw .last(path: path) }
            defer { free(resolved) }
            return .file(String(cString: resolved))
        default: return .device
        }
    }

    /// The folder with its slash, empty for the current one, and the name in it.
    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }

    /// Hidden, and telling whose it is. A long name is shortened: a file system takes 255 bytes.
    private static func temporaryName(for name: String) -> String {
        var stem = name
        while stem.utf8.count > 220 { stem.removeLast() }
        return ".\(stem).\(getpid()).tmp"
    }

    /// Makes the contents reach the storage before the name does, so that a power cut leaves no empty file behind.
    private static func synchronize(_ temporary: String, at path: String) throws(WriterError) {
        let file = try WriterError.catching(path) {
            try FileDescriptor.open(temporary, .readOnly, options: .closeOnExec)
        }
        defer { try? file.close() }
        // Some network file systems have no such call; what they do have was done.
        guard fsync(file.rawValue) != 0, errno != EINVAL, errno != ENOTSUP else { return }
        throw .last(path: path)
    }
}

extension WriterError {
    /// The last failed call of the C library.
    fileprivate static func last(path: String) -> WriterError { .system(Errno(rawValue: errno), path: path) }
}
