import AwasData
import AwasModel
import AwasQuery
import AwasTestSupport
import AwasWriters
import Foundation
import Testing

@testable import Awas
@testable import AwasReport

/// The form for the civil-service agency comes back: its rows are found again, what is locked in it is known, and its answers
/// are checked as records are.
@Suite struct FormAnswersTests {
    /// A package with terlapor of two cases, and the form of it.
    private final class Office {
        let scratch: Scratch
        let package: DataPackage
        let report: Report
        let list: RecordsDefinition

        init(subjects: [String]? = nil, language: Language = .indonesian) throws {
            scratch = try Scratch()
            try scratch.write(
                """
                office,case_id,region,source,reported_on,decided_on,decision,categories,violations,forwarded_on,forwarded_to
                A,k-1,35.19,laporan,2024-08-02,2024-08-09,pelanggaran,administrasi,KE-4,2024-08-10,BKN
                B,k-2,35.19,temuan,2024-08-12,2024-08-19,pelanggaran,kode_etik,,2024-08-20,BKN

                """, to: "cases.csv")
            let usual = [
                "A,k-1,1,Dinas Sosial,asn,Terlapor  Contoh\u{A0}1,189501012015011003,,,,,",
                "A,k-1,2,\"Dinas \"\"Satu\"\", Dua\",asn,=Terlapor 2,189501012015011004,,,,,",
                "B,k-2,1,Dinas Dua,asn,Re\u{301}nee\u{AD} 3,,ringan,2024-09-01,821/1,2024-09-01,lama",
                "B,k-2,2,Dinas Dua,asn,\"Baris\nkedua _x0041_\",,,,,,",
            ]
            let header =
                "office,case_id,subject_no,agency,sector,name,nip,sanction,sanctioned_on,decree_number,decree_date,agency_remark"
            try scratch.write(
                ([header] + (subjects ?? usual)).joined(separator: "\n") + "\n", to: "subjects.csv")
            package = try DataPackage(scratch.path)
            report = try package.report(
                ReportRequest(
                    "bkd",
                    ReportParameters(
                        region: RegionCode("35.19"), month: try #require(CalendarPeriod(month: "2024-12")),
                        asOf: CalendarDate("2024-12-31"), election: nil, disclosure: .all), language), definitions: nil)
            list = try #require(try ReportLibrary()["bkd"]?.returnedList)
        }

