import AwasData
import AwasModel
import AwasQuery
import FoundationEssentials

/// Arguments read into values of the library.
enum Arguments {
    /// A comma-separated list of ids.
    static func list(_ text: String?) -> [String] {
        (text ?? "").split(separator: ",", omittingEmptySubsequences: true).map { item in
            String(item.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    static func date(_ text: String?, _ option: String) throws(Failure) -> CalendarDate? {
        guard let text else { return nil }
        guard let date = WrittenDate.date(text) else {
            let meant = Suggestions.meant([WrittenDate.meant(by: text)?.description].compactMap { $0 })
            throw .usage(
                "\(option) “\(text)” bukan tanggal\(meant.indonesian); tulis seperti 2024-09-30 atau 30/09/2024",
                "\(option) “\(text)” is no date\(meant.english); write it like 2024-09-30 or 30/09/2024")
        }
        return date
    }

    /// The regions to keep; none for the whole country.
    static func regions(_ names: [String]) throws(Failure) -> [RegionCode] {
        var codes: [RegionCode] = []
        for name in names {
            if wholeCountry.contains(name.lowercased()) { return [] }
            codes.append(try region(name))
        }
        return codes
    }

    static func region(_ name: String) throws(Failure) -> RegionCode {
        do {
            return try RegionArgument.code(of: name)
        } catch {
            throw Failure(error)
        }
    }

    /// Says which names of regions were former ones, and how they were read.
    static func noteFormerRegions(_ names: [String], _ common: CommonOptions) {
        guard !common.quiet else { return }
        for name in names {
            guard case .translated(let former) = RegionDirectory.standard.resolve(name) else { continue }
            let today = RegionText.name(former.current)
            StandardStreams.message(
                LocalizedText(
                    "awas: “\(name)” adalah sebutan lama, dibaca sebagai \(today)",
                    "awas: “\(name)” is a former code or name, read as \(today)")[common.language])
        }
    }

    /// Names of the whole country.
    static let wholeCountry: Set<String> = [RegionCode.wholeCountry, "indonesia", "national"]

    /// Whether a name is that of a folder, as when two arguments are swapped.
    static func isFolder(_ name: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) && isFolder
    }
}

extension Arguments {
    /// A table by its name, or the word that people call it by.
    static func table(_ name: String) throws(Failure) -> Table {
        let wanted = name.lowercased()
        if let table = Table.allCases.first(where: {
            $0.rawValue == wanted || $0.label.indonesian.lowercased() == wanted
        }) {
            return table
        }
        if isFolder(name) {
            throw .usage(
                "“\(name)” adalah folder, bukan tabel; folder data ditulis lebih dahulu: awas list \(name) cases …",
                "“\(name)” is a folder, not a table; the folder of the data comes first: awas list \(name) cases …")
        }
        let names = Table.allCases.flatMap { [$0.rawValue, $0.label.indonesian.lowercased()] }
        // Who thinks of what is counted means the table that it is counted in.
        let counted = Catalogue.measure(named: wanted).map { [Catalogue.fact(of: $0).table.rawValue] }
        let nearest = counted ?? Suggestions.nearest(to: name, among: names, atMost: 3)
        let meant = Suggestions.meant(nearest)
        let all = Table.allCases.map(\.rawValue).joined(separator: ", ")
        throw .usage(
            "tabel “\(name)” tidak dikenal\(meant.indonesian); pilih: \(all)",
            "unknown table “\(name)”\(meant.english); choose: \(all)")
    }

    /// A filter from its text.
    static func filter(_ text: String) throws(Failure) -> Filter {
        if let filter = Filter(text) { return filter }
        throw .usage(
            "--where “\(text)” tidak dimengerti; tulis seperti kelompok=asn,polri, tingkat!=desa, instansi~dinas atau bulan>=2024-09",
            "--where “\(text)” is not understood; write it like sector=asn,polri, level!=desa, agency~dinas or month>=2024-09"
        )
    }

    /// Adds a filter to a query; one on the basis date itself narrows the period.
    static func add(filter text: String, to query: inout Query) throws(Failure) {
        let filter = try filter(text)
        guard filter.isOnDate else {
            query.filters.append(filter)
            return
        }
        guard let narrowed = query.period.narrowed(by: filter) else {
            throw .usage(
                "--where “\(text)”: tulis satu tanggal, seperti date>=2024-09-15; atau pakai --from dan --to",
                "--where “\(text)”: write one date, like date>=2024-09-15; or use --from and --to")
        }
        query.period = narrowed
    }
}
