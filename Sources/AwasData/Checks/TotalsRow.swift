import AwasModel

/// Rows that add up others, as people put them under a table: told by the kind of words in their label, of which all are of
/// totals, of what is counted, or of a place. An agency whose name only begins so is none: `Jumlah Persada`.
enum TotalsRow {
    private static let longest = 80

    /// Words of which one is in every label.
    private static let totals: Set<String> = [
        "jumlah", "jml", "jlh", "jmlh", "total", "totals", "subtotal", "grandtotal", "rekap", "rekapitulasi",
        "akumulasi",
        "kumulatif", "sum", "average", "rerata", "rata2",
    ]

    /// What is counted, and how much of it; no word that names an agency of its own.
    private static let nouns = words(
        """
        sub grand peserta partisipan hadir kehadiran undangan diundang orang jiwa warga tamu anggota delegasi instansi
        lembaga opd skpd kegiatan perkara kasus laporan temuan terlapor pemilih pengguna hak pilih suara sah tidak tps
        dpt laki perempuan pria wanita lk pr l p asn pns pppk tni polri ormas parpol kelompok masyarakat akademisi
        keseluruhan seluruh seluruhnya semua semuanya umum akhir awal sementara besar kecil angka nilai data baris kolom
        halaman tabel per dan atau se dari yang ini tiap setiap dalam di pada sd s d sampai dengan ke hari minggu pekan
        bulan triwulan semester tahun periode tanggal lembar a b c i ii iii iv v vi x
        participants people attended invited attendance all overall of the for per and voters registered agencies events
        cases month year
        """)

    /// What a name of a place follows.
    private static let places = words(
        """
        kab kabupaten kota kec kecamatan kel kelurahan desa prov provinsi propinsi wilayah daerah dapil nasional indonesia
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// A glance at the bytes of a cell, which few pass: letters that every label has.
    static func mayBeTotal(_ text: UnsafeRawBufferPointer) -> Bool {
        guard (3...longest).contains(text.count) else { return false }
        for offset in 0..<(text.count - 2) {
            switch (text[offset] | 0x20, text[offset + 1] | 0x20, text[offset + 2] | 0x20) {
            // jum, jml, jlh, tot, rek, rat, rer, kum, sum, ave
            case (0x6A, 0x75, 0x6D), (0x6A, 0x6D, 0x6C), (0x6A, 0x6C, 0x68), (0x74, 0x6F, 0x74), (0x72, 0x65, 0x6B),
                (0x72, 0x61, 0x74), (0x72, 0x65, 0x72), (0x6B, 0x75, 0x6D), (0x73, 0x75, 0x6D), (0x61, 0x76, 0x65):
                return true
            default: continue
            }
        }
        return false
    }

    /// Whether a cell names a total.
    static func isTotal(_ text: String) -> Bool {
        guard (3...longest).contains(text.utf8.count) else { return false }
        let words = TextFolding.key(of: text).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let isAverage = zip(words, words.dropFirst()).contains { $0 == "rata" && $1 == "rata" }
        guard isAverage || words.contains(where: totals.contains) else { return false }
        let rest = words.drop { isPart($0) || isAverage && $0 == "rata" }
        let name = rest.reversed().drop { isPart($0) }.reversed().joined(separator: " ")
        return name.isEmpty || isPlace(rest.first ?? "", name)
    }

    private static func isPart(_ word: String) -> Bool {
        totals.contains(word) || nouns.contains(word) || months.contains(word) || word.allSatisfy(\.isNumber)
    }

    /// Whether words name a place: behind its kind whatever it is called, else one that is known.
    private static func isPlace(_ first: String, _ name: String) -> Bool {
        if places.contains(first) { return true }
        switch RegionDirectory.standard.resolve(name, suggests: false) {
        case .found, .translated, .ambiguous: return true
        default: return false
        }
    }

    private static let months = Set(
        (1...12).flatMap { [MonthName.full($0).indonesian.lowercased(), MonthName.full($0).english.lowercased()] })
}
