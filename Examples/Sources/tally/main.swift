// How many cases each sector had in September 2024, the change to the month before, and how many rows could not be read.
import AwasData
import AwasModel
import AwasQuery

let folder = CommandLine.arguments.dropFirst().first ?? "../sample-data"
let result = try DatasetReader(allowsRejects: true).read(folder)
for problem in result.problems where problem.severity == .error { print(problem.message.english) }

let month = CalendarPeriod("2024-09").map { DateRange($0) } ?? DateRange()
let query = Query(measures: ["cases"], by: ["sector"], period: month, totals: true)
let answer = try Executor(result.dataset).answer(Question(query, comparison: .previous))

for row in answer.rows {
    let change = row.values[2].number ?? 0
    print(
        row.key[0].plain ?? "(none)", row.values[0].plain ?? "–", change > 0 ? "rising" : "not rising", separator: "\t")
}
print("all", answer.totals?[0].plain ?? "–", separator: "\t")
answer.notes.forEach { print($0.english) }
print("\(answer.rejected) rows were set aside.")
