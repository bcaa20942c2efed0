import AwasData
import AwasModel
import AwasReport
import AwasTestSupport
import Foundation
import Testing

@testable import AwasWriters

@Suite struct HTMLWriterTests {
    private static let page = HTMLWriter.render(Demonstration.report())

    @Test func everyCellStandsInThePage() {
        let report = Demonstration.report()
        let style = FigureStyle(report.language)
        let text = HTMLWriterTests.page.split(separator: "\n").map { HTMLText.visible(String($0)) }
        for table in report.tables where !table.rows.isEmpty {
            #expect(text.contains(table.title))
            for row in table.rows {
                let line = row.cells.indices.map { style.text(row.cells[$0], table.format(of: row, column: $0)) }
                let words = line.joined(separator: " ").split(separator: " ").joined(separator: " ")
                #expect(text.contains(words), "\(words)")
            }
        }
    }

    @Test func elementsAreClosedInTheirOrder() throws {
        let void: Set<String> = ["meta"]
        // What is within a style or a script is no markup.
        let page = try Regex("(?s)<(style|script)([^>]*)>.*?</(style|script)>")
        var open: [Substring] = []
        for match in HTMLWriterTests.page.replacing(page, with: "").matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) {
            if match.1 == "/" {
                #expect(open.popLast() == match.2)
            } else if match.3.isEmpty, !void.contains(String(match.2)) {
                open.append(match.2)
            }
        }
        #expect(open.isEmpty)
    }

    @Test func idsAreUniqueAndReferencesLeadSomewhere() {
        let ids = HTMLWriterTests.page.matches(of: #/ id="([^"]*)"/#).map { $0.1 }
        #expect(Set(ids).count == ids.count)
        for match in HTMLWriterTests.page.matches(of: /(?:href="#|aria-labelledby=")([^"]*)"/) {
            #expect(ids.contains(match.1), "\(match.1)")
        }
    }

    /// What could run or be fetched is in the page itself, and its policy names it by digest.
    @Test func nothingIsAskedOfTheNetwork() throws {
        let page = HTMLWriterTests.page
        #expect(page.matches(of: #/ (src|href)="(?!\#)/#).isEmpty)
        #expect(
            !page.contains("url(") && !page.contains("@import") && !page.contains(" style=") && !page.contains(" on"))
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
        #expect(policy.hasPrefix("default-src 'none'; "))
        #expect(policy.matches(of: /sha256-[A-Za-z0-9+\/]{43}=/).count == 2)
    }

    @Test func textsCannotLeaveTheirPlace() {
        let text = "</td></script><script>alert(\"&\")</script>\u{1}\u{9F}"
        let table = ReportTable(
            id: "t", title: text, columns: [.init(id: "c", label: text, group: text, format: .text)], stubColumns: 1,
            rows: [.init([.text(text)])], notes: [text], emptyText: text)
        let report = Report(
            name: "x", title: text, properties: [.init(text, text)], created: CalendarDate(daysSinceEpoch: 0),
            language: .english,
            sections: [
                ReportSection(
                    sheetName: "x", heading: text, blocks: [.paragraph(text), .bullets([text]), .table(table)])
            ])
        let page = HTMLWriter.render(report)
        #expect(page.components(separatedBy: "<script").count == 2, "only its own")
        #expect(!page.contains("alert(\"") && !page.unicodeScalars.contains("\u{1}"))
    }

    @Test func aLongTableSaysWhatItLeavesOut() {
        let rows = (0..<600).map { ReportTable.Row([.text("r\($0)"), .integer(Int64($0))]) }
        let table = ReportTable(
            id: "t", title: "Daftar",
            columns: [.init(id: "a", label: "A", format: .text), .init(id: "b", label: "B", format: .integer)],
            stubColumns: 1, rows: rows, emptyText: "")
        let lines = HTMLTable(table, id: "1", Demonstration.report()).lines
        #expect(lines.count { $0.hasPrefix("<tr><th scope=\"row\"") } == HTMLTable.mostRows)
        #expect(lines.contains { $0.contains("Dan 100 baris lain") })
        #expect(lines.contains { $0.contains("Daftar (600 baris)") })
    }

    @Test func figuresSortByTheirValueAndUnknownOnesAreMarked() {
        let table = ReportTable(
            id: "t", title: "",
            columns: [.init(id: "a", label: "A", format: .text), .init(id: "b", label: "B", format: .percent(1))],
            stubColumns: 1,
            rows: [.init([.text("x"), .real(0.5)]), .init([.text("y"), .null]), .init([.text("z"), .integer(0)])],
            emptyText: "")
        let lines = HTMLTable(table, id: "1", Demonstration.report()).lines
        #expect(lines.contains("<tr><th scope=\"row\">x</th><td class=\"n\" data-v=\"0.5\">50,0 %</td></tr>"))
        #expect(lines.contains { $0.contains("data-none") && $0.contains(FigureStyle.null) })
        #expect(lines.contains { $0.contains("data-v=\"0\"") })
    }
}
