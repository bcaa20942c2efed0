import AwasModel
import AwasYAML
import Foundation
import Testing

@testable import AwasReport

/// What an office says of its letters: each key, and each mistake with its line.
@Suite struct OfficeDetailsTests {
    @Test func everyKeyIsRead() throws {
        let details = try OfficeDetails(
            """
            kop:
              - BADAN PENGAWAS
              - Jalan Contoh
            nomor: 1/X
            sifat: Penting
            lampiran: 1 (satu) berkas
            hal: Laporan
            kepada: Ketua
            tempat: Contoh
            tanggal: 2 Oktober 2024
            penanda_tangan:
              jabatan: |
                Ketua
                Bawaslu Contoh
              nama: Nama Contoh
            tembusan: [Arsip]
            """, file: "office.yml")
        #expect(details.letterhead == ["BADAN PENGAWAS", "Jalan Contoh"] && details.addressee == ["Ketua"])
        #expect(details.number == "1/X" && details.nature == "Penting" && details.attachments == "1 (satu) berkas")
        #expect(details.subject == "Laporan" && details.place == "Contoh" && details.date == "2 Oktober 2024")
        #expect(details.position == ["Ketua", "Bawaslu Contoh"] && details.signatory == "Nama Contoh")
        #expect(details.copies == ["Arsip"] && details.sha256.count == 64)
    }

    @Test(arguments: [
        ("nomor: 1\nnomer: 2\n", 2, "nomer"), ("kop: {a: b}\n", 1, "teks"), ("nomor: [1, 2]\n", 1, "teks"),
        ("tembusan:\n  - a\n  - {b: c}\n", 3, "teks"), ("penanda_tangan: Ketua\n", 1, "jabatan"),
        ("penanda_tangan:\n  jabatan: Ketua\n  nip: 1\n", 3, "nip"), ("nomor: ''\n", 1, "teks"),
        ("kop: [\n", nil, "YAML"), ("", nil, "kosong"), ("nomor: 1\nnomor: 2\n", nil, "dua kali"),
    ])
    func mistakesAreNamedWithTheirLines(text: String, line: Int?, word: String) throws {
        let error = try #require(throws: DefinitionError.self) { try OfficeDetails(text, file: "office.yml") }
        let problem = try #require(error.problems.first)
        #expect(problem.file == "office.yml" && problem.message.indonesian.contains(word), "\(error)")
        if let line { #expect(problem.line == line) }
    }

    @Test func theFileBesideTheTablesIsTheUsualOne() throws {
        let scratch = try Scratch()
        #expect(try OfficeDetails.read(nil, beside: scratch.path) == nil)
        try Data("nomor: 7\n".utf8).write(to: URL(filePath: "\(scratch.path)/office.yml"))
        #expect(try OfficeDetails.read(nil, beside: scratch.path)?.number == "7")
        #expect(try OfficeDetails.read(nil, beside: "\(scratch.path)/kegiatan.csv")?.number == "7")
        #expect(throws: LibraryError.self) { try OfficeDetails.read("\(scratch.path)/lain.yml", beside: scratch.path) }
    }
}
