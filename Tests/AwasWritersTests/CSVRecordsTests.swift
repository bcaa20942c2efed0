import AwasReport
import AwasTestSupport
import Testing

@testable import AwasWriters

struct CSVRecordsTests {
    /// What the writer writes is read back, whatever stands in it.
    @Test func readsBackWhatIsWritten() {
        var random = SplitMix64(seed: 5)
        let pieces = ["a", "é", "\"", ",", "\n", " ", "'", "=", "0", "\u{301}"]
        for _ in 0..<2_000 {
            let columns = (0..<Int.random(in: 1...4, using: &random)).map {
                ReportTable.Column(id: "c\($0)", label: "", format: .text)
            }
            let rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                columns.map { _ in
                    (0..<Int.random(in: 0...5, using: &random)).map { _ in
                        pieces[Int.random(in: pieces.indices, using: &random)]
                    }.joined()
                }
            }
            let table = ReportTable(
                id: "t", title: "", columns: columns, stubColumns: 0,
                rows: rows.map { ReportTable.Row($0.map { .text($0) }) }, emptyText: "")
            var writer = CSVWriter(isRaw: true)
            let text = writer.render(table)
            let read = CSVRecords(text)
            #expect(read.cells == [columns.map(\.id)] + rows, "\(text.debugDescription)")
            #expect(read.lines.first == 1)
        }
    }
}
