import AwasModel
import Testing

@testable import AwasData

/// Lists of persons become delegations, and men and women all who came.
@Suite struct PersonListTests {
    private static let header: [OfficeBook.Value?] = ["No", "Id kegiatan", "Nama", "Instansi", "Unsur", "L/P", "TTD"]
    private static let events = OfficeBook.Sheet(
        "Kegiatan",
        [
            ["id_kegiatan", "tanggal", "jenis", "judul", "penyelenggara", "tingkat", "wilayah"],
            ["K-1", .day("2024-09-05"), "apel", "Apel", "Bawaslu", "kabkota", "35.19"],
        ])

    private func read(
        _ header: [OfficeBook.Value?], _ rows: [[OfficeBook.Value?]], sheet: String = "Daftar hadir"
    ) throws -> ReadResult {
        try OfficeBook([PersonListTests.events, OfficeBook.Sheet(sheet, [["DAFTAR HADIR"], header] + rows)])
            .read(allowsRejects: true)
    }

    private func person(_ name: String?, _ agency: String?, _ sex: String?) -> [OfficeBook.Value?] {
        [1, "K-1", name.map { .text($0) }, agency.map { .text($0) }, "asn", sex.map { .text($0) }, nil]
    }

    @Test func personsAreCountedByAgency() throws {
        let result = try read(
            PersonListTests.header,
            [
                person("A", "Dinas Sosial", "P"), person("B", "Polres", "L"), person("C", "Dinas Sosial", "laki-laki"),
                person("D", "Polres", nil), [5], [6], [], [nil, nil, nil, nil, nil, "Caruban"],
            ])
        #expect(result.codes == [])
        #expect(result.dataset.column(.agency, of: .attendance) == ["Dinas Sosial", "Polres"])
        #expect(result.dataset.column(.attended, of: .attendance) == ["2", "2"])
        // Whether one of them is a woman nobody says.
        #expect(result.dataset.column(.attendedFemale, of: .attendance) == ["1", nil])
        #expect(Array(result.dataset[.attendance].lines) == [3, 4])
        let notes = Dictionary(uniqueKeysWithValues: result.notes.map { ($0.kind, $0.places) })
        #expect(notes[.persons] == ["Dinas Sosial: 2", "Polres: 2"] && notes[.unknownSex] == ["6"])
        #expect(notes[.nobodyNamed] == nil && notes[.notesBelow] == ["10"])
    }

    /// A row whose sex is no word for one is set aside at its cell, and a row without a name is nobody.
    @Test func faultsOfPersonsAreAtTheirCells() throws {
        let result = try read(
            PersonListTests.header,
            [
                person("A", "Dinas", "P"), person("B", "Kodim", "Nama Orang"), person(nil, "Polres", nil),
                person("C", nil, "L"),
            ])
        #expect(result.codes == [.typeError, .blankRequired])
        #expect(result.problems.map(\.cell) == ["F4", "D6"])
        #expect(result.dataset.column(.attended, of: .attendance) == ["1"])
        #expect(result.notes.contains { $0.kind == .nobodyNamed && $0.places == ["5"] })
        #expect(result.problems.allSatisfy { !$0.message.english.contains("Orang") && $0.value != "Nama Orang" })
    }

    /// A name beside counts is that of somebody in the delegation, and one beside nothing says too little.
    @Test(arguments: [
        ("Kehadiran", ["id_kegiatan", "Nama", "Instansi", "Unsur", "Hadir"], false),
        ("Kehadiran", ["id_kegiatan", "Nama", "Instansi", "Unsur"], false),
        ("Kehadiran", ["id_kegiatan", "Nama", "Instansi", "Unsur", "Paraf"], true),
        ("Presensi Sept", ["id_kegiatan", "Nama", "Instansi", "Unsur"], true),
        ("Lembar1", ["id_kegiatan", "Nama", "Instansi", "Unsur", "Jenis Kelamin"], true),
    ])
    func listsAreToldFromDelegations(sheet: String, header: [String], isList: Bool) throws {
        let row: [OfficeBook.Value?] = [
            "K-1", "A", "Dinas Sosial", "asn", header.count > 4 ? (isList ? "P" : "7") : nil,
        ]
        let result = try read(header.map { .text($0) }, [row, row.dropLast() + [nil]], sheet: sheet)
        #expect(result.notes.contains { $0.kind == .persons } == isList)
        #expect(result.codes.contains(.unknownColumn) != isList)
        if isList { #expect(result.dataset.column(.attended, of: .attendance) == ["2"]) }
    }

    @Test(
        arguments: [
            (["L", "P"], ["3", "2"], "5", "2"), (["Laki-laki", "Perempuan"], ["3", "0"], "3", "0"),
            (["Hadir L", "Hadir P"], ["12 orang", "1"], "13", "1"), (["L", "P"], ["-", "-"], nil, nil),
            (["L", "P"], [nil, nil], nil, nil), (["L", "P"], ["nihil", "4"], "4", "4"),
        ] as [([String], [String?], String?, String?)])
    func menAndWomenAreAllWhoCame(header: [String], cells: [String?], attended: String?, women: String?) throws {
        let result = try read(
            ["id_kegiatan", "Instansi", "Unsur"] + header.map { .text($0) },
            [["K-1", "Dinas Sosial", "asn"] + cells.map { $0.map { .text($0) } }], sheet: "Kehadiran")
        #expect(result.codes == [])
        #expect(result.dataset.column(.attended, of: .attendance) == [attended])
        #expect(result.dataset.column(.attendedFemale, of: .attendance) == [women])
        #expect(result.notes.contains { $0.kind == .parts } == (attended != nil))
    }

    /// Where one of them is missing, nobody knows how many came.
    @Test(arguments: [["3", nil], [nil, "2"], ["-", "2"], ["3", "-"], ["tiga", "2"], ["-1", "2"]] as [[String?]])
    func halfOfThemIsRefused(cells: [String?]) throws {
        let result = try read(
            ["id_kegiatan", "Instansi", "Unsur", "L", "P"],
            [["K-1", "Dinas Sosial", "asn"] + cells.map { $0.map { .text($0) } }], sheet: "Kehadiran")
        #expect(result.codes == [.typeError] && result.problems.first?.cell == "E3")
        #expect(result.count(of: .attendance).accepted == 0)
    }

    /// With the whole beside them men are said twice; those invited are not those who came; P alone may be anything.
    @Test func columnsOfMenThatSayNothingNew() throws {
        let row: [OfficeBook.Value?] = ["K-1", "Dinas Sosial", "asn", 3, 2, 5]
        let whole = try read(["id_kegiatan", "Instansi", "Unsur", "L", "P", "Jumlah hadir"], [row], sheet: "Kehadiran")
        #expect(whole.codes == [] && whole.dataset.column(.attended, of: .attendance) == ["5"])
        #expect(whole.dataset.column(.attendedFemale, of: .attendance) == ["2"])
        let alone = try read(["id_kegiatan", "Instansi", "Unsur", "P"], [Array(row.prefix(4))], sheet: "Kehadiran")
        #expect(alone.codes == [.unknownColumn])
        let invited = try read(
            ["id_kegiatan", "Instansi", "Unsur", "Undangan L", "Undangan P"], [Array(row.prefix(5))], sheet: "Kehadiran"
        )
        #expect(invited.codes == [.unknownColumn, .unknownColumn])
    }
}
