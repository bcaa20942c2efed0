extension RegionDirectory {
    private static let mostSuggestions = 3
    /// The longest name that is compared with all others; the longest name of a region has 29 letters.
    private static let longestName = 64

    /// A region that could be meant, and how far it is from what was written; nearer ones sort first.
    private struct Candidate {
        let code: RegionCode
        let distance: Int
        let tieBreak: UInt64

        static func best(_ candidates: [Candidate]) -> [RegionCode] {
            var best: [RegionCode] = []
            let sorted = candidates.sorted {
                ($0.distance, $0.tieBreak, $0.code) < ($1.distance, $1.tieBreak, $1.code)
            }
            for candidate in sorted where !best.contains(candidate.code) {
                best.append(candidate.code)
                if best.count == mostSuggestions { break }
            }
            return best
        }
    }

    // MARK: - Codes

    /// Codes like that of a province or kabupaten which no region has: those that differ in the first part that is wrong.
    /// Of a longer code its kabupaten: which kecamatan was meant no digits tell.
    func suggestions(forCode code: RegionCode) -> [RegionCode] {
        let code = code.kabupaten ?? code
        for level in [RegionCode.Level.province, .kabupaten] {
            guard let wrong = code.cut(to: level), self[wrong] == nil else { continue }
            guard let parent = wrong.parent else {
                // Without a province, only one that is one slip away is worth offering.
                return nearest(provinces, to: wrong, of: code, limit: 1)
            }
            return nearest(kabupaten(in: parent), to: wrong, of: code, limit: 2)
        }
        return []
    }

    /// The regions nearest to the wrong part of a code, with the rest of the code where that exists below them.
    private func nearest(
        _ regions: [Region], to wrong: RegionCode, of code: RegionCode, limit: Int
    ) -> [RegionCode] {
        let wanted = Array(wrong.description.utf8)
        let candidates = regions.compactMap { region -> Candidate? in
            let found = Array(region.code.description.utf8)
            let away = max(region.code.number, wrong.number) - min(region.code.number, wrong.number)
            let full = code.moved(from: wrong, to: region.code)
            guard self[full] != nil else { return nil }
            return editDistance(found, wanted, limit: limit).map {
                Candidate(code: full, distance: $0, tieBreak: away)
            }
        }
        return Candidate.best(candidates)
    }

    /// Codes at most one digit away from a text of digits that is no code.
    func suggestions(forDigitsOf text: Substring) -> [RegionCode] {
        let digits = text.utf8.filter { (48...57).contains($0) }
        guard (2...12).contains(digits.count) else { return [] }
        if let code = RegionCode(String(decoding: digits, as: UTF8.self)) {
            if let former = former(code) { return [former.current] }
            return self[code] == nil ? suggestions(forCode: code) : [code]
        }
        return Candidate.best(
            (provinces + kabupaten).compactMap { region in
                guard abs(region.code.level.digits - digits.count) <= 1 else { return nil }
                let code = Array(region.code.description.utf8).filter { $0 != UInt8(ascii: ".") }
                let shared = zip(code, digits).prefix { $0 == $1 }.count
                return editDistance(code, digits, limit: 1).map {
                    Candidate(code: region.code, distance: $0, tieBreak: UInt64(digits.count - shared))
                }
            })
    }

    // MARK: - Names

    /// The regions whose names are spelled most like a text.
    ///
    /// A third of the letters may be wrong, four at most: further away, names have nothing to do with each other.
    func suggestions(forName text: Substring) -> [RegionCode] {
        guard let name = RegionName(text, marks: .dropped),
            name.bare.utf8.count <= RegionDirectory.longestName
        else { return [] }
        let wanted = Array(name.bare.utf8)
        if name.kind == .kecamatan { return suggestions(forKecamatan: name.bare) }
        let today = names.current.flatMap { bare, regions in regions.map { (bare, $0) } }
        let former = names.former.flatMap { bare, regions in
            regions.compactMap { former in self[former.current].map { (bare, $0) } }
        }
        return Candidate.best(
            (today + former).compactMap { bare, region in
                let isOtherKind = name.kind != nil && name.kind != region.kind
                return distance(from: wanted, of: name.kind, to: bare, of: region.kind).map {
                    Candidate(code: region.code, distance: $0, tieBreak: isOtherKind ? 1 : 0)
                }
            })
    }

    /// The kecamatan whose names are spelled most like a text, in code order where several are as near.
    private func suggestions(forKecamatan name: String) -> [RegionCode] {
        let wanted = Array(KecamatanNames.folded(name).utf8)
        return Candidate.best(
            KecamatanNames.standard.all.flatMap { bare, codes -> [Candidate] in
                guard let distance = distance(from: wanted, of: .kecamatan, to: bare, of: .kecamatan) else { return [] }
                return codes.map { Candidate(code: $0, distance: distance, tieBreak: 0) }
            })
    }

    /// How far a name is from a region's; nil when too far. Where no kind was recognised it may be misspelt, and
    /// the full name counts as well.
    private func distance(
        from wanted: [UInt8], of kind: Region.Kind?, to bare: String, of regionKind: Region.Kind
    ) -> Int? {
        let limit = min(4, max(1, min(bare.utf8.count, wanted.count) / 3))
        // Lengths alone rule most names out, before anything is copied.
        func isNear(_ text: String) -> Bool { abs(text.utf8.count - wanted.count) <= limit }
        let toBare = isNear(bare) ? editDistance(wanted, Array(bare.utf8), limit: limit) : nil
        guard kind == nil, toBare == nil else { return toBare }
        let full = regionKind.rawValue + " " + bare
        return isNear(full) ? editDistance(wanted, Array(full.utf8), limit: limit) : nil
    }
}

extension RegionCode {
    /// The same place below another region of the same level as the one it is below now.
    fileprivate func moved(from old: RegionCode, to new: RegionCode) -> RegionCode {
        RegionCode(packed: new.packed + (packed - old.packed))
    }
}
