/// A region's name as people type it, reduced to what tells regions apart.
///
/// Case, runs of spaces and the marks `.` `-` `'` do not count, and abbreviated kinds are spelled out, so that
/// `KAB.  MADIUN` and `Kabupaten Madiun` are the same name.
struct RegionName: Hashable {
    /// How to read the marks that do not count. Both readings are needed: `D.I.` is one word, `Kab.Madiun` two.
    enum Marks: CaseIterable {
        case dropped
        case spaced
    }

    /// The kind that the name begins with.
    private(set) var kind: Region.Kind?
    /// Whether the kind is followed by *administrasi*, as for the parts of Jakarta.
    private(set) var isAdministrative = false
    /// The words after the kind, in lower case, separated by single spaces.
    private(set) var bare: String

    /// - Parameter hasKind: whether the name may begin with its kind.
    /// - Returns: nil when no word is left.
    init?(_ text: Substring, marks: Marks, hasKind: Bool = true) {
        var words = RegionName.words(of: text, marks: marks)
        if hasKind, words.count > 1, let kind = RegionName.kinds[words[0]] {
            self.kind = kind
            words.removeFirst()
            if words.count > 1, kind == .kabupaten || kind == .kota, words[0] == "administrasi" || words[0] == "adm" {
                isAdministrative = true
                words.removeFirst()
            }
        }
        guard !words.isEmpty else { return nil }
        bare = words.map { RegionName.abbreviations[$0] ?? $0 }.joined(separator: " ")
    }

    /// The readings of a text that differ: only one when it has no marks.
    static func readings(of text: Substring, hasKind: Bool = true) -> [RegionName] {
        let readings = text.unicodeScalars.contains(where: isMark) ? Marks.allCases : [.dropped]
        return readings.compactMap { RegionName(text, marks: $0, hasKind: hasKind) }
    }

    private static let kinds: [String: Region.Kind] = [
        "kabupaten": .kabupaten, "kab": .kabupaten, "kota": .kota,
        "provinsi": .provinsi, "propinsi": .provinsi, "prov": .provinsi,
        // Papua's and Yogyakarta's words for a kecamatan are two further.
        "kecamatan": .kecamatan, "kec": .kecamatan, "distrik": .kecamatan, "kapanewon": .kecamatan,
        "kemantren": .kecamatan,
    ]

    /// Words of names that are written in short.
    private static let abbreviations = ["kep": "kepulauan", "gn": "gunung", "bl": "balubur"]

    /// Whether a character does not count in a name.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == "-" || scalar == "'" || scalar == "\u{2019}"
    }

    private static func words(of text: Substring, marks: Marks) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.unicodeScalars {
            let isMark = isMark(scalar)
            if isMark && marks == .dropped { continue }
            if isMark || scalar.isSpace {
                if !word.isEmpty { words.append(word) }
                word = ""
            } else {
                word.unicodeScalars.append(scalar.lowercasedIfASCII)
            }
        }
        return word.isEmpty ? words : words + [word]
    }
}

extension Unicode.Scalar {
    /// Whether it is white space, with a fast path for the characters that nearly all texts consist of.
    var isSpace: Bool {
        isASCII ? value == 32 || (9...13).contains(value) : properties.isWhitespace
    }

    /// Lower case for the letters that regions' names are written with.
    fileprivate var lowercasedIfASCII: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self
    }
}
