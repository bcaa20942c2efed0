import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A folder with what is packed in a file.
func unpacked(_ path: String) throws -> Scratch {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip", "-q", path, "-d", scratch.path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return scratch
}

/// An element of an XML file with the text directly in it, in the order in which they begin.
struct PartElement {
    let name: String
    let attributes: [String: String]
    /// How many elements it lies in.
    let depth: Int
    var text = ""

    subscript(attribute: String) -> String { attributes[attribute] ?? "" }

    static func all(in path: String) throws -> [PartElement] {
        let collector = Collector()
        let parser = XMLParser(data: try Data(contentsOf: URL(fileURLWithPath: path)))
        parser.delegate = collector
        try #require(parser.parse(), "\(path) is no XML")
        return collector.elements
    }

    private final class Collector: NSObject, XMLParserDelegate {
        var elements: [PartElement] = []
        private var open: [Int] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(elements.count)
            elements.append(PartElement(name: name, attributes: attributes, depth: open.count - 1))
        }

        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) {
            open.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if let last = open.last { elements[last].text += text }
        }
    }
}
