import AwasModel
import Testing

@testable import AwasData

@Suite struct ProblemCodeTests {
    /// Each check finds its smallest example, says where it is, and has words for it.
    @Test(arguments: ProblemExample.all)
    func eachCheckFindsItsExample(example: ProblemExample) throws {
        let result = try TemporaryPackage(example.files).read()
        let found = result.problems.filter { $0.code == example.code }
        #expect(found.count == 1, "\(result.problems)")
        let problem = try #require(found.first)
        #expect(problem.file == example.file && problem.line == example.line)
        #expect(problem.column == example.column)
        #expect(problem.value == example.value)
        for other in result.problems where !ProblemCodeTests.mayFollow(other.code, example.code) {
            Issue.record("\(other)")
        }
        #expect(ProblemCodeTests.isFit(problem.message), "\(problem.message)")
    }

    /// Problems that an example cannot be without.
    private static func mayFollow(_ code: ProblemCode, _ of: ProblemCode) -> Bool {
        let followers: [ProblemCode: [ProblemCode]] = [
            .unclosedQuote: [.missingCell, .missingReference], .badEncoding: [.unknownColumn],
            .duplicateKey: [.overlappingTurnout], .missingColumn: [.missingReference],
            .ambiguousReference: [.duplicateKey],
        ]
        // A faulty row is still there for those that refer to it.
        return code == of || followers[of, default: []].contains(code)
    }

    private static func isFit(_ message: LocalizedText) -> Bool {
        let texts = [message.indonesian, message.english]
        return message.indonesian != message.english && texts.allSatisfy { !$0.isEmpty && !$0.contains("{") }
    }

    @Test func everyCheckHasAnExample() {
        // Only a workbook has rows of totals that are no fault (IntakeTests).
        #expect(Set(ProblemExample.all.map(\.code)) == Set(ProblemCode.allCases).subtracting([.totalDiffers]))
    }

    /// Without a value or with one full of braces, nothing is left to fill and nothing is filled twice.
    @Test(arguments: ProblemCode.allCases)
    func everyTemplateIsFilled(code: ProblemCode) {
        let details = [LocalizedText("satu", "one"), LocalizedText("dua", "two")]
        for value in [nil, "nilai"] {
            let message = code.message(value: value, details)
            #expect(ProblemCodeTests.isFit(message))
            #expect(!message.english.contains("“”") && !message.indonesian.contains("“”"))
        }
        let hasValue = code.template.english.contains("{value}")
        #expect(hasValue == code.template.indonesian.contains("{value}"))
        #expect(code.message(value: "{0}{1}", details).english.contains("{0}{1}") == hasValue)
    }

    /// Both languages say what to do, each in its own words.
    @Test func everyCheckHasARemedy() {
        for code in ProblemCode.allCases {
            #expect(ProblemCodeTests.isFit(code.remedy) && ProblemCodeTests.isFit(code.title), "\(code)")
        }
        #expect(Set(ProblemCode.allCases.map(\.rawValue)).count == ProblemCode.allCases.count)
    }

    /// A warning sets rows aside, or is about none: another must be put among them.
    @Test func warningsAreAboutRowsOrNone() {
        let others = ProblemCode.allCases.filter { !$0.isAboutRows && $0.severity == .warning }
        #expect(others == [.unknownColumn, .unknownFile, .totalDiffers])
        #expect(ProblemCode.aboutRows.allSatisfy { $0.severity == .warning })
    }

    @Test func codesAreThoseOfTheContract() {
        let errors =
            "missing-column, duplicate-column, extra-cell, missing-cell, blank-required, type-error, unknown-value, "
            + "unknown-region, ambiguous-region, mangled-region, duplicate-key, missing-reference, "
            + "ambiguous-reference, overlapping-turnout, date-order, decision-without-date, date-without-decision, "
            + "sanction-without-date, date-without-sanction, forwarded-to-without-date, rejected-and-registered, "
            + "rejected-and-decided, "
            + "negative-count, female-exceeds-total, too-large, "
            + "bad-encoding, unclosed-quote, bad-descriptor, "
            + "totals-row, nihil-with-rows"
        let warnings =
            "unknown-column, unknown-file, translated-region, attended-exceeds-invited, voters-exceed-registered, "
            + "votes-do-not-add-up, implausible-date, similar-agency, duplicate-delegation, nip-format, "
            + "level-against-region, duplicate-file, duplicate-row, similar-key, "
            // A row of totals of a workbook, whose comparison with its rows the contract asks for without a name.
            + "total-differs"
        for (severity, list) in [(Problem.Severity.error, errors), (.warning, warnings)] {
            let codes = ProblemCode.allCases.filter { $0.severity == severity }.map(\.rawValue).sorted()
            #expect(codes == list.split(separator: ", ").map(String.init).sorted())
        }
    }
}
