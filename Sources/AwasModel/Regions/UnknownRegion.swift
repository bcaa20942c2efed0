/// What is known of a text that stands for no region: why, and what was probably meant.
package enum UnknownRegion: Hashable, Sendable {
    /// Nothing more than the regions like it, best first, at most three and perhaps none.
    case similar([RegionCode])
    /// A code whose beginning is this region, which has no such part. Numbers of neighbours say nothing, so none is offered.
    case noPart(of: RegionCode, mayBeBPS: Bool)
    /// A code below a former kabupaten, and the list of its kecamatan lacks it.
    case formerKabupaten(FormerRegion)
    /// The number of a former kecamatan, whose code today is another; or the code of its desa, which today is not known.
    case formerKecamatan(FormerRegion, isDesa: Bool)
    /// The code of a desa in a known kecamatan, whose last part does not begin as one does.
    case desaNumber(RegionCode)
    /// A code of the statistics office, with the kabupaten that it lies in where that is known.
    case bps(RegionCode?)
    /// The name of kecamatan, where nothing says in which kabupaten it lies; or the kabupaten that should hold it, and has
    /// none of that name.
    case kecamatan(String, [RegionCode], missingIn: RegionCode?)
}

extension UnknownRegion {
    /// The most candidates that are named one by one.
    static let mostNamed = 3

    /// What follows “the region … is not known”, with what to do.
    ///
    /// - Parameter remedy: what to do where nothing is known of the text.
    package func sentence(else remedy: LocalizedText) -> LocalizedText {
        switch self {
        case .similar(let codes):
            guard !codes.isEmpty else { return remedy }
            let names = RegionText.list(codes)
            return LocalizedText(
                " (maksudnya \(names.indonesian)?)\(remedy.indonesian)",
                " (did you mean \(names.english)?)\(remedy.english)")
        case .noPart(let parent, let mayBeBPS):
            let name = RegionText.name(parent)
            let bps =
                mayBeBPS
                ? LocalizedText(
                    ", atau ini kode BPS, bukan kode Kemendagri", ", or this is a BPS code, not a Kemendagri one")
                : LocalizedText("", "")
            return LocalizedText(
                ": \(name) tidak punya kecamatan bernomor itu\(bps.indonesian); cari kodenya dengan `awas regions \(parent)`",
                ": \(name) has no kecamatan of that number\(bps.english); find the code with `awas regions \(parent)`")
        case .formerKabupaten(let former):
            return LocalizedText(
                ": \(former.code) dahulu kode \(former.name), kini \(former.current), dan daftar lamanya tidak memuat bagian itu; cari kodenya dengan `awas regions \(former.current)`",
                ": \(former.code) was the code of \(former.name), today \(former.current), and its former list lacks that part; find the code with `awas regions \(former.current)`"
            )
        case .formerKecamatan(let former, let isDesa): return formerSentence(former, isDesa: isDesa)
        case .desaNumber(let kecamatan):
            return LocalizedText(
                ": bagian akhir kode desa atau kelurahan dimulai dengan 1, 2 atau 3; periksa kode desa di \(RegionText.name(kecamatan))",
                ": the last part of the code of a desa or kelurahan begins with 1, 2 or 3; check the code of the desa in \(RegionText.name(kecamatan))"
            )
        case .bps(let kabupaten): return UnknownRegion.bpsSentence(kabupaten)
        case .kecamatan(let name, let candidates, let missing):
            return UnknownRegion.kecamatanSentence(name, candidates, missing)
        }
    }

    private func formerSentence(_ former: FormerRegion, isDesa: Bool) -> LocalizedText {
        let today = RegionText.name(former.current)
        let remedy =
            isDesa
            ? LocalizedText("tulis kode desanya menurut daftar sekarang", "write the desa's code of the present list")
            : LocalizedText("tulis kode itu", "write that code")
        return LocalizedText(
            ": nomor itu dahulu milik \(former.name) (\(former.code)), yang kini \(today); \(remedy.indonesian)",
            ": that number was of \(former.name) (\(former.code)), which today is \(today); \(remedy.english)")
    }

    private static func bpsSentence(_ kabupaten: RegionCode?) -> LocalizedText {
        guard let kabupaten else {
            return LocalizedText(
                ": tampaknya kode BPS, bukan kode Kemendagri; cari kode Kemendagri-nya dengan `awas regions NAMA`",
                ": it looks like a BPS code, not a Kemendagri one; find the Kemendagri code with `awas regions NAME`")
        }
        let name = RegionText.name(kabupaten)
        return LocalizedText(
            ": tampaknya kode BPS wilayah \(name), bukan kode Kemendagri; cari kode Kemendagri-nya dengan `awas regions \(kabupaten)`",
            ": it looks like a BPS code of \(name), not a Kemendagri one; find the Kemendagri code with `awas regions \(kabupaten)`"
        )
    }

    private static func kecamatanSentence(
        _ name: String, _ candidates: [RegionCode], _ missing: RegionCode?
    ) -> LocalizedText {
        let reason =
            missing.map { home in
                LocalizedText(
                    ": \(RegionText.name(home)), wilayah berkas ini, tidak punya kecamatan itu",
                    ": \(RegionText.name(home)), which this file is of, has no such kecamatan")
            }
            ?? LocalizedText(
                ": nama kecamatan dibaca hanya bila kabupaten/kota berkasnya jelas, dari kode pada nama berkas atau dari baris lain yang berkode",
                ": the name of a kecamatan is read only where the file's kabupaten or kota is plain, from a code in the file's name or from other rows with codes"
            )
        let places: LocalizedText
        if candidates.count > mostNamed {
            places = LocalizedText(
                "; ada \(candidates.count) kecamatan bernama itu", "; \(candidates.count) kecamatan bear that name")
        } else {
            let list = RegionText.list(candidates)
            places = LocalizedText("; mungkin \(list.indonesian)", "; it may be \(list.english)")
        }
        let search = RegionText.search(name)
        return LocalizedText(
            "\(reason.indonesian)\(places.indonesian); tulis kodenya, yang ditemukan dengan \(search)",
            "\(reason.english)\(places.english); write its code, which \(search) finds")
    }
}
