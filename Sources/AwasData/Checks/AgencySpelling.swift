import AwasModel

/// What two spellings of one agency have in common.
enum AgencySpelling {
    private static let abbreviations = [
        "kab": "kabupaten", "kec": "kecamatan", "prov": "provinsi", "kel": "kelurahan", "ds": "desa",
        "&": "dan", "pem": "pemerintah", "pemkab": "pemerintah kabupaten", "pemkot": "pemerintah kota",
        "pemprov": "pemerintah provinsi",
    ]

    private static let expansions = Dictionary(
        uniqueKeysWithValues: abbreviations.map { (Array($0.key.utf8), Array($0.value.utf8)) })
    private static let longestAbbreviation = expansions.keys.map(\.count).max() ?? 0

    /// A text that is the same for spellings that differ only in case, punctuation, blanks or usual abbreviations.
    static func key(of name: String) -> String {
        var words: [String] = [""]
        for character in TextFolding.key(of: name).lowercased() {
            if character.isLetter || character.isNumber || character == "&" {
                words[words.count - 1].append(character)
            } else if words[words.count - 1] != "" {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }.map { abbreviations[$0] ?? $0 }.joined(separator: " ")
    }

    /// The same for the bytes of a name, most of which are ASCII.
    static func key(of name: UnsafeRawBufferPointer, into key: inout [UInt8]) {
        key.removeAll(keepingCapacity: true)
        guard name.allSatisfy({ $0 < 0x80 }) else {
            key += AgencySpelling.key(of: String(decoding: name, as: UTF8.self)).utf8
            return
        }
        var wordStart = 0
        for byte in name {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "&"):
                key.append(byte)
            default: endWord(&key, &wordStart)
            }
        }
        endWord(&key, &wordStart)
        if key.last == UInt8(ascii: " ") { key.removeLast() }
    }

    private static func endWord(_ key: inout [UInt8], _ wordStart: inout Int) {
        guard key.count > wordStart else { return }
        if key.count - wordStart <= longestAbbreviation, let expansion = expansions[Array(key[wordStart...])] {
            key.replaceSubrange(wordStart..., with: expansion)
        }
        key.append(UInt8(ascii: " "))
        wordStart = key.count
    }
}

/// Spellings brought together by what they have in common.
struct SpellingGroups {
    /// Writes what a spelling has in common with others into a buffer.
    private let writeKey: (UnsafeRawBufferPointer, inout [UInt8]) -> Void
    private var keys = ByteDictionary()
    /// The groups of keys beyond ASCII, whose letters may be encoded in more than one way.
    private var otherKeys: [String: Int32] = [:]
    private var groupCount: Int32 = 0
    private var groupOfKey: [Int32] = []
    /// By code of a spelling its group; -1 for one that was not added.
    private var groups: [Int32]
    private(set) var hasSimilar = false
    private var key: [UInt8] = []

    /// - Parameters:
    ///   - count: how many codes of spellings there are.
    ///   - writeKey: writes what a spelling has in common with others into a buffer.
    init(_ count: Int, by writeKey: @escaping (UnsafeRawBufferPointer, inout [UInt8]) -> Void) {
        self.writeKey = writeKey
        groups = Array(repeating: -1, count: count)
    }

    mutating func add(_ code: Int32, _ name: UnsafeRawBufferPointer) {
        writeKey(name, &key)
        let known = group(ofKey: key)
        groups[Int(code)] = known ?? groupCount
        if known == nil { groupCount += 1 } else { hasSimilar = true }
    }

    /// The group of a key; nil, and a new one is noted, when there was none.
    private mutating func group(ofKey key: [UInt8]) -> Int32? {
        guard key.allSatisfy({ $0 < 0x80 }) else {
            let key = String(decoding: key, as: UTF8.self)
            if let group = otherKeys[key] { return group }
            otherKeys[key] = groupCount
            return nil
        }
        let code = Int(key.withUnsafeBytes { keys.insert($0) })
        if code < groupOfKey.count { return groupOfKey[code] }
        groupOfKey.append(groupCount)
        return nil
    }

    func group(of code: Int32) -> Int32? {
        groups[Int(code)] < 0 ? nil : groups[Int(code)]
    }
}
