import AwasModel
import AwasReport
import AwasWriters
import Testing

@Suite struct MarkdownWriterTests {
    @Test func figuresStandRightAndNothingIsAMark() {
        let table = ReportTable(
            id: "t", title: "Satu | dua",
            columns: [
                ReportTable.Column(id: "a", label: "Instansi", format: .text),
                ReportTable.Column(id: "b", label: "Hadir", group: "2024", format: .integer),
            ],
            stubColumns: 1,
            rows: [
                ReportTable.Row([.text("Dinas *A*\nB|C <x>"), .integer(1_234)]),
                ReportTable.Row([.text("Jumlah"), .null], style: .total),
            ],
            notes: ["`catatan`"], emptyText: "")
        #expect(
            MarkdownWriter.render(table, language: .indonesian) == """
                **Satu \\| dua**

                | Instansi | 2024: Hadir |
                | --- | ---: |
                | Dinas \\*A\\* B\\|C \\<x\\> | 1.234 |
                | **Jumlah** | **…** |

                - \\`catatan\\`
                - “…” = tidak ada data.

                """)
    }

    @Test func emptyTableSaysSo() {
        let table = ReportTable(id: "t", title: "", columns: [], stubColumns: 0, rows: [], emptyText: "Tidak ada.")
        #expect(MarkdownWriter.render(table, language: .indonesian) == "Tidak ada.\n")
    }
}

@Suite struct TextBarsTests {
    private func lines(_ values: [Cell], width: Int?, hasBars: Bool = true, isColoured: Bool = false) -> [String] {
        let table = ReportTable(
            id: "t", title: "",
            columns: [
                ReportTable.Column(id: "a", label: "Nama", format: .text),
                ReportTable.Column(id: "b", label: "N", format: .integer, scale: .bar),
            ],
            stubColumns: 1, rows: values.map { ReportTable.Row([.text("x"), $0]) }, emptyText: "")
        let text = TextWriter.render(
            table, language: .english, width: width, isColoured: isColoured, hasBars: hasBars)
        return text.split(separator: "\n").dropFirst(2).map(String.init)
    }

    @Test func barsAreToOneScale() {
        let lines = lines([.integer(16), .integer(8), .integer(1), .integer(0), .null], width: 64)
        #expect(lines.map { $0.count { $0 == "█" } } == [16, 8, 1, 0, 0, 0])
    }

    @Test func barsFitANarrowTerminal() {
        #expect(lines([.integer(100), .integer(3)], width: 24).allSatisfy { $0.count <= 24 })
    }

    @Test func noBarsUnlessAskedFor() {
        #expect(lines([.integer(16)], width: 64, hasBars: false).allSatisfy { !$0.contains("█") })
    }

    @Test func coloursDoNotMoveAnything() {
        let plain = lines([.integer(16), .integer(8)], width: 64)
        let coloured = lines([.integer(16), .integer(8)], width: 64, isColoured: true)
        #expect(coloured.map { $0.replacing(/\u{1B}\[\d+m/, with: "") } == plain)
    }
}
