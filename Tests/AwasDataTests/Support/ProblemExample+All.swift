import AwasModel

@testable import AwasData

extension ProblemExample {
    static let all = cells + rows + tables + totals + files

    /// Problems of a single cell.
    private static let cells: [ProblemExample] = [
        ProblemExample(.blankRequired, .events, [.title: " "], .title, value: ""),
        ProblemExample(.typeError, .events, [.date: "2024-02-30"], .date, value: "2024-02-30"),
        ProblemExample(.typeError, .attendance, [.invited: "sepuluh"], .invited, value: "sepuluh"),
        ProblemExample(.typeError, .attendance, [.represented: "y"], .represented, value: "y"),
        ProblemExample(.unknownValue, .events, [.kind: "sosialisai"], .kind, value: "sosialisai"),
        ProblemExample(.unknownValue, .events, [.commitments: "ikrar;x"], .commitments, value: "x"),
        ProblemExample(.unknownRegion, .events, [.region: "Kabupaten Madiunn"], .region, value: "Kabupaten Madiunn"),
        ProblemExample(.ambiguousRegion, .events, [.venueRegion: "Madiun"], .venueRegion, value: "Madiun"),
        ProblemExample(.mangledRegion, .cases, [.region: "35.1"], .region, value: "35.1"),
        ProblemExample(.translatedRegion, .oversight, [.region: "92.01"], .region, value: "92.01"),
        ProblemExample(.translatedRegion, .oversight, [.region: "92.01.05"], .region, value: "92.01.05"),
        ProblemExample(.unknownRegion, .oversight, [.region: "96.01.39"], .region, value: "96.01.39"),
        ProblemExample(.unknownRegion, .oversight, [.region: "1101010001"], .region, value: "1101010001"),
        ProblemExample(.unknownRegion, .oversight, [.region: "Kec. Jiwan"], .region, value: "Kec. Jiwan"),
        ProblemExample(.unknownRegion, .subjects, [.employerRegion: "Kec. Jiwan"], .employerRegion),
        ProblemExample(.negativeCount, .turnout, [.validVotes: "-190"], .validVotes, value: "-190"),
        ProblemExample(.tooLarge, .oversight, [.participants: "2147483648"], .participants, value: "2147483648"),
        ProblemExample(
            .unclosedQuote, .events, [.venue: "Balai \"Desa"], .venue, value: "Balai \"Desa,35.77,P1,ikrar;mou,surat,"),
        ProblemExample(.nipFormat, .subjects, [.nip: "1.98E+17"], .nip),
    ]

