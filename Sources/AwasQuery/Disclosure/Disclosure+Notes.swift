import AwasModel

/// What is said of the cells that are left blank.
extension Disclosure {
    /// How many cells of an answer are blank, and why.
    func notes(on result: ResultTable) -> [LocalizedText] {
        guard let leastPersons else { return [] }
        let reasons =
            result.withheld.flatMap(\.values)
            + ((result.totals ?? []) + (result.others?.values ?? [])).compactMap { value in
                if case .withheld(let reason) = value { reason } else { nil }
            }
        let small = reasons.count { $0 != .complement }
        let complements = reasons.count - small
        var notes: [LocalizedText] = []
        if small > 0 {
            notes.append(
                LocalizedText(
                    "\(small) sel yang menghitung kurang dari \(leastPersons) orang dikosongkan (<\(leastPersons)).",
                    "\(English.count(small, "cell")) that \(small == 1 ? "counts" : "count") fewer than \(leastPersons) persons left blank (<\(leastPersons))."
                ))
        }
        if complements > 0 {
            notes.append(
                small > 0
                    ? LocalizedText(
                        "\(complements) sel lain dikosongkan (*) agar yang pertama tidak dapat dihitung dari jumlahnya.",
                        "\(complements) more left blank (*) so that the former do not follow from the total.")
                    : LocalizedText(
                        "\(complements) sel dikosongkan (*) agar angka lain, yang menghitung kurang dari \(leastPersons) orang, tidak dapat dihitung darinya.",
                        "\(English.count(complements, "cell")) left blank (*) so that other figures, which count fewer than \(leastPersons) persons, do not follow."
                    ))
        }
        return notes
    }

    /// What a document says of the cells of its tables that are blank; nil where all may be shown.
    ///
    /// - Parameter reasons: of all cells that are.
    public func summary(of reasons: [Withheld]) -> LocalizedText? {
        guard let leastPersons else { return nil }
        let few = reasons.count { $0 == .small(below: leastPersons) }
        let others = reasons.count { $0 == .complement }
        return LocalizedText(
            "angka yang menghitung kurang dari \(leastPersons) orang ditulis <\(leastPersons), angka lain * bila yang pertama dapat dihitung darinya (\(few) dan \(others) sel tabel)",
            "figures that count fewer than \(leastPersons) persons are written <\(leastPersons), others * where the former could be computed from them (\(few) and \(others) cells of tables)"
        )
    }
}
