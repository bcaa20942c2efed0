extension RegionDirectory {
    /// The longest text that is looked at; no code or name comes near it.
    private static let longestText = 256

    /// The region that a code or a name stands for.
    ///
    /// Spaces around the text do not count. Names are read without regard to case, to runs of spaces and to the
    /// marks `.` `-` `'`; *kabupaten*, *kota* and *provinsi* may be abbreviated or left out. A name without its
    /// kind must be one region's: where a kabupaten and a kota share it, the answer is `.ambiguous`. Kecamatan
    /// and desa are known by code alone.
    ///
    /// - Parameters:
    ///   - text: a code or a name.
    ///   - suggests: whether regions like an unknown one are looked for, which takes far longer than all else.
    public func resolve(_ text: String, suggests: Bool = true) -> RegionResolution {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isSpace }),
            let last = scalars.lastIndex(where: { !$0.isSpace })
        else { return .unknown(suggestions: []) }
        let trimmed = text[first...last]
        guard trimmed.utf8.count <= RegionDirectory.longestText else { return .unknown(suggestions: []) }
        let isCode = trimmed.utf8.allSatisfy(RegionDirectory.mayStandInCode)
        return isCode ? resolveCode(trimmed, suggests: suggests) : resolveName(trimmed, suggests: suggests)
    }

    /// Whether a byte is a digit or one of the characters that people and spreadsheets put between digits.
    private static func mayStandInCode(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "0"..."9", ".", ",", " ", "-", "/", "'": true
        default: false
        }
    }

    private func resolveCode(_ text: Substring, suggests: Bool) -> RegionResolution {
        if let code = RegionCode(String(text)) {
            if self[code] != nil { return .found(code) }
            if let (today, former) = successor(of: code) { return .translated(today, former) }
            return .unknown(suggestions: suggests ? suggestions(forCode: code) : [])
        }
        let candidates = MangledCode.candidates(for: text)
        let existing = candidates.filter { self[$0] != nil }
        if !existing.isEmpty { return .mangled(existing) }
        guard suggests else { return .unknown(suggestions: []) }
        // The cell held a former code: of no use to offer, but today's is.
        let successors = candidates.compactMap { successor(of: $0)?.code }
        return .unknown(suggestions: successors.isEmpty ? suggestions(forDigitsOf: text) : successors)
    }

    private func resolveName(_ text: Substring, suggests: Bool) -> RegionResolution {
        for name in RegionName.readings(of: text) {
            if let answer = look(up: name) { return answer }
        }
        return .unknown(suggestions: suggests ? suggestions(forName: text) : [])
    }

    /// What a name stands for; nil when no region has or had it.
    private func look(up name: RegionName) -> RegionResolution? {
        let bearers = names.current[name.bare, default: []].filter { region in
            (name.kind == nil || name.kind == region.kind)
                && (!name.isAdministrative || region.isAdministrative)
        }
        if let first = bearers.first {
            if bearers.count == 1 || isProvinceWithOneKota(bearers) { return .found(first.code) }
            return .ambiguous(bearers.map(\.code))
        }
        let former = names.former[name.bare, default: []].first { former in
            name.kind == nil || name.kind == self[former.current]?.kind
        }
        return former.map { .translated($0.current, $0) }
    }

    /// Whether a bare name is a province's full name and besides that only a kota's without its kind, as Jambi
    /// is: then it means the province.
    private func isProvinceWithOneKota(_ bearers: [Region]) -> Bool {
        bearers.map(\.kind) == [.provinsi, .kota]
    }
}
