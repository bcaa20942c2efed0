/// What offices write above the columns of their sheets, beside the names that a file has.
package enum Heading {
    /// What headings are compared by: small letters and digits with a blank between words, without units in brackets.
    package static func key(of text: String) -> String {
        let words = TextFolding.key(of: text).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let named = words.count > 1 ? words.filter { !units.contains($0) } : words
        return named.joined(separator: " ")
    }

    /// What is counted or how it is written, which says nothing of whose column it is.
    package static let units: Set<String> = [
        "orang", "jiwa", "org", "people", "persons", "dd", "mm", "yyyy", "hh", "bb", "tttt",
    ]

    /// The position of the column in the table that a heading names; nil where none does.
    package static func position(_ key: String, in table: Table) -> Int? { known[table]?[key] }

    /// Headings of columns that number rows, which say nothing.
    package static let numbering: Set<String> = ["no", "nomor", "no urut", "nomor urut", "nr", "num", "number"]

    private static let known: [Table: [String: Int]] = Dictionary(
        uniqueKeysWithValues: Schema.tables.map { schema in
            var positions: [String: Int] = [:]
            // A name of the contract wins over one that offices use.
            for (position, column) in schema.columns.enumerated() {
                for text in [column.id, column.alias, column.label.indonesian, column.label.english] {
                    positions[key(of: text)] = positions[key(of: text)] ?? position
                }
            }
            for (position, column) in schema.columns.enumerated() {
                for name in names(of: column, in: schema.table) + totals(of: column, in: schema.table) {
                    positions[key(of: name)] = positions[key(of: name)] ?? position
                }
            }
            return (schema.table, positions)
        })

    /// What offices call a column. What refers to another table they call as its key.
    private static func names(of column: Column, in table: Table) -> [String] {
        var names = used[table]?[column.field] ?? []
        if case .reference(let other) = column.kind, other != table { names += used[other]?[column.field] ?? [] }
        return names + (common[column.field] ?? [])
    }

    /// A count that a header of two rows divides says with all of its names that it is the whole.
    private static func totals(of column: Column, in table: Table) -> [String] {
        guard case .count = column.kind else { return [] }
        let names = names(of: column, in: table) + [column.alias, column.label.indonesian]
        return names.flatMap { name in ["total", "jumlah", "jml"].map { "\(key(of: name)) \($0)" } }
    }

    /// By column, what offices call it in any table.
    private static let common: [Field: [String]] = [
        .date: [
            "tgl", "hari tanggal", "hari tgl", "waktu", "waktu pelaksanaan", "tanggal pelaksanaan", "tgl pelaksanaan",
            "tanggal kegiatan", "tgl kegiatan",
        ],
        .region: ["wilayah", "kabupaten kota", "kab kota", "kabupaten", "daerah", "kode kabupaten kota"],
        .agency: ["nama instansi", "opd", "nama opd"], .sector: ["unsur"], .election: ["pemilu"],
        .office: ["kantor"],
    ]

    /// By table and column, what offices call it there.
    package static let used: [Table: [Field: [String]]] = [
        .elections: [.name: ["nama pemilihan", "pemilu"], .votingDate: ["tanggal", "hari pemungutan suara"]],
        .agencies: [.aliases: ["singkatan", "ejaan lain"]],
        .events: [
            .eventID: ["no kegiatan", "kode kegiatan", "id"],
            .kind: ["jenis kegiatan", "bentuk kegiatan"],
            .title: ["nama kegiatan", "judul kegiatan", "uraian kegiatan", "tema", "kegiatan"],
            .organizer: ["pelaksana", "unit penyelenggara", "nama penyelenggara"],
            .level: ["tingkatan"],
            .venue: ["lokasi", "tempat kegiatan", "tempat pelaksanaan"],
            .venueRegion: ["kecamatan tempat", "wilayah lokasi"],
        ],
        .attendance: [
            .agency: ["lembaga", "asal instansi", "instansi lembaga", "delegasi"],
            .sector: ["kelompok peserta", "unsur peserta"],
            .invited: ["undangan", "jumlah undangan", "jumlah diundang", "peserta diundang"],
            .attended: [
                "jumlah hadir", "jumlah peserta", "peserta hadir", "jumlah peserta hadir", "total hadir", "kehadiran",
                "peserta",
            ],
            .attendedFemale: [
                "perempuan", "jumlah perempuan", "peserta perempuan", "jumlah peserta p", "jumlah peserta perempuan",
                "jumlah hadir p", "jumlah hadir perempuan", "hadir p", "peserta p", "kehadiran p",
                "kehadiran perempuan", "peserta hadir p", "peserta hadir perempuan",
            ],
            .represented: ["mewakili"],
        ],
        .cases: [
            .caseID: [
                "no perkara", "nomor register", "no register", "nomor registrasi", "no registrasi", "no laporan temuan",
                "nomor laporan temuan",
            ],
            .source: ["laporan temuan", "asal", "asal perkara"],
            .occurredOn: ["tgl kejadian", "waktu kejadian"],
            .reportedOn: [
                "tanggal laporan", "tgl laporan", "tanggal temuan", "tanggal laporan temuan", "tgl laporan temuan",
                "tanggal diterima",
            ],
            .registeredOn: ["tgl registrasi", "tanggal register", "tgl register"],
            .decidedOn: ["tgl putusan", "tanggal keputusan"],
            .decision: ["hasil kajian", "hasil penanganan"],
            .categories: ["kategori"],
            .channel: ["modus"],
            .forwardedOn: ["tgl diteruskan", "tanggal penerusan"],
            .forwardedTo: ["diteruskan ke", "instansi tujuan"],
        ],
        .subjects: [
            .subjectNo: ["no terlapor", "nomor terlapor"],
            .agency: ["instansi terlapor"],
            .name: ["nama terlapor"],
            .position: ["jabatan terlapor"],
            .sanctionedOn: ["tgl sanksi"],
        ],
        .oversight: [
            .program: ["jenis program", "nama program", "kegiatan"],
            .participants: ["jumlah peserta", "peserta", "jumlah"],
        ],
        .turnout: [
            .region: ["desa kelurahan", "kecamatan"],
            .station: ["no tps", "nomor tps"],
            .registeredVoters: ["dpt", "jumlah dpt", "pemilih terdaftar"],
            .voters: ["jumlah pengguna hak pilih", "pengguna"],
            .validVotes: ["jumlah suara sah"],
            .invalidVotes: ["jumlah suara tidak sah"],
        ],
        .nihil: [.table: ["tabel nihil", "catatan nihil"]],
    ]

    /// The table that the name of a sheet begins with, such as `Kegiatan Sept`; nil where it begins with none.
    package static func table(ofSheet name: String) -> Table? {
        let words = key(of: name).split(separator: " ").map(String.init)
        for count in stride(from: words.count, to: 0, by: -1) {
            if let table = sheets[words[..<count].joined(separator: " ")] { return table }
        }
        return nil
    }

    private static let sheets: [String: Table] = {
        var tables: [String: Table] = [:]
        for table in Table.allCases {
            for name in [table.rawValue, table.label.indonesian, table.label.english] { tables[key(of: name)] = table }
        }
        let others: [Table: [String]] = [
            .agencies: ["daftar instansi"], .events: ["sosialisasi", "daftar kegiatan"],
            .attendance: ["delegasi", "peserta"] + listsOfPersons,
            .cases: ["kasus", "pelanggaran", "penanganan pelanggaran"], .oversight: ["pengawasan"],
            .turnout: ["pemilih", "hak pilih"],
        ]
        for (table, names) in others {
            for name in names { tables[key(of: name)] = table }
        }
        return tables
    }()
}
