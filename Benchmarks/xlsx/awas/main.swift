// Writes the benchmark's table to a workbook as Awas does: xlsx-awas ROWS OUTPUT

import BenchmarkTable

@testable import AwasModel
@testable import AwasWriters

let arguments = CommandLine.arguments
guard arguments.count == 3, let rows = Int(arguments[1]) else { fatalError("xlsx-awas ROWS OUTPUT") }
try XLSXWriter.write(
    AttendanceTable.rows(rows), title: "Kehadiran", notes: [], created: CalendarDate(daysSinceEpoch: 20_000),
    language: .indonesian, to: arguments[2])
