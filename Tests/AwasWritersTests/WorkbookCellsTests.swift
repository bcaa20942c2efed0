import AwasTestSupport
import Foundation
import Testing

@testable import AwasWriters

struct WorkbookCellsTests {
    /// Whatever a cell is called in the file, it is compared by what it says.
    @Test func cellsAreWordsAndNumbers() throws {
        let scratch = try Scratch()
        let path = scratch("lain.xlsx")
        try ZipFile.write(
            [
                "xl/workbook.xml":
                    "<x:workbook xmlns:x='m' xmlns:r='r'><x:sheets><x:sheet name='Satu &amp; dua' r:id='b'/></x:sheets></x:workbook>",
                "xl/_rels/workbook.xml.rels":
                    "<Relationships><Relationship Id='b' Target='/xl/lain.xml'/></Relationships>",
                "xl/styles.xml": "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>",
                "xl/lain.xml": """
                <worksheet><sheetData><row><c r='B1'><v>1.5E2</v></c><c r='C1' s='3'/>
                <c r='D1' t='str'><f>A1</f><v>teks</v></c><c r='E1' t='b'><v>1</v></c><c r='F1' s='0'><v>45561</v></c>
                <c r='G1' t='e'><v>#N/A</v></c><c r='H1'><f>A1</f></c></row></sheetData></worksheet>
                """,
                "docProps/custom.xml":
                    "<Properties><property name='awas'><vt:lpwstr xmlns:vt='v'>awas report</vt:lpwstr></property></Properties>",
            ], at: path)
        let workbook = try #require(WorkbookCells(path))
        #expect(workbook.properties == ["awas": "awas report"])
        #expect(workbook.sheets.map(\.name) == ["Satu & dua"])
        let cells = Dictionary(uniqueKeysWithValues: workbook.sheets[0].cells.map { ($0.key.description, $0.value) })
        #expect(
            cells == [
                "B1": .number(150), "D1": .text("teks"), "E1": .text("1"), "F1": .number(45561), "G1": .text("#N/A"),
            ])
    }

    @Test func readsBackWhatIsWritten() throws {
        let scratch = try Scratch()
        let path = scratch("sendiri.xlsx")
        try XLSXWriter.write(Demonstration.report(), to: path)
        let workbook = try #require(WorkbookCells(path))
        let numbers = workbook.sheets.flatMap(\.cells.values).filter { if case .number = $0 { true } else { false } }
        #expect(!numbers.isEmpty)
    }

    /// Whatever the bytes are, it is a workbook or none.
    @Test func damageIsNoCrash() throws {
        let scratch = try Scratch()
        let path = scratch("rusak.xlsx")
        try XLSXWriter.write(Demonstration.report(), to: path)
        let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        var random = SplitMix64(seed: 3)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            _ = WorkbookCells(path)
        }
    }
}
