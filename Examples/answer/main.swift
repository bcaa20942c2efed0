// How many cases each sector had in September 2024, the change to the month before, and the monthly report of a province.
import Awas

let package = try DataPackage("sample-data", faultyRows: .setAside)
let answer = try package.query(.cases, by: .sector).during("2024-09").compared(to: .previous).withTotals().answer()
for row in answer { print(row[.sector] ?? "(none)", row[.cases], row.change(.cases)) }
try package.report(.bulanan, region: "35", month: "2024-09").write(to: "laporan", as: [.xlsx, .csv, .text])

// Nothing is said of what is not known: missing is not zero, and whoever shows figures shows the notes too.
if let total = answer.total { print("all", total[.cases], total.change(.cases)) }
for note in answer.notes { print(note.english) }
