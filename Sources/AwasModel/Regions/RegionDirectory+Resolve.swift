extension RegionDirectory {
    /// The longest text that is looked at; no code or name comes near it.
    private static let longestText = 256

    /// The region that a code or a name stands for.
    ///
    /// Spaces around the text do not count. Names are read without regard to case, to runs of spaces and to the
    /// marks `.` `-` `'`; *kabupaten*, *kota* and *provinsi* may be abbreviated or left out. A name without its
    /// kind must be one region's: where a kabupaten and a kota share it, the answer is `.ambiguous`. A kecamatan is
    /// named with its kind, and which one it is follows from the kabupaten: the one that the text itself names behind it
    /// (`Kecamatan Jiwan, Kabupaten Madiun`), else it is for the caller to know. Desa are known by code only.
    ///
    /// - Parameters:
    ///   - text: a code or a name.
    ///   - suggests: whether regions like an unknown one are looked for, which takes far longer than all else.
    package func resolve(_ text: String, suggests: Bool = true) -> RegionResolution {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isSpace }),
            let last = scalars.lastIndex(where: { !$0.isSpace })
        else { return .unknown(.similar([])) }
        let trimmed = text[first...last]
        guard trimmed.utf8.count <= RegionDirectory.longestText else { return .unknown(.similar([])) }
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
            if let former = former(code) { return .translated(former) }
            return .unknown(unknown(code, isDotted: text.contains("."), suggests: suggests))
        }
        let candidates = MangledCode.candidates(for: text)
        let existing = candidates.filter { self[$0] != nil }
        if !existing.isEmpty { return .mangled(existing) }
        if let digits = MangledCode.plainDigits(text), let bps = BPSCode.standard.unknown(digits) {
            return .unknown(bps)
        }
        guard suggests else { return .unknown(.similar([])) }
        // The cell held a former code: of no use to offer, but today's is.
        let successors = candidates.compactMap { former($0)?.current }
        return .unknown(.similar(successors.isEmpty ? suggestions(forDigitsOf: text) : successors))
    }

    /// What is known of a well-formed code that no region has.
    private func unknown(_ code: RegionCode, isDotted: Bool, suggests: Bool) -> UnknownRegion {
        let isDesa = code.level == .desa
        if let kecamatan = code.kecamatan, let former = former(kecamatan) ?? formerNumber(kecamatan) {
            return .formerKecamatan(former, isDesa: isDesa)
        }
        if let kabupaten = code.kabupaten, let former = former(kabupaten) { return .formerKabupaten(former) }
        let kecamatan = code.kecamatan.flatMap { self[$0] }
        let hasNumberOfDesa = isDesa && RegionTable.desaNumbers.contains(code.number)
        if !isDotted, !hasNumberOfDesa, let bps = BPSCode.standard.unknown(code.digits) { return bps }
        if let kecamatan { return .desaNumber(kecamatan.code) }
        if code.level > .kabupaten, let kabupaten = code.kabupaten, self[kabupaten] != nil {
            return .noPart(of: kabupaten, mayBeBPS: isDesa && !isDotted)
        }
        return .similar(suggests ? suggestions(forCode: code) : [])
    }

    private func resolveName(_ text: Substring, suggests: Bool) -> RegionResolution {
        let readings = RegionName.readings(of: text)
        for name in readings {
            if let answer = look(up: name) { return answer }
        }
        for name in readings where name.kind == .kecamatan {
            if let answer = kecamatan(name) { return answer }
        }
        return .unknown(suggests ? unknown(name: text, readings) : .similar([]))
    }

    /// What is known of a name that no region has: a kecamatan's without its kind, or names like it.
    private func unknown(name text: Substring, _ readings: [RegionName]) -> UnknownRegion {
        for name in readings where name.kind == nil {
            let codes = KecamatanNames.standard.codes(named: name.bare)
            if !codes.isEmpty { return .kecamatan(name.bare, codes, missingIn: nil) }
        }
        return .similar(suggestions(forName: text))
    }

    /// The kecamatan that a name stands for, which may say behind it in which kabupaten it lies; nil for none.
    private func kecamatan(_ name: RegionName) -> RegionResolution? {
        let codes = KecamatanNames.standard.codes(named: name.bare)
        if !codes.isEmpty { return .kecamatan(name.bare, codes) }
        let parts = name.bare.split(maxSplits: 1) { $0 == "," || $0 == "(" }
        guard parts.count == 2, let place = RegionName(parts[1].prefix { $0 != ")" }, marks: .dropped) else {
            return nil
        }
        let homes: [RegionCode]
        switch look(up: place) {
        case .found(let home)?: homes = [home]
        case .translated(let former)?: homes = [former.current]
        case .ambiguous(let several)?: homes = several
        default: return nil
        }
        let bare = String(parts[0].reversed().drop { $0 == " " }.reversed())
        let bearers = KecamatanNames.standard.codes(named: bare)
        let meant = bearers.filter { code in homes.contains { $0.level == .kabupaten && $0.contains(code) } }
        return meant.count == 1 ? .found(meant[0]) : bearers.isEmpty ? nil : .kecamatan(bare, bearers)
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
        return former.map { .translated($0) }
    }

    /// Whether a bare name is a province's full name and besides that only a kota's without its kind, as Jambi
    /// is: then it means the province.
    private func isProvinceWithOneKota(_ bearers: [Region]) -> Bool {
        bearers.map(\.kind) == [.provinsi, .kota]
    }
}
