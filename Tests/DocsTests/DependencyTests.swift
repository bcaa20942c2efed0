import Foundation
import Testing

/// Holds the arrows between targets that ARCHITECTURE.md draws to the manifest and to what sources import.
@Suite struct DependencyTests {
    @Test(arguments: Arrows.targets)
    func manifestAndImportsAreAsDrawn(target: String) throws {
        let drawn = try #require(Arrows.drawn[target], "ARCHITECTURE.md has no line for \(target)")
        #expect(Arrows.declared[target] == drawn, "Package.swift and ARCHITECTURE.md differ")
        let imported = try Arrows.imports(of: target)
        #expect(imported.subtracting(drawn) == [], "imported, and not drawn")
        #expect(drawn.subtracting(imported) == Arrows.linkedOnly[target, default: []], "drawn, and not imported")
    }

    @Test func everyDrawnTargetHasSources() {
        #expect(Set(Arrows.drawn.keys).subtracting(Arrows.targets) == [])
        #expect(Arrows.targets.count > 10)
    }

    /// Nobody calls back upstream: what a target imports, and what that imports, never leads back to it.
    @Test(arguments: Arrows.targets)
    func noArrowLeadsBack(target: String) {
        var reached: Set<String> = []
        var next = Arrows.drawn[target, default: []]
        while let one = next.popFirst() {
            guard reached.insert(one).inserted else { continue }
            next.formUnion(Arrows.drawn[one, default: []])
        }
        #expect(!reached.contains(target))
    }

    @Test func baseImportsNothingOfOurs() {
        for target in ["AwasModel", "AwasStatistics"] {
            #expect(Arrows.drawn[target, default: ["?"]].filter(Arrows.targets.contains) == [])
        }
    }

    @Test func commandsAreImportedByTheProgramOnly() {
        #expect(Arrows.drawn.filter { $0.value.contains("AwasCommand") }.keys.sorted() == ["awas"])
    }

    /// The reading of sources finds an import however it is written.
    @Test(arguments: [
        ("import AwasData", "AwasData"), ("@testable import AwasData", "AwasData"),
        ("@_exported import struct AwasModel.Region", "AwasModel"), ("    import Glibc", "Glibc"),
        ("package import AwasQuery // why", "AwasQuery"), ("@_spi(x) public import enum AwasQuery.Value", "AwasQuery"),
    ])
    func importsAreFound(line: String, module: String) { #expect(Arrows.modules(in: line) == [module]) }
}

/// The targets of the package and what each of them uses.
private enum Arrows {
    /// The folders of `Sources`.
    static let targets: [String] = {
        let folder = GeneratedPart.root.appendingPathComponent("Sources").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { !$0.hasPrefix(".") }.sorted()
    }()

    /// What is linked without being imported: the program has this in the place of ICU's data.
    static let linkedOnly: [String: Set<String>] = ["awas": ["CEmptyLocaleData"]]

    /// What comes with Swift or the system.
    private static let given: Set<String> = [
        "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Synchronization",
    ]

    /// By the table of ARCHITECTURE.md.
    static let drawn: [String: Set<String>] = {
        var drawn: [String: Set<String>] = [:]
        for line in text("ARCHITECTURE.md").split(separator: "\n") where line.hasPrefix("| ") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3 else { continue }
            let names = cells[0].matches(of: /`(\w+)`/).map { String($0.1) }
            let used = cells[2].split(separator: ", ").map(String.init).filter { $0 != "nothing" && $0 != "–" }
            guard !names.isEmpty, used.allSatisfy({ $0.wholeMatch(of: /\w+/) != nil }) else { continue }
            for name in names { drawn[name] = Set(used) }
        }
        return drawn
    }()

    /// By the manifest, the targets in `Sources`.
    static let declared: [String: Set<String>] = {
        var declared: [String: Set<String>] = [:]
        let parts = text("Package.swift").split(separator: /\.(?:target|executableTarget|systemLibrary)\(/)
        for part in parts.dropFirst() {
            guard let name = part.firstMatch(of: /name: "(\w+)"/)?.1, targets.contains(String(name)) else { continue }
            let lists = part.split(separator: /dependencies: \[/, maxSplits: 1)
            // Strings of the list itself, and names of products.
            let list = lists.count > 1 ? lists[1].prefix { $0 != "]" } : ""
            let names = list.replacing(/, package: "[^"]*"/, with: "").matches(of: /"(\w+)"/)
            declared[String(name)] = Set(names.map { String($0.1) })
        }
        return declared
    }()

    static func imports(of target: String) throws -> Set<String> {
        let folder = GeneratedPart.root.appendingPathComponent("Sources/\(target)")
        var found: Set<String> = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path.hasSuffix(".swift") {
            found.formUnion(modules(in: try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)))
        }
        return found.subtracting(given)
    }

    static func modules(in source: String) -> Set<String> {
        let access = "(?:(?:public|package|internal|private|fileprivate)\\s+)?"
        let kind = "(?:(?:struct|enum|class|protocol|func|var|let|typealias|actor)\\s+)?"
        let pattern = "(?m)^\\s*(?:@\\w+(?:\\(\\w*\\))?\\s+)*\(access)import\\s+\(kind)(\\w+)"
        guard let line = try? Regex(pattern, as: (Substring, Substring).self) else { return [] }
        return Set(source.matches(of: line).map { String($0.output.1) })
    }

    private static func text(_ file: String) -> String {
        (try? String(contentsOf: GeneratedPart.root.appendingPathComponent(file), encoding: .utf8)) ?? ""
    }
}
