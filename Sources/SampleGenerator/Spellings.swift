/// Writes two agencies in two ways, as several hands would: one that `agencies.csv` folds into one, and one that it
/// forgets, which a check should notice.
struct Spellings {
    static let folded = (name: "Dinas Pendidikan Kabupaten Madiun", alias: "Dinas Pendidikan Kab. Madiun")
    static let forgotten = (name: "BKPSDM Kabupaten Magetan", alias: "Bkpsdm Kabupaten Magetan")
    private var seen: [String: Int] = [:]

    /// Every second mention of either, starting with the first, is in the other spelling.
    mutating func spelling(of agency: String) -> String {
        for known in [Spellings.folded, Spellings.forgotten] where known.name == agency {
            seen[agency, default: 0] += 1
            return seen[agency, default: 0] % 2 == 1 ? known.alias : known.name
        }
        return agency
    }

    /// The table that folds the first of them.
    static var table: CSVFile {
        var file = CSVFile(path: "agencies.csv", header: ["agency", "aliases", "kind"])
        file.append([folded.name, folded.alias, "dinas"])
        return file
    }
}
