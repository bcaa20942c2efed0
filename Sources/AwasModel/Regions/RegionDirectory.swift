/// The regions of the present code table and those of earlier decrees, by code and by name.
///
///     RegionDirectory.standard.resolve("Kab. Madiun")  // .found(35.19)
///     RegionDirectory.standard.resolve("35.1")         // .mangled([35.10])
public struct RegionDirectory: Sendable {
    /// The directory of the table that `version` names, read on first use.
    public static let standard = RegionDirectory(table: RegionData.table, former: RegionData.former)

    /// The decree of the code table.
    public static let version = RegionData.version

    /// The code and name changes that earlier decrees account for, in the order of the former codes.
    public let formerRegions: [FormerRegion]

    let table: RegionTable
    let names: RegionNameIndex
    /// Former codes that no region bears today.
    private let retired: [RegionCode: FormerRegion]

    init(table text: String, former: String) {
        let table = RegionTable(text)
        let formerRegions = former.split(separator: "\n").compactMap(FormerRegion.init(line:))
        self.table = table
        self.formerRegions = formerRegions
        names = RegionNameIndex(regions: table.provinces + table.kabupaten, former: formerRegions)
        retired = Dictionary(
            formerRegions.filter { table.region($0.code) == nil }.map { ($0.code, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The provinces in code order.
    public var provinces: [Region] { table.provinces }

    /// The kabupaten and kota in code order.
    public var kabupaten: [Region] { table.kabupaten }

    /// The kabupaten and kota of a province, in code order; none when there is no such province.
    public func kabupaten(in province: RegionCode) -> [Region] {
        province.level == .province ? table.kabupaten(in: province) : []
    }

    /// The kecamatan of a kabupaten or kota, in code order; none when there is no such kabupaten.
    public func kecamatan(in kabupaten: RegionCode) -> [Region] {
        table.kecamatan(in: kabupaten)
    }

    /// The region with a code of the present table.
    ///
    /// The table ends at the kecamatan: a desa is taken to exist when its kecamatan does, and is named by its code.
    public subscript(code: RegionCode) -> Region? {
        table.region(code)
    }

    /// Today's code of a region whose kabupaten or kota had another code before; nil when there is no such region.
    func successor(of code: RegionCode) -> (code: RegionCode, former: FormerRegion)? {
        guard let kabupaten = code.kabupaten, let former = retired[kabupaten] else { return nil }
        let moved = code.moved(below: former.current)
        return self[moved] == nil ? nil : (moved, former)
    }
}

extension FormerRegion {
    /// A line as `RegionData.former` describes it.
    fileprivate init?(line: Substring) {
        let fields = line.split(separator: "|")
        guard fields.count == 4, let code = RegionCode(String(fields[0])),
            let current = RegionCode(String(fields[2]))
        else { return nil }
        self.init(code: code, name: String(fields[1]), current: current, decree: String(fields[3]))
    }
}
