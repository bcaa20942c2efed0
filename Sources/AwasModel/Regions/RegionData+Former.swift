extension RegionData {
    /// Codes and names that earlier decrees used: the former code and name, today's code, and the last decree
    /// that used them.
    ///
    /// Source: the tables of Permendagri 137/2017, Permendagri 72/2019 (revised by Kepmendagri 146.1-4717/2020),
    /// Permendagri 58/2021 (revised by Kepmendagri 050-145/2022) and Kepmendagri 100.1.1-6117/2022 against
    /// Kepmendagri 300.2.2-2430/2025, all in the transcription of github.com/cahyadsn/wilayah (MIT licence).
    static let former = """
        12.12|Kabupaten Toba Samosir|12.12|Permendagri 72/2019 (rev. Kepmendagri 146.1-4717/2020)
        75.04|Kabupaten Pahuwato|75.04|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        76.01|Kabupaten Mamuju Utara|76.01|Permendagri 137/2017
        81.03|Kabupaten Maluku Tenggara Barat|81.03|Permendagri 137/2017
        91.01|Kabupaten Merauke|93.01|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.02|Kabupaten Jayawijaya|95.01|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.04|Kabupaten Nabire|94.01|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.07|Kabupaten Puncak Jaya|94.02|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.08|Kabupaten Paniai|94.03|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.09|Kabupaten Mimika|94.04|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.12|Kabupaten Pegunungan Bintang|95.02|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.13|Kabupaten Yahukimo|95.03|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.14|Kabupaten Tolikara|95.04|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.16|Kabupaten Boven Digoel|93.02|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.17|Kabupaten Mappi|93.03|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.18|Kabupaten Asmat|93.04|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.21|Kabupaten Mamberamo Tengah|95.05|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.22|Kabupaten Yalimo|95.06|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.23|Kabupaten Lanny Jaya|95.07|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.24|Kabupaten Nduga|95.08|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.25|Kabupaten Puncak|94.05|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.26|Kabupaten Dogiyai|94.06|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.27|Kabupaten Intan Jaya|94.07|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        91.28|Kabupaten Deiyai|94.08|Permendagri 58/2021 (rev. Kepmendagri 050-145/2022)
        92.01|Kabupaten Sorong|96.01|Kepmendagri 100.1.1-6117/2022
        92.04|Kabupaten Sorong Selatan|96.02|Kepmendagri 100.1.1-6117/2022
        92.05|Kabupaten Raja Ampat|96.03|Kepmendagri 100.1.1-6117/2022
        92.09|Kabupaten Tambrauw|96.04|Kepmendagri 100.1.1-6117/2022
        92.10|Kabupaten Maybrat|96.05|Kepmendagri 100.1.1-6117/2022
        92.71|Kota Sorong|96.71|Kepmendagri 100.1.1-6117/2022
        """
}