    /// Problems of the cells of one row.
    private static let rows: [ProblemExample] = [
        ProblemExample(
            .dateOrder, .cases, [.registeredOn: "2024-10-01"], .registeredOn, value: "2024-10-01"),
        ProblemExample(
            .dateOrder, .cases, [.registeredOn: "", .decidedOn: "01/10/2024"], .decidedOn, value: "2024-10-01"),
        ProblemExample(.dateOrder, .cases, [.forwardedOn: "2024-10-09"], .forwardedOn, value: "2024-10-09"),
        ProblemExample(
            .dateOrder, .cases,
            [
                .registeredOn: "", .rejectedOn: "2024-09-30", .decidedOn: "", .decision: "", .forwardedOn: "",
                .forwardedTo: "",
            ],
            .rejectedOn, value: "2024-09-30"),
        ProblemExample(.decisionWithoutDate, .cases, [.decidedOn: ""], .decidedOn),
        ProblemExample(.dateWithoutDecision, .cases, [.decision: ""], .decision),
        ProblemExample(.sanctionWithoutDate, .subjects, [.sanctionedOn: ""], .sanctionedOn),
        ProblemExample(.dateWithoutSanction, .subjects, [.sanction: ""], .sanction),
        ProblemExample(.forwardedToWithoutDate, .cases, [.forwardedOn: ""], .forwardedOn),
        ProblemExample(.dateOrder, .subjects, [.forwardedOn: "2024-11-02"], .sanctionedOn, value: "2024-11-01"),
        ProblemExample(.implausibleDate, .subjects, [.decreeDate: "2204-11-02"], .decreeDate, value: "2204-11-02"),
        ProblemExample(
            .rejectedAndRegistered, .cases,
            [.rejectedOn: "2024-10-05", .decidedOn: "", .decision: "", .forwardedOn: "", .forwardedTo: ""], .rejectedOn,
            value: "2024-10-05"),
        ProblemExample(
            .rejectedAndDecided, .cases, [.registeredOn: "", .rejectedOn: "2024-10-05"], .rejectedOn,
            value: "2024-10-05"),
        ProblemExample(.femaleExceedsTotal, .attendance, [.attendedFemale: "9"], .attendedFemale, value: "9"),
        ProblemExample(.femaleExceedsTotal, .turnout, [.registeredFemale: "301"], .registeredFemale, value: "301"),
        ProblemExample(.femaleExceedsTotal, .turnout, [.votersFemale: "201"], .votersFemale, value: "201"),
        ProblemExample(.attendedExceedsInvited, .attendance, [.attended: "11"], .attended, value: "11"),
        ProblemExample(
            .votersExceedRegistered, .turnout, [.registeredVoters: "199"], .voters, value: "200"),
        ProblemExample(.votesDoNotAddUp, .turnout, [.invalidVotes: "11"], .voters, value: "200"),
        ProblemExample(.implausibleDate, .events, [.date: "2204-09-26"], .date, value: "2204-09-26"),
        ProblemExample(.levelAgainstRegion, .events, [.region: "35"], .level, value: "kabkota"),
        ProblemExample(.levelAgainstRegion, .events, [.level: "kecamatan"], .level, value: "kecamatan"),
        ProblemExample(.implausibleDate, .elections, [.votingDate: "1998-12-31"], .votingDate, value: "1998-12-31"),
        ProblemExample(.implausibleDate, .cases, [.occurredOn: "2024-10-03"], .occurredOn, value: "2024-10-03"),
    ]

    private static func lines(_ table: Table, _ more: [Field: String]) -> [String] {
        Examples.rows[table, default: []] + [Examples.row(of: table, more)]
    }

    /// Problems of several rows.
    private static let tables: [ProblemExample] = [
        ProblemExample(.duplicateKey, .events, lines: lines(.events, [:]), at: 3, "event_id", value: "K-1"),
        ProblemExample(.duplicateKey, .cases, lines: lines(.cases, [:]), at: 3, "case_id", value: "C-1"),
        ProblemExample(.duplicateKey, .subjects, lines: lines(.subjects, [:]), at: 3, "subject_no", value: "C-1 · 1"),
        ProblemExample(
            .duplicateKey, .turnout, lines: lines(.turnout, [.region: "Kab. Madiun"]), at: 3, "station",
            value: "P1 · 35.19 · 1"),
        ProblemExample(
            .ambiguousReference,
            Examples.package([.events: lines(.events, [.title: "Lain"])]).mapValues { Array($0.utf8) },
            file: "attendance.csv", line: 2, column: "event_id", value: "K-1"),
        ProblemExample(.missingReference, .attendance, [.eventID: "K-2"], .eventID, value: "K-2"),
        ProblemExample(.missingReference, .subjects, [.caseID: "C-2"], .caseID),
        ProblemExample(.missingReference, .elections, [.repeats: "P0"], .repeats, value: "P0"),
        ProblemExample(
            .overlappingTurnout, .turnout, lines: lines(.turnout, [.region: "35", .station: ""]), at: 3, "region",
            value: "35"),
        ProblemExample(.dateOrder, .subjects, [.sanctionedOn: "2024-10-11"], .sanctionedOn, value: "2024-10-11"),
        ProblemExample(.dateOrder, .subjects, [.forwardedOn: "2024-10-09"], .forwardedOn, value: "2024-10-09"),
        ProblemExample(
            .forwardedToWithoutDate,
            Examples.package([
                .cases: [
                    Examples.rows[.cases, default: []][0],
                    Examples.row(of: .cases, [.forwardedOn: "", .forwardedTo: ""]),
                ],
                .subjects: [
                    Examples.rows[.subjects, default: []][0], Examples.row(of: .subjects, [.forwardedTo: "BKN"]),
                ],
            ]).mapValues { Array($0.utf8) },
            file: "subjects.csv", line: 2, column: "forwarded_on"),
        ProblemExample(
            .similarAgency, .attendance, lines: lines(.attendance, [.agency: "DINAS  A."]), at: 3, "agency",
            value: "DINAS  A."),
        ProblemExample(
            .duplicateDelegation, .attendance, lines: lines(.attendance, [.invited: ""]), at: 3, "agency",
            value: "Dinas A"),
        ProblemExample(
            .duplicateRow, .oversight, lines: lines(.oversight, [.date: "1/8/2024", .region: "Kab. Madiun"]), at: 3,
            nil),
        ProblemExample(
            .nihilWithRows, .nihil, lines: lines(.nihil, [.month: "Oktober 2024"]), at: 3, "table", value: "cases"),
        ProblemExample(
            .similarKey, .events, lines: lines(.events, [.eventID: "k - 1"]), at: 3, "event_id", value: "k - 1"),
    ]

