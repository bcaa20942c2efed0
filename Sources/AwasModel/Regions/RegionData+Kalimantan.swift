extension RegionData {
    /// Kalimantan, as `table` describes it.
    static let kalimantan = """
        p61 Kalimantan Barat
        k61.01 Sambas|01 Sambas|02 Teluk Keramat|03 Jawai|04 Tebas|05 Pemangkat|06 Sejangkung|07 Selakau|08 Paloh|09 Sajingan Besar|10 Subah|11 Galing|12 Tekarang|13 Semparuk|14 Sajad|15 Sebawi|16 Jawai Selatan|17 Tangaran|18 Salatiga|19 Selakau Timur
        k61.02 Mempawah|01 Mempawah Hilir|06 Toho|07 Sungai Pinyuh|08 Jongkat|12 Sungai Kunyit|15 Segedong|16 Anjongan|17 Sadaniang|18 Mempawah Timur
        k61.03 Sanggau|01 Kapuas|02 Mukok|03 Noyan|04 Jangkang|05 Bonti|06 Beduai|07 Sekayam|08 Kembayan|09 Parindu|10 Tayan Hulu|11 Tayan Hilir|12 Balai|13 Toba|20 Meliau|21 Entikong
        k61.04 Ketapang|01 Matan Hilir Utara|02 Marau|03 Manis Mata|04 Kendawangan|05 Sandai|07 Sungai Laur|08 Simpang Hulu|11 Nanga Tayap|12 Matan Hilir Selatan|13 Tumbang Titi|14 Jelai Hulu|16 Delta Pawan|17 Muara Pawan|18 Benua Kayong|19 Hulu Sungai|20 Simpang Dua|21 Air Upas|22 Singkup|24 Pemahan|25 Sungai Melayu Rayak
        k61.05 Sintang|01 Sintang|02 Tempunak|03 Sepauk|04 Ketungau Hilir|05 Ketungau Tengah|06 Ketungau Hulu|07 Dedai|08 Kayan Hilir|09 Kayan Hulu|14 Serawai|15 Ambalau|19 Kelam Permai|20 Sungai Tebelian|21 Binjai Hulu
        k61.06 Kapuas Hulu|01 Putussibau Utara|02 Bika|03 Embaloh Hilir|04 Embaloh Hulu|05 Bunut Hilir|06 Bunut Hulu|07 Jongkong|08 Hulu Gurung|09 Selimbau|10 Semitau|11 Seberuang|12 Batang Lupar|13 Empanang|14 Badau|15 Silat Hilir|16 Silat Hulu|17 Putussibau Selatan|18 Kalis|19 Boyan Tanjung|20 Mentebah|21 Pengkadan|22 Suhaid|23 Puring Kencana
        k61.07 Bengkayang|01 Sungai Raya|02 Samalantan|03 Ledo|04 Bengkayang|05 Seluas|06 Sanggau Ledo|07 Jagoi Babang|08 Monterado|09 Teriak|10 Suti Semarang|11 Capkala|12 Siding|13 Lumar|14 Sungai Betung|15 Sungai Raya Kepulauan|16 Lembah Bawang|17 Tujuh Belas
        k61.08 Landak|01 Ngabang|02 Mempawah Hulu|03 Menjalin|04 Mandor|05 Air Besar|06 Menyuke|07 Sengah Temila|08 Meranti|09 Kuala Behe|10 Sebangki|11 Jelimpo|12 Banyuke Hulu|13 Sompak
        k61.09 Sekadau|01 Sekadau Hilir|02 Sekadau Hulu|03 Nanga Taman|04 Nanga Mahap|05 Belitang Hilir|06 Belitang Hulu|07 Belitang
        k61.10 Melawi|01 Belimbing|02 Nanga Pinoh|03 Ella Hilir|04 Menukung|05 Sayan|06 Tanah Pinoh|07 Sokan|08 Pinoh Utara|09 Pinoh Selatan|10 Belimbing Hulu|11 Tanah Pinoh Barat
        k61.11 Kayong Utara|01 Sukadana|02 Simpang Hilir|03 Teluk Batang|04 Pulau Maya|05 Seponti|06 Kepulauan Karimata
        k61.12 Kubu Raya|01 Sungai Raya|02 Kuala Mandor B|03 Sungai Ambawang|04 Terentang|05 Batu Ampar|06 Kubu|07 Rasau Jaya|08 Teluk Pakedai|09 Sungai Kakap
        K61.71 Pontianak|01 Pontianak Selatan|02 Pontianak Timur|03 Pontianak Barat|04 Pontianak Utara|05 Pontianak Kota|06 Pontianak Tenggara
        K61.72 Singkawang|01 Singkawang Tengah|02 Singkawang Barat|03 Singkawang Timur|04 Singkawang Utara|05 Singkawang Selatan
        p62 Kalimantan Tengah
        k62.01 Kotawaringin Barat|01 Kumai|02 Arut Selatan|03 Kotawaringin Lama|04 Arut Utara|05 Pangkalan Lada|06 Pangkalan Banteng
        k62.02 Kotawaringin Timur|01 Kota Besi|02 Cempaga|03 Mentaya Hulu|04 Parenggean|05 Baamang|06 Mentawa Baru Ketapang|07 Mentaya Hilir Utara|08 Mentaya Hilir Selatan|09 Pulau Hanaut|10 Antang Kalang|11 Teluk Sampit|12 Seranau|13 Cempaga Hulu|14 Telawang|15 Bukit Santuai|16 Tualan Hulu|17 Telaga Antang
        k62.03 Kapuas|01 Selat|02 Kapuas Hilir|03 Kapuas Timur|04 Kapuas Kuala|05 Kapuas Barat|06 Pulau Petak|07 Kapuas Murung|08 Basarang|09 Mantangai|10 Timpah|11 Kapuas Tengah|12 Kapuas Hulu|13 Tamban Catur|14 Pasak Talawang|15 Mandau Talawang|16 Dadahup|17 Bataguh
        k62.04 Barito Selatan|01 Jenamas|02 Dusun Hilir|03 Karau Kuala|04 Dusun Utara|05 Gn. Bintang Awai|06 Dusun Selatan
        k62.05 Barito Utara|01 Montallat|02 Gunung Timang|03 Gunung Purei|04 Teweh Timur|05 Teweh Tengah|06 Lahei|07 Teweh Baru|08 Teweh Selatan|09 Lahei Barat
        k62.06 Katingan|01 Kamipang|02 Katingan Hilir|03 Tewang Sangalang Garing|04 Pulau Malan|05 Katingan Tengah|06 Sanaman Mantikei|07 Marikit|08 Katingan Hulu|09 Mendawai|10 Katingan Kuala|11 Tasik Payawan|12 Petak Malai|13 Bukit Raya
        k62.07 Seruyan|01 Seruyan Hilir|02 Seruyan Tengah|03 Danau Sembuluh|04 Hanau|05 Seruyan Hulu|06 Seruyan Hilir Timur|07 Seruyan Raya|08 Danau Seluluk|09 Batu Ampar|10 Suling Tambun
        k62.08 Sukamara|01 Sukamara|02 Jelai|03 Balai Riam|04 Pantai Lunci|05 Permata Kecubung
        k62.09 Lamandau|01 Lamandau|02 Delang|03 Bulik|04 Bulik Timur|05 Menthobi Raya|06 Sematu Jaya|07 Belantikan Raya|08 Batang Kawa
        k62.10 Gunung Mas|01 Sepang|02 Kurun|03 Tewah|04 Kahayan Hulu Utara|05 Rungan|06 Manuhing|07 Mihing Raya|08 Damang Batu|09 Miri Manasa|10 Rungan Hulu|11 Manuhing Raya|12 Rungan Barat
        k62.11 Pulang Pisau|01 Pandih Batu|02 Kahayan Kuala|03 Kahayan Tengah|04 Banama Tingang|05 Kahayan Hilir|06 Maliku|07 Jabiren Raya|08 Sebangau Kuala
        k62.12 Murung Raya|01 Murung|02 Tanah Siang|03 Laung Tuhup|04 Permata Intan|05 Sumber Barito|06 Barito Tuhup Raya|07 Tanah Siang Selatan|08 Sungai Babuat|09 Seribu Riam|10 Uut Murung
        k62.13 Barito Timur|01 Dusun Timur|02 Banua Lima|03 Patangkep Tutui|04 Awang|05 Dusun Tengah|06 Pematang Karau|07 Paju Epat|08 Raren Batuah|09 Paku|10 Karusen Janang
        K62.71 Palangkaraya|01 Pahandut|02 Bukit Batu|03 Jekan Raya|04 Sabangau|05 Rakumpit
        p63 Kalimantan Selatan
        k63.01 Tanah Laut|01 Takisung|02 Jorong|03 Pelaihari|04 Kurau|05 Bati Bati|06 Panyipatan|07 Kintap|08 Tambang Ulang|09 Batu Ampar|10 Bajuin|11 Bumi Makmur
        k63.02 Kotabaru|01 Pulau Sembilan|02 Pulau Laut Barat|03 Pulau Laut Selatan|04 Pulau Laut Timur|05 Pulau Sebuku|06 Pulaulaut Utara|07 Kelumpang Selatan|08 Kelumpang Hulu|09 Kelumpang Tengah|10 Kelumpang Utara|11 Pamukan Selatan|12 Sampanahan|13 Pamukan Utara|14 Hampang|15 Sungai Durian|16 Pulau Laut Tengah|17 Kelumpang Hilir|18 Kelumpang Barat|19 Pamukan Barat|20 Pulau Laut Kepulauan|21 Pulau Laut Tanjung Selayar|22 Pulaulaut Sigam
        k63.03 Banjar|01 Aluh Aluh|02 Kertak Hanyar|03 Gambut|04 Sungai Tabuk|05 Martapura|06 Karang Intan|07 Astambul|08 Simpang Empat|09 Pengaron|10 Sungai Pinang|11 Aranio|12 Mataraman|13 Beruntung Baru|14 Martapura Barat|15 Martapura Timur|16 Sambung Makmur|17 Paramasan|18 Telaga Bauntung|19 Tatah Makmur|20 Cintapuri Darussalam
        k63.04 Barito Kuala|01 Tabunganen|02 Tamban|03 Anjir Pasar|04 Anjir Muara|05 Alalak|06 Mandastana|07 Rantau Badauh|08 Belawang|09 Cerbon|10 Bakumpai|11 Kuripan|12 Tabukan|13 Mekarsari|14 Barambai|15 Marabahan|16 Wanaraya|17 Jejangkit
        k63.05 Tapin|01 Binuang|02 Tapin Selatan|03 Tapin Tengah|04 Tapin Utara|05 Candi Laras Selatan|06 Candi Laras Utara|07 Bakarangan|08 Piani|09 Bungur|10 Lokpaikat|11 Salam Babaris|12 Hatungun
        k63.06 Hulu Sungai Selatan|01 Sungai Raya|02 Padang Batung|03 Telaga Langsat|04 Angkinang|05 Kandangan|06 Simpur|07 Daha Selatan|08 Daha Utara|09 Kalumpang|10 Loksado|11 Daha Barat
        k63.07 Hulu Sungai Tengah|01 Haruyan|02 Batu Benawa|03 Labuan Amas Selatan|04 Labuan Amas Utara|05 Pandawan|06 Barabai|07 Batang Alai Selatan|08 Batang Alai Utara|09 Hantakan|10 Batang Alai Timur|11 Limpasu
        k63.08 Hulu Sungai Utara|01 Danau Panggang|02 Babirik|03 Sungai Pandan|04 Amuntai Selatan|05 Amuntai Tengah|06 Amuntai Utara|07 Banjang|08 Haur Gading|09 Paminggir|10 Sungai Tabukan
        k63.09 Tabalong|01 Banua Lawas|02 Kelua|03 Tanta|04 Tanjung|05 Haruai|06 Murung Pudak|07 Muara Uya|08 Muara Harus|09 Pugaan|10 Upau|11 Jaro|12 Bintang Ara
        k63.10 Tanah Bumbu|01 Batu Licin|02 Kusan Hilir|03 Sungai Loban|04 Satui|05 Kusan Hulu|06 Simpang Empat|07 Karang Bintang|08 Mantewe|09 Angsana|10 Kuranji|11 Kusan Tengah|12 Teluk Kepayang
        k63.11 Balangan|01 Juai|02 Halong|03 Awayan|04 Batu Mandi|05 Lampihong|06 Paringin|07 Paringin Selatan|08 Tebing Tinggi
        K63.71 Banjarmasin|01 Banjarmasin Selatan|02 Banjarmasin Timur|03 Banjarmasin Barat|04 Banjarmasin Utara|05 Banjarmasin Tengah
        K63.72 Banjarbaru|02 Landasan Ulin|03 Cempaka|04 Banjarbaru Utara|05 Banjarbaru Selatan|06 Liang Anggang
        p64 Kalimantan Timur
        k64.01 Paser|01 Batu Sopang|02 Tanjung Harapan|03 Paser Belengkong|04 Tanah Grogot|05 Kuaro|06 Long Ikis|07 Muara Komam|08 Long Kali|09 Batu Engau|10 Muara Samu
        k64.02 Kutai Kartanegara|01 Muara Muntai|02 Loa Kulu|03 Loa Janan|04 Anggana|05 Muara Badak|06 Tenggarong|07 Sebulu|08 Kota Bangun|09 Kenohan|10 Kembang Janggut|11 Muara Kaman|12 Tabang|13 Samboja|14 Muara Jawa|15 Sanga Sanga|16 Tenggarong Seberang|17 Marang Kayu|18 Muara Wis|19 Kota Bangun Darat|20 Samboja Barat
        k64.03 Berau|01 Kelay|02 Talisayan|03 Sambaliung|04 Segah|05 Tanjung Redeb|06 Gunung Tabur|07 Pulau Derawan|08 Biduk-Biduk|09 Teluk Bayur|10 Tabalar|11 Maratua|12 Batu Putih|13 Biatan
        k64.07 Kutai Barat|05 Long Iram|06 Melak|07 Barong Tongkok|08 Damai|09 Muara Lawa|10 Muara Pahu|11 Jempang|12 Bongan|13 Penyinggahan|14 Bentian Besar|15 Linggang Bigung|16 Nyuatan|17 Siluq Ngurai|18 Mook Manaar Bulatn|19 Tering|20 Sekolaq Darat
        k64.08 Kutai Timur|01 Muara Ancalong|02 Muara Wahau|03 Muara Bengkal|04 Sangatta Utara|05 Sangkulirang|06 Busang|07 Telen|08 Kombeng|09 Bengalon|10 Kaliorang|11 Sandaran|12 Sangatta Selatan|13 Teluk Pandan|14 Rantau Pulung|15 Kaubun|16 Karangan|17 Batu Ampar|18 Long Mesangat
        k64.09 Penajam Paser Utara|01 Penajam|02 Waru|03 Babulu|04 Sepaku
        k64.11 Mahakam Ulu|01 Long Bagun|02 Long Hubung|03 Laham|04 Long Apari|05 Long Pahangai
        K64.71 Balikpapan|01 Balikpapan Timur|02 Balikpapan Barat|03 Balikpapan Utara|04 Balikpapan Tengah|05 Balikpapan Selatan|06 Balikpapan Kota
        K64.72 Samarinda|01 Palaran|02 Samarinda Seberang|03 Samarinda Ulu|04 Samarinda Ilir|05 Samarinda Utara|06 Sungai Kunjang|07 Sambutan|08 Sungai Pinang|09 Samarinda Kota|10 Loa Janan Ilir
        K64.74 Bontang|01 Bontang Utara|02 Bontang Selatan|03 Bontang Barat
        p65 Kalimantan Utara
        k65.01 Bulungan|01 Tanjung Palas|02 Tanjung Palas Barat|03 Tanjung Palas Utara|04 Tanjung Palas Timur|05 Tanjung Selor|06 Tanjung Palas Tengah|07 Peso|08 Peso Hilir|09 Sekatak|10 Bunyu
        k65.02 Malinau|01 Mentarang|02 Malinau Kota|03 Pujungan|04 Kayan Hilir|05 Kayan Hulu|06 Malinau Selatan|07 Malinau Utara|08 Malinau Barat|09 Sungai Boh|10 Kayan Selatan|11 Bahau Hulu|12 Mentarang Hulu|13 Malinau Selatan Hilir|14 Malinau Selatan Hulu|15 Sungai Tubu
        k65.03 Nunukan|01 Sebatik|02 Nunukan|03 Sembakung|04 Lumbis|05 Krayan|06 Sebuku|07 Krayan Selatan|08 Sebatik Barat|09 Nunukan Selatan|10 Sebatik Timur|11 Sebatik Utara|12 Sebatik Tengah|13 Sei Menggaris|14 Tulin Onsoi|15 Lumbis Ogong|16 Sembakung Atulai|17 Krayan Tengah|18 Krayan Timur|19 Krayan Barat|20 Lumbis Pansiangan|21 Lumbis Hulu
        k65.04 Tana Tidung|01 Sesayap|02 Sesayap Hilir|03 Tana Lia|04 Betayau|05 Muruk Rian
        K65.71 Tarakan|01 Tarakan Barat|02 Tarakan Tengah|03 Tarakan Timur|04 Tarakan Utara
        """
}
