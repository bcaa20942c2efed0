import Algorithms

/// The text of `RegionData`, read no further than has been asked.
///
/// Provinces, kabupaten and kota become values at once. The 7,285 kecamatan stay bytes: most runs of the program
/// never name one.
struct RegionTable: Sendable {
    let provinces: [Region]
    let kabupaten: [Region]
    private let bytes: [UInt8]
    /// Where the kecamatan of each kabupaten are in `bytes`, side by side with `kabupaten`.
    private let kecamatanBytes: [Range<Int>]

    private static let bar = UInt8(ascii: "|")

    /// - Parameter texts: lines as `RegionData.table` describes them; a line that is none of them is skipped.
    init(_ texts: [String]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + 1 })
        for text in texts {
            bytes += text.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        self.bytes = bytes
        var provinces: [Region] = []
        var kabupaten: [Region] = []
        var kecamatanBytes: [Range<Int>] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let head = line.prefix { $0 != RegionTable.bar }
            let words = head.dropFirst().split(separator: UInt8(ascii: " "), maxSplits: 1)
            guard let letter = head.first, words.count == 2,
                let code = RegionCode(String(decoding: words[0], as: UTF8.self))
            else { continue }
            let name = String(decoding: words[1], as: UTF8.self)
            switch letter {
            case UInt8(ascii: "p"):
                provinces.append(Region(code: code, kind: .provinsi, name: name))
            case UInt8(ascii: "k"), UInt8(ascii: "K"):
                let kind: Region.Kind = letter == UInt8(ascii: "k") ? .kabupaten : .kota
                kabupaten.append(Region(code: code, kind: kind, name: name))
                kecamatanBytes.append(head.endIndex..<line.endIndex)
            default:
                continue
            }
        }
        self.provinces = provinces
        self.kabupaten = kabupaten
        self.kecamatanBytes = kecamatanBytes
    }

    /// The numbers that desa and kelurahan can have: they begin with 1 (kelurahan), 2 (desa) or 3 (desa adat).
    static let desaNumbers: Range<UInt64> = 1_000..<4_000

    /// The region with a code; a desa is taken to exist where its kecamatan does and its number has the form of one, since
    /// desa are not in the table.
    func region(_ code: RegionCode) -> Region? {
        switch code.level {
        case .province: position(of: code, in: provinces).map { provinces[$0] }
        case .kabupaten: position(of: code, in: kabupaten).map { kabupaten[$0] }
        case .kecamatan: kecamatanName(code).map { Region(code: code, kind: .kecamatan, name: $0) }
        case .desa:
            RegionTable.desaNumbers.contains(code.number)
                ? code.kecamatan.flatMap(kecamatanName).map { _ in
                    Region(code: code, kind: .desa, name: code.description)
                } : nil
        }
    }

    /// The kabupaten and kota of a province.
    func kabupaten(in province: RegionCode) -> [Region] {
        let first = insertionPoint(of: province, in: kabupaten)
        return Array(kabupaten[first...].prefix { province.contains($0.code) })
    }

    /// The kecamatan of a kabupaten or kota, split and named now.
    func kecamatan(in code: RegionCode) -> [Region] {
        guard let index = position(of: code, in: kabupaten) else { return [] }
        return bytes[kecamatanBytes[index]].split(separator: RegionTable.bar).compactMap { item in
            RegionTable.number(of: item).map {
                let kecamatan = RegionCode(packed: code.packed + $0 * RegionCode.Level.kecamatan.unit)
                return Region(
                    code: kecamatan, kind: .kecamatan,
                    name: String(decoding: item.dropFirst(3), as: UTF8.self))
            }
        }
    }

    /// The name of one kecamatan, found without splitting those before it.
    private func kecamatanName(_ code: RegionCode) -> String? {
        guard let parent = code.parent, let index = position(of: parent, in: kabupaten) else { return nil }
        var rest = bytes[kecamatanBytes[index]]
        while let start = rest.firstIndex(of: RegionTable.bar) {
            rest = rest[(start + 1)...]
            if RegionTable.number(of: rest) == code.number {
                return String(decoding: rest.dropFirst(3).prefix { $0 != RegionTable.bar }, as: UTF8.self)
            }
        }
        return nil
    }

    /// The two digits that an item begins with.
    private static func number(of item: ArraySlice<UInt8>) -> UInt64? {
        let digits = item.prefix(2)
        guard digits.count == 2, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + UInt64($1 - 48) }
    }

    private func position(of code: RegionCode, in regions: [Region]) -> Int? {
        let index = insertionPoint(of: code, in: regions)
        return index < regions.count && regions[index].code == code ? index : nil
    }

    private func insertionPoint(of code: RegionCode, in regions: [Region]) -> Int {
        regions.partitioningIndex { $0.code >= code }
    }
}
