extension Enumeration {
    /// What people call values in everyday words that have one place in the vocabulary.
    private static let everydayWords = [
        "pns": "asn", "pppk": "asn", "p3k": "asn", "polisi": "polri", "tentara": "tni", "kades": "kepala_desa",
        "jaksa": "kejaksaan", "parpol": "partai", "kpu": "penyelenggara", "bawaslu": "penyelenggara", "pers": "media",
        "wartawan": "media", "warga": "masyarakat", "rakor": "rapat_koordinasi", "pusat": "ri", "nasional": "ri",
        "medsos": "media_sosial", "pilgub": "pilkada", "pilbup": "pilkada", "pilwali": "pilkada", "pileg": "pemilu",
        "pilpres": "pemilu",
    ]

    /// The values that a text probably means: by the same letters, by their words in either language or a part of them,
    /// by everyday words, else by how little they differ.
    public func nearest(to text: String, atMost limit: Int) -> [String] {
        let text = String(text.prefix(80))
        let wanted = Suggestions.letters(text)
        if let id = (Enumeration.idsByNames[list] ?? idByName)[wanted] { return [id] }
        if let id = Enumeration.everydayWords[wanted], code(of: id) != nil { return [id] }
        let near = Suggestions.nearest(to: text, among: ids, atMost: limit)
        if !near.isEmpty { return near }
        let labels = values.map { (name: $0.id, label: $0.label.indonesian) }
        return Suggestions.nearest(to: text, amongLabels: labels, atMost: limit)
    }

    /// By the list of a set's ids: the value of each name. Made once, when a word is met that is no value: a package may
    /// have millions of them.
    private static let idsByNames: [String: [String: String]] = {
        let sets = Schema.tables.flatMap(\.columns).compactMap { column -> Enumeration? in
            switch column.kind {
            case .choice(let set), .choiceList(let set): set
            default: nil
            }
        }
        return Dictionary(sets.map { ($0.list, $0.idByName) }, uniquingKeysWith: { first, _ in first })
    }()

    private var idByName: [String: String] {
        let names = values.flatMap { value in Enumeration.names(of: value).map { ($0, value.id) } }
        return Dictionary(names, uniquingKeysWith: { first, _ in first })
    }

    /// The letters of a value's names: its id, its labels, and the parts of a label that says it twice, as in
    /// `Civil servants (ASN)` and `Kabupaten/kota`.
    private static func names(of value: Value) -> [String] {
        let labels = [value.label.indonesian, value.label.english]
        let parts = labels.flatMap { $0.split { "/()".contains($0) }.map(String.init) }
        return ([value.id] + labels + parts).map(Suggestions.letters).filter { !$0.isEmpty }
    }
}
