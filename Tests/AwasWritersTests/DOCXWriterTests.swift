import AwasModel
import AwasReport
import AwasTestSupport
import AwasWorkbook
import Foundation
import Testing

@testable import AwasWriters

/// Documents of Word: whatever is in them, every part is XML, and the words read back.
@Suite struct DOCXWriterTests {
    private static let office = """
        kop: [BADAN PENGAWAS PEMILIHAN UMUM, KABUPATEN CONTOH, "Jalan Contoh 1, Contoh"]
        nomor: 12/PM/X/2024
        sifat: Biasa
        kepada: |
          Ketua Bawaslu Provinsi Contoh
          di Contoh
        tempat: Contoh
        tanggal: 2024-10-02
        penanda_tangan: {jabatan: Ketua, nama: ................}
        tembusan: [Arsip, Bupati Contoh]
        """

    private static func letter(_ office: String? = nil, _ language: Language = .indonesian) throws -> Letter {
        Letter(
            try office.map { try OfficeDetails($0, file: "office.yml") }, office: "Bawaslu Kabupaten Contoh",
            subject: "Penyampaian hasil", language)
    }

    private static func paragraphs(_ report: Report) throws -> [String] {
        let scratch = try Scratch()
        try DOCXWriter.write(report, to: scratch("a.docx"))
        return try WordDocument(scratch("a.docx")).paragraphs
    }

    @Test(arguments: [Language.indonesian, .english])
    func aReportReadsBackInItsOrder(language: Language) throws {
        let report = Demonstration.report(language)
        let found = try DOCXWriterTests.paragraphs(report)
        #expect(found.first == report.title)
        var rest = found[...]
        for section in report.sections {
            let place = try #require(rest.firstIndex(of: section.heading), "\(section.heading)")
            rest = rest[(place + 1)...]
            for case .table(let table) in section.blocks where report.printed(table) != nil && !table.title.isEmpty {
                #expect(rest.contains(table.title))
            }
        }
        #expect(found.contains("Sosialisasi") && found.contains("72") && found.contains("+12"))
    }

    /// The header row is repeated on every page, no row is divided, and figures stand on the right.
    @Test func tablesHaveHeaderRows() throws {
        let scratch = try Scratch()
        try DOCXWriter.write(Demonstration.report(), to: scratch("a.docx"))
        let text = try part("word/document.xml", of: scratch("a.docx"))
        let tables = text.components(separatedBy: "<w:tbl>").dropFirst()
        #expect(tables.count == 3)
        for table in tables {
            let rows = table.components(separatedBy: "<w:tr>").dropFirst()
            #expect(rows.first?.contains("<w:tblHeader/>") ?? false)
            #expect(rows.allSatisfy { $0.contains("<w:cantSplit/>") })
        }
        #expect(text.contains("<w:jc w:val=\"right\"/>"))
    }

