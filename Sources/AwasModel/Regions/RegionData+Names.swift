extension RegionData {
    /// Names of provinces that are in use beside the one in the code table, the abbreviations of everyday office papers
    /// among them. None is the name of another region.
    static let otherProvinceNames: [(name: String, code: String)] = [
        ("DKI Jakarta", "31"), ("Jakarta", "31"), ("Daerah Khusus Jakarta", "31"),
        ("Daerah Khusus Ibu Kota Jakarta", "31"),
        ("DI Yogyakarta", "34"), ("D I Yogyakarta", "34"),
        ("NAD", "11"), ("Sumut", "12"), ("Sumbar", "13"), ("Sumsel", "16"), ("Babel", "19"), ("Kepri", "21"),
        ("DKI", "31"), ("Jabar", "32"), ("Jateng", "33"), ("DIY", "34"), ("Jatim", "35"), ("NTB", "52"), ("NTT", "53"),
        ("Kalbar", "61"), ("Kalteng", "62"), ("Kalsel", "63"), ("Kaltim", "64"), ("Kaltara", "65"), ("Sulut", "71"),
        ("Sulteng", "72"), ("Sulsel", "73"), ("Sultra", "74"), ("Sulbar", "76"), ("Malut", "82"), ("Pabar", "92"),
    ]

    /// Names of kecamatan that are in use beside the one in the code table.
    ///
    /// 32.05.38 is Bl. Limbangan in the list of Permendagri 137/2017 and in others that follow the ministry's codes; the
    /// transcription that the table is of has written Limbangan since the list of 2019. The kabupaten's own papers write
    /// the name in full.
    static let otherKecamatanNames: [(name: String, code: String)] = [
        ("Balubur Limbangan", "32.05.38"), ("Blubur Limbangan", "32.05.38"), ("Limbangan", "32.05.38"),
    ]
}
