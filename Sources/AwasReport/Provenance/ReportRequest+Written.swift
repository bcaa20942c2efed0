import AwasModel
import FoundationEssentials

extension ReportRequest {
    /// The request as a text for documents that go through mail and other programs: ASCII only, and no blank in it says
    /// anything, so that its lines may be broken anywhere.
    package var written: String {
        let members = fields.map { JSON.quoted($0.field.rawValue) + ": " + ReportRequest.sturdy($0.value.compact) }
        return "{" + members.joined(separator: ", ") + "}"
    }

    /// What a written form asks for; nil when it is none.
    package init?(written text: String) {
        let text = text.filter { !$0.isWhitespace }
        guard let request = try? JSONDecoder().decode(ReportRequest.self, from: Data(text.utf8)) else { return nil }
        self = request
    }

    /// Blanks, and what is not ASCII, stand in strings only, where they can be written by their codes.
    private static func sturdy(_ json: String) -> String {
        json.utf16.map { unit in
            if unit > 0x20, unit < 0x7F { return String(UnicodeScalar(UInt8(unit))) }
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
