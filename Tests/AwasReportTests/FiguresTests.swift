import AwasData
import AwasModel
import AwasQuery
import AwasReport
import Foundation
import Testing

/// Every figure of the report is the answer to a query of the catalogue.
@Suite struct FiguresTests {
    /// The tables of measures by a dimension, and the only ones that list no group without a record this month.
    private static let byDimension = [
        "kegiatan_jenis", "kegiatan_tingkat", "komitmen", "kegiatan_wilayah", "kehadiran_kelompok",
        "kehadiran_wilayah", "kehadiran_instansi", "perkara_wilayah", "perkara_wilayah_tahun", "perkara_instansi",
        "perkara_kelompok",
        "perkara_kategori", "perkara_pelanggaran", "perkara_saluran",
    ]
    private static let indicators = ["angka_utama", "kehadiran", "terlapor", "tenggat"]
    private static let others = [
        "daftar_kegiatan", "tindak_lanjut", "perkara_umur", "perkara_kategori_putusan", "perkara_alur",
        "perkara_luar_batas", "perubahan", "perbandingan", "partisipasi",
        "kelengkapan", "baris",
        "peringatan", "definisi",
        "sumber",
    ]

    @Test func everyTableIsLookedAt() throws {
        let ids = try SampleReport.all[0].make().tables.map(\.id)
        #expect(Set(ids) == Set(FiguresTests.byDimension + FiguresTests.indicators + FiguresTests.others))
        #expect(Set(ids).count == ids.count)
    }

    @Test(arguments: SampleReport.all)
    func measuresByADimensionAreAnswers(sample: SampleReport) throws {
        let questions = Questions(try SampleReport.data(), try sample.parameters())
        for table in try sample.make().tables where FiguresTests.byDimension.contains(table.id) {
            let dimension = table.columns[0].id
            var keys: Set<String> = []
            for row in table.rows {
                // Beside the name of a region stands its code.
                let name = ["kabupaten", "kecamatan"].contains(dimension) ? nil : row.cells[0].code
                let key = row.style == .total ? nil : plain(name ?? row.cells[table.stubColumns - 1])
                if let key { #expect(keys.insert(key).inserted, "\(table.id): \(key) twice") }
                for (column, cell) in zip(table.columns, row.cells).dropFirst(table.stubColumns) {
                    let (measure, span) = FiguresTests.measure(column.id)
                    let expected = try questions.cell(measure, by: dimension, key: key, span)
                    #expect(
                        FiguresTests.isShown(cell, expected, column, row, table),
                        "\(table.id), \(key ?? "total"), \(column.id)")
                }
            }
            try #require(table.rows.isEmpty || table.rows.last?.style == .total)
            var expected: Set<String> = []
            for column in table.columns.dropFirst(table.stubColumns) {
                let (measure, _) = FiguresTests.measure(column.id)
                for span in ["month", "previous", "year"] {
                    expected.formUnion(try questions.answer(measure, by: dimension, span).groups.keys)
                }
            }
            if table.id == "kehadiran_instansi" {
                let present = try questions.answer("delegations", by: dimension, "month").groups
                expected = Set(present.filter { $0.value != .integer(0) }.keys)
            }
            // Every kabupaten of the region, every province of the country has a row, a record or not.
            let isComplete = ["kabupaten", "province"].contains(dimension)
            #expect(isComplete ? keys.isSuperset(of: expected) : keys == expected, "\(table.id)")
        }
    }

