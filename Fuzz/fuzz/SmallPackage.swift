@testable import AwasData

/// A few records of each table.
enum SmallPackage {
    static let read: ReadResult = {
        let folder = FuzzFolder("datapackage.json", others: files)
        Array("{}".utf8).withUnsafeBytes(folder.write)
        guard let result = try? DatasetReader().read(folder.path), result.errorCount == 0 else {
            fatalError("the small package is not sound")
        }
        return result
    }()

    private static let files = [
        "elections.csv": """
        election,name,kind,voting_date,repeats
        P1,Pilkada,pilkada,2024-11-27,
        """,
        "agencies.csv": """
        agency,aliases,kind
        Dinas A,Din. Alfa;Dinas Alfa,dinas
        """,
        "events.csv": """
        event_id,date,kind,title,organizer,level,region,venue,venue_region,election,commitments,source
        K-1,2024-09-26,sosialisasi,Judul,Bawaslu,kabkota,35.19,Pendopo,35.77,P1,ikrar;mou,surat
        K-2,2024-08-26,deklarasi,"Judul, lain",Bawaslu,provinsi,35,,,,,
        """,
        "attendance.csv": """
        event_id,agency,sector,region,invited,attended,attended_female,represented
        K-1,Dinas A,asn,35.19,10,8,3,ya
        K-2,Din. Alfa,tni,,10,,,
        """,
        "cases.csv": """
        case_id,region,election,source,occurred_on,reported_on,registered_on,rejected_on,decided_on,decision,categories,violations,channel,forwarded_on,forwarded_to
        C-1,35.19,P1,laporan,2024-10-01,2024-10-02,2024-10-03,,2024-10-10,pelanggaran,hukum_lainnya,KE-1;KE-4,media_sosial,2024-10-12,BKN
        C-2,35,,temuan,,2024-09-02,,,,,,,,,
        """,
        "subjects.csv": """
        case_id,subject_no,agency,sector,name,nip,position,recommendation,sanction,sanctioned_on
        C-1,1,Dinas A,asn,Budi,198001012005011001,Camat,Sanksi,sedang,2024-11-01
        C-1,2,Desa B,kepala_desa,,,,,,
        """,
        "oversight.csv": """
        date,region,program,participants,election
        2024-08-01,35.19,forum_warga,40,P1
        2024-09-01,35.77,pojok_pengawasan,7,
        """,
        "turnout.csv": """
        election,region,station,registered_voters,voters,valid_votes,invalid_votes,registered_female,voters_female
        P1,35.19,1,300,200,190,10,150,101
        P1,35.77,,400,100,,,,
        """,
    ]
}