        /// The form as it comes back when its list was changed.
        func returned(_ change: (inout [[Cell]], [String: Int]) -> Void = { _, _ in }) throws -> ReturnedForm {
            var report = report
            report.sections = report.sections.map { section in
                ReportSection(
                    sheetName: section.sheetName, heading: section.heading, place: section.place,
                    blocks: section.blocks.map { block in
                        guard case .table(let table) = block, table.id == list.id else { return block }
                        var rows = table.rows.map(\.cells)
                        change(&rows, Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1.id, $0) }))
                        return .table(
                            ReportTable(
                                id: table.id, title: table.title, columns: table.columns,
                                stubColumns: table.stubColumns, rows: rows.map { ReportTable.Row($0) },
                                notes: table.notes, emptyText: table.emptyText, sheetName: table.sheetName))
                    })
            }
            let path = "\(scratch.path)/kembali.xlsx"
            try XLSXWriter.write(report, to: path)
            defer { try? FileManager.default.removeItem(atPath: path) }
            return try ReturnedForm(path, list)
        }

        func answers(_ form: ReturnedForm) throws -> FormAnswers {
            try FormAnswers(form, on: package.read.dataset, from: PackageSource(scratch.path), threads: 1)
        }
    }

    /// A change as `k-1/2 sanction: > ringan`.
    private static func written(_ answers: FormAnswers) -> [String] {
        answers.changes.map {
            "\($0.row.key[1])/\($0.row.key[2]) \($0.column.id): \($0.before) > \($0.after)" + ($0.replaces ? " !" : "")
        }
    }

    @Test(arguments: [Language.indonesian, .english])
    func anUntouchedFormHasNoFaultAndNoAnswerThatIsNew(language: Language) throws {
        let office = try Office(language: language)
        let form = try office.returned()
        #expect(form.hasList && form.faults.isEmpty, "\(form.faults)")
        #expect(
            Set(form.rows.map(\.key)) == [
                ["A", "k-1", "1"], ["A", "k-1", "2"], ["B", "k-2", "1"], ["B", "k-2", "2"],
            ])
        // What was answered before stands in the form already.
        #expect(form.rows.filter { !$0.answers.isEmpty }.map(\.key) == [["B", "k-2", "1"]])
        let answers = try office.answers(form)
        #expect(answers.faults.isEmpty && answers.changes.isEmpty)
        #expect(answers.dataset?.files.count == office.package.read.dataset.files.count)
    }

    @Test func rowsAreFoundByTheirKeysInAnyOrder() throws {
        let office = try Office()
        var random = SplitMix64(seed: 7)
        for _ in 0..<20 {
            let words = ["Disiplin berat", "Heavy discipline", "BERAT", "berat"]
            let left = Int.random(in: 1...3, using: &random)
            var keys: Set<String> = []
            let form = try office.returned { rows, columns in
                rows.shuffle(using: &random)
                rows.removeLast(4 - left)
                for row in rows.indices where rows[row][columns["key_office"]!] == .text("A") {
                    rows[row][columns["answer_sanction"]!] = .text(words.randomElement(using: &random)!)
                    rows[row][columns["decree_date"]!] = .date(day(2024, 10, 3))
                    if case .text(let number, _) = rows[row][columns["key_subject"]!] { keys.insert(number) }
                }
            }
            let answers = try office.answers(form)
            #expect(answers.faults.isEmpty, "\(answers.faults)")
            #expect(
                FormAnswersTests.written(answers)
                    == keys.sorted().flatMap {
                        [
                            "k-1/\($0) sanction:  > berat", "k-1/\($0) sanctioned_on:  > 2024-10-03",
                            "k-1/\($0) decree_date:  > 2024-10-03",
                        ]
                    })
        }
    }

    @Test func answersAreCheckedAsRecordsAre() throws {
        let office = try Office()
        let faults = { (change: (inout [Cell], [String: Int]) -> Void) throws in
            let form = try office.returned { rows, columns in
                for row in rows.indices where rows[row][columns["key_subject"]!] == .text("2") {
                    if rows[row][columns["key_office"]!] == .text("A") { change(&rows[row], columns) }
                }
            }
            let answers = try office.answers(form)
            #expect(answers.dataset == nil || answers.faults.isEmpty)
            #expect(answers.faults.allSatisfy { $0.place.hasPrefix("kembali.xlsx, Daftar!") }, "\(answers.faults)")
            return answers.faults.map { $0.place.split(separator: "!").last!.prefix { $0.isLetter } }
        }
        // The decree comes before the decision of the case.
        #expect(
            try faults { row, columns in
                row[columns["answer_sanction"]!] = .text("ringan")
                row[columns["decree_date"]!] = .date(day(2024, 8, 8))
            } == ["V"])
        #expect(
            try faults { row, columns in
                row[columns["answer_sanction"]!] = .text("dipecat dengan hormat")
                row[columns["decree_date"]!] = .date(day(2024, 10, 8))
            } == ["T"])
        // A sanction without the day of its decree, and the other way round.
        #expect(try faults { row, columns in row[columns["answer_sanction"]!] = .text("ringan") } == ["T"])
        #expect(try faults { row, columns in row[columns["decree_date"]!] = .date(day(2024, 10, 8)) } == ["V"])
        #expect(try faults { row, columns in row[columns["decree_date"]!] = .text("kemarin") } == ["V"])
        #expect(try faults { row, columns in row[columns["remark"]!] = .text("sedang diproses") } == [])
    }

    @Test func whatIsLockedMustBeWhatItWas() throws {
        let office = try Office()
        let locked = try #require(office.report.tables.first { $0.id == office.list.id }).columns.filter {
            $0.input == nil && !$0.isHidden && $0.id != "number"
        }
        #expect(locked.count == 18)
        for column in locked {
            let form = try office.returned { rows, columns in rows[1][columns[column.id]!] = .text("Diubah") }
            #expect(form.faults.count == 1 && form.faults.allSatisfy { $0.message.indonesian.contains(column.label) })
            let answers = try office.answers(form)
            #expect(answers.faults == form.faults && answers.dataset == nil)
            // A name can stand in any cell.
            #expect(!"\(form.faults)".contains("Diubah"))
        }
        for key in FormKey.allCases {
            let form = try office.returned { rows, columns in rows[1][columns[key.rawValue]!] = .text("1-00") }
            #expect(form.faults.count == 1 && form.rows.count == 3, "\(key)")
        }
        // A row that was copied without what is hidden.
        let form = try office.returned { rows, columns in
            rows[0][columns["remark"]!] = .text("ya")
            for key in FormKey.allCases { rows[0][columns[key.rawValue]!] = .text("") }
        }
        #expect(form.faults.map(\.place) == ["kembali.xlsx, Daftar!9"])
    }

    @Test func earlierAnswersAreKnownAndNamesAreNot() throws {
        let office = try Office()
        let form = try office.returned { rows, columns in
            for row in rows.indices where rows[row][columns["decree_number"]!] == .text("821/1") {
                rows[row][columns["answer_sanction"]!] = .text("Disiplin berat")
                rows[row][columns["decree_number"]!] = .text("821/2")
                rows[row][columns["decree_date"]!] = .date(day(2024, 9, 3))
                rows[row][columns["remark"]!] = .text("")
            }
        }
        let answers = try office.answers(form)
        #expect(
            FormAnswersTests.written(answers) == [
                "k-2/1 sanction: ringan > berat !", "k-2/1 sanctioned_on: 2024-09-01 > 2024-09-03 !",
                "k-2/1 decree_number: *** > *** !", "k-2/1 decree_date: 2024-09-01 > 2024-09-03 !",
            ])
        #expect(answers.intakeChanges.map(\.cell) == ["T10", "V10", "U10", "V10"])
        let after = DatasetText(try #require(answers.dataset))
        let remark = try #require(Schema[.subjects][.agencyRemark])
        // An answer that was taken out of the form is none.
        #expect(after.cell(remark, of: .subjects, row: 2) == "lama")
    }

    @Test func twoRowsOfOnePersonAgree() throws {
        let office = try Office()
        for (other, count) in [("sama", 0), ("lain", 1)] {
            let form = try office.returned { rows, columns in
                rows[0][columns["remark"]!] = .text("sama")
                rows.append(rows[0])
                rows[4][columns["remark"]!] = .text(other)
            }
            #expect(try office.answers(form).faults.count == count)
        }
    }

    @Test func personsOfOtherDataAreNamedByTheirRow() throws {
        let form = try Office().returned { rows, columns in rows[0][columns["remark"]!] = .text("ya") }
        let others = try Office(subjects: ["A,k-1,7,Dinas,asn,Lain,,,,,,"])
        let answers = try others.answers(form)
        #expect(answers.faults.map(\.place) == ["kembali.xlsx, Daftar!9", "kembali.xlsx, Daftar!10"])
    }

    @Test func aWorkbookThatIsNoFormSaysSo() throws {
        let office = try Office()
        let path = "\(office.scratch.path)/lain.xlsx"
        try XLSXWriter.write(
            try #require(office.report.tables.last), title: "Lain", notes: [], created: day(2024, 9, 1),
            language: .indonesian, to: path)
        let form = try ReturnedForm(path, office.list)
        #expect(!form.hasList && form.rows.isEmpty && form.faults.isEmpty)
    }
}

private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
}
