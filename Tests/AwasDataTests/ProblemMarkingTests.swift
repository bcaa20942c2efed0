import AwasModel
import Testing

@testable import AwasData
@testable import AwasWorkbook

/// Where problems of rows, headers and sheets are shown, and that nobody's name or number is told elsewhere.
@Suite struct ProblemMarkingTests {
    /// What stands in the comments of a copy, by sheet of the workbook.
    private func texts(_ sheets: [OfficeBook.Sheet], _ count: Int) throws -> [String] {
        let book = try OfficeBook(sheets)
        let source = try PackageSource(book.path)
        let found = try DatasetReader(threads: 1, allowsRejects: true).read(from: source)
        let marking = try ProblemMarking(found.problems, of: source, .indonesian)
        #expect(marking.elsewhere == 0)
        try marking.write(to: "\(book.folder)/salinan.xlsx")
        let archive = try ZipArchive("\(book.folder)/salinan.xlsx", WorkbookLimits())
        return try (1...count).map { String(decoding: try archive.contents(of: "xl/comments\($0).xml"), as: UTF8.self) }
    }

    /// A problem of a row stands at its first cell, that of a header in the header, one of merged cells where they are seen.
    @Test func problemsWithoutCellsHaveOne() throws {
        let row: [OfficeBook.Value?] = [1, .day("2024-09-26"), "35.19", "lainnya", 4]
        let oversight = OfficeBook.Sheet("Oversight", [["No", "Tanggal", "Wilayah", "Program", "Peserta"], row, row])
        let cases = OfficeBook.Sheet(
            "Perkara", [["JUDUL"], ["Nomor perkara", "Tanggal laporan", "Sumber"], ["P-1", "x", "laporan"]])
        var events = OfficeBook.Sheet(
            "Kegiatan",
            [
                [
                    "id_kegiatan", "tanggal", "jenis", "judul", "penyelenggara", "tingkat", "wilayah", "instansi",
                    "kelompok",
                ],
                ["K-1", .day("2024-09-05"), "apel", "Apel", "Bawaslu", "kabkota", "99.99", "Dinas Sosial", "asn"],
                [nil, nil, nil, nil, nil, nil, nil, "Dinas Sosial", "asn"],
            ])
        events.merged = ["A2:A3", "G2:G3"]
        let texts = try texts([oversight, cases, events, OfficeBook.Sheet("Lain", [["telepon"], ["0351"]])], 4)
        #expect(texts[0].contains("<comment ref=\"B3\"") && texts[0].contains("Peringatan: "))
        #expect(texts[1].contains("<comment ref=\"A2\"") && texts[1].contains("<comment ref=\"B3\""))
        #expect(texts[2].contains("<comment ref=\"G2\"") && !texts[2].contains("G3\""), "\(texts[2])")
        #expect(texts[3].contains("<comment ref=\"A1\""))
    }

    /// Names and numbers of persons stay in their cells.
    @Test func nobodyIsNamed() throws {
        let numbers = ["189501012015011000", "18950101201501100", "189513012015011003", "189501012015011003"]
        let rows: [[OfficeBook.Value?]] = numbers.enumerated().map { place, number in
            ["P-1", place < 2 ? 1 : 2, "Dinas Sosial", "asn", .text("Orang \(place)"), .text(number), "Kepala Rahasia"]
        }
        let texts = try texts(
            [
                OfficeBook.Sheet(
                    "Perkara",
                    [
                        ["id_perkara", "wilayah", "sumber", "tanggal_laporan"],
                        ["P-1", "35.19", "laporan", .day("2024-09-02")],
                    ]),
                OfficeBook.Sheet(
                    "Terlapor",
                    [["id_perkara", "no_terlapor", "instansi", "kelompok", "nama", "nip", "jabatan"]] + rows
                        + [["P-1", "Orang tersasar", "Dinas Sosial", "asn", .boolean(true), 189501012015011000, nil]]),
            ], 1)
        #expect(texts[0].contains("<comment ref=\"F"))
        for secret in numbers + ["Orang", "Rahasia", "18950101"] { #expect(!texts[0].contains(secret), "\(texts[0])") }
    }
}
