import Foundation
import Testing

/// The programs of `Examples/` print what `Tests/CaseTests/Examples` has of them; `AWAS_UPDATE_CASES=1` writes it anew.
@Suite struct ExampleTests {
    private static let names = ["answer", "check", "report", "compare", "verify"]

    @Test func everyExampleIsRun() throws {
        let folder = Place.repository.appending(path: "Examples")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
        #expect(Set(names).subtracting(["README.md"]) == Set(ExampleTests.names))
    }

    @Test(arguments: names)
    func examplePrintsWhatIsExpected(name: String) throws {
        let program = try #require(Place.built("example-\(name)"), "example-\(name) is not built")
        let expectation = Place.repository.appending(path: "Tests/CaseTests/Examples/\(name).txt")
        let output = try ExampleTests.output(of: program)
        if CaseTests.isUpdating { try Data(output.utf8).write(to: expectation) }
        #expect(try output == String(contentsOf: expectation, encoding: .utf8))
    }

    /// It imports the facade and nothing else.
    @Test(arguments: names)
    func exampleImportsTheFacadeOnly(name: String) throws {
        let source = try String(
            contentsOf: Place.repository.appending(path: "Examples/\(name)/main.swift"), encoding: .utf8)
        let imports = source.split(separator: "\n").filter { $0.contains("import ") && !$0.hasPrefix("//") }
        #expect(imports == ["import Awas"])
    }

    /// What a program prints and the files that it writes, in a folder with the sample; it must end well.
    private static func output(of program: URL) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "awas-example-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "sample-data"), withDestinationURL: Place.sample)
        let file = folder.appending(path: "stdout")
        try Data().write(to: file)
        let process = Process()
        process.executableURL = program
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: file)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let written = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "laporan").path)
        let files = (written ?? []).sorted().map { "laporan/\($0)\n" }
        return try String(contentsOf: file, encoding: .utf8) + (files.isEmpty ? "" : "--\n" + files.joined())
    }
}
