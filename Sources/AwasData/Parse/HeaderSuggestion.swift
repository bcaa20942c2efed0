import AwasModel

/// The column that an unknown header probably names.
enum HeaderSuggestion {
    /// Short forms that people write in headers.
    private static let words = [
        "tgl": "tanggal", "tggl": "tanggal", "no": "nomor", "jml": "jumlah", "jlh": "jumlah", "wil": "wilayah",
        "nm": "nama", "inst": "instansi", "pr": "perempuan", "p": "perempuan",
    ]

    /// - Parameters:
    ///   - header: as `HeaderReader` compares it.
    ///   - found: the columns that the file has, which nobody means by another header.
    static func name(for header: String, in schema: TableSchema, found: Set<Int>) -> String? {
        let header = String(header.prefix(80))
        let open = schema.columns.indices.filter { !found.contains($0) }.map { schema.columns[$0] }
        let letters = Suggestions.letters(header)
        for column in open where !letters.isEmpty {
            if Suggestions.letters(column.label.indonesian) == letters { return column.alias }
            if Suggestions.letters(column.label.english) == letters { return column.id }
        }
        let names = open.flatMap { column in
            column.alias == column.id
                ? [(column.id, column.isRequired)]
                : [(column.alias, column.isRequired), (column.id, column.isRequired)]
        }
        let wanted = tokens(header)
        // The most words of the header; then the fewest others; then a column that has to be there.
        let best = names.enumerated().compactMap { position, name -> (rank: [Int], name: String)? in
            let own = tokens(name.0)
            let shared = own.count(where: wanted.contains)
            guard shared > 0, shared == own.count || shared == wanted.count else { return nil }
            return ([-shared, own.count, name.1 ? 0 : 1, wanted.first == own.first ? 0 : 1, position], name.0)
        }.min { $0.rank.lexicographicallyPrecedes($1.rank) }
        if let best { return best.name }
        return Suggestions.nearest(to: header, among: names.map(\.0), atMost: 1).first
    }

    private static func tokens(_ name: String) -> [String] {
        name.split { !$0.isLetter && !$0.isNumber }.map { words[String($0)] ?? String($0) }
    }
}
