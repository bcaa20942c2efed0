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
                    "\(small) sel yang menghitung kurang dari \(leastPersons) orang dikosongkan (*).",
                    "\(English.count(small, "cell")) that \(small == 1 ? "counts" : "count") fewer than \(leastPersons) persons left blank (*)."
                ))
        }
        if complements > 0 {
            notes.append(
                small > 0
                    ? LocalizedText(
                        "\(complements) sel lain dikosongkan agar yang pertama tidak dapat dihitung dari jumlahnya.",
                        "\(complements) more left blank so that the former do not follow from the total.")
                    : LocalizedText(
                        "\(complements) sel dikosongkan (*) agar angka lain, yang menghitung kurang dari \(leastPersons) orang, tidak dapat dihitung darinya.",
                        "\(English.count(complements, "cell")) left blank (*) so that other figures, which count fewer than \(leastPersons) persons, do not follow."
                    ))
        }
        return notes
    }

    /// What a document says of the figures that it leaves out; nil where there are none.
    ///
    /// - Parameters:
    ///   - reasons: of all cells of its tables that are blank.
    ///   - texts: its sentences, in which marks stand for figures too.
    package func summary(of reasons: [Withheld], in texts: [String]) -> LocalizedText? {
        guard let leastPersons else { return nil }
        let few = reasons.count { $0 == .small(below: leastPersons) }
        let others = reasons.count { $0 == .complement }
        let isInText = texts.contains { $0.contains(Withheld.small(below: leastPersons).markInSentence) }
        guard isInText || few + others > 0 else { return nil }
        let cells =
            few + others == 0
            ? LocalizedText("", "")
            : LocalizedText(" (\(few) dan \(others) sel tabel)", " (\(few) and \(others) cells of tables)")
        return LocalizedText(
            "angka yang menghitung kurang dari \(leastPersons) orang, dan yang darinya angka itu dapat dihitung, ditulis * dalam tabel dan <\(leastPersons) atau * dalam kalimat\(cells.indonesian)",
            "figures that count fewer than \(leastPersons) persons, and those that such a figure could be computed from, are written * in tables and <\(leastPersons) or * in sentences\(cells.english)"
        )
    }
}
