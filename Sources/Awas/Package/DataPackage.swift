import AwasData
import AwasModel
import AwasQuery
import FoundationEssentials

/// A data package that was read and checked: a folder with CSV files, one a table.
///
/// ```swift
/// let package = try DataPackage("sample-data", faultyRows: .setAside)
/// let answer = try package.query(.cases, by: .sector).during("2024-09").compared(to: .previous).answer()
/// ```
public struct DataPackage: Sendable {
    /// What becomes of rows that have an error.
    public enum FaultyRows: Hashable, Sendable {
        /// The package is not used: ``DataPackage/init(_:faultyRows:)`` throws and names all of them.
        case refuse
        /// They, and the rows that refer to them, are missing from every figure. Answers and reports say how many there are.
        case setAside
    }

    /// The folder, as it was named.
    public let path: String
    let faultyRows: FaultyRows
    let read: ReadResult

    /// Reads a package and checks all of its rows. The figures do not depend on the number of cores, all of which are used.
    ///
    /// - Parameters:
    ///   - path: a folder with CSV files and, usually, a `datapackage.json`.
    ///   - faultyRows: what becomes of rows with an error.
    /// - Throws: ``AwasError`` of the kind ``AwasError/Kind/package`` when there is no package or a file cannot be read, and
    ///   of the kind ``AwasError/Kind/faultyRows`` when rows are faulty and are to be refused, or when a file cannot be
    ///   taken apart into rows, so that nobody knows what would be set aside.
    public init(_ path: String, faultyRows: FaultyRows = .refuse) throws(AwasError) {
        try self.init(path, faultyRows: faultyRows, excluding: [])
    }

    /// - Parameter warnings: the checks whose warnings set rows aside, each about rows.
    init(_ path: String, faultyRows: FaultyRows, excluding warnings: [ProblemCode]) throws(AwasError) {
        var reader = DatasetReader(
            threads: DataPackage.threads, allowsRejects: faultyRows == .setAside, hasFingerprints: true)
        reader.excludedWarnings = Set(warnings)
        do throws(PackageError) {
            read = try reader.read(path)
        } catch {
            throw AwasError(error)
        }
        self.path = path
        self.faultyRows = faultyRows
        let errors = read.problems.filter { $0.severity == .error }
        guard errors.isEmpty || faultyRows == .setAside && !read.hasUnreadableFile else {
            throw AwasError(.faultyRows, DataPackage.refusal(errors.count, read), problems: errors)
        }
    }

    /// What is wrong or doubtful in the package, by file, line and column; errors are those of rows that were set aside.
    public var problems: [Problem] { read.problems }

    /// How many rows were set aside, over all tables.
    public var rowsSetAside: Int { read.dataset.rowsSetAside }

    func executor(_ disclosure: Disclosure) -> Executor {
        Executor(read.dataset, threads: DataPackage.threads, disclosure: disclosure)
    }

    static var threads: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

    private static func refusal(_ count: Int, _ read: ReadResult) -> LocalizedText {
        if let file = read.unreadableFiles.first {
            return LocalizedText(
                "\(count) galat dalam data; baris “\(file)” tidak dapat dipisahkan, sehingga tidak diketahui apa yang disisihkan: perbaiki berkas itu",
                "\(English.count(count, "error")) in the data; “\(file)” cannot be separated into rows, so that nobody knows what would be set aside: fix that file"
            )
        }
        return LocalizedText(
            "\(count) galat dalam data; perbaiki, atau sisihkan baris keliru dengan faultyRows: .setAside",
            "\(English.count(count, "error")) in the data; fix them, or set faulty rows aside by faultyRows: .setAside")
    }
}
