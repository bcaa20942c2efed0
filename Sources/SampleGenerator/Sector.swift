/// *Kelompok*, as the data contract spells it.
enum Sector: String {
    case asn, tni, polri, kejaksaan, penyelenggara, partai, akademisi, ormas, media, masyarakat, lainnya
    case kepalaDesa = "kepala_desa"
    case perangkatDesa = "perangkat_desa"
}
