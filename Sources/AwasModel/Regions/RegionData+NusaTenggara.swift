extension RegionData {
    /// Bali and Nusa Tenggara, as `table` describes it.
    static let nusaTenggara = """
        p51 Bali
        k51.01 Jembrana|01 Negara|02 Mendoyo|03 Pekutatan|04 Melaya|05 Jembrana
        k51.02 Tabanan|01 Selemadeg|02 Selemadeg Timur|03 Selemadeg Barat|04 Kerambitan|05 Tabanan|06 Kediri|07 Marga|08 Penebel|09 Baturiti|10 Pupuan
        k51.03 Badung|01 Kuta|02 Mengwi|03 Abiansemal|04 Petang|05 Kuta Selatan|06 Kuta Utara
        k51.04 Gianyar|01 Sukawati|02 Blahbatuh|03 Gianyar|04 Tampaksiring|05 Ubud|06 Tegallalang|07 Payangan
        k51.05 Klungkung|01 Nusa Penida|02 Banjarangkan|03 Klungkung|04 Dawan
        k51.06 Bangli|01 Susut|02 Bangli|03 Tembuku|04 Kintamani
        k51.07 Karangasem|01 Rendang|02 Sidemen|03 Manggis|04 Karangasem|05 Abang|06 Bebandem|07 Selat|08 Kubu
        k51.08 Buleleng|01 Gerokgak|02 Seririt|03 Busungbiu|04 Banjar|05 Sukasada|06 Buleleng|07 Sawan|08 Kubutambahan|09 Tejakula
        K51.71 Denpasar|01 Denpasar Selatan|02 Denpasar Timur|03 Denpasar Barat|04 Denpasar Utara
        p52 Nusa Tenggara Barat
        k52.01 Lombok Barat|01 Gerung|02 Kediri|03 Narmada|07 Sekotong|08 Labuapi|09 Gunungsari|12 Lingsar|13 Lembar|14 Batu Layar|15 Kuripan
        k52.02 Lombok Tengah|01 Praya|02 Jonggat|03 Batukliang|04 Pujut|05 Praya Barat|06 Praya Timur|07 Janapria|08 Pringgarata|09 Kopang|10 Praya Tengah|11 Praya Barat Daya|12 Batukliang Utara
        k52.03 Lombok Timur|01 Keruak|02 Sakra|03 Terara|04 Sikur|05 Masbagik|06 Sukamulia|07 Selong|08 Pringgabaya|09 Aikmel|10 Sambelia|11 Montong Gading|12 Pringgasela|13 Suralaga|14 Wanasaba|15 Sembalun|16 Suwela|17 Labuhan Haji|18 Sakra Timur|19 Sakra Barat|20 Jerowaru|21 Lenek
        k52.04 Sumbawa|02 Lunyuk|05 Alas|06 Utan|07 Batu Lanteh|08 Sumbawa|09 Moyo Hilir|10 Moyo Hulu|11 Ropang|12 Lape|13 Plampang|14 Empang|17 Alas Barat|18 Labuhan Badas|19 Labangka|20 Buer|21 Rhee|22 Unter Iwes|23 Moyo Utara|24 Maronge|25 Tarano|26 Lopok|27 Lenangguar|28 Orong Telu|29 Lantung
        k52.05 Dompu|01 Dompu|02 Kempo|03 Hu'u|04 Kilo|05 Woja|06 Pekat|07 Manggalewa|08 Pajo
        k52.06 Bima|01 Monta|02 Bolo|03 Woha|04 Belo|05 Wawo|06 Sape|07 Wera|08 Donggo|09 Sanggar|10 Ambalawi|11 Langgudu|12 Lambu|13 Madapangga|14 Tambora|15 Soromandi|16 Parado|17 Lambitu|18 Palibelo
        k52.07 Sumbawa Barat|01 Jereweh|02 Taliwang|03 Seteluk|04 Sekongkang|05 Brang Rea|06 Poto Tano|07 Brang Ene|08 Maluk
        k52.08 Lombok Utara|01 Tanjung|02 Gangga|03 Kayangan|04 Bayan|05 Pemenang
        K52.71 Mataram|01 Ampenan|02 Mataram|03 Cakranegara|04 Sekarbela|05 Selaparang|06 Sandubaya
        K52.72 Bima|01 Rasanae Barat|02 Rasanae Timur|03 Asakota|04 Raba|05 Mpunda
        p53 Nusa Tenggara Timur
        k53.01 Kupang|04 Semau|05 Kupang Barat|06 Kupang Timur|07 Sulamu|08 Kupang Tengah|09 Amarasi|10 Fatuleu|11 Takari|12 Amfoang Selatan|13 Amfoang Utara|16 Nekamese|17 Amarasi Barat|18 Amarasi Selatan|19 Amarasi Timur|20 Amabi Oefeto Timur|21 Amfoang Barat Daya|22 Amfoang Barat Laut|23 Semau Selatan|24 Taebenu|25 Amabi Oefeto|26 Amfoang Timur|27 Fatuleu Barat|28 Fatuleu Tengah|30 Amfoang Tengah
        k53.02 Timor Tengah Selatan|01 Kota Soe|02 Mollo Selatan|03 Mollo Utara|04 Amanuban Timur|05 Amanuban Tengah|06 Amanuban Selatan|07 Amanuban Barat|08 Amanatun Selatan|09 Amanatun Utara|10 KI'E|11 Kuanfatu|12 Fatumnasi|13 Polen|14 Batu Putih|15 Boking|16 Toianas|17 Nunkolo|18 Oenino|19 Kolbano|20 Kot olin|21 Kualin|22 Mollo Barat|23 Kok Baun|24 Noebana|25 Santian|26 Noebeba|27 Kuatnana|28 Fautmolo|29 Fatukopa|30 Mollo Tengah|31 Tobu|32 Nunbena
        k53.03 Timor Tengah Utara|01 Miomaffo Timur|02 Miomaffo Barat|03 Biboki Selatan|04 Noemuti|05 Kota Kefamenanu|06 Biboki Utara|07 Biboki Anleu|08 Insana|09 Insana Utara|10 Noemuti Timur|11 Miomaffo Tengah|12 Musi|13 Mutis|14 Bikomi Selatan|15 Bikomi Tengah|16 Bikomi Nilulat|17 Bikomi Utara|18 Naibenu|19 Insana Fafinesu|20 Insana Barat|21 Insana Tengah|22 Biboki Tan Pah|23 Biboki Moenleu|24 Biboki Feotleu
        k53.04 Belu|01 Lamaknen|02 Tasifeto Timur|03 Raihat|04 Tasifeto Barat|05 Kakuluk Mesak|12 Kota Atambua|13 Raimanuk|17 Lasiolat|18 Lamaknen Selatan|21 Atambua Barat|22 Atambua Selatan|23 Nanaet Duabesi
        k53.05 Alor|01 Teluk Mutiara|02 Alor Barat Laut|03 Alor Barat Daya|04 Alor Selatan|05 Alor Timur|06 Pantar|07 Alor Tengah Utara|08 Alor Timur Laut|09 Pantar Barat|10 Kabola|11 Pulau Pura|12 Mataru|13 Pureman|14 Pantar Timur|15 Lembur|16 Pantar Tengah|17 Pantar Barat Laut|18 Abad Selatan
        k53.06 Flores Timur|01 Wulanggitang|02 Titehena|03 Larantuka|04 Ile Mandiri|05 Tanjung Bunga|06 Solor Barat|07 Solor Timur|08 Adonara Barat|09 Wotan Ulumando|10 Adonara Timur|11 Kelubagolit|12 Witihama|13 Ile Boleng|14 Demon Pagong|15 Lewolema|16 Ile Bura|17 Adonara|18 Adonara Tengah|19 Solor Selatan
        k53.07 Sikka|01 Paga|02 Mego|03 Lela|04 Nita|05 Alok|06 Palue|07 Nelle|08 Talibura|09 Waigete|10 Kewapante|11 Bola|12 Magepanda|13 Waiblama|14 Alok Barat|15 Alok Timur|16 Koting|17 Tana Wawo|18 Hewokloang|19 Kangae|20 Doreng|21 Mapitara
        k53.08 Ende|01 Nangapanda|02 Pulau Ende|03 Ende|04 Ende Selatan|05 Ndona|06 Detusoko|07 Wewaria|08 Wolowaru|09 Wolojita|10 Maurole|11 Maukaro|12 Lio Timur|13 Kota Baru|14 Kelimutu|15 Detukeli|16 Ndona Timur|17 Ndori|18 Ende Utara|19 Ende Tengah|20 Ende Timur|21 Lepembusu Kelisoke
        k53.09 Ngada|01 Aimere|02 Golewa|06 Bajawa|07 Soa|09 Riung|12 Jerebuu|14 Riung Barat|15 Bajawa Utara|16 Wolomeze|18 Golewa Selatan|19 Golewa Barat|20 Inerie
        k53.10 Manggarai|01 Wae Rii|03 Ruteng|05 Satar Mese|06 Cibal|11 Reok|12 Langke Rembong|13 Satar Mese Barat|14 Rahong Utara|15 Lelak|16 Reok Barat|17 Cibal barat|18 Satar Mese Utara
        k53.11 Sumba Timur|01 Kota Waingapu|02 Haharu|03 Lewa|04 Nggaha Ori Angu|05 Tabundung|06 Pinu Pahar|07 Pandawai|08 Umalulu|09 Rindi|10 Pahunga Lodu|11 Wulla Waijelu|12 Paberiwai|13 Karera|14 Kahaungu Eti|15 Matawai La Pawu|16 Kambera|17 Kambata Mapambuhang|18 Lewa Tidahu|19 Katala Hamu Lingu|20 Kanatang|21 Ngadu Ngala|22 Mahu
        k53.12 Sumba Barat|04 Tana Righu|10 Loli|11 Wanokaka|12 Lamboya|15 Kota Waikabubak|18 Laboya Barat
        k53.13 Lembata|01 Naga Wutung|02 Atadei|03 Ile Ape|04 Lebatukan|05 Nubatukan|06 Omesuri|07 Buyasuri|08 Wulandoni|09 Ile Ape Timur
        k53.14 Rote Ndao|01 Rote Barat Daya|02 Rote Barat Laut|03 Lobalain|04 Rote Tengah|05 Pantai Baru|06 Rote Timur|07 Rote Barat|08 Rote Selatan|09 Ndao Nuse|10 Landu Leko|11 Loaholu
        k53.15 Manggarai Barat|01 Macang Pacar|02 Kuwus|03 Lembor|04 Sano Nggoang|05 Komodo|06 Boleng|07 Welak|08 Ndoso|09 Lembor Selatan|10 Mbeliling|11 Pacar|12 Kuwus Barat
        k53.16 Nagekeo|01 Aesesa|02 Nangaroro|03 Boawae|04 Mauponggo|05 Wolowae|06 Keo Tengah|07 Aesesa Selatan
        k53.17 Sumba Tengah|01 Katiku Tana|02 Umbu Ratu Nggay Barat|03 Mamboro|04 Umbu Ratu Nggay|05 Katiku Tana Selatan|06 Umbu Ratu Nggay Tengah
        k53.18 Sumba Barat Daya|01 Loura|02 Wewewa Utara|03 Wewewa Timur|04 Wewewa Barat|05 Wewewa Selatan|06 Kodi Bangedo|07 Kodi|08 Kodi Utara|09 Kota Tambolaka|10 Wewewa Tengah|11 Kodi Balaghar
        k53.19 Manggarai Timur|01 Borong|02 Lamba Leda Selatan|03 Lamba Leda|04 Sambi Rampas|05 Elar|06 Kota Komba|07 Rana Mese|08 Lamba Leda Timur|09 Elar Selatan|10 Kota Komba Utara|11 Lamba Leda Utara|12 Congkar
        k53.20 Sabu Raijua|01 Sabu Barat|02 Sabu Tengah|03 Sabu Timur|04 Sabu Liae|05 Hawu Mehara|06 Raijua
        k53.21 Malaka|01 Malaka Tengah|02 Malaka Barat|03 Wewiku|04 Weliman|05 Rinhat|06 Io Kufeu|07 Sasitamean|08 Laenmanen|09 Malaka Timur|10 Kobalima Timur|11 Kobalima|12 Botin Leobele
        K53.71 Kupang|01 Alak|02 Maulafa|03 Kelapa Lima|04 Oebobo|05 Kota Raja|06 Kota Lama
        """
}
