import AwasModel

extension Dataset {
    /// Other spellings of an agency become the one to use.
    mutating func foldAgencies() {
        let folding = AgencyFolding(self[.agencies], texts)
        agencyOfAlias = folding.agencyOfAlias
        guard folding.foldsAny else { return }
        for table in [Table.attendance, .subjects] {
            guard let position = Schema[table].position(of: .agency) else { continue }
            self[table].values[position] = self[table].values[position].map(folding.agency(of:))
        }
    }
}

/// Which agency each spelling stands for, as the table of agencies says. Case, dots and blanks make no other spelling.
struct AgencyFolding {
    /// By key of a spelling the name to use.
    private(set) var agencyOfAlias: [String: String] = [:]
    private var replacement: [Int32: Int32] = [:]

    init(_ data: TableData, _ texts: [Field: ByteDictionary]) {
        let names = data[.agency]
        let aliases = data.list(.aliases)
        guard !aliases.items.isEmpty, let agencies = texts[.agency], let aliasTexts = texts[.aliases] else { return }
        var codeOfAlias: [String: Int32] = [:]
        for row in 0..<names.count where names[row] >= 0 {
            for alias in aliases.items[aliases.range(ofRow: row)] {
                let key = AgencyFolding.key(of: aliasTexts[alias])
                agencyOfAlias[key] = agencies[names[row]]
                codeOfAlias[key] = names[row]
            }
        }
        for code in 0..<Int32(agencies.count) {
            guard let agency = codeOfAlias[AgencyFolding.key(of: agencies[code])], agency != code else { continue }
            replacement[code] = agency
        }
    }

    /// What spellings have in common that differ in case, dots and blanks only.
    static func key(of spelling: String) -> String {
        let key = TextFolding.key(of: spelling)
        // Nearly all are of ASCII characters, whose bytes are enough.
        guard key.utf8.allSatisfy({ $0 < 0x80 }) else {
            return key.lowercased().filter { $0 != "." && !$0.isWhitespace }
        }
        let kept = key.utf8.lazy.filter { byte in
            byte != UInt8(ascii: ".") && byte != UInt8(ascii: " ") && !(0x09...0x0D).contains(byte)
        }
        return String(
            decoding: kept.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Whether any record is written with another spelling.
    var foldsAny: Bool { !replacement.isEmpty }

    /// Whether a spelling stands for an agency of another name.
    func folds(_ code: Int32) -> Bool { replacement[code] != nil }

    /// The code of the agency that a spelling stands for; of itself when it is no alias.
    func agency(of code: Int32) -> Int32 {
        replacement[code] ?? code
    }
}
