extension Kabupaten {
    /// All 38. Codes are Kemendagri's (Kepmendagri 300.2.2-2430/2025); voters are KPU Situng's, DPRD Provinsi 2019, and
    /// cover only the polling stations that passed its checks.
    static let all: [Kabupaten] = [
        Kabupaten(
            "35.01", .kabupaten, "Pacitan", 463_164, 346_429,
            "01 Donorojo; 04 Pacitan; 07 Nawangan; 10 Tulakan"),
        Kabupaten(
            "35.02", .kabupaten, "Ponorogo", 733_311, 585_491, "01 Slahung; 06 Sooko; 11 Balong; 16 Babadan"),
        Kabupaten(
            "35.03", .kabupaten, "Trenggalek", 575_906, 462_827,
            "01 Panggul; 04 Dongko; 08 Watulimo; 11 Trenggalek"),
        Kabupaten(
            "35.04", .kabupaten, "Tulungagung", 801_535, 638_852,
            "01 Tulungagung; 05 Kauman; 10 Sumbergempol; 15 Besuki"),
        Kabupaten(
            "35.05", .kabupaten, "Blitar", 927_662, 747_186,
            "01 Wonodadi; 06 Ponggok; 12 Sutojayan; 17 Wlingi"),
        Kabupaten(
            "35.06", .kabupaten, "Kediri", 1_200_111, 985_441, "01 Semen; 07 Ngancar; 14 Papar; 20 Tarokan"),
        Kabupaten(
            "35.07", .kabupaten, "Malang", 1_862_442, 1_464_941,
            "01 Donomulyo; 09 Turen; 17 Jabung; 25 Lawang"),
        Kabupaten(
            "35.08", .kabupaten, "Lumajang", 808_590, 642_141,
            "01 Tempursari; 06 Kunir; 11 Pasrujambe; 16 Kedungjajang"),
        Kabupaten(
            "35.09", .kabupaten, "Jember", 1_374_558, 1_019_062,
            "01 Jombang; 08 Puger; 16 Jenggawah; 24 Pakusari"),
        Kabupaten(
            "35.10", .kabupaten, "Banyuwangi", 1_237_687, 925_978,
            "01 Pesanggaran; 07 Gambiran; 13 Rogojampi; 19 Songgon"),
        Kabupaten(
            "35.11", .kabupaten, "Bondowoso", 572_022, 484_084,
            "01 Maesan; 06 Grujugan; 12 Wringin; 18 Sumberwringin"),
        Kabupaten(
            "35.12", .kabupaten, "Situbondo", 504_450, 420_791,
            "01 Jatibanteng; 05 Kendit; 09 Mangaran; 13 Asembagus"),
        Kabupaten(
            "35.13", .kabupaten, "Probolinggo", 839_612, 698_517, "01 Sukapura; 07 Tiris; 13 Besuk; 19 Dringu"
        ),
        Kabupaten(
            "35.14", .kabupaten, "Pasuruan", 1_132_570, 954_985,
            "01 Purwodadi; 07 Wonorejo; 13 Beji; 19 Winongan"),
        Kabupaten(
            "35.15", .kabupaten, "Sidoarjo", 1_355_703, 1_118_208,
            "01 Tarik; 05 Jabon; 10 Wonoayu; 14 Sukodono"),
        Kabupaten(
            "35.16", .kabupaten, "Mojokerto", 807_674, 700_814, "01 Jatirejo; 05 Ngoro; 10 Bangsal; 14 Gedeg"),
        Kabupaten(
            "35.17", .kabupaten, "Jombang", 959_009, 792_918, "01 Perak; 06 Mojoagung; 11 Sumobito; 16 Kabuh"),
        Kabupaten(
            "35.18", .kabupaten, "Nganjuk", 842_065, 673_623,
            "01 Sawahan; 06 Prambon; 11 Tanjunganom; 16 Rejoso"),
        Kabupaten(
            "35.19", .kabupaten, "Madiun", 575_667, 463_936, "02 Dolopo; 03 Geger; 11 Mejayan; 12 Saradan"),
        Kabupaten(
            "35.20", .kabupaten, "Magetan", 537_298, 432_340, "01 Poncol; 05 Kawedanan; 10 Bendo; 14 Karas"),
        Kabupaten("35.21", .kabupaten, "Ngawi", 687_867, 542_300, "01 Sine; 05 Geneng; 10 Paron; 15 Bringin"),
        Kabupaten(
            "35.22", .kabupaten, "Bojonegoro", 1_009_814, 832_781,
            "01 Ngraho; 08 Kedungadem; 15 Bojonegoro; 22 Margomulyo"),
        Kabupaten(
            "35.23", .kabupaten, "Tuban", 915_403, 744_012, "01 Kenduruan; 06 Tambakboyo; 11 Soko; 16 Tuban"),
        Kabupaten(
            "35.24", .kabupaten, "Lamongan", 1_036_959, 808_424,
            "01 Sukorame; 07 Brondong; 14 Paciran; 21 Turi"),
        Kabupaten(
            "35.25", .kabupaten, "Gresik", 900_241, 755_570,
            "01 Dukun; 05 Duduksampeyan; 10 Manyar; 14 Kebomas"),
        Kabupaten(
            "35.26", .kabupaten, "Bangkalan", 698_915, 634_384,
            "01 Bangkalan; 05 Arosbaya; 10 Kokop; 14 Tragah"),
        Kabupaten(
            "35.27", .kabupaten, "Sampang", 714_850, 675_075,
            "01 Sreseh; 04 Camplong; 08 Tambelangan; 11 Sokobanah"),
        Kabupaten(
            "35.28", .kabupaten, "Pamekasan", 636_456, 580_455,
            "01 Tlanakan; 04 Pamekasan; 07 Pegantenan; 10 Waru"),
        Kabupaten(
            "35.29", .kabupaten, "Sumenep", 841_266, 688_815,
            "01 Kota Sumenep; 07 Lenteng; 14 Dasuk; 21 Nonggunong"),
        Kabupaten("35.71", .kota, "Kediri", 195_159, 168_187, "01 Mojoroto; 02 Kota; 03 Pesantren"),
        Kabupaten("35.72", .kota, "Blitar", 107_476, 90_055, "01 Kepanjenkidul; 02 Sukorejo; 03 Sananwetan"),
        Kabupaten(
            "35.73", .kota, "Malang", 582_549, 457_842, "01 Blimbing; 02 Klojen; 03 Kedungkandang; 04 Sukun"),
        Kabupaten(
            "35.74", .kota, "Probolinggo", 154_220, 135_056,
            "01 Kademangan; 02 Wonoasih; 03 Mayangan; 04 Kanigaran"),
        Kabupaten(
            "35.75", .kota, "Pasuruan", 139_959, 119_488,
            "01 Gadingrejo; 02 Purworejo; 03 Bugul Kidul; 04 Panggungrejo"),
        Kabupaten("35.76", .kota, "Mojokerto", 91_174, 79_703, "01 Prajuritkulon; 02 Magersari; 03 Kranggan"),
        Kabupaten("35.77", .kota, "Madiun", 135_709, 108_078, "01 Kartoharjo; 02 Manguharjo; 03 Taman"),
        Kabupaten(
            "35.78", .kota, "Surabaya", 1_897_100, 1_402_113,
            "01 Karang Pilang; 08 Gubeng; 16 Semampir; 24 Tenggilis Mejoyo"),
        Kabupaten("35.79", .kota, "Batu", 154_796, 135_578, "01 Batu; 02 Bumiaji; 03 Junrejo"),
    ]
}
