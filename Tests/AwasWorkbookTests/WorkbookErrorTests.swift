import AwasTestSupport
import Foundation
import Testing

@testable import AwasWorkbook

/// What is no workbook, is damaged or was made to do harm.
@Suite struct WorkbookErrorTests {
    private func error(_ workbook: WrittenWorkbook, _ limits: WorkbookLimits = WorkbookLimits()) -> WorkbookError? {
        do throws(WorkbookError) {
            _ = try workbook.rows(limits)
            return nil
        } catch {
            #expect(error.message.indonesian.contains(workbook.path) && error.message.english.contains(workbook.path))
            return error
        }
    }

    private func limits(_ change: (inout WorkbookLimits) -> Void) -> WorkbookLimits {
        var limits = WorkbookLimits()
        change(&limits)
        return limits
    }

    @Test func otherFilesAreNamed() throws {
        let (nothing, text) = (try WrittenWorkbook(bytes: []), try WrittenWorkbook(bytes: Array("a,b\n".utf8)))
        #expect(error(nothing) == .notWorkbook(path: nothing.path) && error(text) == .notWorkbook(path: text.path))
        let old = try WrittenWorkbook(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        #expect(error(old) == .oldOrEncrypted(path: old.path))
        #expect(throws: WorkbookError.unreadable(path: "/tidak/ada.xlsx")) { try WorkbookReader("/tidak/ada.xlsx") }
        let folder = NSTemporaryDirectory()
        #expect(throws: WorkbookError.unreadable(path: folder)) { try WorkbookReader(folder) }
        let other = try WrittenWorkbook(bytes: [])
        try ZipFile.write(["_rels/.rels": binary], at: other.path)
        #expect(error(other) == .otherKind(path: other.path, name: ".xlsb"))
        let letter = try WrittenWorkbook(bytes: [])
        try ZipFile.write(["content.xml": "<office:text xmlns:office='o'/>"], at: letter.path)
        #expect(error(letter) == .notWorkbook(path: letter.path))
        let archive = try WrittenWorkbook(bytes: [])
        try ZipFile.write(["a.txt": "a"], at: archive.path)
        #expect(error(archive) == .notWorkbook(path: archive.path))
    }

    private let binary =
        "<Relationships><Relationship Id='x' Type='x/officeDocument' Target='xl/workbook.bin'/></Relationships>"

    @Test(arguments: [
        ("xl/workbook.xml", "<workbook>"),
        ("xl/workbook.xml", WrittenWorkbook.book.replacing("r:id='a'", with: "r:id='z'")),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='a' Target='tidak-ada.xml'/></Relationships>"),
        ("xl/_rels/workbook.xml.rels", "<R><Relationship Id='a' Target='x'/><Relationship Id='a' Target='y'/></R>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1048577'><c/></row></sheetData></worksheet>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='XFE1'/></row></sheetData></worksheet>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='A2'/></row></sheetData></worksheet>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><c><v>1</v></c></sheetData></worksheet>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t='s'><v>0</v></c></row></sheetData></worksheet>"),
        ("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a 'aaaa'>]><worksheet><sheetData/></worksheet>"),
        ("xl/worksheets/sheet1.xml", "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><worksheet><sheetData/></worksheet>"),
        ("XL/Worksheets/Sheet1.xml", "<worksheet/>"),
    ])
    func damageIsNamed(part: String, text: String) throws {
        let workbook = try WrittenWorkbook([part: text])
        guard case .damaged(workbook.path, _) = error(workbook) else {
            Issue.record("\(String(describing: error(workbook)))")
            return
        }
    }

    @Test func attacksAreRefusedByTheirSize() throws {
        let cells = "<row>" + String(repeating: "<c><v>1</v></c>", count: 20) + "</row>"
        let plain = try WrittenWorkbook(rows: cells)
        let sheet = "xl/worksheets/sheet1.xml"
        #expect(error(plain, limits { $0.cells = 19 }) == .tooLarge(path: plain.path, part: sheet, .cells(19)))
        #expect(error(plain, limits { $0.cells = 20 }) == nil)
        #expect(error(plain, limits { $0.parts = 2 }) == .tooLarge(path: plain.path, part: sheet, .parts(2)))
        #expect(error(plain, limits { $0.depth = 4 }) == .tooLarge(path: plain.path, part: sheet, .depth(4)))
        #expect(error(plain, limits { $0.depth = 5 }) == nil)
        guard case .tooLarge(_, _, .bytes(40)) = error(plain, limits { $0.partBytes = 40 }) else {
            Issue.record("a part that is too large is read")
            return
        }
        let bomb = try WrittenWorkbook(rows: String(repeating: " ", count: 5_000_000))
        #expect(error(bomb) == .tooLarge(path: bomb.path, part: sheet, .ratio(200)))
        let text = try WrittenWorkbook(rows: "<row><c t='str'><v>aaaaaaaaaa</v></c></row>")
        #expect(error(text, limits { $0.cellBytes = 9 }) == .tooLarge(path: text.path, part: sheet, .text(9)))
        let shared = "xl/sharedStrings.xml"
        let texts = try WrittenWorkbook([shared: "<sst><si><t>aaa</t></si><si/><si/></sst>"])
        #expect(
            error(texts, limits { $0.sharedBytes = 14 }) == .tooLarge(path: texts.path, part: shared, .sharedTexts(14)))
        #expect(error(texts, limits { $0.sharedBytes = 15 }) == nil)
        let row = try WrittenWorkbook(rows: "<row>" + String(repeating: "<c r='A1'/>", count: 16_385) + "</row>")
        #expect(error(row) == .damaged(path: row.path, part: sheet))
    }

    /// Entries that share their packed bytes, as those of bombs do.
    @Test func partsThatLieInEachOtherAreRefused() throws {
        let script = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1], 'w') as file:
                file.writestr('a', b'x' * 1000)
                first = file.infolist()[0]
                for number in range(50):
                    copy = zipfile.ZipInfo('b%d' % number)
                    for name in ('header_offset', 'CRC', 'compress_size', 'file_size', 'compress_type'):
                        setattr(copy, name, getattr(first, name))
                    file.filelist.append(copy)
                    file.NameToInfo[copy.filename] = copy
                file._didModify = True
            """
        let workbook = try WrittenWorkbook(bytes: [])
        try Python.run(script, [workbook.path])
        guard case .damaged = error(workbook) else {
            Issue.record("read")
            return
        }
    }

    /// Whatever the bytes are, they are a workbook or none.
    @Test func damageIsNoCrash() throws {
        let workbook = try WrittenWorkbook(
            rows: "<row><c t='s'><v>0</v></c><c><v>1</v></c></row>",
            ["xl/sharedStrings.xml": "<sst><si><t>a</t></si></sst>"])
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: workbook.path)))
        var random = SplitMix64(seed: 3)
        for _ in 0..<1_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            try Data(bytes).write(to: URL(fileURLWithPath: workbook.path))
            _ = error(workbook)
        }
    }
}
