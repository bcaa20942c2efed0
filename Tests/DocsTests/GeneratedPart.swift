import Foundation
import Testing

/// A part of a document that follows from the declarations in the code. In the file it stands between
/// `<!-- begin NAME -->` and `<!-- end NAME -->`.
struct GeneratedPart: Sendable, CustomTestStringConvertible {
    let file: String
    let name: String
    let text: String

    var testDescription: String { "\(file): \(name)" }

    static let all: [GeneratedPart] = DataDictionaryParts.all + CatalogueParts.all + DeadlineParts.all

    /// The folder of the package.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private var url: URL { GeneratedPart.root.appendingPathComponent(file) }

    /// The part as the file has it; nil when its marks are missing.
    func written() throws -> String? {
        let document = try String(contentsOf: url, encoding: .utf8)
        return range(in: document).map { String(document[$0]) }
    }

    /// Puts the part in its place in the file.
    func write() throws {
        var document = try String(contentsOf: url, encoding: .utf8)
        guard let range = range(in: document) else { return }
        document.replaceSubrange(range, with: text)
        try document.write(to: url, atomically: true, encoding: .utf8)
    }

    private func range(in document: String) -> Range<String.Index>? {
        guard let begin = document.range(of: "<!-- begin \(name) -->\n"),
            let end = document.range(of: "<!-- end \(name) -->", range: begin.upperBound..<document.endIndex)
        else { return nil }
        return begin.upperBound..<end.lowerBound
    }
}
