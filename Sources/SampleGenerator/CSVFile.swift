#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A table on its way to a file.
struct CSVFile {
    /// Relative to the data package's folder.
    let path: String
    private(set) var text: String

    init(path: String, header: [String]) {
        self.path = path
        text = header.joined(separator: ",") + "\n"
    }

    /// Adds a row; nil is an empty cell.
    mutating func append(_ cells: [String?]) {
        text += cells.map { CSVFile.quoted($0 ?? "") }.joined(separator: ",") + "\n"
    }

    func write(into directory: String) throws {
        let target = URL(filePath: directory).appending(path: path)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: target, options: .atomic)
    }

    /// Quoted as RFC 4180 only where it must be.
    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { [0x2c, 0x22, 0x0a, 0x0d].contains($0) }) else { return cell }
        let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
        return "\"\(doubled)\""
    }
}
