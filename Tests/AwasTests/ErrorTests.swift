import AwasQuery
import Foundation
import Testing

@testable import Awas

@Suite struct ErrorTests {
    /// What stops a caller of the library says so in words of the library, in both languages.
    @Test func messagesNameMethodsAndNoOptions() throws {
        let package = try SamplePackage.read()
        var errors: [AwasError] = []
        func collect(_ body: () throws(AwasError) -> Void) {
            do throws(AwasError) { try body() } catch { errors.append(error) }
        }
        // Of each way of counting one: events, attendance, cases, subjects, stocks, voters and rates by them.
        let measures: [Measure.ID] = [
            .events, .attendance, .cases, .openCases, .subjects, .oversightParticipants, .turnout, .publicReportRate,
        ]
        for measure in measures {
            for dimension in Dimension.ID.allCases {
                collect { () throws(AwasError) in
                    _ = try package.query(measure, by: dimension).compared(to: .previous).answer()
                }
                collect { () throws(AwasError) in
                    _ = try package.query(measure).keeping(dimension, "tidak ada").answer()
                }
            }
            collect { () throws(AwasError) in _ = try package.query(measure, measure).answer() }
            collect { () throws(AwasError) in _ = try package.query(measure).sorted(by: .invited).answer() }
            collect { () throws(AwasError) in _ = try package.query(measure).voters(ofElection: "x").answer() }
        }
        collect { () throws(AwasError) in _ = try package.query(.cases).within("Gorontalo") }
        collect { () throws(AwasError) in _ = try package.report("bulana", month: "2024-09") }
        collect { () throws(AwasError) in _ = try package.report(.bulanan, month: "2024-09", measure: .cases) }
        collect { () throws(AwasError) in
            _ = try package.report(.bkd, month: "2024-09", withholdingFewerPersonsThan: 3)
        }
        collect { () throws(AwasError) in _ = try DataPackage("tidak/ada") }
        #expect(errors.count > 150)
        for error in errors {
            #expect(error.description == error.message.english)
            #expect(error.localizedDescription == error.message.indonesian)
            for text in [error.message.indonesian, error.message.english] {
                #expect(text.count > 10 && !text.contains("--"), "\(text)")
            }
        }
    }

    @Test func faultyRowsAreNamedOrSetAside() throws {
        let scratch = try Scratch()
        try scratch.write(
            "event_id,date,kind,title,organizer,level,region\nM-1,2024-09-26,sosialisasi,A,B,kabkota,35.19\nM-2,besok,sosialisasi,A,B,kabkota,35.19\n",
            to: "events.csv")
        do throws(AwasError) {
            _ = try DataPackage(scratch.path)
            Issue.record("a package with a faulty row was used")
        } catch {
            #expect(error.kind == .faultyRows)
            #expect(error.problems.map(\.line) == [3])
        }
        let package = try DataPackage(scratch.path, faultyRows: .setAside)
        #expect(package.rowsSetAside == 1)
        let answer = try package.query(.events).answer()
        #expect(answer.first?[.events] == .count(1))
        #expect(answer.rowsSetAside == 1)
    }

    /// Every part of a question has a name.
    @Test(arguments: QuestionPart.allCases)
    func partsHaveNames(part: QuestionPart) { #expect(!part.method.isEmpty) }

    @Test func problemsAreGroupedByWhatComesFirst() throws {
        let scratch = try Scratch()
        try scratch.write("event_id,date\n", to: "events.csv")
        try scratch.write(
            "case_id,source,channel,reported_on,region\nK-1,laporan,x,2024-09-01,35\nK-1,laporan,langsung,besok,35\n",
            to: "cases.csv")
        try scratch.write("{", to: "datapackage.json")
        let check = try PackageCheck(scratch.path)
        let stages = check.groups.map(\.stage.rawValue)
        #expect(stages == stages.sorted() && Set(stages).count > 2)
        #expect(Set(check.groups.flatMap(\.problems)) == Set(check.problems))
        #expect(check.groups.reduce(0) { $0 + $1.problems.count } == check.problems.count)
        #expect(check.errorCount + check.warningCount == check.problems.count)
    }
}
