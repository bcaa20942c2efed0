/// What offices write above columns of persons, of whom no table of delegations holds anything but how many came.
extension Heading {
    /// The names of sheets that list persons.
    static let listsOfPersons = ["daftar hadir", "presensi", "absensi"]

    /// Whether the name of a sheet says that it lists persons.
    package static func isListOfPersons(sheet name: String) -> Bool {
        let key = key(of: name)
        return listsOfPersons.contains { key == $0 || key.hasPrefix($0 + " ") }
    }

    package static let personNames: Set<String> = [
        "nama", "nama lengkap", "nama peserta", "nama hadirin", "nama delegasi", "name", "full name",
    ]

    /// Whether a person is a man or a woman, in a column.
    package static let sexes: Set<String> = [
        "l p", "p l", "lk pr", "jenis kelamin", "jenis kelamin l p", "kelamin", "jk", "jk l p", "gender", "sex",
    ]

    package static let signatures: Set<String> = ["tanda tangan", "tandatangan", "ttd", "paraf", "signature"]

    /// What else lists say of persons.
    package static let aboutPersons: Set<String> = [
        "jabatan", "nip", "nik", "hp", "no hp", "nomor hp", "telepon", "no telepon", "nomor telepon", "no telp",
        "email",
        "surel", "alamat", "position", "phone", "address",
    ]

    /// How many men came, which is a column of no table: with the women they are all who came.
    package static let men: Set<String> = {
        let women = used[.attendance]?[.attendedFemale] ?? []
        let mirrored = women.map { name in
            name.hasSuffix(" p") ? name.dropLast() + "l" : name.replacing("perempuan", with: "laki laki")
        }
        return Set(mirrored + mirrored.map { $0.replacing("laki laki", with: "pria") }).union(menAlone)
    }()

    /// Words for men and for women that say nothing of what was counted.
    package static let menAlone: Set<String> = ["l", "lk", "laki laki", "laki", "pria", "men", "male"]
    package static let womenAlone: Set<String> = ["p", "pr", "perempuan", "wanita", "women", "female"]

    /// Whether a cell says of a person that it is a woman; nil for a text that says neither.
    package static func isWoman(_ text: String) -> Bool? {
        let key = key(of: text)
        if menAlone.contains(key) || key == "m" { return false }
        return womenAlone.contains(key) || key == "f" || key == "w" ? true : nil
    }
}
