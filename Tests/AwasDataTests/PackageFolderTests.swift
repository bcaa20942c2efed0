import AwasModel
import Foundation
import Testing

@testable import AwasData

@Suite struct PackageFolderTests {
    private func error(_ path: String) -> PackageError? {
        do throws(PackageError) {
            _ = try DatasetReader().read(path)
            return nil
        } catch {
            return error
        }
    }

    @Test func noFolder() throws {
        let package = try TemporaryPackage(Examples.package())
        for path in ["\(package.path)/absent", ""] { #expect(error(path) == .notFound(path: path)) }
        let file = "\(package.path)/events.csv"
        #expect(error(file) == .notFolder(path: file))
    }

    @Test func anEmptyFolder() throws {
        let package = try TemporaryPackage(["README.md": "", ".events.csv": ""])
        #expect(error(package.path) == .empty(path: package.path))
    }

    /// A descriptor alone, or an empty folder of a table, is a package without rows.
    @Test func aPackageWithoutTables() throws {
        #expect(try read(["datapackage.json": "{}"]).problems == [])
        let package = try TemporaryPackage(["events/notes.txt": "x"])
        let result = try package.read()
        #expect(result.codes == [.unknownFile] && result.problems[0].file == "events/notes.txt")
    }

    /// A folder named as a file would otherwise pass for an absent table.
    @Test func aFolderNamedAsAFile() throws {
        let package = try TemporaryPackage(Examples.package())
        try FileManager.default.removeItem(atPath: "\(package.path)/events.csv")
        try FileManager.default.createDirectory(
            atPath: "\(package.path)/events.csv", withIntermediateDirectories: true)
        #expect(isUnreadable(error(package.path), "events.csv"))
    }

    /// Opening a pipe waits for a writer; there is none.
    @Test(.timeLimit(.minutes(1))) func aPipe() throws {
        for name in ["events.csv", "datapackage.json", "cases/a.csv"] {
            let package = try TemporaryPackage(["oversight.csv": "", "cases/b.csv": ""])
            #expect(mkfifo("\(package.path)/\(name)", 0o600) == 0)
            #expect(isUnreadable(error(package.path), name))
        }
    }

    @Test func whatCannotBeOpened() throws {
        let package = try TemporaryPackage(Examples.package())
        try FileManager.default.createSymbolicLink(
            atPath: "\(package.path)/events/absent.csv".replacing("events/", with: ""),
            withDestinationPath: "nowhere")
        #expect(error(package.path) == nil, "a file of no table is not opened")
        try FileManager.default.removeItem(atPath: "\(package.path)/cases.csv")
        try FileManager.default.createSymbolicLink(
            atPath: "\(package.path)/cases.csv", withDestinationPath: "cases.csv")
        #expect(isUnreadable(error(package.path), "cases.csv"))
    }

    @Test func filesOfNoTable() throws {
        var files = Examples.package()
        files["evnts.csv"] = "x"
        files["CASES.CSV"] = "x"
        files["notes.txt"] = "x"
        let result = try read(files)
        #expect(result.codes == [.unknownFile, .unknownFile])
        #expect(result.problems.map(\.file) == ["CASES.CSV", "evnts.csv"])
        #expect(result.problems.map { $0.message.english.contains("did you mean “") } == [true, true])
    }

    @Test(arguments: [
        "", "{", "[]", "[1]", "7", "null", "{\"resources\": {}}", "{\"resources\": [{\"schema\": []}]}",
        "{\"name\": 5}", "{\"name\": \"\u{0}\"}", String(repeating: "[", count: 100_000),
    ])
    func badDescriptors(text: String) throws {
        var files = Examples.package()
        files["datapackage.json"] = text
        let result = try read(files)
        #expect(result.codes == [.badDescriptor])
        let message = try #require(result.problems.first?.message)
        #expect(message.english.count > "datapackage.json cannot be read: ".count)
        #expect(result.dataset.counts.allSatisfy { $0.accepted == 1 })
    }

    @Test func descriptors() throws {
        var files = Examples.package()
        files["datapackage.json"] = """
            \u{FEFF}{"name": "contoh", "title": "Contoh", "sources": [{"title": "Bawaslu"}, {"path": "x"}],
             "resources": [{"name": "events", "path": "events.csv", "schema": "schema.json"}, {"path": "x.csv"}]}
            """
        let result = try read(files)
        #expect(result.codes == [])
        #expect(result.dataset.descriptor.title == "Contoh" && result.dataset.descriptor.sources == ["Bawaslu"])
    }

    private func isUnreadable(_ error: PackageError?, _ name: String) -> Bool {
        guard case .unreadable(let path, let reason)? = error else { return false }
        let message = error?.message
        return path.hasSuffix("/\(name)") && !reason.english.isEmpty && message?.english != message?.indonesian
    }
}
