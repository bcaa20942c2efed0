import AwasData
import AwasModel
import AwasYAML
import Testing

@testable import Awas

/// What a person may say of sheets, and what is wrong in it.
@Suite struct MappingReaderTests {
    @Test func allThatCanBeSaid() throws {
        let mapping = try IntakeMapping(
            yaml: """
                make_ids: true
                sheets:
                  "Lap Sept":
                    table: [events, attendance]
                    header: 4-5
                    columns: {"Tgl/Hari": tanggal, "Wil": attendance.region, "Ket": ignore}
                    constants: {region: "35.10", level: kabkota}
                    words: {kind: {" SOS ": sosialisasi}}
                    dates: swapped
                    dashes: zero
                  "Lama": ignore
                  "*": {table: cases}
                """, file: "m.yml")
        #expect(mapping.makesKeys)
        let sheet = try #require(mapping.sheets["Lap Sept"])
        #expect(sheet.tables == [.events, .attendance] && sheet.header == 4...5)
        #expect(
            sheet.columns == ["tgl hari": .column(nil, .date), "wil": .column(.attendance, .region), "ket": .ignored])
        #expect(sheet.constants == [.region: "35.10", .level: "kabkota"])
        #expect(sheet.words == [.kind: ["sos": "sosialisasi"]])
        #expect(sheet.hasExchangedDays && sheet.readsDashesAsZero && !sheet.isIgnored)
        #expect(mapping.sheets["Lama"]?.isIgnored == true)
        #expect(mapping.others.tables == [.cases])
    }

    @Test(arguments: [
        "sheets: {A: {tabel: events}}", "sheets: {A: {table: [events, cases]}}", "sheets: {A: {header: 0}}",
        "sheets: {A: {header: 4-6}}", "sheets: {A: {columns: {T: tanggl}}}", "sheets: {A: {columns: [T]}}",
        "sheets: {A: {constants: {nilai: 1}}}", "sheets: {A: {words: {kind: x}}}", "sheets: {A: {dates: month-first}}",
        "sheets: [A]", "A: 1", "sheets: {A: {table: events, columns: {T: participants}}}", "{", "",
    ])
    func mistakesAreNamed(yaml: String) {
        do throws(DefinitionError) {
            _ = try IntakeMapping(yaml: yaml, file: "m.yml")
            Issue.record("accepted: \(yaml)")
        } catch {
            #expect(error.problems.allSatisfy { !$0.message.english.isEmpty && $0.file == "m.yml" })
        }
    }
}
