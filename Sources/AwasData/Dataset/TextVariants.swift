import AwasModel

/// The texts of a dictionary that nobody can tell apart: of each such group one stands for all.
struct TextVariants: Sendable {
    /// By what texts are compared by, the codes of all texts that may have variants, in their order.
    private(set) var groups: [String: [Int32]] = [:]
    /// By the code of a text that another stands for, that one.
    private(set) var standIns: [Int32: Int32] = [:]

    init() {}

    /// Finds the groups of a dictionary's texts. Most dictionaries hold ASCII alone, and have none.
    init(of dictionary: ByteDictionary) {
        guard !dictionary.isASCII else { return }
        for code in 0..<Int32(dictionary.count) where !dictionary.withBytes(of: code, TextFolding.isPlain) {
            groups[TextFolding.key(of: dictionary[code]), default: []].append(code)
        }
        for (key, codes) in groups {
            guard let plain = dictionary.exactCode(of: key), !codes.contains(plain) else { continue }
            groups[key] = (codes + [plain]).sorted()
        }
    }

    /// The codes of texts that others look like.
    var similar: [[Int32]] { groups.values.filter { $0.count > 1 } }

    /// Lets one text stand for its group.
    mutating func choose(_ code: Int32, for group: [Int32]) {
        for other in group where other != code { standIns[other] = code }
    }

    /// The code that stands for all texts that look like one; nil when none does.
    func code(of text: String, in dictionary: ByteDictionary) -> Int32? {
        if let code = dictionary.exactCode(of: text) { return standIns[code] ?? code }
        let key = TextFolding.key(of: text)
        return (groups[key]?.first ?? dictionary.exactCode(of: key)).map { standIns[$0] ?? $0 }
    }
}
