/// The kecamatan of the table by their names: made on first use, since most runs of the program never name one.
struct KecamatanNames: Sendable {
    static let standard = KecamatanNames(RegionDirectory.standard)

    /// Kecamatan by their folded names, each in code order.
    private var codes: [String: [RegionCode]] = [:]
    /// The names that more than one bears, letter by letter.
    private var shared: Set<String> = []

    private init(_ directory: RegionDirectory) {
        codes.reserveCapacity(8_192)
        var seen: Set<String> = []
        for kabupaten in directory.kabupaten {
            for kecamatan in directory.kecamatan(in: kabupaten.code) {
                add(kecamatan.name, kecamatan.code)
                if !seen.insert(kecamatan.name).inserted { shared.insert(kecamatan.name) }
            }
        }
        for (name, code) in RegionData.otherKecamatanNames {
            if let code = RegionCode(code), directory[code] != nil { add(name, code) }
        }
        for key in codes.keys { codes[key]?.sort() }
    }

    private mutating func add(_ name: String, _ code: RegionCode) {
        let key = KecamatanNames.folded(name)
        if codes[key]?.contains(code) != true { codes[key, default: []].append(code) }
    }

    /// Whether more than one kecamatan has a name.
    func areSeveral(named name: String) -> Bool { shared.contains(name) }

    /// The kecamatan of a name, in code order. Blanks and marks do not count, nor case: no kabupaten has two kecamatan that
    /// differ in them alone.
    func codes(named name: String) -> [RegionCode] { codes[KecamatanNames.folded(name), default: []] }

    /// The folded names and their bearers.
    var all: [(name: String, codes: [RegionCode])] { codes.map { ($0.key, $0.value) } }

    static func folded(_ name: String) -> String {
        let words = RegionName(name[...], marks: .dropped, hasKind: false)?.bare ?? name
        return words.filter { $0 != " " }
    }
}
