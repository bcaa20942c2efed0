import AwasModel
import Testing

@testable import AwasData

/// What becomes of rows beside each other: references, spellings, turnout, rows set aside.
@Suite struct DatasetAssemblyTests {
    @Test func referencesAreRows() throws {
        let events = Examples.rows[.events, default: []]
        let result = try read(
            Examples.package([
                .events: events + [Examples.row(of: .events, [.eventID: "K-0", .election: ""])],
                .attendance: [
                    "event_id,agency,sector", "K-0,a,asn", "K-1,b,asn", "K-0,c,asn",
                ],
            ]))
        #expect(result.problems == [])
        #expect(result.dataset[.attendance][.eventID] == [1, 0, 1])
        #expect(result.dataset.column(.eventID, of: .attendance) == ["K-0", "K-1", "K-0"])
        #expect(result.dataset[.events][.election] == [0, TableData.null])
    }

    @Test func electionsMayRepeatOthers() throws {
        let elections = [
            "election,name,kind,voting_date,repeats", "P2,Ulang,psu,2025-03-01,P1", "P1,Pilkada,pilkada,2024-11-27,",
            "P3,Ulang,psu,2025-05-01,P2",
        ]
        let result = try read(Examples.package([.elections: elections]))
        #expect(result.problems == [])
        #expect(result.dataset[.elections][.repeats] == [1, TableData.null, 0])
        #expect(result.dataset.electionIDs == ["P2", "P1", "P3"])
    }

    /// A row set aside takes along all that refer to it, over several tables and within one.
    @Test func rowsThatReferToRejectedOnesGoToo() throws {
        let elections = [
            "election,name,kind,voting_date,repeats", "P3,c,psu,2025-05-01,P2", "P2,b,psu,2025-03-01,P1",
            "P1,a,pilkades,2024-11-27,", "P4,d,psu,2025-03-01,P5", "P5,e,psu,2025-03-01,P4",
        ]
        let result = try read(Examples.package([.elections: elections]), allowsRejects: true)
        #expect(result.dataset.electionIDs == ["P4", "P5"])
        #expect(result.dataset[.elections][.repeats] == [1, 0])
        for table in [Table.events, .attendance, .cases, .subjects, .oversight, .turnout] {
            #expect(result.count(of: table) == RowCount(table: table, read: 1, rejected: 1), "\(table)")
        }
        let cascades = result.problems.filter { $0.code == .missingReference }
        #expect(cascades.count == 8)
        let message = try #require(cascades.first { $0.table == .attendance }?.message)
        #expect(message.english.contains("events.csv:2") && message.indonesian.contains("events.csv:2"))
    }

    @Test func spellingsAreFolded() throws {
        let result = try read(
            Examples.package([
                .attendance: [
                    "event_id,agency,sector", "K-1,Din. Alfa,asn", "K-1,Dinas A,tni", "K-1,Dinas B,asn",
                ],
                .subjects: ["case_id,subject_no,agency,sector", "C-1,1,Dinas Alfa,asn"],
            ]))
        #expect(result.problems == [])
        #expect(result.dataset.column(.agency, of: .attendance) == ["Dinas A", "Dinas A", "Dinas B"])
        #expect(result.dataset.column(.agency, of: .subjects) == ["Dinas A"])
        #expect(result.dataset.agency(named: "Din. Alfa") == "Dinas A" && result.dataset.agency(named: "x") == "x")
    }

    /// One delegation entered twice is found though it is spelled otherwise and its region is left out once.
    @Test func delegationsAreComparedAsTheyCount() throws {
        let attendance = ["event_id,agency,sector,region", "K-1,Dinas A,asn,35.19", "K-1,Din. Alfa,asn,"]
        let result = try read(Examples.package([.attendance: attendance]))
        #expect(result.codes == [.duplicateDelegation])
        #expect(result.problems[0].line == 3 && result.problems[0].value == "Din. Alfa")
        let others = [
            "event_id,agency,sector,region", "K-1,Dinas A,asn,35.19", "K-1,Dinas A,tni,", "K-1,Dinas A,asn,35.77",
        ]
        #expect(try read(Examples.package([.attendance: others])).problems == [])
    }

    @Test func delegationsHaveTheRegionOfTheirEvent() throws {
        let rows = (1...3).map { "K-1,Dinas \($0),asn," + ($0 == 2 ? "35.77" : "") }
        let result = try read(Examples.package([.attendance: ["event_id,agency,sector,region"] + rows]))
        #expect(result.dataset.column(.region, of: .attendance) == ["35.19", "35.77", "35.19"])
        let bare = try read(Examples.package([.attendance: ["event_id,agency,sector", "K-1,Dinas 1,asn"]]))
        #expect(bare.dataset.column(.region, of: .attendance) == ["35.19"])
    }

    @Test func theLatestDateLeavesVotingAside() throws {
        var files = Examples.package()
        #expect(try read(files).dataset.latestDate == CalendarDate("2024-11-01"))
        files["subjects.csv"] = nil
        #expect(try read(files).dataset.latestDate == CalendarDate("2024-10-12"))
        files = files.filter { $0.key == "elections.csv" || $0.key == "agencies.csv" }
        #expect(try read(files).dataset.latestDate == nil)
    }

    // MARK: Turnout

    private func overlaps(_ places: [String]) throws -> [Int?] {
        let rows = places.map { place in
            let parts = place.split(separator: "/", omittingEmptySubsequences: false)
            return "\(parts.count > 2 ? parts[2] : "P1"),\(parts[0]),\(parts.count > 1 ? parts[1] : ""),300,200"
        }
        let elections = Examples.rows[.elections, default: []] + ["P2,Lain,pilkada,2024-11-27,"]
        let result = try read(
            Examples.package([
                .elections: elections, .turnout: ["election,region,station,registered_voters,voters"] + rows,
            ]))
        #expect(result.problems.allSatisfy { $0.code == .overlappingTurnout && $0.column == "region" })
        return result.problems.map { $0.line.map { $0 - 2 } }
    }