    @Test(arguments: SampleReport.all)
    func indicatorsAreAnswers(sample: SampleReport) throws {
        let questions = Questions(try SampleReport.data(), try sample.parameters())
        for table in try sample.make().tables where FiguresTests.indicators.contains(table.id) {
            #expect(!table.rows.isEmpty)
            var shares: [Cell] = []
            for row in table.rows {
                defer { shares = row.cells }
                // What a share is of stands beneath it.
                if plain(row.cells[0]).hasSuffix(".base") {
                    #expect(plain(row.cells[0]) == plain(shares[0]) + ".base")
                    for (column, (share, cell)) in zip(table.columns, zip(shares, row.cells)) {
                        guard column.id != "change", case .ratio(let ratio) = share else { continue }
                        #expect(cell == .integer(ratio.base), "\(table.id), \(column.id)")
                    }
                    continue
                }
                for (column, cell) in zip(table.columns, row.cells).dropFirst() {
                    let expected = try questions.cell(plain(row.cells[0]), by: nil, key: nil, column.id)
                    #expect(
                        FiguresTests.isShown(cell, expected, column, row, table),
                        "\(table.id), \(plain(row.cells[0])), \(column.id)")
                }
            }
        }
    }

    @Test(arguments: SampleReport.all)
    func theFlowIsMadeOfAnswers(sample: SampleReport) throws {
        let questions = Questions(try SampleReport.data(), try sample.parameters())
        let table = try #require(try sample.make().tables.first { $0.id == "perkara_alur" })
        for row in table.rows where plain(row.cells[0]) != "closed" {
            let step = plain(row.cells[0])
            for (column, cell) in zip(table.columns, row.cells).dropFirst() where column.id != "change" {
                let starts = ["month": "start", "previous": "previous_start", "year": "year_start"]
                let expected =
                    step == "open_at_start"
                    ? try questions.cell("open_cases", by: nil, key: nil, starts[column.id] ?? "")
                    : try questions.cell(step, by: nil, key: nil, column.id)
                #expect(FiguresTests.isShown(cell, expected, column, row, table), "\(step), \(column.id)")
            }
            #expect(row.cells[3] == Questions.difference(row.cells[1], row.cells[2]))
        }
    }

    @Test(arguments: SampleReport.all)
    func participationIsAnswers(sample: SampleReport) throws {
        let questions = Questions(try SampleReport.data(), try sample.parameters())
        let table = try #require(try sample.make().tables.first { $0.id == "partisipasi" })
        var keys: Set<String> = []
        for row in table.rows {
            let key = row.style == .total ? nil : plain(row.cells[1])
            if let key { keys.insert(key) }
            for (column, cell) in zip(table.columns, row.cells).dropFirst(2) {
                let (measure, span) = FiguresTests.measure(column.id)
                let isVoters = ["registered_voters", "voters", "turnout"].contains(measure)
                let expected = try questions.cell(
                    measure, by: table.columns[0].id, key: key, isVoters ? "year" : span)
                #expect(FiguresTests.isShown(cell, expected, column, row, table), "\(key ?? "total"), \(column.id)")
            }
        }
        let expected = try ["voters", "oversight_participants", "reports"].map {
            Set(try questions.answer($0, by: table.columns[0].id, "year").groups.keys)
        }
        #expect(keys.isSuperset(of: expected.reduce([]) { $0.union($1) }))
        #expect((table.rows.last?.style == .total) == (keys.count > 1))
    }

    /// Also for a month of the whole country that is not the first with records.
    @Test(arguments: SampleReport.all + [SampleReport(region: nil, month: "2024-10")])
    func completenessIsAnswers(sample: SampleReport) throws {
        let questions = Questions(try SampleReport.data(), try sample.parameters())
        let table = try #require(try sample.make().tables.first { $0.id == "kelengkapan" })
        for row in table.rows {
            let code = plain(row.cells[1])
            let first = table.columns.count - 4
            for (column, cell) in zip(table.columns, row.cells).dropFirst(first) {
                let groups = try questions.answer(column.id, by: "kabupaten", "month").groups.filter { !$0.key.isEmpty }
                let expected: Cell =
                    if sample.region != nil {
                        groups[code].map(Cell.init) ?? .null
                    } else if row.style == .total {
                        .integer(Int64(groups.count))
                    } else {
                        .integer(Int64(groups.count { $0.key.hasPrefix(code + ".") }))
                    }
                // A place that decided a case and received none has records, and 0 cases.
                #expect(cell == expected || cell == .integer(0) && expected == .null, "\(code), \(column.id)")
            }
        }
        let kabupaten = ["35": 38, "35.19": 1, "64.74": 1]
        #expect(table.rows.count == sample.region.map { kabupaten[$0] ?? 0 } ?? 39, "a row for each, data or not")
    }

    /// The events against the files of the sample, read by the test.
    @Test(arguments: SampleReport.all)
    func theListOfEventsIsThatOfTheFiles(sample: SampleReport) throws {
        let table = try #require(try sample.make().tables.first { $0.id == "daftar_kegiatan" })
        let events = try FiguresTests.sampleRows("events").filter { row in
            let region = row["region"] ?? ""
            let isInRegion = sample.region.map { region == $0 || region.hasPrefix($0 + ".") } ?? true
            return isInRegion && (row["date"] ?? "").hasPrefix(sample.month)
        }
        let delegations = Dictionary(grouping: try FiguresTests.sampleRows("attendance")) { $0["event_id"] ?? "" }
        #expect(table.rows.count == events.count && !events.isEmpty)
        let rows = Dictionary(uniqueKeysWithValues: table.rows.map { (plain($0.cells[0]), $0.cells) })
        for event in events {
            let cells = try #require(rows[event["event_id"] ?? ""])
            #expect(plain(cells[1]) == event["date"] && plain(cells[2]) == event["title"])
            #expect(plain(cells[3]) == event["kind"] && plain(cells[5]) == event["region"])
            let own = delegations[event["event_id"] ?? ""] ?? []
            let attended = own.compactMap { Int64($0["attended"] ?? "") }
            #expect(cells[7] == .integer(Int64(own.count)))
            #expect(cells[8] == (attended.isEmpty ? .null : .integer(attended.reduce(0, +))))
        }
        #expect(table.rows.map { plain($0.cells[1]) } == table.rows.map { plain($0.cells[1]) }.sorted())
    }

    @Test func theRowsAreThoseOfThePackage() throws {
        let read = try SampleReport.data()
        let tables = try SampleReport.all[0].make().tables
        let counts = try #require(tables.first { $0.id == "baris" })
        #expect(counts.rows.count == Table.allCases.count)
        for row in counts.rows {
            let own = read.dataset.files.filter { $0.table.rawValue == plain(row.cells[0]) }
            let expected = [own.reduce(0) { $0 + $1.rows }, own.reduce(0) { $0 + $1.rows }, 0]
            // Of a table without a file nothing is known.
            #expect(row.cells.dropFirst().map(plain) == (own.isEmpty ? ["", "", ""] : expected.map(String.init)))
        }
        let warnings = try #require(tables.first { $0.id == "peringatan" })
        #expect(warnings.rows.map { plain($0.cells[1]) }.compactMap(Int.init).reduce(0, +) == read.warningCount)
        let definitions = try #require(tables.first { $0.id == "definisi" })
        #expect(definitions.rows.map { plain($0.cells[1]) } == Catalogue.measures.map(\.id))
    }

    /// Whether a document shows an answer of the catalogue. Where a place has no record of the table, the catalogue counts
    /// none, and a document knows nothing (`RecordedPlacesTests` says when), nor how a figure changed that it does not know.
    private static func isShown(
        _ cell: Cell, _ expected: Cell, _ column: ReportTable.Column, _ row: ReportTable.Row, _ table: ReportTable
    ) -> Bool {
        if cell == expected { return true }
        guard cell == .null else { return false }
        let (measure, span) = measure(column.id)
        guard column.id == "change" || span == "change" else { return expected == .integer(0) || expected == .real(0) }
        let compared = column.id == "change" ? ["month", "previous"] : [measure, measure + "_previous"]
        return zip(table.columns, row.cells).contains { compared.contains($0.id) && $1 == .null }
    }

    /// A column's measure and span: `attendance_previous` is attendance in the month before.
    private static func measure(_ column: String) -> (String, String) {
        for span in ["previous", "change", "year"] where column.hasSuffix("_" + span) {
            return (String(column.dropLast(span.count + 1)), span)
        }
        return (column, "month")
    }

    /// The rows of a table of the sample, read by the test.
    static func sampleRows(_ table: String) throws -> [[String: String]] {
        let folder = URL(filePath: SampleReport.folder).appending(path: table)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path()).flatMap { name in
            let lines = records(ofCSV: try String(contentsOf: folder.appending(path: name), encoding: .utf8))
            return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
        }
    }
}

extension Cell {
    /// The plain form that a text has beside its words, as the id of a kind has.
    fileprivate var code: Cell? {
        if case .text(_, let plain?) = self { .text(plain) } else { nil }
    }
}
