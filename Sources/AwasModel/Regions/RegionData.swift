/// The regions as the ministry's code table has them, as text that `RegionTable` reads.
///
/// Source: Kepmendagri 300.2.2-2430/2025, in the transcription of github.com/cahyadsn/wilayah (MIT licence).
/// Codes and names are facts of the decree. One name is another than the transcription's: 32.05.38, see
/// `otherKecamatanNames`.
enum RegionData {
    /// The decree of the code table.
    static let version = "Kepmendagri 300.2.2-2430/2025"

    /// Groups of islands in code order. Of each one line a region, in code order too: `p` for a province, `k` for a kabupaten,
    /// `K` for a kota, then the code and the name. A kabupaten or kota goes on with its kecamatan, each `|`, two digits and the
    /// name.
    static let table = [sumatera, jawa, nusaTenggara, kalimantan, sulawesi, malukuPapua]
}
