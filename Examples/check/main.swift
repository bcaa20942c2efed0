// What is wrong with a package, by what to do first.
import Awas

let check = try PackageCheck(CommandLine.arguments.dropFirst().first ?? "sample-data")
for group in check.groups {
    print("\(group.title.english) [\(group.code.rawValue)]: \(group.problems.count)")
    for problem in group.problems.prefix(2) {
        print("  \(problem.file):\(problem.line ?? 1): \(problem.message.english)")
    }
}
print("\(check.errorCount) errors, \(check.warningCount) warnings")
