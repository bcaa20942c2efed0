/// The custom properties of a workbook that hold its request. Other programs keep them when they save the workbook.
enum RequestProperties {
    /// Excel allows 255 characters a property.
    private static let longest = 200

    /// A written request in as many properties as it needs.
    static func properties(of written: String) -> [(name: String, text: String)] {
        var rest = written[...]
        var properties: [(String, String)] = []
        while !rest.isEmpty {
            properties.append((name(properties.count), String(rest.prefix(longest))))
            rest = rest.dropFirst(longest)
        }
        return properties
    }

    /// The request that the properties of a workbook hold; empty when there is none.
    static func text(in properties: [String: String]) -> String {
        var text = ""
        var number = 0
        while let piece = properties[name(number)] {
            text += piece
            number += 1
        }
        return text
    }

    private static func name(_ number: Int) -> String { number == 0 ? "awas" : "awas \(number + 1)" }
}
