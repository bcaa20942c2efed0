import AwasModel

extension Dataset {
    /// Whether the package says anything of a table: it has a file of it that can be used. The header alone is enough, and
    /// says that there are no rows; without any such file nobody knows what there is.
    package func isKnown(_ table: Table) -> Bool {
        files.contains { $0.table == table && $0.isUsable }
    }

    /// What is to be said of those of some tables that are not known: which they are, and which files may hold them; nil
    /// where all are known.
    package func absence(of tables: [Table]) -> LocalizedText? {
        let unknown = Table.allCases.filter { tables.contains($0) && !isKnown($0) }
        guard !unknown.isEmpty else { return nil }
        let unusable = files.filter { unknown.contains($0.table) }.map(\.path)
        let names = Dataset.list(unknown.map(\.rawValue), most: unknown.count)
        if !unusable.isEmpty {
            let files = Dataset.list(unusable, most: 3)
            return LocalizedText(
                "Tabel \(names.indonesian) tidak dapat dibaca (\(files.indonesian)), sehingga angkanya tidak diketahui.",
                "The table \(names.english) cannot be read (\(files.english)), so its figures are not known.")
        }
        let hint = Dataset.list(unknownFiles, most: 5)
        let (indonesian, english) =
            unknownFiles.isEmpty
            ? ("", "") : ("; berkas tak dikenal: \(hint.indonesian)", "; unknown files: \(hint.english)")
        let isOne = unknown.count == 1
        return LocalizedText(
            "Tabel \(names.indonesian) tidak ada dalam paket, sehingga angkanya tidak diketahui\(indonesian).",
            "The package has no table \(names.english), so \(isOne ? "its" : "their") figures are not known\(english).")
    }

    /// Names in a sentence, the first of them when there are many.
    private static func list(_ names: [String], most: Int) -> LocalizedText {
        let (shown, rest) = (names.prefix(most).joined(separator: ", "), names.count - most)
        return rest > 0
            ? LocalizedText("\(shown) dan \(rest) lagi", "\(shown) and \(rest) more") : LocalizedText(shown, shown)
    }
}
