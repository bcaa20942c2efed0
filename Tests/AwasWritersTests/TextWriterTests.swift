import AwasModel
import AwasReport
import Testing
import AwasTestSupport

@testable import AwasWriters

struct TextWriterTests {
    private func expectTidy(_ text: String, width: Int) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            #expect(DisplayWidth.of(line) <= width, "\(line)")
            #expect(line.last != " ", "\(line)")
        }
    }

    @Test func reportIsEightyColumnsWide() {
        let text = TextWriter.render(Demonstration.report())
        expectTidy(text, width: 80)
        #expect(!text.contains("\n\n\n"))
        #expect(text.hasSuffix(".\n"))
        #expect(text.hasPrefix("Laporan Bulanan Pengawasan Partisipatif – September 2024\n====="))
        #expect(text.contains("Kantor      : Bawaslu Provinsi Jawa Timur\n"))
        #expect(text.contains("\nTidak ada nota kesepahaman yang ditandatangani pada September 2024.\n"))
        #expect(!text.contains("E-0912"), "detail columns are left out")
    }

    @Test func tableHasGroupsRulesAndAlignedFigures() {
        guard case .table(let table) = Demonstration.prevention.blocks[0] else { return }
        let expected = """
            Kegiatan menurut jenis

                                                          Kegiatan             Tahun ini
                                                   -----------------------  ----------------
                                                   Bulan  Bulan               Sejak
            Jenis kegiatan                           ini   lalu  Perubahan  Januari   Bagian
            --------------------------------------------------------------------------------
            Sosialisasi                               72     60        +12      540   61,3 %
            Bimbingan teknis                          31     33         −2      240   27,2 %
            Deklarasi, ikrar dan komitmen bersama     25     18         +7      101   11,5 %
            Lainnya                                    0      0          0        –        –
            --------------------------------------------------------------------------------
            Jumlah                                   128    111        +17      881  100,0 %

              Satu kegiatan dihitung satu kali, pada bulan dimulainya.

            """
        #expect(TextWriter.render(table, language: .indonesian, width: 80) == expected)
    }

    @Test func wideTablesFoldAndRepeatTheStub() {
        guard case .table(let table) = Demonstration.attendance.blocks[0] else { return }
        let text = TextWriter.render(table, language: .english, width: 60)
        expectTidy(text, width: 60)
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("Kabupaten Jember") }.count == 3)
        for word in ["Perubahan", "kehadiran", "persentase)", "perempuan"] { #expect(text.contains(word)) }
        let unfolded = TextWriter.render(table, language: .english, width: nil)
        #expect(unfolded.split(separator: "\n").filter { $0.hasPrefix("Kabupaten Jember") }.count == 1)
    }

    @Test func randomTablesAreNeverWiderThanAskedAndLoseNothing() {
        var random = SplitMix64(seed: 1)
        for _ in 0..<1500 {
            let table = random.table()
            let width = Int.random(in: 20...110, using: &random)
            let text = TextWriter.render(table, language: .indonesian, width: width)
            expectTidy(text, width: width)
            guard !table.rows.isEmpty else { continue }
            // Every character of every label is there, however it was broken.
            let shown = Set(text.unicodeScalars)
            for column in table.columns where !column.isDetail {
                for word in TextWrap.words(column.label) {
                    #expect(word.unicodeScalars.allSatisfy { $0 == " " || shown.contains($0) }, "\(word)")
                }
            }
        }
    }

    @Test func unfoldedTablesHaveALineARow() {
        var random = SplitMix64(seed: 2)
        for _ in 0..<300 {
            let table = random.table()
            guard !table.rows.isEmpty else { continue }
            let layout = TextTable(table, language: .indonesian)
            let rules = zip(table.rows, table.rows.dropFirst()).filter { $0.style != $1.style }.count
            let lines = layout.lines(width: nil)
            let header = lines.firstIndex { !$0.isEmpty && $0.allSatisfy { $0 == "-" } } ?? 0
            #expect(lines.count - header >= table.rows.count + rules)
            #expect(lines.count - header <= table.rows.count + rules + 6)
        }
    }

    @Test func linesBreakBetweenWords() {
        #expect(TextWrap.lines("satu dua  tiga", width: 8) == ["satu dua", "tiga"])
        #expect(TextWrap.lines("naik 92,10 % lagi", width: 10) == ["naik", "92,10 %", "lagi"])
        #expect(TextWrap.lines("Pertanggungjawaban", width: 10) == ["Pertanggun", "gjawaban"])
        #expect(TextWrap.lines("aa bb cc", width: 5, hanging: 2) == ["aa bb", "  cc"])
        #expect(TextWrap.lines("", width: 5) == [""])
        #expect(TextWrap.lines("\u{1B}[31mmerah", width: 20) == ["[31mmerah"])
    }

    @Test func widthIsWhatPeopleSee() {
        #expect(DisplayWidth.of("Jember") == 6)
        #expect(DisplayWidth.of("e\u{301}–") == 2)
        #expect(DisplayWidth.of("日本") == 4)
        #expect(DisplayWidth.of("👩‍👩‍👧") == 2)
    }
}
