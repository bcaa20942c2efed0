import AwasModel
import AwasReport
import AwasWriters
import Foundation
import Testing

/// Every cell of every table, found with the same value in each format that a report is written in.
@Suite struct FormatsAgreeTests {
    @Test(arguments: SampleDocument.all)
    func csvHoldsEveryCell(sample: SampleDocument) throws {
        let files = try WrittenSample(sample)
        for table in files.report.tables {
            let lines = records(ofCSV: try files.text("/\(table.id).csv"))
            #expect(lines.first == table.columns.map(\.id))
            try #require(lines.count == table.rows.count + 1, "\(table.id)")
            for (row, fields) in zip(table.rows, lines.dropFirst()) {
                try #require(fields.count == table.columns.count)
                for (cell, field) in zip(row.cells, fields) {
                    let isSame =
                        switch cell {
                        case .real(let number): Double(field) == number
                        // Machines get the number, of however few it is.
                        case .ratio(let ratio): Double(field) == ratio.number
                        default: field == plain(cell)
                        }
                    #expect(isSame, "\(table.id): \(field) for \(cell)")
                }
            }
        }
        let count = try files.scratch.files.keys.count { $0.hasSuffix(".csv") }
        #expect(count == files.report.tables.count)
    }

    @Test(arguments: SampleDocument.all, [Language.indonesian, .english])
    func theWorkbookHoldsEveryCell(sample: SampleDocument, language: Language) throws {
        let files = try WrittenSample(sample, language)
        let workbook = try WorkbookReading("\(files.scratch.path)/\(files.report.name).xlsx")
        // The first page has cards and lists of its own; what it shows so, and all rows and columns of what is printed in part,
        // stand in the appendix.
        let front = Set(
            files.report.sections.filter { $0.place == .front }.flatMap(\.blocks).compactMap(\.table).map(\.id))
        let inAppendix = front.union(files.report.abridgedTables.map(\.id))
        let tables = files.report.tables.filter { !$0.rows.isEmpty }
        for whole in tables {
            let isAbridged = inAppendix.contains(whole.id)
            let isOfAppendix = files.report.sections.contains { section in
                section.place == .appendix && section.blocks.contains { $0.table?.id == whole.id }
            }
            let table = try #require(isAbridged || isOfAppendix ? whole : files.report.printed(whole))
            let word = language == .indonesian ? "Lampiran" : "Appendix"
            let sheet = try #require(
                // The contents on the first sheet name the others.
                workbook.sheets.dropFirst(front.isEmpty ? 0 : 1).first { sheet in
                    let texts = Set(sheet.rows.values.flatMap(\.values).map(\.value))
                    return isAbridged ? texts.contains("\(word): \(table.title)") : texts.contains(table.title)
                }, "\(table.id)")
            let title = try #require(
                sheet.rows.keys.sorted().first { row in
                    sheet.rows[row]?.values.contains { $0.value == table.title } == true
                }, "\(table.id)")
            var line = title + (table.columns.contains { $0.group != nil } ? 3 : 2)
            #expect(
                table.columns.indices.allSatisfy { sheet.rows[line - 1]?[$0]?.value == table.columns[$0].label },
                "\(table.id)")
            for row in table.rows {
                for (column, cell) in row.cells.enumerated() {
                    if table.columns[column].input != nil, cell == .null {
                        // It waits to be filled in.
                        #expect(sheet.rows[line]?[column] == nil)
                        continue
                    }
                    expect(sheet.rows[line]?[column], cell, table.format(of: row, column: column), table, language)
                }
                line += 1
            }
        }
    }

    private func expect(
        _ shown: WorkbookReading.Cell?, _ cell: Cell, _ format: CellFormat, _ table: ReportTable, _ language: Language
    ) {
        let place = "\(table.id): \(shown.map { "\($0)" } ?? "nothing") for \(cell)"
        switch cell {
        case .null: #expect(shown?.isText == true && shown?.value == "…", "\(place)")
        case .withheld(let reason): #expect(shown?.isText == true && shown?.value == reason.mark, "\(place)")
        case .text(let text, _):
            // An empty text leaves an empty cell.
            #expect(text.isEmpty ? shown == nil : shown?.isText == true && shown?.value == text, "\(place)")
        case .date(let date):
            let code = language == .indonesian ? "[$-421]d mmmm yyyy" : "[$-409]d mmmm yyyy"
            #expect(shown?.isText == false && shown?.format == code, "\(place)")
            // Excel's day 1 is 1 January 1900, and it counts a 29 February 1900 that never was.
            let days = Int(shown?.value ?? "").map { $0 - 2 }
            #expect(days == Int(date.daysSinceEpoch - day(1900, 1, 1).daysSinceEpoch), "\(place)")
        case .integer(let number):
            #expect(shown?.isText == false && Int64(shown?.value ?? "") == number, "\(place)")
            #expect(shown?.format == FormatsAgreeTests.code(format, language), "\(place)")
        case .ratio(let ratio):
            guard ratio.base < 10, format.isPercent else {
                return expect(shown, .real(ratio.number), format, table, language)
            }
            let of = language == .indonesian ? "dari" : "of"
            let words = ratio.part.map { "\($0) \(of) \(ratio.base)" }
            #expect(shown?.value == words && shown?.isText != false, "\(place)")
        case .real(let number):
            let scaled = if case .percentagePoints = format { number * 100 } else { number }
            let value = Double(shown?.value ?? "") ?? .nan
            #expect(shown?.isText == false && abs(value - scaled) <= 1e-14 * abs(scaled), "\(place)")
            var code = FormatsAgreeTests.code(format, language)
            if case .percent(let usual) = format {
                // As many places more as it takes to tell a figure from 100 %.
                let zeros = String(repeating: "0", count: ShownFigure.places(ofPercent: number, usual) - usual)
                code.replace("0.0", with: "0.0" + zeros)
            }
            #expect(shown?.format == code, "\(place)")
        }
    }

    private static func code(_ format: CellFormat, _ language: Language) -> String {
        switch format {
        case .integer, .text, .date: "#,##0"
        case .signedInteger: "+#,##0;-#,##0;0"
        case .decimal(let places): places == 1 ? "#,##0.0" : "#,##0.00"
        case .signedDecimal(let places), .percentagePoints(let places):
            places == 1 ? "+#,##0.0;-#,##0.0;0.0" : "+#,##0.00;-#,##0.00;0.00"
        case .percent(let places):
            (places == 1 ? "0.0" : "0.00") + (language == .indonesian ? " %" : "%")
        }
    }
}
