import AwasModel
import Testing
import AwasTestSupport

@testable import AwasData

/// Names and personal numbers stay out of problems, however a row of `subjects` is spoilt.
@Suite struct PrivacyTests {
    private static let name = "Sentinel Rahasia"
    private static let nip = "987654321098765432"

    private static func leaks(_ problem: Problem) -> Bool {
        let texts = [
            problem.value ?? "", problem.column ?? "", problem.file, problem.message.indonesian,
            problem.message.english,
        ]
        // Parts count as well: a row may be cut in the middle of a name.
        return texts.contains { text in ["entine", "ahasi", "98765"].contains { text.contains($0) } }
    }

    /// A row with everything in it, so that moving its cells puts the name into any column.
    private static func cells(_ random: inout SplitMix64) -> [String] {
        [
            random.pick(["C-1", "C-1", "C-9"]), random.pick(["1", "2"]), random.pick(["Dinas A", "dinas a."]),
            random.pick(["asn", "asnn", ""]), name, random.pick([nip, nip + "9", "9876543"]), "Jabatan \(name)",
            "Sanksi",
            random.pick(["sedang", "sedng", ""]), random.pick(["2024-11-01", "2024-11-31", "2000-01-01", "", "x"]),
            random.pick(["", "KE-1;D-2"]), random.pick(["", "", "2024-10-13", "x"]), random.pick(["", "BKN"]),
            random.pick(["", "35.19", "Madiun"]), random.pick(["", name]), random.pick(["", "2024-11-02"]),
            random.pick(["", name]), "",
        ]
    }

    private static func spoilt(_ random: inout SplitMix64) -> String {
        var cells = cells(&random)
        let count = cells.count
        switch Int.random(in: 0..<9, using: &random) {
        case 0: break
        case 1: cells.removeFirst(Int.random(in: 1...6, using: &random))
        case 2: cells.remove(at: Int.random(in: 0..<count, using: &random))
        case 3: cells.insert(random.pick(["", "x", name]), at: Int.random(in: 0..<count, using: &random))
        case 4:
            let shift = Int.random(in: 1..<count, using: &random)
            cells = Array(cells[shift...] + cells[..<shift])
        case 5: cells.swapAt(4, random.pick([0, 3, 8, 9], else: 0))
        case 6: cells.swapAt(random.pick([5, 6, 14, 16], else: 5), random.pick([0, 3, 8, 9, 11, 13, 15], else: 0))
        case 7: cells.shuffle(using: &random)
        default:
            let spoilt = Int.random(in: 0..<count, using: &random)
            var text = Array(cells[spoilt])
            for _ in 0...Int.random(in: 0...2, using: &random) {
                text.insert("\"", at: Int.random(in: 0...text.count, using: &random))
            }
            cells[spoilt] = String(text)
        }
        return cells.joined(separator: ",")
    }

    @Test func noProblemOfSpoiltRowsNamesAPerson() throws {
        let package = try TemporaryPackage(Examples.package())
        let header = Examples.rows[.subjects, default: []][0]
        var random = SplitMix64(seed: 7)
        var codes: Set<ProblemCode> = []
        for round in 0..<RandomInputs.count(150, many: 1_000) {
            let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in PrivacyTests.spoilt(&random) }
            let text = ([header] + rows).joined(separator: "\n")
            try package.write(Array(text.utf8), to: "subjects.csv")
            let result = try package.read(allowsRejects: round % 2 == 0)
            codes.formUnion(result.codes)
            let leak = result.problems.first(where: PrivacyTests.leaks)
            #expect(leak == nil, "\(text)\n\(leak.map { "\($0)" } ?? "")")
        }
        #expect(
            codes.isSuperset(of: [
                .unknownValue, .typeError, .extraCell, .missingCell, .blankRequired, .missingReference, .duplicateKey,
                .unclosedQuote, .dateOrder, .sanctionWithoutDate, .dateWithoutSanction, .nipFormat,
            ]))
    }

    /// A file without a header has a person's row where the header should be; one with a quote too many, all of them.
    @Test func noProblemOfASpoiltHeaderNamesAPerson() throws {
        let lines = Examples.rows[.subjects, default: []]
        let row = "C-1,1,Dinas A,asn,\(PrivacyTests.name),\(PrivacyTests.nip),Camat,Sanksi,sedang,2024-11-01,,,,,,,,"
        for text in [
            "\(row)\n\(row)\n", lines[0].replacing("agency", with: "\"agency") + "\n\(row)\n\(row)",
            lines[0] + "\r\(row)\r\(row)", lines[0] + ",\"\n\(row)\n\"\n\(row)", "\"\n\(row)", "\(row)\n\(lines[0])\n",
            lines[0].replacing(",", with: "|") + "\n" + row.replacing(",", with: "|"),
            lines[0].replacing("nip", with: "nomor").replacing("name", with: "nama orang") + ",x\n\(row)",
        ] {
            let result = try read(Examples.package([.subjects: [text]]))
            #expect(result.problems.contains { $0.table == .subjects })
            let leak = result.problems.first(where: PrivacyTests.leaks)
            #expect(leak == nil, "\(text)\n\(leak.map { "\($0)" } ?? "")")
        }
    }

    /// What cannot be a name is shown, and what was meant is offered.
    @Test func keysThatAreKnownAreShown() throws {
        let reference = try read(Examples.package(.subjects, [.caseID: "C-11", .sector: "asnn"]))
        #expect(reference.problems.map(\.value) == [nil, nil])
        #expect(
            reference.problems[0].message.english
                == "this cell is not in the table Cases (did you mean “C-1”?); add its row there or fix the id")
        #expect(reference.problems[1].message.english.hasPrefix("this cell is not a known value (did you mean “asn”?)"))
        let twice = Examples.rows[.subjects, default: []] + [Examples.row(of: .subjects, [:])]
        #expect(try read(Examples.package([.subjects: twice])).problems.map(\.value) == ["C-1 · 1"])
    }

    /// An agency that only `subjects` holds may be a name in the wrong column; its place is told instead.
    @Test func spellingsOfSubjectsAreToldByTheirPlace() throws {
        let rows = ["Sentinel R.", "SENTINEL R", "dinas a"].enumerated().map { index, agency in
            Examples.row(of: .subjects, [.subjectNo: "\(index)", .agency: agency])
        }
        let header = Examples.rows[.subjects, default: []][0]
        let result = try read(Examples.package([.subjects: [header] + rows]))
        #expect(result.codes == [.similarAgency, .similarAgency])
        #expect(result.problems.map(\.value) == [nil, nil])
        #expect(result.problems[0].message.english.contains("resembles “subjects.csv:2”"))
        #expect(result.problems[1].message.english.contains("resembles “Dinas A”"))
    }

    /// Rows set aside are given back without names.
    @Test func rejectedRowsNameNobody() throws {
        let package = try TemporaryPackage(Examples.package())
        let header = Examples.rows[.subjects, default: []][0]
        var random = SplitMix64(seed: 11)
        var shown = 0
        for _ in 0..<200 {
            let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in PrivacyTests.spoilt(&random) }
            try package.write(Array(([header] + rows).joined(separator: "\n").utf8), to: "subjects.csv")
            let result = try package.read(allowsRejects: true)
            for row in try RejectedRow.all(of: result, package: package.path) {
                #expect(
                    !row.text.contains("entine") && !row.text.contains("ahasi") && !row.text.contains("98765"),
                    "\(rows): \(row.text)")
                if row.text.contains("Sanksi") { shown += 1 }
            }
        }
        #expect(shown > 0, "rows whose cells are sound are given back")
    }
}
