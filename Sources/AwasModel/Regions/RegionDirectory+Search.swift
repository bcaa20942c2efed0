extension RegionDirectory {
    /// The regions that a text may be meant for: what it stands for in a data package, those whose code begins with it, with
    /// or without dots, and those whose name, of today or former, has it as a part. Case does not count, nor whether the
    /// kind of a region is abbreviated.
    ///
    /// Provinces come first, the others follow in code order. Kecamatan are found by name, and by code once the
    /// text reaches down to a kabupaten (`35.19`); an empty text gives all regions but kecamatan.
    package func search(_ text: String) -> [Region] {
        let wanted = text.unicodeScalars.drop(while: \.isSpace)
        guard !wanted.isEmpty else { return provinces + kabupaten }
        guard text.utf8.count <= 256 else { return [] }
        var found = meant(text)
        let code = text.filter { $0 != " " }
        let isCode = code.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
        found.formUnion(isCode ? codes(beginning: code) : regions(named: Substring(wanted)))
        let regions = found.sorted().compactMap { self[$0] }
        return regions.filter { $0.kind == .provinsi } + regions.filter { $0.kind != .provinsi }
    }

    /// What a text stands for, or may stand for, in a data package.
    private func meant(_ text: String) -> Set<RegionCode> {
        switch resolve(text, suggests: false) {
        case .found(let code): [code]
        case .translated(let former): [former.current]
        case .ambiguous(let codes), .kecamatan(_, let codes), .mangled(let codes): Set(codes)
        case .unknown: []
        }
    }

    private func codes(beginning wanted: String) -> Set<RegionCode> {
        let hasDots = wanted.contains(".")
        func begins(_ code: RegionCode) -> Bool { (hasDots ? code.description : code.digits).hasPrefix(wanted) }
        var found = Set((provinces + kabupaten).map(\.code).filter(begins))
        found.formUnion(formerRegions.filter { self[$0.code] == nil && begins($0.code) }.map(\.current))
        let start = RegionCode(String(wanted.prefix(hasDots ? 5 : 4)))
        if let start, start.level == .kabupaten {
            found.formUnion(kecamatan(in: start).map(\.code).filter(begins))
            let isBelow = wanted.count > (hasDots ? 5 : 4)
            if isBelow { found.formUnion(formerKecamatan.filter { begins($0.code) }.map(\.current)) }
        }
        return found
    }

    private func regions(named text: Substring) -> Set<RegionCode> {
        let wanted = RegionName.readings(of: text).filter { $0.kind != nil }
        let whole = RegionName.readings(of: text, hasKind: false)
        /// By name of its kind, or by any part of what people write of it.
        func bears(_ name: String, _ kind: Region.Kind, full: String) -> Bool {
            wanted.contains { $0.kind == kind && $0.isPart(of: name) } || whole.contains { $0.isPart(of: full) }
        }
        func bears(_ region: Region) -> Bool {
            bears(region.name, region.kind, full: region.kind == .kecamatan ? region.name : region.fullName)
        }
        func bears(_ former: FormerRegion) -> Bool {
            guard let kind = self[former.current]?.kind else { return false }
            let name = String(former.name.drop { $0 != " " }.dropFirst())
            return bears(name, kind, full: kind == .kecamatan ? name : former.name)
        }
        let all = provinces + kabupaten + kabupaten.flatMap { kecamatan(in: $0.code) }
        let found = all.filter(bears).map(\.code)
        return Set(found + (formerRegions + formerKecamatan).filter(bears).map(\.current))
    }
}

extension RegionName {
    /// Whether a region's name holds this one, whatever kind either is of.
    fileprivate func isPart(of name: String) -> Bool {
        RegionName.readings(of: name[...], hasKind: false).contains { $0.bare.utf8.holds(bare.utf8) }
    }
}

extension String.UTF8View {
    /// Whether some bytes stand somewhere among these, side by side.
    fileprivate func holds(_ part: String.UTF8View) -> Bool {
        guard part.count <= count else { return false }
        var rest = self[...]
        while rest.count >= part.count {
            if rest.starts(with: part) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