    @Test func turnoutMustNotOverlap() throws {
        #expect(try overlaps(["35", "35.19"]) == [0], "a province beside its kabupaten")
        #expect(try overlaps(["35.19", "35.77", "35"]) == [2], "once, though two lie in it")
        #expect(try overlaps(["35.19", "35.19/1", "35.19/2"]) == [0], "a kabupaten beside its stations")
        #expect(try overlaps(["35.19.01", "35.19"]) == [1], "a kecamatan beside its kabupaten")
        #expect(try overlaps(["35", "35.19", "35.19.01"]) == [0, 1], "each that holds another")
        #expect(try overlaps(["35", "35.19.01/1"]) == [0], "a station deep inside")
        #expect(try overlaps(["35.19/1", "35.19/2", "35.77/1", "35.19.01/3"]) == [], "stations")
        #expect(try overlaps(["35", "34", "33.19"]) == [], "neighbours")
        #expect(try overlaps(["35//P1", "35.19//P2"]) == [], "different elections")
    }

    /// A row with a fault of its own is still told that it overlaps: all problems are found in one pass.
    @Test func aFaultyRowIsComparedAsWell() throws {
        let turnout = ["election,region,registered_voters,voters", "P1,35,x,200", "P1,35.19,300,200"]
        #expect(try read(Examples.package([.turnout: turnout])).codes == [.overlappingTurnout, .typeError])
    }

    // MARK: Folders and order

    @Test func aTableMayBeAFolderOfDifferentFiles() throws {
        var files = Examples.package()
        files["oversight.csv"] = nil
        files["oversight/2.csv"] = "date;region;program;participants\n2024-08-02;35;forum_warga;2\n"
        files["oversight/10.CSV"] =
            "peserta\tprogram\tkode_wilayah\ttanggal\tpemilihan\n10\tlainnya\t34\t2/8/2024\tP1\n"
        files["oversight/3.csv"] = "date,region,program,participants\n"
        files["oversight.csv"] = "date,region,program,participants\n2024-08-01,35,forum_warga,1\n"
        let result = try read(files)
        #expect(result.problems == [])
        #expect(result.dataset.column(.participants, of: .oversight) == ["1", "10", "2"])
        #expect(result.dataset.column(.election, of: .oversight) == [nil, "P1", nil])
        let paths = result.dataset.files.filter { $0.table == .oversight }
        #expect(paths.map(\.path) == ["oversight.csv", "oversight/10.CSV", "oversight/2.csv", "oversight/3.csv"])
        #expect(paths.map(\.rows) == [1, 1, 1, 0])
        #expect(result.dataset[.oversight].files.map(\.path) == paths.map(\.path))
        #expect(result.dataset[.oversight].files.map(\.firstRow) == [0, 1, 2, 3])
    }

    @Test func keysAreComparedAcrossFiles() throws {
        var files = Examples.package()
        files["cases.csv"] = nil
        let lines = Examples.rows[.cases, default: []]
        files["cases/a.csv"] = lines.joined(separator: "\n")
        files["cases/b.csv"] = lines.joined(separator: "\r\n")
        files["cases/c.csv"] = "kode_wilayah;id_perkara;sumber;tanggal_laporan\n35;C-1;temuan;2024-01-01"
        files["subjects.csv"] = nil
        let result = try read(files)
        #expect(result.codes == [.duplicateKey, .duplicateKey, .duplicateKey])
        #expect(result.problems.map(\.file) == ["cases/a.csv", "cases/b.csv", "cases/c.csv"])
        #expect(result.problems.map(\.column) == ["case_id", "case_id", "id_perkara"])
        #expect(result.problems[0].message.english.contains("cases/b.csv:2"))
        #expect(result.problems.dropFirst().allSatisfy { $0.message.english.contains("cases/a.csv:2") })
        files["cases/c.csv"] = nil
        let equal = try read(files)
        #expect(equal.codes == [.duplicateKey] && equal.problems[0].file == "cases/b.csv")
    }

    @Test func allProblemsInOnePassAndInOrder() throws {
        let result = try read(
            Examples.package([
                .events: [
                    "level,date,event_id,kind,title,organizer,region,venue",
                    "RX?,x,K-1,apel,,b,99,v", "ri,2024-01-01,K-1,apel,t,b,35,v", "ri,x",
                ],
                .attendance: ["event_id,agency,sector,attended", "K-2,a,asn,x", "K-1,b,x,-1"],
            ]))
        let places = result.problems.map { "\($0.file):\($0.line ?? 0):\($0.column ?? "") \($0.code.rawValue)" }
        #expect(
            places == [
                "attendance.csv:2:event_id missing-reference", "attendance.csv:2:attended type-error",
                "attendance.csv:3:event_id ambiguous-reference", "attendance.csv:3:sector unknown-value",
                "attendance.csv:3:attended negative-count", "events.csv:2:level unknown-value",
                "events.csv:2:date type-error", "events.csv:2:event_id duplicate-key",
                "events.csv:2:title blank-required",
                "events.csv:2:region unknown-region", "events.csv:3:event_id duplicate-key",
                "events.csv:4:date type-error", "events.csv:4:event_id missing-cell",
            ])
        #expect(result.errorCount == 13 && result.warningCount == 0)
        #expect(result.dataset.counts.allSatisfy { $0.accepted + $0.rejected == $0.read })
    }
}
