import AwasReport
import Testing

@testable import AwasCommand

/// The command that a document shows must ask for that document.
struct ReportArgumentsTests {
    @Test(arguments: [
        ["bulanan", "data", "--region", "35.19", "--month", "2024-09"],
        ["ringkas", "data", "--region", "indonesia", "--month", "September 2024", "--lang", "en", "--ascii"],
        ["matriks", "data", "--region", "Jawa Timur", "--month", "2024-09", "--measure", "kasus", "--suppress", "3"],
        ["bkd", "data", "--region", "35", "--month", "2024-09", "--split", "kabupaten"],
        ["laporan saya", "data", "--region", "35", "--month", "2024-09", "--election=-1", "--as-of", "2024-10-07"],
        [
            "bulanan", "data", "--region", "35", "--month", "2024-09", "--allow-rejects", "--raw-csv",
            "--exclude-warnings", "duplicate-file,implausible-date", "--threads", "2", "--formats", "csv", "--quiet",
        ],
    ])
    func shownCommandAsksForTheSame(arguments: [String]) throws {
        let request = try ReportCommand.parse(arguments).request()
        #expect(request.words.starts(with: ["awas", "report"]))
        let again = try ReportCommand.parse(Array(request.words.dropFirst(2))).request()
        #expect(again.json == request.json)
    }
}
