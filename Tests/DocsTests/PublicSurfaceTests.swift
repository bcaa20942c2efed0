import Foundation
import Testing

/// What other packages can name is what the facade shows them; what our own targets need of each other is `package`.
@Suite struct PublicSurfaceTests {
    /// By target, the public declarations; what lies in a public type without the word is not.
    private static let declarations: [String: [Substring]] = {
        let sources = GeneratedPart.root.appendingPathComponent("Sources")
        var found: [String: [Substring]] = [:]
        for path in (try? FileManager.default.subpathsOfDirectory(atPath: sources.path)) ?? []
        where path.hasSuffix(".swift") {
            let text = (try? String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)) ?? ""
            let lines = text.split(separator: "\n").filter { line in
                line.prefixMatch(of: /\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:static |final )*public\b/) != nil
            }
            found[String(path.prefix { $0 != "/" }), default: []] += lines
        }
        return found
    }()

    @Test func fewThingsArePublic() {
        let count = PublicSurfaceTests.declarations.values.reduce(0) { $0 + $1.count }
        #expect((150...300).contains(count), "\(count) public declarations")
    }

    @Test func nobodyImportsTheseTargets() {
        for target in ["AwasWorkbook", "AwasCommand", "SampleGenerator", "awas"] {
            #expect(PublicSurfaceTests.declarations[target, default: []] == [], "\(target)")
        }
    }
}
