import AwasData
import AwasModel
import Foundation
import Testing
import AwasTestSupport

/// A data package as texts by table and column, to be written as CSV files and read back.
struct SmallPackage {
    typealias Row = [Field: String]

    var rows: [Table: [Row]] = [:]
    var title = "Paket uji"

    mutating func add(_ table: Table, _ row: Row) {
        rows[table, default: []].append(row)
    }

    /// Writes the package into a folder, which must be there.
    func write(to folder: String) throws {
        for table in Table.allCases {
            guard let rows = rows[table] else { continue }
            let columns = Schema[table].columns
            var text = columns.map(\.id).joined(separator: ",") + "\n"
            for row in rows {
                text += columns.map { SmallPackage.quoted(row[$0.field] ?? "") }.joined(separator: ",") + "\n"
            }
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(table.rawValue).csv"))
        }
        let descriptor = "{\"name\": \"uji\", \"title\": \"\(title)\"}\n"
        try Data(descriptor.utf8).write(to: URL(fileURLWithPath: "\(folder)/datapackage.json"))
    }

    /// The package as the reader sees it; one with errors only where rejects are allowed.
    func read(threads: Int = 2, blockSize: Int = 1 << 20, allowsRejects: Bool = false) throws -> ReadResult {
        let scratch = try Scratch()
        try write(to: scratch.path)
        let result = try DatasetReader(threads: threads, allowsRejects: allowsRejects, blockSize: blockSize)
            .read(scratch.path)
        try #require(allowsRejects || result.errorCount == 0, "\(result.problems)")
        return result
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}

/// A folder of its own for a test, removed with this value.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/awas-report-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The files in it with their bytes, by path.
    var files: [String: Data] {
        get throws {
            var files: [String: Data] = [:]
            for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder),
                    !isFolder.boolValue
                else { continue }
                files[name] = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
            }
            return files
        }
    }
}

/// A day that the test knows to exist.
func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
}

extension SplitMix64 {
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }
}
