import Foundation
import Testing

@Suite struct CaseTests {
    /// `AWAS_UPDATE_CASES=1` makes what happens the expectation instead of comparing the two.
    static let isUpdating = ProcessInfo.processInfo.environment["AWAS_UPDATE_CASES"] == "1"

    @Test(arguments: Case.all)
    func commandDoesWhatIsExpected(_ testCase: Case) throws {
        let program = try #require(Place.program, "the program awas is not built; set AWAS_BINARY to its path")
        let outcome = try CaseRun(program: program).outcome(of: testCase)
        if CaseTests.isUpdating {
            try testCase.rewrite(outcome)
            return
        }
        guard let difference = outcome.difference(from: testCase.expectation()) else { return }
        let command = (try? String(contentsOf: testCase.command, encoding: .utf8)) ?? ""
        Issue.record(
            """
            case \(testCase.name)
            \(command)\(difference)
            again: AWAS_CASES=\(testCase.name) swift test --filter CaseTests
            """)
    }

    @Test func everyFolderOfCasesHasACommand() {
        #expect(!Case.all.isEmpty)
        for testCase in Case.all {
            #expect(FileManager.default.fileExists(atPath: testCase.command.path), "\(testCase.name) has no cmd")
        }
    }
}
