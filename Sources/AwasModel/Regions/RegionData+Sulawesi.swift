extension RegionData {
    /// Sulawesi, as `table` describes it.
    static let sulawesi = """
        p71 Sulawesi Utara
        k71.01 Bolaang Mongondow|05 Sang Tombolang|09 Dumoga Barat|10 Dumoga Timur|11 Dumoga Utara|12 Lolak|13 Bolaang|14 Lolayan|19 Passi Barat|20 Poigar|22 Passi Timur|31 Bolaang Timur|32 Bilalang|33 Dumoga|34 Dumoga Tenggara|35 Dumoga Tengah
        k71.02 Minahasa|01 Tondano Barat|02 Tondano Timur|03 Eris|04 Kombi|05 Lembean Timur|06 Kakas|07 Tompaso|08 Remboken|09 Langowan Timur|10 Langowan Barat|11 Sonder|12 Kawangkoan|13 Pineleng|14 Tombulu|15 Tombariri|16 Tondano Utara|17 Langowan Selatan|18 Tondano Selatan|19 Langowan Utara|20 Kakas Barat|21 Kawangkoan Utara|22 Kawangkoan Barat|23 Mandolang|24 Tombariri Timur|25 Tompaso Barat
        k71.03 Kepulauan Sangihe|08 Tabukan Utara|09 Nusa Tabukan|10 Manganitu Selatan|11 Tatoareng|12 Tamako|13 Manganitu|14 Tabukan Tengah|15 Tabukan Selatan|16 Kendahe|17 Tahuna|19 Tabukan Selatan Tengah|20 Tabukan Selatan Tenggara|23 Tahuna Barat|24 Tahuna Timur|25 Kepulauan Marore
        k71.04 Kepulauan Talaud|01 Lirung|02 Beo|03 Rainis|04 Essang|05 Nanusa|06 Kabaruan|07 Melonguane|08 Gemeh|09 Damau|10 Tampan' Amma|11 Salibabu|12 Kalongan|13 Miangas|14 Beo Utara|15 Pulutan|16 Melonguane Timur|17 Moronge|18 Beo Selatan|19 Essang Selatan
        k71.05 Minahasa Selatan|01 Modoinding|02 Tompaso Baru|03 Ranoyapo|07 Motoling|08 Sinonsayang|09 Tenga|10 Amurang|12 Tumpaan|13 Tareran|15 Kumelembuai|16 Maesaan|17 Amurang Barat|18 Amurang Timur|19 Tatapaan|21 Motoling Barat|22 Motoling Timur|23 Suluun Tareran
        k71.06 Minahasa Utara|01 Kema|02 Kauditan|03 Airmadidi|04 Wori|05 Dimembe|06 Likupang Barat|07 Likupang Timur|08 Kalawat|09 Talawaan|10 Likupang Selatan
        k71.07 Minahasa Tenggara|01 Ratahan|02 Pusomaen|03 Belang|04 Ratatotok|05 Tombatu|06 Touluaan|07 Touluaan Selatan|08 Silian Raya|09 Tombatu Timur|10 Tombatu Utara|11 Pasan|12 Ratahan Timur
        k71.08 Bolaang Mongondow Utara|01 Sangkub|02 Bintauna|03 Bolangitang Timur|04 Bolangitang Barat|05 Kaidipang|06 Pinogaluman
        k71.09 Kep. Siau Tagulandang Biaro|01 Siau Timur|02 Siau Barat|03 Tagulandang|04 Siau Timur Selatan|05 Siau Barat Selatan|06 Tagulandang Utara|07 Biaro|08 Siau Barat Utara|09 Siau Tengah|10 Tagulandang Selatan
        k71.10 Bolaang Mongondow Timur|01 Tutuyan|02 Kotabunan|03 Nuangan|04 Modayag|05 Modayag Barat|06 Motongkad|07 Mooat
        k71.11 Bolaang Mongondow Selatan|01 Bolaang Uki|02 Posigadan|03 Pinolosian|04 Pinolosian Tengah|05 Pinolosian Timur|06 Helumo|07 Tomini
        K71.71 Manado|01 Bunaken|02 Tuminting|03 Singkil|04 Wenang|05 Tikala|06 Sario|07 Wanea|08 Mapanget|09 Malalayang|10 Bunaken Kepulauan|11 Paal Dua
        K71.72 Bitung|01 Lembeh Selatan|02 Madidir|03 Ranowulu|04 Aertembaga|05 Matuari|06 Girian|07 Maesa|08 Lembeh Utara
        K71.73 Tomohon|01 Tomohon Selatan|02 Tomohon Tengah|03 Tomohon Utara|04 Tomohon Barat|05 Tomohon Timur
        K71.74 Kotamobagu|01 Kotamobagu Utara|02 Kotamobagu Timur|03 Kotamobagu Selatan|04 Kotamobagu Barat
        p72 Sulawesi Tengah
        k72.01 Banggai|01 Batui|02 Bunta|03 Kintom|04 Luwuk|05 Lamala|06 Balantak|07 Pagimana|08 Bualemo|09 Toili|10 Masama|11 Luwuk Timur|12 Toili Barat|13 Nuhon|14 Moilong|15 Batui Selatan|16 Lobu|17 Simpang Raya|18 Balantak Selatan|19 Balantak Utara|20 Luwuk Selatan|21 Luwuk Utara|22 Mantoh|23 Nambo|24 Toili Jaya
        k72.02 Poso|01 Poso Kota|02 Poso Pesisir|03 Lage|04 Pamona Puselemba|05 Pamona Timur|06 Pamona Selatan|07 Lore Utara|08 Lore Tengah|09 Lore Selatan|18 Poso Pesisir Utara|19 Poso Pesisir Selatan|20 Pamona Barat|21 Poso Kota Selatan|22 Poso Kota Utara|23 Lore Barat|24 Lore Timur|25 Lore Peore|26 Pamona Tenggara|27 Pamona Utara
        k72.03 Donggala|04 Rio Pakava|06 Dampelas|08 Banawa|09 Labuan|10 Sindue|11 Sirenja|12 Balaesang|14 Sojol|18 Banawa Selatan|19 Tanantovea|21 Pinembani|24 Sindue Tombusabora|25 Sindue Tobata|27 Banawa Tengah|30 Sojol Utara|31 Balaesang Tanjung
        k72.04 Toli-Toli|01 Dampal Selatan|02 Dampal Utara|03 Dondo|04 Basidondo|05 Ogodeide|06 Lampasio|07 Baolan|08 Galang|09 Tolitoli Utara|10 Dako Pemean
        k72.05 Buol|01 Momunu|02 Lakea|03 Bokat|04 Bunobogu|05 Paleleh|06 Biau|07 Tiloan|08 Bukal|09 Gadung|10 Karamat|11 Paleleh Barat
        k72.06 Morowali|05 Bungku Tengah|06 Bungku Selatan|07 Menui Kepulauan|08 Bungku Barat|09 Bumi Raya|10 Bahodopi|12 Wita Ponda|15 Bungku Pesisir|18 Bungku Timur|20 Sombori Kepulauan
        k72.07 Banggai Kepulauan|03 Totikum|04 Tinangkung|05 Liang|06 Bulagi|07 Buko|09 Bulagi Selatan|11 Tinangkung Selatan|15 Totikum Selatan|16 Peling Tengah|17 Bulagi Utara|18 Buko Selatan|19 Tinangkung Utara
        k72.08 Parigi Moutong|01 Parigi|02 Ampibabo|03 Tinombo|04 Moutong|05 Tomini|06 Sausu|07 Bolano Lambunu|08 Kasimbar|09 Torue|10 Tinombo Selatan|11 Parigi Selatan|12 Mepanga|13 Toribulu|14 Taopa|15 Balinggi|16 Parigi Barat|17 Siniu|18 Palasa|19 Parigi Utara|20 Parigi Tengah|21 Bolano|22 Ongka Malino|23 Sidoan
        k72.09 Tojo Una Una|01 Una Una|02 Togean|03 Walea Kepulauan|04 Ampana Tete|05 Ampana Kota|06 Ulubongka|07 Tojo Barat|08 Tojo|09 Walea Besar|10 Ratolindo|11 Batudaka|12 Talatako
        k72.10 Sigi|01 Sigi Biromaru|02 Palolo|03 Nokilalaki|04 Lindu|05 Kulawi|06 Kulawi Selatan|07 Pipikoro|08 Gumbasa|09 Dolo Selatan|10 Tanambulava|11 Dolo Barat|12 Dolo|13 Kinovaro|14 Marawola|15 Marawola Barat
        k72.11 Banggai Laut|01 Banggai|02 Banggai Utara|03 Bokan Kepulauan|04 Bangkurung|05 Labobo|06 Banggai Selatan|07 Banggai Tengah
        k72.12 Morowali Utara|01 Petasia|02 Petasia Timur|03 Lembo Raya|04 Lembo|05 Mori Atas|06 Mori Utara|07 Soyo Jaya|08 Bungku Utara|09 Mamosalato|10 Petasia Barat
        K72.71 Palu|01 Palu Timur|02 Palu Barat|03 Palu Selatan|04 Palu Utara|05 Ulujadi|06 Tatanga|07 Tawaeli|08 Mantikulore
        p73 Sulawesi Selatan
        k73.01 Kepulauan Selayar|01 Benteng|02 Bontoharu|03 Bontomatene|04 Bontomanai|05 Bontosikuyu|06 Pasimasunggu|07 Pasimarannu|08 Taka Bonerate|09 Pasilambena|10 Pasimasunggu Timur|11 Buki
        k73.02 Bulukumba|01 Gantarang|02 Ujung Bulu|03 Bonto Bahari|04 Bonto Tiro|05 Herlang|06 Kajang|07 Bulukumpa|08 Kindang|09 Ujungloe|10 Rilauale
        k73.03 Bantaeng|01 Bissappu|02 Bantaeng|03 Eremerasa|04 Tompo Bulu|05 Pajukukang|06 Uluere|07 Gantarang Keke|08 Sinoa
        k73.04 Jeneponto|01 Bangkala|02 Tamalatea|03 Binamu|04 Batang|05 Kelara|06 Bangkala Barat|07 Bontoramba|08 Turatea|09 Arungkeke|10 Rumbia|11 Tarowang
        k73.05 Takalar|01 Mappakasunggu|02 Mangarabombang|03 Polongbangkeng Selatan|04 Polongbangkeng Utara|05 Galesong Selatan|06 Galesong Utara|07 Pattallassang|08 Sanrobone|09 Galesong|10 Kepulauan Tanakeke|11 Polongbangkeng Timur|12 Laikang
        k73.06 Gowa|01 Bontonompo|02 Bajeng|03 Tompobulu|04 Tinggimoncong|05 Parangloe|06 Bontomarannu|07 Pallangga|08 Somba Opu|09 Bungaya|10 Tombolopao|11 Biringbulu|12 Barombong|13 Pattallasang|14 Manuju|15 Bontolempangang|16 Bontonompo Selatan|17 Parigi|18 Bajeng Barat
        k73.07 Sinjai|01 Sinjai Barat|02 Sinjai Selatan|03 Sinjai Timur|04 Sinjai Tengah|05 Sinjai Utara|06 Bulupoddo|07 Sinjai Borong|08 Tellu Limpoe|09 Pulau Sembilan
        k73.08 Bone|01 Bontocani|02 Kahu|03 Kajuara|04 Salomekko|05 Tonra|06 Libureng|07 Mare|08 Sibulue|09 Barebbo|10 Cina|11 Ponre|12 Lappariaja|13 Lamuru|14 Ulaweng|15 Palakka|16 Awangpone|17 Tellu Siattinge|18 Ajangale|19 Dua Boccoe|20 Cenrana|21 Tanete Riattang|22 Tanete Riattang Barat|23 Tanete Riattang Timur|24 Amali|25 Tellulimpoe|26 Bengo|27 Patimpeng
        k73.09 Maros|01 Mandai|02 Camba|03 Bantimurung|04 Maros Baru|05 Bontoa|06 Malllawa|07 Tanralili|08 Marusu|09 Simbang|10 Cenrana|11 Tompobulu|12 Lau|13 Moncongloe|14 Turikale
        k73.10 Pangkajene dan Kepulauan|01 Liukang Tangaya|02 Liukang Kalmas|03 Liukang Tupabbiring|04 Pangkajene|05 Balocci|06 Bungoro|07 Labakkang|08 Marang|09 Segeri|10 Minasate'ne|11 Mandalle|12 Tondong Tallasa|13 Liukang Tupabbiring Utara
        k73.11 Barru|01 Tanete Riaja|02 Tanete Rilau|03 Barru|04 Soppeng Riaja|05 Mallusetasi|06 Pujananting|07 Balusu
        k73.12 Soppeng|01 Marioriwawo|02 Liliriaja|03 Lilirilau|04 Lalabata|05 Marioriawa|06 Donri-Donri|07 Ganra|08 Citta
        k73.13 Wajo|01 Sabangparu|02 Pammana|03 Takkalalla|04 Sajoanging|05 Majauleng|06 Tempe|07 Belawa|08 Tanasitolo|09 Maniangpajo|10 Pitumpanua|11 Bola|12 Penrang|13 Gilireng|14 Keera
        k73.14 Sidenreng Rappang|01 Panca Lautang|02 Tellu Limpoe|03 Watang Pulu|04 Baranti|05 Panca Rijang|06 Kulo|07 Maritengngae|08 Watang Sidenreng|09 Dua Pitue|10 Pitu Riawa|11 Pitu Riase
        k73.15 Pinrang|01 Mattiro Sompe|02 Suppa|03 Mattiro Bulu|04 Watang Sawitto|05 Patampanua|06 Duampanua|07 Lembang|08 Cempa|09 Tiroang|10 Lanrisang|11 Paleteang|12 Batulappa
        k73.16 Enrekang|01 Maiwa|02 Enrekang|03 Baraka|04 Anggeraja|05 Alla|06 Bungin|07 Cendana|08 Curio|09 Malua|10 Buntu Batu|11 Masalle|12 Baroko
        k73.17 Luwu|01 Basse Sangtempe|02 Larompong|03 Suli|04 Bajo|05 Bua Ponrang|06 Walenrang|07 Belopa|08 Bua|09 Lamasi|10 Larompong Selatan|11 Ponrang|12 Latimojong|13 Kamanre|14 Belopa Utara|15 Walenrang Barat|16 Walenrang Utara|17 Walenrang Timur|18 Lamasi Timur|19 Suli Barat|20 Bajo Barat|21 Ponrang Selatan|22 Basse Sangtempe Utara
        k73.18 Tana Toraja|01 Salupputti|02 Bittuang|03 Bonggakaradeng|05 Makale|09 Simbuang|11 Rantetayo|12 Mengkendek|13 Sangalla'|19 Gandangbatu Sillanan|20 Rembon|27 Makale Utara|28 Mappak|29 Makale Selatan|31 Masanda|33 Sangalla' Selatan|34 Sangalla' Utara|35 Malimbong Balepe'|37 Rano|38 Kurra
        k73.22 Luwu Utara|01 Malangke|02 Bone Bone|03 Masamba|04 Sabbang|05 Rongkong|06 Sukamaju|07 Seko|08 Malangke Barat|09 Rampi|10 Mappedeceng|11 Baebunta|12 Tana Lili|13 Sukamaju Selatan|14 Baebunta Selatan|15 Sabbang Selatan
        k73.24 Luwu Timur|01 Mangkutana|02 Nuha|03 Towuti|04 Malili|05 Angkona|06 Wotu|07 Burau|08 Tomoni|09 Tomoni Timur|10 Kalaena|11 Wasuponda
        k73.26 Toraja Utara|01 Rantepao|02 Sesean|03 Nanggala|04 Rindingallo|05 Buntao|06 Sa'dan|07 Sanggalangi|08 Sopai|09 Tikala|10 Balusu|11 Tallunglipu|12 Dende' Piongan Napo|13 Buntu Pepasan|14 Baruppu|15 Kesu|16 Tondon|17 Bangkelekila|18 Rantebua|19 Sesean Suloara|20 Kapala Pitu|21 Awan Rante Karua
        K73.71 Makassar|01 Mariso|02 Mamajang|03 Makassar|04 Ujung Pandang|05 Wajo|06 Bontoala|07 Tallo|08 Ujung Tanah|09 Panakkukang|10 Tamalate|11 Biringkanaya|12 Manggala|13 Rappocini|14 Tamalanrea|15 Kepulauan Sangkarrang
        K73.72 Parepare|01 Bacukiki|02 Ujung|03 Soreang|04 Bacukiki Barat
        K73.73 Palopo|01 Wara|02 Wara Utara|03 Wara Selatan|04 Telluwanua|05 Wara Timur|06 Wara Barat|07 Sendana|08 Mungkajang|09 Bara
        p74 Sulawesi Tenggara
        k74.01 Kolaka|01 Wundulako|04 Kolaka|07 Pomalaa|08 Watubangga|10 Wolo|12 Baula|14 Latambaga|18 Tanggetada|20 Samaturu|24 Toari|25 Polinggona|27 Iwoimendaa
        k74.02 Konawe|01 Lambuya|02 Unaaha|03 Wawotobi|04 Pondidaha|05 Sampara|10 Abuki|11 Soropia|15 Tongauna|16 Latoma|17 Puriala|18 Uepai|19 Wonggeduku|20 Besulutu|21 Bondoala|23 Routa|24 Anggaberi|25 Meluhu|28 Amonggedo|31 Asinua|32 Konawe|33 Kapoiala|36 Lalonggasumeeto|37 Onembute|38 Padangguni|39 Morosi|40 Anggalomoare|41 Wonggeduku Barat|42 Tongauna Utara
        k74.03 Muna|06 Napabalano|07 Maligano|13 Wakorumba Selatan|14 Lasalepa|15 Batalaiworu|16 Katobu|17 Duruka|18 Lohia|19 Watopute|20 Kontunaga|23 Kabangka|24 Kabawo|25 Parigi|26 Bone|27 Tongkuno|28 Pasir Putih|30 Kontu Kowuna|31 Marobo|32 Tongkuno Selatan|33 Pasi Kolaga|34 Batukara|37 Towea
        k74.04 Buton|11 Pasarwajo|22 Kapontori|23 Lasalimu|24 Lasalimu Selatan|27 Siotapina|28 Wolowa|29 Wabula
        k74.05 Konawe Selatan|01 Tinanggea|02 Angata|03 Andoolo|04 Palangga|05 Landono|06 Lainea|07 Konda|08 Ranomeeto|09 Kolono|10 Moramo|11 Laonti|12 Lalembuu|13 Benua|14 Palangga Selatan|15 Mowila|16 Moramo Utara|17 Buke|18 Wolasi|19 Laeya|20 Baito|21 Basala|22 Ranomeeto Barat|23 Kolono Timur|24 Sabulakoa|25 Andoolo Barat
        k74.06 Bombana|01 Poleang|02 Poleang Timur|03 Rarowatu|04 Rumbia|05 Kabaena|06 Kabaena Timur|07 Poleang Barat|08 Mata Oleo|09 Rarowatu Utara|10 Poleang Utara|11 Poleang Selatan|12 Poleang Tenggara|13 Kabaena Selatan|14 Kabaena Barat|15 Kabaena Utara|16 Kabaena Tengah|17 Kep. Masaloka Raya|18 Rumbia Tengah|19 Poleang Tengah|20 Tontonunu|21 Lantari Jaya|22 Mata Usu
        k74.07 Wakatobi|01 Wangi-Wangi|02 Kaledupa|03 Tomia|04 Binongko|05 Wangi Wangi Selatan|06 Kaledupa Selatan|07 Tomia Timur|08 Togo Binongko
        k74.08 Kolaka Utara|01 Lasusua|02 Pakue|03 Batu Putih|04 Rante Angin|05 Kodeoha|06 Ngapa|07 Wawo|08 Lambai|09 Watunohu|10 Pakue Tengah|11 Pakue Utara|12 Porehu|13 Katoi|14 Tiwu|15 Tolala
        k74.09 Konawe Utara|01 Asera|02 Wiwirano|03 Langgikima|04 Molawe|05 Lasolo|06 Lembo|07 Sawa|08 Oheo|09 Andowia|10 Motui|11 Wawolesea|12 Lasolo Kepulauan|13 Landawe
        k74.10 Buton Utara|01 Kulisusu|02 Kambowa|03 Bonegunu|04 Kulisusu Barat|05 Kulisusu Utara|06 Wakorumba Utara
        k74.11 Kolaka Timur|01 Tirawuta|02 Loea|03 Ladongi|04 Poli Polia|05 Lambandia|06 Lalolae|07 Mowewe|08 Uluiwoi|09 Tinondo|10 Aere|11 Ueesi|12 Dangia
        k74.12 Konawe Kepulauan|01 Wawonii Barat|02 Wawonii Utara|03 Wawonii Timur Laut|04 Wawonii Timur|05 Wawonii Tenggara|06 Wawonii Selatan|07 Wawonii Tengah
        k74.13 Muna Barat|01 Sawerigadi|02 Barangka|03 Lawa|04 Wadaga|05 Tiworo Selatan|06 Maginti|07 Tiworo Tengah|08 Tiworo Utara|09 Tiworo Kepulauan|10 Kusambi|11 Napano Kusambi
        k74.14 Buton Tengah|01 Lakudo|02 Mawasangka Timur|03 Mawasangka Tengah|04 Mawasangka|05 Talaga Raya|06 Gu|07 Sangia Wambulu
        k74.15 Buton Selatan|01 Batauga|02 Sampolawa|03 Lapandewa|04 Batu Atas|05 Siompu Barat|06 Siompu|07 Kadatua
        K74.71 Kendari|01 Mandonga|02 Kendari|03 Baruga|04 Poasia|05 Kendari Barat|06 Abeli|07 Wua-Wua|08 Kadia|09 Puuwatu|10 Kambu|11 Nambo
        K74.72 Bau Bau|01 Betoambari|02 Wolio|03 Sorawolio|04 Bungi|05 Kokalukuna|06 Murhum|07 Lea-Lea|08 Batupoaro
        p75 Gorontalo
        k75.01 Gorontalo|01 Limboto|02 Telaga|03 Batudaa|04 Tibawa|05 Batudaa Pantai|09 Boliyohuto|10 Telaga Biru|11 Bongomeme|13 Tolangohula|14 Mootilango|16 Pulubala|17 Limboto Barat|18 Tilango|19 Tabongo|20 Biluhu|21 Asparaga|22 Talaga Jaya|23 Bilato|24 Dungaliyo
        k75.02 Boalemo|01 Paguyaman|02 Wonosari|03 Dulupi|04 Tilamuta|05 Mananggu|06 Botumoito|07 Paguyaman Pantai
        k75.03 Bone Bolango|01 Tapa|02 Kabila|03 Suwawa|04 Bonepantai|05 Bulango Utara|06 Tilongkabila|07 Botupingge|08 Kabila Bone|09 Bone|10 Bone Raya|11 Suwawa Timur|12 Suwawa Selatan|13 Suwawa Tengah|14 Bulango Ulu|15 Bulango Selatan|16 Bulango Timur|17 Bulawa|18 Pinogu
        k75.04 Pohuwato|01 Popayato|02 Lemito|03 Randangan|04 Marisa|05 Paguat|06 Patilanggio|07 Taluditi|08 Dengilo|09 Buntulia|10 Duhiadaa|11 Wanggarasi|12 Popayato Timur|13 Popayato Barat
        k75.05 Gorontalo Utara|01 Atinggola|02 Kwandang|03 Anggrek|04 Sumalata|05 Tolinggula|06 Gentuma Raya|07 Tomilito|08 Ponelo Kepulauan|09 Monano|10 Biau|11 Sumalata Timur
        K75.71 Gorontalo|01 Kota Barat|02 Kota Selatan|03 Kota Utara|04 Dungingi|05 Kota Timur|06 Kota Tengah|07 Sipatana|08 Dumbo Raya|09 Hulonthalangi
        p76 Sulawesi Barat
        k76.01 Pasangkayu|01 Bambalamotu|02 Pasangkayu|03 Baras|04 Sarudu|05 Dapurang|06 Duripoku|07 Bulu Taba|08 Tikke Raya|09 Pedongga|10 Bambaira|11 Sarjo|12 Lariang
        k76.02 Mamuju|01 Mamuju|02 Tapalang|03 Kalukku|04 Kalumpang|07 Papalang|08 Sampaga|11 Tommo|12 Simboro|13 Tapalang Barat|15 Bonehau|16 Kepulauan Bala Balakang
        k76.03 Mamasa|01 Mambi|02 Aralle|03 Mamasa|04 Pana|05 Tabulahan|06 Sumarorong|07 Messawa|08 Sesenapadang|09 Tanduk Kalua|10 Tabang|11 Bambang|12 Balla|13 Nosu|14 Tawalian|15 Rantebulahan Timur|16 Buntumalangka|17 Mehalaan
        k76.04 Polewali Mandar|01 Tinambung|02 Campalagian|03 Wonomulyo|04 Polewali|05 Tutar|06 Binuang|07 Tapango|08 Mapilli|09 Matangnga|10 Luyo|11 Limboro|12 Balanipa|13 Anreapi|14 Matakali|15 Allu|16 Bulo
        k76.05 Majene|01 Banggae|02 Pamboang|03 Sendana|04 Malunda|05 Ulumanda|06 Tammerodo Sendana|07 Tubo Sendana|08 Banggae Timur
        k76.06 Mamuju Tengah|01 Tobadak|02 Pangale|03 Budong-Budong|04 Topoyo|05 Karossa
        """
}
