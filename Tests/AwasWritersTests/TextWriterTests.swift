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

    /// The first block of a section, where that is a table.
    private static func table(_ section: ReportSection) -> ReportTable? {
        if case .table(let table)? = section.blocks.first { table } else { nil }
    }

    @Test func tableHasGroupsRulesAndAlignedFigures() throws {
        let table = try #require(TextWriterTests.table(Demonstration.prevention))
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
            Lainnya                                    0      0          0        …        …
            --------------------------------------------------------------------------------
            Jumlah                                   128    111        +17      881  100,0 %

              Satu kegiatan dihitung satu kali, pada bulan dimulainya.
              “…” = tidak ada data; 0 = tidak ada.

            """
        #expect(TextWriter.render(table, language: .indonesian, width: 80) == expected)
    }

    @Test func wideTablesFoldAndRepeatTheStub() throws {
        let table = try #require(TextWriterTests.table(Demonstration.attendance))
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

    @Test func figuresOfSeveralFormatsHaveTheirUnitsInOnePlace() {
        func row(_ name: String, _ cells: [Cell], _ formats: CellFormat...) -> ReportTable.Row {
            ReportTable.Row([.text(name)] + cells, formats: [.text] + formats)
        }
        let table = ReportTable(
            id: "t", title: "", columns: Demonstration.change("Ukuran").prefix(3).map { $0 }, stubColumns: 1,
            rows: [
                row("Hadir", [.integer(14_302), .integer(-3)], .integer, .signedInteger),
                row("Tingkat", [.real(0.7547), .real(0.012)], .percent(2), .percentagePoints(2)),
                row("Median", [.null, .real(0.5)], .decimal(1), .signedDecimal(1)),
            ], emptyText: "")
        let lines = TextWriter.render(table, language: .indonesian, width: 80, characters: .ascii).split(
            separator: "\n")
        #expect(
            lines.suffix(4) == [
                "Hadir    14.302       -3", "Tingkat      75,47 %  +1,20", "Median      ...       +0,5",
                "  \"...\" = tidak ada data.",
            ])
    }

    @Test func randomTablesInASCIIHaveNothingElse() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<500 {
            let table = random.table()
            let width = Int.random(in: 20...110, using: &random)
            for language in [Language.indonesian, .english] {
                let text = TextWriter.render(table, language: language, width: width, characters: .ascii)
                expectTidy(text, width: width)
                #expect(text.utf8.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A) })
            }
        }
        for report in [Demonstration.report(), Demonstration.report(.english)] {
            let text = TextWriter.render(report, characters: .ascii)
            expectTidy(text, width: 80)
            #expect(text.utf8.allSatisfy { $0 < 0x7F })
        }
    }

    @Test func charactersBecomeWhatPeopleWriteForThem() {
        let text = "“Médian” – 1 × 2 ≥ r² … −3\u{A0}% Łódź Straße ½ 日本 👍 e\u{301}"
        #expect(TextCharacters.ascii.text(text) == "\"Median\" - 1 x 2 >= r2 ... -3 % Lodz Strasse 1/2 ?? ? e")
        #expect(TextCharacters.unicode.text(text) == text)
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
