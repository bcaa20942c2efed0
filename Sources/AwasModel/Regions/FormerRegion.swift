/// A code or a name of a kabupaten, kota or kecamatan that an earlier decree used and the present table does not.
package struct FormerRegion: Hashable, Sendable {
    /// The code of that time; it is still the code when the name alone has changed.
    package let code: RegionCode
    /// The full name of that time: `Kabupaten Toba Samosir`.
    package let name: String
    /// Today's code of the same region.
    package let current: RegionCode
    /// The last decree that used this code and name.
    package let decree: String
}

extension FormerRegion {
    /// A line as `RegionData.former` describes it.
    init?(line: Substring) {
        let fields = line.split(separator: "|")
        guard fields.count == 4, let code = RegionCode(String(fields[0])),
            let current = RegionCode(String(fields[2]))
        else { return nil }
        self.init(code: code, name: String(fields[1]), current: current, decree: String(fields[3]))
    }

    /// The kecamatan of a line as `RegionData.formerKecamatan` describes it.
    static func kecamatan(line: Substring) -> [FormerRegion] {
        let fields = line.split(separator: "|")
        let head = (fields.first ?? "").split(separator: " ", maxSplits: 2)
        guard head.count == 3, let above = RegionCode(String(head[0])), let today = RegionCode(String(head[1]))
        else { return [] }
        return fields.dropFirst().compactMap { item in
            let numbers = item.prefix(4)
            guard let code = RegionCode("\(above).\(numbers.prefix(2))"),
                let current = RegionCode("\(today).\(numbers.suffix(2))")
            else { return nil }
            let name = "Kecamatan \(item.dropFirst(5))"
            return FormerRegion(code: code, name: name, current: current, decree: String(head[2]))
        }
    }
}
