import AwasData

/// What is wrong with a data package, whether it can be used or not.
///
/// ```swift
/// let check = try PackageCheck("sample-data")
/// for group in check.groups { print(group.title.english, group.problems.count) }
/// ```
public struct PackageCheck: Sendable {
    /// The folder, as it was named.
    public let path: String
    /// All problems, by file, line and column.
    public let problems: [Problem]
    /// The same by their checks, those first that are to be fixed first: what comes earlier may be why others are there.
    public let groups: [ProblemGroup]

    /// Reads a package and finds all of its problems.
    ///
    /// - Parameter path: a folder with CSV files and, usually, a `datapackage.json`.
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/package`` when there is no package or a file cannot be read.
    public init(_ path: String) throws(AwasError) {
        let read: ReadResult
        do throws(PackageError) {
            // Checked are all columns; none is asked for afterwards.
            read = try DatasetReader(threads: DataPackage.threads, hasFingerprints: false, columns: [:]).read(path)
        } catch {
            throw AwasError(error)
        }
        self.path = path
        problems = read.problems
        groups = ProblemGroup.groups(read.problems, unreadable: read.unreadableFiles)
    }

    /// How many problems stop the package from being used, unless faulty rows may be set aside.
    public var errorCount: Int { problems.count { $0.severity == .error } }

    /// How many problems are doubts that someone should look at.
    public var warningCount: Int { problems.count { $0.severity == .warning } }
}
