import AwasData
import AwasModel
import Testing

@testable import AwasCommand

struct ProgressLineTests {
    private let start = ContinuousClock.now

    private func line(_ language: Language = .indonesian, width: Int = 80) -> ProgressLine {
        ProgressLine(language, width: width, start: start)
    }

    private func progress(_ bytes: Int, _ rows: Int, file: String = "attendance.csv") -> ReadProgress {
        ReadProgress(file: file, bytes: bytes, totalBytes: 1_000, rows: rows)
    }

    /// What a terminal shows after some texts, on its one line.
    private func shown(_ texts: [String]) -> String {
        var cells: [Character] = []
        var column = 0
        for character in texts.joined() {
            switch character {
            case "\r": column = 0
            case "\u{8}": column -= 1
            default:
                if column == cells.count { cells.append(" ") }
                cells[column] = character
                column += 1
            }
        }
        while cells.last == " " { cells.removeLast() }
        return String(cells)
    }

    @Test func nothingIsShownInTheFirstSecond() {
        var line = line()
        #expect(line.update(progress(10, 1), at: start) == nil)
        #expect(line.update(progress(900, 90), at: start + .milliseconds(999)) == nil)
        #expect(line.end() == nil, "so there is nothing to clear")
    }

    @Test func aLineIsWrittenOverItself() {
        var line = line()
        let first = line.update(progress(429, 4_200_000), at: start + .seconds(1)) ?? "nothing"
        #expect(shown([first]) == "Membaca attendance.csv: 42 %, 4.200.000 baris")
        #expect(line.update(progress(500, 4_300_000), at: start + .milliseconds(1_099)) == nil, "too soon")
        let second = line.update(progress(3, 12, file: "cases.csv"), at: start + .milliseconds(1_100)) ?? "nothing"
        #expect(shown([first, second]) == "Membaca cases.csv: 0 %, 12 baris")
        let end = line.end() ?? "nothing"
        #expect(shown([first, second, end]) == "")
        #expect(end.hasSuffix("\r"), "what is written next begins at the left")
        #expect(line.end() == nil)
    }

    @Test func englishIsShownToo() {
        var line = line(.english)
        let text = line.update(progress(1_000, 1_234), at: start + .seconds(2)) ?? "nothing"
        #expect(shown([text]) == "Reading attendance.csv: 100%, 1,234 rows")
    }

    /// A file may grow while it is read, or be empty.
    @Test(arguments: [(1_500, 1_000), (0, 0)])
    func thereIsNoMoreThanAll(bytes: Int, of total: Int) {
        var line = line()
        let progress = ReadProgress(file: "a.csv", bytes: bytes, totalBytes: total, rows: 7)
        let text = line.update(progress, at: start + .seconds(1)) ?? "nothing"
        #expect(shown([text]) == "Membaca a.csv: 100 %, 7 baris")
    }

    @Test(arguments: 0...60)
    func theLineFits(width: Int) {
        var line = line(width: width)
        let long = progress(990, 81_234_567, file: "attendance/kabupaten-madiun.csv")
        let text = line.update(long, at: start + .seconds(1)) ?? "nothing"
        let shown = shown([text])
        #expect(shown.count <= max(0, width - 1))
        if width >= 45 { #expect(shown.hasSuffix("madiun.csv: 99 %, 81.234.567 baris")) }
    }
}
