import AwasModel
import AwasReport
import AwasWriters
import Foundation
import Testing
import AwasTestSupport

/// The sentences of the report, and its two languages.
@Suite struct WordingTests {
    /// Words that are the same in both languages.
    private static let shared: Set<String> = [
        "Metadata", "7. Metadata", "SHA-256", "Id", "Kabupaten/kota", "Kecamatan", "Media", "Status", "…",
        "0–7", "8–14", "15–30", "31–90", "> 90",
    ]

    @Test(arguments: SampleReport.all, [Language.indonesian, .english])
    func sentencesAreWhole(sample: SampleReport, language: Language) throws {
        WordingTests.expectWhole(try sample.make(language))
    }

    /// Random packages bring up the sentences for what is missing.
    @Test(arguments: 0..<RandomInputs.count(UInt64(8), many: 32), [Language.indonesian, .english])
    func sentencesOfRandomPackagesAreWhole(seed: UInt64, language: Language) throws {
        let read = try RandomRecords(seed: seed).package.read()
        var random = SplitMix64(seed: seed)
        let month = try #require(CalendarPeriod(random.pick(["2023-12", "2024-02", "2024-04"])))
        let parameters = ReportParameters(
            region: RegionCode(random.pick(["35", "35.19", "35.10", "33"])), month: month,
            asOf: random.pick([month.lastDay, month.firstDay, day(2024, 1, 15)]), disclosure: .all)
        WordingTests.expectWhole(try Report.monthly(read, parameters, language: language))
    }

    /// No blanks too many, no figure left out, no count of nothing.
    static func expectWhole(_ report: Report) {
        for sentence in Wording.sentences(of: report) {
            #expect(!sentence.isEmpty && !sentence.contains("  ") && sentence.last != " " && sentence.first != " ")
            // The sign stands alone only where a note explains it; between names it joins them.
            let unexplained = ["“…”", "Theil–Sen", "Mann–Kendall"].reduce(sentence) {
                $0.replacingOccurrences(of: $1, with: "")
            }
            #expect(!unexplained.contains("–") && !unexplained.contains("…"), "\(sentence)")
            for nonsense in ["0 dari 0", "0 of 0", "dari 0 ", "..", ",,", " .", " ,", "()", "Optional", ": ."] {
                #expect(!sentence.contains(nonsense), "\(sentence)")
            }
            let begins = sentence.split(separator: ". ").map { $0.hasPrefix("0 ") }
            #expect(!begins.contains(true), "a sentence about nothing: \(sentence)")
            #expect(".:”".contains(sentence.last ?? " "), "\(sentence)")
        }
        let text = TextWriter.render(report)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 && $0.last != " " })
    }

    @Test(arguments: SampleReport.all)
    func everyLabelHasBothLanguages(sample: SampleReport) throws {
        let (indonesian, english) = (try sample.make(.indonesian), try sample.make(.english))
        let labels = zip(Wording.labels(of: indonesian), Wording.labels(of: english))
        #expect(Wording.labels(of: indonesian).count == Wording.labels(of: english).count)
        for (one, other) in labels where one == other {
            // A month can have one name in both.
            let isPeriod = one.last?.isNumber ?? false
            #expect(isPeriod || WordingTests.shared.contains(one), "“\(one)” in both languages")
        }
        let sentences = zip(Wording.sentences(of: indonesian), Wording.sentences(of: english))
        #expect(Wording.sentences(of: indonesian).count == Wording.sentences(of: english).count)
        for (one, other) in sentences { #expect(one != other) }
        for (one, other) in zip(indonesian.tables, english.tables) { expectTranslated(one, other) }
    }

    /// Cells whose words are not the data's own differ; all others are the same.
    private func expectTranslated(_ one: ReportTable, _ other: ReportTable) {
        #expect(
            one.id == other.id && one.rows.count == other.rows.count && one.columns.map(\.id) == other.columns.map(\.id)
        )
        for (row, twin) in zip(one.rows, other.rows) {
            for (index, (cell, translated)) in zip(row.cells, twin.cells).enumerated() {
                #expect(plain(cell) == plain(translated) || one.columns[index].isTranslated)
                guard case .text(let words, let id) = cell, case .text(let twinWords, _) = translated,
                    words == twinWords, !words.isEmpty
                else { continue }
                // What the decree calls a violation is quoted, and quoted in Indonesian.
                let isQuoted = one.id == "perkara_pelanggaran"
                // The name of a region is its own.
                let isRegion = index == 0 && ["kabupaten", "kecamatan"].contains(one.columns[0].id)
                // Names of places and numbers of cases.
                let isNames = one.columns[index].id == "where"
                let isData = isRegion || isNames || (id == nil || id == words) && !one.columns[index].isTranslated
                #expect(isData || isQuoted || WordingTests.shared.contains(words), "\(one.id): “\(words)”")
            }
        }
    }

    @Test(arguments: SampleReport.all)
    func noIndonesianIsLeftInEnglish(sample: SampleReport) throws {
        let report = try sample.make(.english)
        let indonesian: Set<Substring> = [
            "dan", "yang", "tidak", "menurut", "bulan", "adalah", "perkara", "kegiatan", "hadir", "sejak", "wilayah",
            "dari", "dengan", "untuk", "pada", "terlapor", "jumlah", "lainnya", "belum", "atau", "ini", "tingkat",
            "pemilih", "orang", "tanggal", "acuan", "berkas", "baris", "tercatat", "ada", "akhir", "awal",
        ]
        for text in Wording.sentences(of: report) + Wording.labels(of: report) {
            // What the data say of themselves is quoted as it is.
            let text = text.replacing(/“[^”]*”/, with: "")
            let words = Set(text.lowercased().split { !$0.isLetter })
            #expect(words.isDisjoint(with: indonesian), "\(text)")
        }
    }
}

extension ReportTable.Column {
    /// Whether its texts are the program's own although no id stands beside them.
    fileprivate var isTranslated: Bool {
        ["unit", "definition", "label", "commitments", "where", "who"].contains(id)
    }
}
