import Foundation

/// A table of persons that is faulty in one of the ways that tables are.
struct FaultyPersons: CustomStringConvertible, Sendable {
    let description: String
    let bytes: Data

    private init(_ name: String, _ text: String) {
        description = name
        bytes = Data(text.utf8)
    }

    private init(_ name: String, bytes: Data) {
        description = name
        self.bytes = bytes
    }

    static let header =
        "case_id,subject_no,agency,sector,name,nip,position,recommendation,sanction,sanctioned_on,decree_number,agency_remark\n"
    private static let (name, nip, position) = (
        PersonalDataTests.name, PersonalDataTests.nip, PersonalDataTests.position
    )
    private static let persons = "\(name),\(nip),\(position)"
    private static let decree = "\(PersonalDataTests.decree),\(PersonalDataTests.remark)"
    private static let row = "k-1,1,Dinas Saksi Uji,asn,\(persons),Teguran,,,\(decree)\n"
    static let sound = header + row

    static let all: [FaultyPersons] = texts + files

    /// Faults that stand in rows.
    private static let texts: [FaultyPersons] = [
        ("cells shifted", sound + "\(persons),\(persons),\(decree),\(persons),x\n"),
        ("one cell too many at the left", sound + "x,k-1,2,Dinas Saksi Uji,asn,\(persons),Teguran,,,\(decree)\n"),
        ("one cell too few", sound + "k-1,Dinas Saksi Uji,asn,\(persons),Teguran,,,\(decree)\n"),
        ("unquoted delimiter", sound + "k-1,2,Dinas Saksi Uji,asn,\(name), S.H.,\(nip),\(position),,,,\(decree)\n"),
        ("other delimiter", sound + row.replacingOccurrences(of: ",", with: ";")),
        ("quote never closed", sound + "k-1,2,Dinas Saksi Uji,asn,\"\(persons),Teguran,,,\(decree)\n" + row),
        (
            "quote inside a cell",
            sound + "k-1,2,Dinas Saksi Uji,asn,\(name) \"\(name)\",\(nip),\(position),,,,\(decree)\n"
        ),
        ("equal rows", sound + row),
        ("differing rows of one key", sound + row.replacingOccurrences(of: name, with: "\(name) II")),
        ("no such case", sound + "\(name),1,Dinas Saksi Uji,asn,\(persons),,,,\(decree)\n"),
        (
            "persons in other columns",
            sound + "k-1,\(nip),Dinas Saksi Uji,\(name),\(persons),,\(position),\(nip),\(decree)\n"
        ),
        ("total", sound + "Jumlah \(name),,,,\(persons),,,,\(decree)\n"),
        ("numbers that are none", sound + "k-1,2,Dinas Saksi Uji,asn,\(name),\(nip)x,\(position),,,,\(decree)\n"),
        ("sanction before its case", header + "k-1,1,Dinas Saksi Uji,asn,\(persons),,berat,2023-01-01,\(decree)\n"),
        ("two spellings", sound + row.replacingOccurrences(of: "k-1,1,Dinas Saksi", with: "k-1,2,dinas  saksi")),
        (
            "control characters",
            sound + "k-1,2,Dinas\u{1} Saksi Uji,asn,\(name)\u{1},\(nip)\u{2},\(position),,,,\(decree)\n"
        ),
        (
            "long cell",
            sound + "k-1,2,Dinas Saksi Uji,asn,\(String(repeating: "\(name) ", count: 60_000)),,,,,,\(decree)\n"
        ),
    ].map { FaultyPersons($0, $1) }

    /// Faults of headers and whole files.
    private static let files: [FaultyPersons] = [
        FaultyPersons("no header", row + row),
        FaultyPersons("titles with names", "Daftar \(persons)\n\(name)\n" + sound),
        FaultyPersons("a row in the header", header.dropLast() + ",\"" + row + row),
        FaultyPersons("column twice", sound.replacingOccurrences(of: "position", with: "name")),
        FaultyPersons("required column missing", sound.replacingOccurrences(of: "sector", with: "golongan")),
        FaultyPersons("unknown columns", sound.replacingOccurrences(of: "name", with: "nama_lengkap_terlapor")),
        FaultyPersons("bars between cells", sound.replacingOccurrences(of: ",", with: "|")),
        FaultyPersons(
            "semicolons unquoted",
            sound.replacingOccurrences(of: ",", with: ";") + "k-1;2;a;asn;\(name); S.H.;\(nip);\(position);;;;;\n"),
        FaultyPersons("lines ended by CR", sound.replacingOccurrences(of: "\n", with: "\r")),
        FaultyPersons("lines ended by both", header + row.replacingOccurrences(of: "\n", with: "\r") + row),
        FaultyPersons("one line", sound.replacingOccurrences(of: "\n", with: " ")),
        FaultyPersons("UTF-16", bytes: sound.data(using: .utf16) ?? Data()),
        FaultyPersons(
            "broken byte",
            bytes: Data(sound.utf8) + Data("k-1,2,\(persons)".utf8) + Data([0xE9]) + Data(",\(decree)\n".utf8)),
        FaultyPersons("broken byte in the header", bytes: Data([0xE9]) + Data(sound.utf8)),
        FaultyPersons("null bytes", bytes: Data(sound.utf8) + Data(count: 20) + Data(row.utf8)),
        FaultyPersons("workbook", bytes: Data("PK\u{3}\u{4}\(sound)".utf8)),
        FaultyPersons("half a row", String(sound.dropLast(30))),
    ]
}
