import AwasModel
import AwasReport
import AwasTestSupport
import AwasWorkbook
import Foundation
import Testing

@testable import AwasWriters

/// A folder of its own for a test, removed with this value.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/awas-writers-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// Everything in it, hidden files too.
    var contents: [String] { ((try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []).sorted() }

    func text(_ name: String) -> String? { try? String(contentsOfFile: self(name), encoding: .utf8) }
}

/// A part of a workbook, as `unzip` finds it.
func part(_ name: String, of workbook: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip", "-p", workbook, name]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(name)")
    return String(decoding: data, as: UTF8.self)
}

/// A day that the test knows to exist.
func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
}

extension SplitMix64 {
    /// A text of random pieces, some of them awkward.
    mutating func text(upTo count: Int) -> String {
        let pieces = [
            "a", "kab", "Tulungagung", " ", "  ", ",", "\"", "\n", "\r\n", "é", "e\u{301}", "日本", "👩‍👩‍👧", "–", "%",
            "-", "\t", "Pertanggungjawaban", "\u{301}", "=", "\u{7}", "\u{A0}", "12", ".",
        ]
        return (0..<Int.random(in: 0...count, using: &self)).map { _ in
            pieces[Int.random(in: pieces.indices, using: &self)]
        }.joined()
    }

    mutating func cell() -> Cell {
        switch Int.random(in: 0..<6, using: &self) {
        case 0: .null
        case 1: .integer(Int64.random(in: -1_000_000...1_000_000, using: &self))
        case 2: .real(Double.random(in: -2000...2000, using: &self))
        case 3: .date(CalendarDate(daysSinceEpoch: Int32.random(in: 0...20_000, using: &self)))
        default: .text(text(upTo: 12))
        }
    }

    mutating func table() -> ReportTable {
        let formats: [CellFormat] = [
            .text, .integer, .signedInteger, .decimal(2), .percent(1), .percentagePoints(2), .date,
        ]
        let count = Int.random(in: 1...9, using: &self)
        let columns = (0..<count).map { index in
            ReportTable.Column(
                id: "c\(index)", label: text(upTo: 6),
                group: Bool.random(using: &self) ? ["Bulan ini", "Sampai bulan ini"].randomElement(using: &self) : nil,
                format: formats[Int.random(in: formats.indices, using: &self)],
                isDetail: Int.random(in: 0..<5, using: &self) == 0)
        }
        let rows = (0..<Int.random(in: 0...6, using: &self)).map { _ in
            ReportTable.Row(
                columns.map { _ in cell() }, style: Int.random(in: 0..<4, using: &self) == 0 ? .total : .body)
        }
        return ReportTable(
            id: "t", title: text(upTo: 8), columns: columns, stubColumns: Int.random(in: 0...count, using: &self),
            rows: rows, notes: [text(upTo: 20)], emptyText: text(upTo: 10))
    }
}

extension WorkbookCells.Sheet {
    /// The cell at an address such as `C14`.
    subscript(_ address: String) -> WorkbookCells.Content? { CellAddress(address).flatMap { cells[$0] } }
}
