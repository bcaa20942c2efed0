import AwasModel
import AwasReport
import Testing

@testable import AwasWriters

struct PageLayoutTests {
    @Test func aLongListStandsUprightWhereItsPrintCanStillBeRead() {
        let long = PageLayout(contentWidth: 760, height: 8_600, blocks: [])
        #expect(!long.isLandscape && long.pagesWide == 1 && long.width == 760)
        // Short, so that nothing is saved; and so wide that it could not be read.
        #expect(PageLayout(contentWidth: 760, height: 300, blocks: []).isLandscape)
        #expect(PageLayout(contentWidth: 1_000, height: 8_600, blocks: []).isLandscape)
        #expect(!PageLayout(contentWidth: 500, height: 8_600, blocks: []).isLandscape)
    }

    @Test func theButtonOfAFilterHasALineOfItsOwnWhereItWouldCoverALabel() {
        func lines(_ label: String, isFigure: Bool, hasFilter: Bool) -> Int {
            ColumnFitting.lineCount(label: label, room: 12, isFigure: isFigure, hasFilter: hasFilter)
        }
        #expect(lines("Hadir", isFigure: true, hasFilter: false) == 1)
        #expect(lines("Hadir", isFigure: true, hasFilter: true) == 2)
        #expect(lines("Hadir", isFigure: false, hasFilter: true) == 1)
        #expect(lines("Penyelenggara", isFigure: false, hasFilter: true) == 2)
    }

    @Test func namesThatAreOneLineTakeOne() {
        let name = "Dinas Kependudukan dan Pencatatan Sipil Kabupaten Madiun"
        let columns = [
            ReportTable.Column(id: "a", label: "Instansi", format: .text),
            ReportTable.Column(id: "b", label: "Hadir", format: .integer),
        ]
        let table = ReportTable(
            id: "t", title: "", columns: columns, stubColumns: 1, rows: [ReportTable.Row([.text(name), .integer(1)])],
            emptyText: "")
        let fitting = ColumnFitting([table], language: .indonesian)
        #expect(ColumnFitting.lineCount(name, room: fitting.widths[0], isBold: false) == 1)
        #expect(!fitting.takes(table, moreLinesThan: 1))
    }

    @Test(arguments: [
        ("kurang dari 5 % (p = 0,734)", "kurang dari 5\u{A0}% (p\u{A0}=\u{A0}0,734)"),
        ("50% dan % saja", "50% dan % saja"),
        ("a=b = c", "a=b\u{A0}=\u{A0}c"), ("", ""), (" = ", "\u{A0}=\u{A0}"),
    ])
    func sentencesKeepSignsWithTheirNumbers(text: String, expected: String) {
        #expect(WorkbookText.unbroken(text) == expected)
    }
}
