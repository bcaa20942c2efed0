// The monthly report of a region as a text and a workbook; why there is none, in the words of an office.
import Awas

let words = CommandLine.arguments.dropFirst()
let (folder, region) = (words.first ?? "sample-data", words.dropFirst().first ?? "Kabupaten Madiun")
do throws(AwasError) {
    let report = try DataPackage(folder).report(.bulanan, region: region, month: "2024-09")
    print(report.title)
    for path in try report.write(to: "laporan", as: [.text, .xlsx]) { print(path) }
} catch {
    print(error.message.indonesian)
    for problem in error.problems { print("\(problem.file): \(problem.message.indonesian)") }
}