    @Test func aLetterHasAllThatTheOfficeSaid() throws {
        let report = Report(
            name: "surat", title: "Surat", properties: [Report.Property("Sumber data", "Paket")],
            letter: try DOCXWriterTests.letter(DOCXWriterTests.office), created: day(2024, 9, 30),
            language: .indonesian,
            sections: [
                ReportSection(sheetName: "", heading: "", blocks: [.paragraph("Isi."), .bullets(["Satu.", "Dua."])])
            ])
        #expect(
            try DOCXWriterTests.paragraphs(report) == [
                "BADAN PENGAWAS PEMILIHAN UMUM", "KABUPATEN CONTOH", "Jalan Contoh 1, Contoh", "Nomor", ":",
                "12/PM/X/2024", "Contoh, 2 Oktober 2024", "Sifat", ":", "Biasa", "Lampiran", ":", Letter.blank, "Hal",
                ":",
                "Penyampaian hasil", "Yth. Ketua Bawaslu Provinsi Contoh", "di Contoh", "Isi.", "Satu.", "Dua.",
                "Ketua,",
                "................", "Tembusan:", "Arsip", "Bupati Contoh", "Sumber data: Paket.",
            ])
        // Other forms say the same as facts.
        let text = TextWriter.render(report)
        for words in ["12/PM/X/2024", "Biasa", "Ketua Bawaslu Provinsi Contoh", "2 Oktober 2024", "Bupati Contoh"] {
            #expect(text.contains(words))
        }
    }

    @Test func whatNobodySaidIsLeftToBeFilledIn() throws {
        let report = Report(
            name: "surat", title: "Letter", properties: [], letter: try DOCXWriterTests.letter(nil, .english),
            created: day(2024, 9, 30), language: .english, sections: [])
        let found = try DOCXWriterTests.paragraphs(report)
        #expect(found.first == "BAWASLU KABUPATEN CONTOH")
        #expect(found.count { $0.contains(Letter.blank) } == 9)
        #expect(found.contains("To: \(Letter.blank)") && found.contains("Penyampaian hasil"))
    }

    /// Every part is XML whatever the texts are, control characters and halves of them too; what can be seen reads back.
    @Test func anyTextMakesADocument() throws {
        var random = SplitMix64(seed: 41)
        let scratch = try Scratch()
        let count = RandomInputs.count(40, many: 600)
        for number in 0..<count {
            let texts = (0..<6).map { _ in
                random.text(upTo: 30) + random.pick(["", "\u{0}", "\u{1B}[1m", "\u{FFFE}", "<&>", "]]>"])
            }
            let table = ReportTable(
                id: "t", title: texts[0],
                columns: (0..<Int.random(in: 1...12, using: &random)).map {
                    ReportTable.Column(
                        id: "c\($0)", label: texts[1], group: random.chance(40) ? texts[2] : nil, format: .text)
                }, stubColumns: 1, rows: [] as [ReportTable.Row], emptyText: texts[3])
            let cells = table.columns.map { _ in Cell.text(random.text(upTo: 20)) }
            let full = ReportTable(
                id: "f", title: texts[3], columns: table.columns, stubColumns: 1, rows: [ReportTable.Row(cells)],
                notes: [texts[4]], emptyText: "")
            let report = Report(
                name: "a", title: texts[5], properties: [Report.Property(texts[1], texts[2])],
                isConfidential: random.chance(50),
                letter: random.chance(50) ? Letter(nil, office: texts[0], subject: texts[1], .indonesian) : nil,
                created: day(2024, 9, 30), language: .indonesian,
                sections: [
                    ReportSection(
                        sheetName: "", heading: texts[2],
                        blocks: [
                            .paragraph(texts[3]), .bullets([texts[4], "x" + texts[5]]), .table(table), .table(full),
                        ])
                ])
            let path = scratch("\(number).docx")
            try DOCXWriter.write(report, to: path)
            try DOCXWriter.write(report, to: scratch("again.docx"))
            #expect(
                try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: scratch("again.docx"))))
            let words = try WordDocument(path).paragraphs.map(DOCXWriterTests.words)
            #expect(words.contains(DOCXWriterTests.words("x" + texts[5])), "\(texts)")
        }
        let script = """
            import sys, zipfile, xml.etree.ElementTree as tree
            for number in range(int(sys.argv[2])):
                with zipfile.ZipFile(f'{sys.argv[1]}/{number}.docx') as file:
                    assert file.testzip() is None
                    for name in file.namelist(): tree.fromstring(file.read(name))
                    assert all(part.date_time == (1980, 1, 1, 0, 0, 0) for part in file.infolist())
            """
        try Python.run(script, [scratch.path, "\(count)"])
    }

    /// What people see of a text, with one blank between words.
    private static func words(_ text: String) -> [String] {
        let seen = text.unicodeScalars.filter { scalar in
            scalar == "\n" || scalar == "\r" || scalar == "\t"
                || scalar.properties.generalCategory != .control && scalar != "\u{FFFE}" && scalar != "\u{FFFF}"
        }
        return seen.split(whereSeparator: \.properties.isWhitespace).map { String(String.UnicodeScalarView($0)) }
    }

    @Test func theFileSaysWhatItIs() throws {
        let scratch = try Scratch()
        var report = Demonstration.report(.english)
        report = Report(
            name: report.name, title: report.title, properties: report.properties, isConfidential: true,
            created: report.created, language: .english, sections: report.sections)
        try DOCXWriter.write(report, to: scratch("a.docx"))
        let core = try part("docProps/core.xml", of: scratch("a.docx"))
        #expect(core.contains("<dc:title>CONFIDENTIAL: ") && core.contains("2024-09-30T00:00:00Z"))
        for name in ["word/header-default.xml", "word/footer.xml"] {
            #expect(try part(name, of: scratch("a.docx")).contains(">CONFIDENTIAL<"))
        }
        #expect(try part("word/styles.xml", of: scratch("a.docx")).contains("<w:lang w:val=\"en-US\""))
    }

    @Test func aFolderThatIsNotThereIsSaid() {
        #expect(throws: WriterError.self) { try DOCXWriter.write(Demonstration.report(), to: "/nowhere/a.docx") }
    }
}
