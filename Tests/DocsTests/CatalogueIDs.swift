import AwasModel
import AwasQuery
import Foundation

/// The ids of the catalogue as Swift names, which who imports the facade asks by: a source file that follows from the
/// catalogue.
enum CatalogueIDs {
    static let url = GeneratedPart.root.appendingPathComponent("Sources/Awas/Question/CatalogueIDs.swift")

    static var text: String {
        """
        // Written by AWAS_UPDATE_DOCS=1 swift test --filter DocsTests, from the catalogue.
        import AwasQuery

        extension Measure {
            /// The measures that a question can ask for.
            public enum ID: String, CaseIterable, Sendable {
        \(cases(Catalogue.measures.map { ($0.id, $0.definition) }))
            }
        }

        extension Dimension {
            /// The dimensions that a question can be by.
            public enum ID: String, CaseIterable, Sendable {
        \(cases(Catalogue.dimensions.map { ($0.id, $0.definition) }))
            }
        }

        """
    }

    private static func cases(_ entries: [(id: String, definition: LocalizedText)]) -> String {
        entries.map { id, definition in
            let words = id.split(separator: "_")
            let name = words.dropFirst().reduce(String(words.first ?? "")) { name, word in
                name + word.prefix(1).uppercased() + word.dropFirst()
            }
            let value = name == id ? "" : " = \"\(id)\""
            return (comment(definition.english) + ["        case \(name)\(value)"]).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// A text in lines of a comment.
    private static func comment(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + word.count < 118 {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append("        /// \(word)")
            }
        }
        return lines
    }
}
