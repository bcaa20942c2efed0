import AwasModel

@testable import AwasData

/// A small valid file of each table, to spoil in one place.
enum Examples {
    static let rows: [Table: [String]] = [
        .elections: ["election,name,kind,voting_date,repeats", "P1,Pilkada,pilkada,2024-11-27,"],
        .agencies: ["agency,aliases,kind,region", "Dinas A,Din. Alfa;Dinas Alfa,dinas,35.19"],
        .events: [
            "event_id,date,kind,title,organizer,level,region,venue,venue_region,election,commitments,source,office",
            "K-1,2024-09-26,sosialisasi,Judul,Bawaslu,kabkota,35.19,Pendopo,35.77,P1,ikrar;mou,surat,",
        ],
        .attendance: [
            "event_id,agency,sector,region,invited,attended,attended_female,represented,office",
            "K-1,Dinas A,asn,35.19,10,8,3,ya,",
        ],
        .cases: [
            "case_id,region,election,source,occurred_on,reported_on,registered_on,rejected_on,decided_on,decision,"
                + "categories,violations,channel,forwarded_on,forwarded_to,office",
            "C-1,35.19,P1,laporan,2024-10-01,2024-10-02,2024-10-03,,2024-10-10,pelanggaran,"
                + "hukum_lainnya,KE-1;KE-4,media_sosial,2024-10-12,BKN,",
        ],
        .subjects: [
            "case_id,subject_no,agency,sector,name,nip,position,recommendation,sanction,sanctioned_on,violations,"
                + "forwarded_on,forwarded_to,employer_region,decree_number,decree_date,agency_remark,office",
            "C-1,1,Dinas A,asn,Budi,198001012005011001,Camat,Sanksi,sedang,2024-11-01,,,,,,,,",
        ],
        .oversight: ["date,region,program,participants,election", "2024-08-01,35.19,forum_warga,40,P1"],
        .turnout: [
            "election,region,station,registered_voters,voters,valid_votes,invalid_votes,registered_female,"
                + "voters_female,stations_total,stations_counted",
            "P1,35.19,1,300,200,190,10,150,101,,",
        ],
        .nihil: ["region,month,table", "35.19,2024-09,cases"],
    ]

    /// The whole package, some tables replaced or given.
    static func package(_ changed: [Table: [String]] = [:]) -> [String: String] {
        var files: [String: String] = [:]
        for (table, lines) in rows.merging(changed, uniquingKeysWith: { $1 }) {
            files["\(table.rawValue).csv"] = lines.joined(separator: "\n") + "\n"
        }
        return files
    }

    /// The package with cells of the first row of a table replaced.
    static func package(_ table: Table, _ cells: [Field: String]) -> [String: String] {
        let lines = rows[table] ?? []
        return package([table: [lines[0], row(of: table, cells)]])
    }

    /// The row of a table with some cells replaced.
    static func row(of table: Table, _ cells: [Field: String]) -> String {
        let lines = rows[table] ?? []
        let header = lines[0].split(separator: ",").map(String.init)
        var values = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        for (field, value) in cells {
            if let position = header.firstIndex(of: field.rawValue) { values[position] = value }
        }
        return values.joined(separator: ",")
    }
}
