// A document that was written before: whether it is still what the data make, and an answer as JSON for other programs.
import Awas

let folder = CommandLine.arguments.dropFirst().first ?? "sample-data"
let package = try DataPackage(folder)
for path in try package.report(.ringkas, region: "35.19", month: "2024-09").write(to: "laporan") {
    let differences = try Verification(of: path, against: folder).differences
    print("\(path): \(differences.isEmpty ? "the same" : "\(differences.count) differences")")
    for difference in differences { print("  \(difference.words.english)") }
}
print(try package.query(.turnout, by: .province).keeping(.province, "33", "35").answer().json(.english), terminator: "")
