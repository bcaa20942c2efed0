/// A tag as it can be written anew.
struct XMLTag {
    /// With its prefix.
    let name: String
    private(set) var attributes: [(name: String, value: String)]

    init(_ name: XMLName, _ attributes: XMLAttributes) {
        (self.name, self.attributes) = (name.written, attributes.all)
    }

    init(_ name: String, _ attributes: [(name: String, value: String)] = []) {
        (self.name, self.attributes) = (name, attributes)
    }

    /// What stands before names of the same namespace: `x:`, or nothing.
    var prefix: String { name.lastIndex(of: ":").map { String(name[...$0]) } ?? "" }

    /// The namespace that the tag declares for its own name; nil where it does not.
    var namespace: String? { self[prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"] }

    subscript(name: String) -> String? {
        get { attributes.first { $0.name == name }?.value }
        set {
            let place = attributes.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): attributes[place].value = value
            case (let place?, nil): attributes.remove(at: place)
            case (nil, let value?): attributes.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// The same with another value of an attribute; without it where the value is nil.
    func with(_ name: String, _ value: String?) -> XMLTag {
        var tag = self
        tag[name] = value
        return tag
    }

    /// Whether the element has no content and ends at once.
    func start(isEmpty: Bool) -> String {
        let attributes = attributes.map { " \($0.name)=\"\(XMLTag.escaped($0.value))\"" }
        return "<\(name)\(attributes.joined())\(isEmpty ? "/>" : ">")"
    }

    var end: String { "</\(name)>" }

    /// What parts of workbooks begin with.
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// A text as it stands between tags, or in the quotes of an attribute.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\r", "\t": escaped += "&#\(scalar.value);"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
