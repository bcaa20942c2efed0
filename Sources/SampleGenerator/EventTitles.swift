/// Titles as offices word them.
enum EventTitles {
    static func draw(kind: String, _ random: inout SplitMix64) -> String {
        random.pick(titles[kind] ?? ["Kegiatan pencegahan pelanggaran Pemilihan 2024"])
    }

    private static let titles: [String: [String]] = [
        "sosialisasi": [
            "Sosialisasi netralitas ASN, TNI, Polri dan kepala desa pada Pemilihan 2024",
            "Sosialisasi pengawasan partisipatif Pemilihan 2024",
            "Sosialisasi pengawasan partisipatif bagi pemilih pemula",
            "Sosialisasi netralitas ASN di lingkungan pemerintah daerah",
            "Sosialisasi pencegahan politik uang",
            "Sosialisasi produk hukum: pembinaan dan pengawasan netralitas ASN",
            "Sosialisasi bijak bermedia sosial bagi ASN",
        ],
        "bimtek": [
            "Bimbingan teknis penanganan pelanggaran Pemilihan",
            "Bimbingan teknis pengawasan kampanye",
            "Bimbingan teknis penguatan kapasitas pengawas",
            "Bimbingan teknis pengawasan pemungutan dan penghitungan suara",
        ],
        "rapat_koordinasi": [
            "Rapat koordinasi netralitas ASN, TNI dan Polri",
            "Rapat koordinasi Sentra Gakkumdu",
            "Rapat koordinasi penertiban alat peraga kampanye",
            "Rapat koordinasi pengawasan partisipatif dengan pemangku kepentingan",
        ],
        "deklarasi": [
            "Deklarasi netralitas ASN, TNI, Polri dan kepala desa",
            "Deklarasi Pemilihan damai tanpa politik uang, hoaks dan isu SARA",
        ],
        "penandatanganan": [
            "Penandatanganan nota kesepahaman pengawasan partisipatif",
            "Penandatanganan nota kesepahaman netralitas ASN",
        ],
        "apel": ["Apel siaga pengawasan masa tenang", "Apel ikrar netralitas ASN"],
        "lainnya": [
            "Nonton bareng dan diskusi pengawasan Pemilihan", "Jalan sehat awasi Pemilihan",
            "Siaran radio: tolak politik uang",
        ],
    ]
}
