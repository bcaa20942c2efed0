import AwasModel
import AwasTestSupport
import Testing

@testable import AwasData

/// What a package declares to be a missing value is an empty cell, in every column and on either path.
@Suite struct MissingValuesTests {
    private static let marks = ["-", "n/a", "9999", "35.19", "ya", "tidak ada, \"x\"", "2024-09-26", "—", "#N/A"]

    private static func descriptor(_ table: Table, _ marks: [String], _ level: Int) -> String {
        let list =
            "[" + (["", " "] + marks).map { "\"\($0.replacing("\"", with: "\\\""))\"" }.joined(separator: ",") + "]"
        let name = "\"name\": \"\(table.rawValue)\""
        return switch level {
        case 0: "{\"missingValues\": \(list)}"
        case 1: "{\"missingValues\": \(list), \"resources\": [{\(name), \"schema\": {\"missingValues\": [\"\"]}}]}"
        case 2: "{\"resources\": [{\(name), \"missingValues\": \(list)}]}"
        default: "{\"resources\": [{\(name), \"schema\": {\"missingValues\": \(list)}}]}"
        }
    }

    private static func quoted(_ text: String) -> String {
        text.contains { ",\"".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
    }

    @Test(arguments: Table.allCases)
    func aMissingValueIsAnEmptyCell(table: Table) throws {
        let lines = Examples.rows[table] ?? []
        let header = lines[0]
        let sound = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for seed in UInt64(0)..<60 {
            var random = SplitMix64(seed: seed)
            let marks = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(MissingValuesTests.marks) }
            var written: [String] = []
            var emptied: [String] = []
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let density = random.pick([5, 30, 100], else: 5)
                let cells = sound.map { cell -> (String, String) in
                    guard random.chance(density) else { return (cell, marks.contains(cell) ? "" : cell) }
                    let mark = random.pick(marks)
                    return (random.pick([mark, mark, " \(mark) "]), "")
                }
                written.append(cells.map { MissingValuesTests.quoted($0.0) }.joined(separator: ","))
                emptied.append(cells.map { MissingValuesTests.quoted($0.1) }.joined(separator: ","))
            }
            var files = [
                "\(table.rawValue).csv": ([header] + written).joined(separator: "\n"),
                "datapackage.json": MissingValuesTests.descriptor(table, marks, Int(seed % 4)),
            ]
            let found = try read(files, allowsRejects: true)
            files = ["\(table.rawValue).csv": ([header] + emptied).joined(separator: "\n")]
            let expected = try read(files, allowsRejects: true)
            func places(_ result: ReadResult) -> [String] {
                result.problems.map { "\($0.line ?? 0) \($0.column ?? "") \($0.code) \($0.value ?? "")" }
            }
            #expect(places(found) == places(expected), "seed \(seed): \(marks)")
            #expect(
                DatasetPicture(found.dataset).rows == DatasetPicture(expected.dataset).rows, "seed \(seed): \(marks)")
            #expect(found.dataset.counts == expected.dataset.counts, "seed \(seed)")
        }
    }

    /// A field that lists missing values has these alone; so Table Schema says.
    @Test func aColumnMayHaveItsOwn() throws {
        var files = Examples.package([
            .turnout: [
                "election,region,registered_voters,voters,valid_votes,invalid_votes", "P1,35.19,10,9,-,n/a",
                "P1,35.20,10,9,n/a,-",
            ]
        ])
        files["datapackage.json"] = """
            {"resources": [{"name": "turnout", "schema": {"missingValues": ["-"], "fields": [
              {"name": "suara_tidak_sah", "missingValues": [{"value": "n/a", "label": "tidak dihitung"}]}]}}]}
            """
        let result = try read(files)
        #expect(result.problems.map(\.column) == ["valid_votes", "invalid_votes"])
        #expect(result.problems.map(\.line) == [3, 3])
        #expect(result.codes == [.typeError, .typeError])
    }

    @Test func aRequiredCellSaysWhyItIsEmpty() throws {
        var files = Examples.package(.events, [.title: "-"])
        #expect(try read(files).problems == [])
        files["datapackage.json"] = #"{"missingValues": ["-"]}"#
        let result = try read(files)
        #expect(result.codes == [.blankRequired])
        #expect(result.problems[0].message.english.contains("datapackage.json"))
    }

    @Test(arguments: [
        #"{"missingValues": "-"}"#, #"{"resources": [{"name": "events", "schema": {"missingValues": [9]}}]}"#,
    ])
    func whatIsNoListOfTextsIsSaid(descriptor: String) throws {
        var files = Examples.package()
        files["datapackage.json"] = descriptor
        #expect(try read(files).codes == [.badDescriptor])
    }
}
