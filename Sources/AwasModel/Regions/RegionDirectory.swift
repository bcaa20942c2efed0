/// The regions of the present code table and those of earlier decrees, by code and by name.
///
///     RegionDirectory.standard.resolve("Kab. Madiun")  // .found(35.19)
///     RegionDirectory.standard.resolve("35.1")         // .mangled([35.10])
package struct RegionDirectory: Sendable {
    /// The directory of the table that `version` names, read on first use.
    package static let standard = RegionDirectory(
        table: RegionData.table, former: RegionData.former, formerKecamatan: RegionData.formerKecamatan)

    /// The decree of the code table.
    package static let version = RegionData.version

    /// The code and name changes of kabupaten and kota that earlier decrees account for, in the order of the former codes.
    package let formerRegions: [FormerRegion]
    /// The kecamatan whose kabupaten got another code, in the order of the former codes.
    package var formerKecamatan: [FormerRegion] { kecamatanBefore.table.all }

    let table: RegionTable
    let names: RegionNameIndex
    /// Former codes of kabupaten and kota that no region bears today.
    private let retired: [RegionCode: FormerRegion]
    private let kecamatanBefore: FormerKecamatan

    init(table texts: [String], former: String, formerKecamatan: String) {
        let table = RegionTable(texts)
        let formerRegions = former.split(separator: "\n").compactMap(FormerRegion.init(line:))
        self.table = table
        self.formerRegions = formerRegions
        names = RegionNameIndex(regions: table.provinces + table.kabupaten, former: formerRegions)
        retired = Dictionary(formerRegions.filter { table.region($0.code) == nil }.map { ($0.code, $0) }) { first, _ in
            first
        }
        kecamatanBefore = FormerKecamatan(formerKecamatan, today: table)
    }

    /// The provinces in code order.
    package var provinces: [Region] { table.provinces }

    /// The kabupaten and kota in code order.
    package var kabupaten: [Region] { table.kabupaten }

    /// The kabupaten and kota of a province, in code order; none when there is no such province.
    package func kabupaten(in province: RegionCode) -> [Region] {
        province.level == .province ? table.kabupaten(in: province) : []
    }

    /// The kecamatan of a kabupaten or kota, in code order; none when there is no such kabupaten.
    package func kecamatan(in kabupaten: RegionCode) -> [Region] {
        table.kecamatan(in: kabupaten)
    }

    /// The region with a code of the present table.
    ///
    /// The table ends at the kecamatan: a desa is taken to exist when its kecamatan does and its number has the form of
    /// one, and is named by its code.
    package subscript(code: RegionCode) -> Region? {
        table.region(code)
    }

    /// The kabupaten, kota or kecamatan that had a code which none has today.
    ///
    /// Of a kecamatan the table of former ones alone tells: most were numbered anew within their kabupaten. Of desa
    /// there is no such table.
    func former(_ code: RegionCode) -> FormerRegion? {
        retired[code] ?? (code.level == .kecamatan ? kecamatanBefore.table.byCode[code] : nil)
    }

    /// The former kecamatan whose number stands below today's code of its kabupaten, where no kecamatan has it.
    func formerNumber(_ code: RegionCode) -> FormerRegion? { kecamatanBefore.table.renumbered[code] }

    /// What a region was called or numbered before.
    package func formerly(_ code: RegionCode) -> [FormerRegion] {
        (code.level == .kecamatan ? formerKecamatan : formerRegions).filter { $0.current == code }
    }
}
