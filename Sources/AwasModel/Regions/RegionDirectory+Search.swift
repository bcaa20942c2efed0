extension RegionDirectory {
    /// The regions that a text may be meant for: those whose code begins with it, with or without dots, and those
    /// whose name, of today or former, has it as a part. Case does not count.
    ///
    /// Provinces come first, the others follow in code order. Kecamatan are found by name, and by code once the
    /// text reaches down to a kabupaten (`35.19`); an empty text gives all regions but kecamatan.
    public func search(_ text: String) -> [Region] {
        let wanted = RegionDirectory.searchForm(text[...])
        guard !wanted.isEmpty else { return provinces + kabupaten }
        guard wanted.count <= 64 else { return [] }
        let digits = wanted.filter { $0 != UInt8(ascii: ".") }
        let isCode = digits.allSatisfy { (48...57).contains($0) } && !digits.isEmpty
        return isCode ? searchCodes(wanted) : searchNames(wanted)
    }

    private func searchCodes(_ wanted: [UInt8]) -> [Region] {
        let dotless = !wanted.contains(UInt8(ascii: "."))
        func begins(_ code: RegionCode) -> Bool {
            let text = Array(code.description.utf8)
            return (dotless ? text.filter { $0 != UInt8(ascii: ".") } : text).starts(with: wanted)
        }
        let retired = Set(formerRegions.filter { self[$0.code] == nil && begins($0.code) }.map(\.current))
        let reachesKabupaten = wanted.count >= (dotless ? 4 : 5)
        let below = kabupaten.flatMap { region -> [Region] in
            var found = begins(region.code) || retired.contains(region.code) ? [region] : []
            let kabupatenCode = Array(region.code.description.utf8).filter {
                !dotless || $0 != UInt8(ascii: ".")
            }
            if reachesKabupaten, wanted.starts(with: kabupatenCode) {
                found += kecamatan(in: region.code).filter { begins($0.code) }
            }
            return found
        }
        var found = provinces.filter { begins($0.code) } + below
        if let desa = RegionCode(String(decoding: wanted, as: UTF8.self)), desa.level == .desa {
            found += self[desa].map { [$0] } ?? []
        }
        return found
    }

    private func searchNames(_ wanted: [UInt8]) -> [Region] {
        let formerly = Set(
            formerRegions.filter { RegionDirectory.searchForm($0.name[...]).holds(wanted) }.map(\.current))
        func bears(_ region: Region) -> Bool {
            RegionDirectory.searchForm(region.fullName[...]).holds(wanted)
        }
        let below = kabupaten.flatMap { region in
            (bears(region) || formerly.contains(region.code) ? [region] : [])
                + kecamatan(in: region.code).filter {
                    RegionDirectory.searchForm($0.name[...]).holds(wanted)
                }
        }
        return provinces.filter(bears) + below
    }

    /// Lower case, without spaces around.
    private static func searchForm(_ text: Substring) -> [UInt8] {
        let isSpace = { (byte: UInt8) in byte == 32 || (9...13).contains(byte) }
        let bytes = text.utf8.drop(while: isSpace)
        return bytes.reversed().drop(while: isSpace).reversed().map {
            (65...90).contains($0) ? $0 | 0x20 : $0
        }
    }
}

extension [UInt8] {
    /// Whether some bytes stand somewhere among these, side by side.
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        guard let first = part.first, part.count <= count else { return false }
        return (0...(count - part.count)).contains { start in
            self[start] == first && self[start...].starts(with: part)
        }
    }
}
