import AwasTestSupport
import Foundation
import Testing

@testable import AwasWriters

struct WorkbookCellsTests {
    @Test func readsWhatOtherProgramsWrite() throws {
        let scratch = try Scratch()
        let path = scratch("lain.xlsx")
        try WorkbookCellsTests.zip(
            [
                "xl/workbook.xml":
                    "<x:workbook xmlns:x='m' xmlns:r='r'><x:sheets><x:sheet name='Satu &amp; dua' r:id='b'/></x:sheets></x:workbook>",
                "xl/_rels/workbook.xml.rels":
                    "<Relationships><Relationship Id='b' Target='/xl/lain.xml'/></Relationships>",
                "xl/sharedStrings.xml": "<sst><si><r><t>te</t></r><r><t>bal</t></r><rPh><t>x</t></rPh></si></sst>",
                "xl/lain.xml": """
                <worksheet><sheetData><row><c r='A1' t='s'><v>0</v></c><c r='B1'><v>1.5E2</v></c><c r='C1' s='3'/>
                <c r='D1' t='str'><f>A1</f><v>teks</v></c><c r='E1' t='inlineStr'><is><t>sel</t></is></c>
                <c r='F1' t='s'><v>9</v></c></row></sheetData></worksheet>
                """,
                "docProps/custom.xml":
                    "<Properties><property name='awas'><vt:lpwstr xmlns:vt='v'>awas report</vt:lpwstr></property></Properties>",
            ], at: path)
        let workbook = try #require(WorkbookCells(path))
        #expect(workbook.properties == ["awas": "awas report"])
        #expect(workbook.sheets.map(\.name) == ["Satu & dua"])
        #expect(
            workbook.sheets[0].cells == [
                "A1": .text("tebal"), "B1": .number(150), "D1": .text("teks"), "E1": .text("sel"),
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

    /// Makes a ZIP archive with Python, so that the reader is not tested by our own writer alone.
    static func zip(_ parts: [String: String], at path: String) throws {
        let script =
            "import sys,json,zipfile\nz=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED)\n"
            + "for n,t in json.load(sys.stdin).items(): z.writestr(n,t)\nz.close()"
        try run(["python3", "-c", script, path], input: JSONEncoder().encode(parts))
    }

    static func run(_ arguments: [String], input: Data = Data()) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = pipe
        try process.run()
        try pipe.fileHandleForWriting.write(contentsOf: input)
        try pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