    private static let totals: [ProblemExample] = [
        ProblemExample(.totalsRow, .attendance, [.agency: "Jumlah"], .agency, value: "Jumlah"),
        ProblemExample(.totalsRow, .turnout, [.station: "TOTAL"], .station, value: "TOTAL"),
        ProblemExample(.totalsRow, .subjects, [.agency: "Jumlah :"], .agency),
    ]

    /// Problems of a header, a whole row or a whole file.
    private static let files: [ProblemExample] = [
        ProblemExample(.missingColumn, .oversight, lines: ["date,region,program"], at: 1, "participants"),
        ProblemExample(.duplicateColumn, .agencies, lines: ["agency,instansi"], at: 1, "instansi"),
        ProblemExample(.unknownColumn, .agencies, lines: ["agency,catatan", "a,b"], at: 1, "catatan"),
        ProblemExample(.extraCell, .agencies, lines: ["agency,kind", "a,b,c"], at: 2, nil),
        ProblemExample(.missingCell, .agencies, lines: ["agency,aliases,kind", "a"], at: 2, "aliases"),
        bytes(.badEncoding, Array("agency\nDinas é".utf8) + [0xE9], line: 2, column: "8", value: "0xE9"),
        bytes(
            .badEncoding, Array("agency,é".utf8) + [0xFF] + Array("\na,b\n".utf8), line: 1, column: "9", value: "0xFF"),
        bytes(.badEncoding, [0xFF, 0xFE, 0x61, 0], line: 1, column: "1"),
        bytes(.badEncoding, Array("agency\né".utf8) + [0], line: 2, column: "2"),
        ProblemExample(
            .badDescriptor,
            Examples.package().mapValues { Array($0.utf8) }.merging(["datapackage.json": [0x7B]]) { $1 },
            file: "datapackage.json", line: nil, column: nil),
        ProblemExample(
            .unknownFile, Examples.package().mapValues { Array($0.utf8) }.merging(["event.csv": []]) { $1 },
            file: "event.csv", line: nil, column: nil),
        ProblemExample(
            .duplicateFile,
            Examples.package([.agencies: []]).filter { $0.key != "agencies.csv" }.merging([
                "agencies/a.csv": "agency\nDinas B\n", "agencies/b.csv": "agency\nDinas B\n",
            ]) { $1 }.mapValues { Array($0.utf8) },
            file: "agencies/b.csv", line: nil, column: nil),
    ]

    private static func bytes(
        _ code: ProblemCode, _ bytes: [UInt8], line: Int, column: String, value: String? = nil
    ) -> ProblemExample {
        var files = Examples.package().mapValues { Array($0.utf8) }
        files["agencies.csv"] = bytes
        return ProblemExample(code, files, file: "agencies.csv", line: line, column: column, value: value)
    }
}
