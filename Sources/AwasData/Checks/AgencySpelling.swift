/// What two spellings of one agency have in common.
enum AgencySpelling {
    private static let abbreviations = [
        "kab": "kabupaten", "kec": "kecamatan", "prov": "provinsi", "kel": "kelurahan", "ds": "desa",
        "&": "dan", "pem": "pemerintah", "pemkab": "pemerintah kabupaten", "pemkot": "pemerintah kota",
        "pemprov": "pemerintah provinsi",
    ]

    /// A text that is the same for spellings that differ only in case, punctuation, blanks or usual abbreviations.
    static func key(of name: String) -> String {
        var words: [String] = [""]
        for character in name.lowercased() {
            if character.isLetter || character.isNumber || character == "&" {
                words[words.count - 1].append(character)
            } else if words[words.count - 1] != "" {
                words.append("")
            }
        }
        return words.filter { !$0.isEmpty }.map { abbreviations[$0] ?? $0 }.joined(separator: " ")
    }
}
