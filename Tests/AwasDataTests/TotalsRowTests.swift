import AwasModel
import AwasTestSupport
import Foundation
import Testing

@testable import AwasData

/// Which cells are the label of a total. One that is overlooked counts its figures twice; an agency that is taken for one is
/// refused.
@Suite struct TotalsRowTests {
    private static let heads = [
        "Jumlah", "Jml", "Jml.", "JLH", "Total", "TOTAL", "Sub total", "Subtotal", "Sub-Total", "Grand Total", "Rekap",
        "Rekapitulasi", "Akumulasi", "Rata-rata", "rata rata", "Total Jumlah",
    ]
    private static let tails = [
        "", "peserta", "hadir", "yang hadir", "(orang)", "orang", "kegiatan", "perkara", "seluruh perkara",
        "keseluruhan",
        "KESELURUHAN", "semua instansi", "laki-laki", "perempuan", "L + P", "pemilih", "suara sah", "TPS",
        "bulan September", "September 2024", "s.d. Oktober 2024", "2024", "triwulan III", "halaman ini", "Kab. Madiun",
        "Kabupaten Madiun", "Kota Madiun", "Kecamatan Jiwan", "Provinsi Jawa Timur", "Jawa Timur", "Madiun",
        "se-Kabupaten",
        "peserta hadir Kab. Ngawi tahun 2024", "desa", "per kecamatan", "Indonesia",
    ]

    private static func isTotal(_ text: String) -> Bool {
        // Nothing is a total that the fast path passes over.
        let mayBe = Array(text.utf8).withUnsafeBytes(TotalsRow.mayBeTotal)
        return mayBe && TotalsRow.isTotal(text)
    }

    @Test(arguments: heads)
    func labelsOfTotalsAreKnownByTheirKind(head: String) {
        for tail in TotalsRowTests.tails {
            for label in ["\(head) \(tail)", "\(head) \(tail):", "\(head.uppercased()) \(tail.uppercased())"] {
                #expect(TotalsRowTests.isTotal(TextFolding.trimmed(label)), "\(label)")
            }
        }
    }

    @Test func everyKabupatenMayHaveATotal() {
        for region in RegionDirectory.standard.kabupaten + RegionDirectory.standard.provinces {
            #expect(TotalsRowTests.isTotal("Jumlah \(region.fullName)"), "\(region.fullName)")
        }
    }

    /// Whatever stands before the name of a region, that name alone, and what agencies are called after it.
    @Test func noRegionIsATotal() {
        let directory = RegionDirectory.standard
        let kecamatan = directory.kabupaten.flatMap { directory.kecamatan(in: $0.code) }
        #expect(kecamatan.count > 7_000)
        let kinds = [
            "", "Kec. ", "Kecamatan ", "Kantor Kecamatan ", "Panwaslu Kecamatan ", "Kelurahan ", "Pemdes ", "Polsek ",
            "Kepala Desa ",
        ]
        for region in kecamatan {
            for kind in kinds { #expect(!TotalsRowTests.isTotal(kind + region.name), "\(kind)\(region.name)") }
        }
        let offices = [
            "", "Kab. ", "Kota ", "Bawaslu ", "Polres ", "Kodim ", "Kejaksaan Negeri ", "Pemerintah Daerah ",
            "Dinas Pendidikan ", "Satpol PP ", "Badan Kepegawaian Daerah ", "Sekretariat DPRD ", "KPU ",
            "Bakesbangpol ",
        ]
        for region in directory.kabupaten + directory.provinces {
            for name in [region.name, region.fullName] {
                for office in offices { #expect(!TotalsRowTests.isTotal(office + name), "\(office)\(name)") }
            }
        }
    }

    @Test func noAgencyOfTheSampleIsATotal() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let dataset = try DatasetReader(threads: 1).read(root.appending(path: "sample-data").path).dataset
        let names = dataset.texts(of: .agency)
        #expect(names.count > 50)
        for code in 0..<names.count { #expect(!TotalsRowTests.isTotal(names[Int32(code)]), "\(names[Int32(code)])") }
    }

    /// Names that hold a word of totals, or only its letters.
    @Test(arguments: [
        "Jumlah Persada", "PT Total Bangun Persada", "Yayasan Total Peduli", "Rekap Nusantara", "Dinas Totalitas",
        "Forum Rekapitulator", "LSM Sumber Makmur", "Perkumpulan Averus", "CV Jumlah Berkah", "Summit Institute",
        "Lembaga Rekam Jejak", "Kelompok Tani Total Jaya", "Ratu Rata",
    ])
    func namesThatSoundLikeTotalsAreNames(name: String) {
        #expect(!TotalsRowTests.isTotal(name))
    }
}
