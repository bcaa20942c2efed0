// Whether voting and oversight go together in the kabupaten of a province, and where oversight lags behind most.
import Awas

let package = try DataPackage(CommandLine.arguments.dropFirst().first ?? "sample-data")
let comparison = try package.participation(in: "Jawa Timur")
print(comparison.conclusion.english)
let standings = comparison.rows.compactMap { row in row.standing.map { (name: row.name, gap: $0.rankGap) } }
let behind = standings.sorted { ($1.gap, $0.name) < ($0.gap, $1.name) }
for (name, gap) in behind.prefix(3) { print("\(name): \(gap) ranks behind") }
for region in comparison.excluded { print("not compared: \(region.name), \(region.reason.label.english)") }
