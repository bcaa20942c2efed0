extension RegionData {
    /// Maluku and Papua, as `table` describes it.
    static let malukuPapua = """
        p81 Maluku
        k81.01 Maluku Tengah|01 Amahai|02 Teon Nila Serua|06 Seram Utara|09 Banda|11 Tehoru|12 Saparua|13 Pulau Haruku|14 Salahutu|15 Leihitu|16 Nusa Laut|17 Kota Masohi|20 Seram Utara Barat|21 Teluk Elpaputih|22 Leihitu Barat|23 Telutih|24 Seram Utara Timur Seti|25 Seram Utara Timur Kobi|26 Saparua Timur
        k81.02 Maluku Tenggara|01 Kei Kecil|03 Kei Besar|04 Kei Besar Selatan|05 Kei Besar Utara Timur|13 Kei Kecil Timur|14 Kei Kecil Barat|15 Manyeuw|16 Hoat Sorbay|17 Kei Besar Utara Barat|18 Kei Besar Selatan Barat|19 Kei Kecil Timur Selatan
        k81.03 Kepulauan Tanimbar|01 Tanimbar Selatan|02 Selaru|03 Wertamrian|04 Wermaktian|05 Tanimbar Utara|06 Fordata|07 Wuar Labobar|08 Kormomolin|09 Nirunmas|18 Molu Maru
        k81.04 Buru|01 Namlea|02 Air Buaya|03 Waeapo|06 Waplau|10 Batabual|11 Lolong Guba|12 Waelata|13 Fena Leisela|14 Teluk Kaiely|15 Lilialy
        k81.05 Seram Bagian Timur|01 Bula|02 Seram Timur|03 Werinama|04 Pulau Gorom|05 Wakate|06 Tutuk Tolu|07 Siwalalat|08 Kilmury|09 Pulau Panjang|10 Teor|11 Gorom Timur|12 Bula Barat|13 Kian Darat|14 Siritaun Wida Timur|15 Teluk Waru|16 Ukar Sengan
        k81.06 Seram Bagian Barat|01 Kairatu|02 Seram Barat|03 Taniwel|04 Huamual Belakang|05 Amalatu|06 Inamosol|07 Kairatu Barat|08 Huamual|09 Kepulauan Manipa|10 Taniwel Timur|11 Elpaputih
        k81.07 Kepulauan Aru|01 Pulau-Pulau Aru|02 Aru Selatan|03 Aru Tengah|04 Aru Utara|05 Aru Utara Timur Batuley|06 Sir-Sir|07 Aru Tengah Timur|08 Aru Tengah Selatan|09 Aru Selatan Timur|10 Aru Selatan Utara
        k81.08 Maluku Barat Daya|01 Moa|02 Damer|03 Kepulauan Luang Sermata|04 Babar Barat|05 Pulau-pulau Babar Timur|06 Wetar Selatan|07 Kisar Selatan|08 Pulau Leti|09 Pulau Masela|10 Dawelor Dawera|11 Pulau Wetang|12 Pulau Lakor|13 Wetar Utara|14 Wetar Barat|15 Wetar Timur|16 Kepulauan Roma|17 Kisar Utara
        k81.09 Buru Selatan|01 Namrole|02 Waesama|03 Ambalau|04 Kepala Madan|05 Leksula|06 Fena Fafan
        K81.71 Ambon|01 Nusaniwe|02 Sirimau|03 Baguala|04 Teluk Ambon|05 Leitimur Selatan
        K81.72 Tual|01 Pulau Dullah Utara|02 Pulau Dullah Selatan|03 Tayando Tam|04 Pulau-Pulau Kur|05 Kur Selatan
        p82 Maluku Utara
        k82.01 Halmahera Barat|01 Jailolo|02 Loloda|03 Ibu|04 Sahu|05 Jailolo Selatan|07 Ibu Utara|08 Ibu Selatan|09 Sahu Timur|10 Loloda Tengah
        k82.02 Halmahera Tengah|01 Weda|02 Patani|03 Pulau Gebe|04 Weda Utara|05 Weda Selatan|06 Patani Utara|07 Weda Tengah|08 Patani Barat|09 Weda Timur|10 Patani Timur
        k82.03 Halmahera Utara|04 Galela|05 Tobelo|06 Tobelo Selatan|07 Kao|08 Malifut|09 Loloda Utara|10 Tobelo Utara|11 Tobelo Tengah|12 Tobelo Timur|13 Tobelo Barat|14 Galela Barat|15 Galela Utara|16 Galela Selatan|19 Loloda Kepulauan|20 Kao Utara|21 Kao Barat|22 Kao Teluk
        k82.04 Halmahera Selatan|01 Pulau Makian|02 Kayoa|03 Gane Timur|04 Gane Barat|05 Obi Selatan|06 Obi|07 Bacan Timur|08 Bacan|09 Bacan Barat|10 Makian Barat|11 Kayoa Barat|12 Kayoa Selatan|13 Kayoa Utara|14 Bacan Barat Utara|15 Kasiruta Barat|16 Kasiruta Timur|17 Bacan Selatan|18 Kepulauan Botanglomang|19 Mandioli Selatan|20 Mandioli Utara|21 Bacan Timur Selatan|22 Bacan Timur Tengah|23 Gane Barat Selatan|24 Gane Barat Utara|25 Kepulauan Joronga|26 Gane Timur Selatan|27 Gane Timur Tengah|28 Obi Barat|29 Obi Timur|30 Obi Utara
        k82.05 Kepulauan Sula|01 Mangoli Timur|02 Sanana|03 Sulabesi Barat|06 Mangoli Barat|07 Sulabesi Tengah|08 Sulabesi Timur|09 Sulabesi Selatan|10 Mangoli Utara Timur|11 Mangoli Tengah|12 Mangoli Selatan|13 Mangoli Utara|18 Sanana Utara
        k82.06 Halmahera Timur|01 Wasile|02 Maba|03 Maba Selatan|04 Wasile Selatan|05 Wasile Tengah|06 Wasile Utara|07 Wasile Timur|08 Maba Tengah|09 Maba Utara|10 Kota Maba
        k82.07 Pulau Morotai|01 Morotai Selatan|02 Morotai Selatan Barat|03 Morotai Jaya|04 Morotai Utara|05 Morotai Timur|06 Pulau Rao
        k82.08 Pulau Taliabu|01 Taliabu Barat|02 Taliabu Barat Laut|03 Lede|04 Taliabu Utara|05 Taliabu Timur|06 Taliabu Timur Selatan|07 Taliabu Selatan|08 Tabona
        K82.71 Ternate|01 Pulau Ternate|02 Kota Ternate Selatan|03 Kota Ternate Utara|04 Moti|05 Pulau Batang Dua|06 Kota Ternate Tengah|07 Pulau Hiri|08 Ternate Barat
        K82.72 Tidore Kepulauan|01 Tidore|02 Oba Utara|03 Oba|04 Tidore Selatan|05 Tidore Utara|06 Oba Tengah|07 Oba Selatan|08 Tidore Timur
        p91 Papua
        k91.03 Jayapura|01 Sentani|02 Sentani Timur|03 Depapre|04 Sentani Barat|05 Kemtuk|06 Kemtuk Gresi|07 Nimboran|08 Nimbokrang|09 Unurum Guay|10 Demta|11 Kaureh|12 Ebungfao|13 Waibu|14 Nambluong|15 Yapsi|16 Airu|17 Raveni Rara|18 Gresi Selatan|19 Yokari
        k91.05 Kepulauan Yapen|01 Yapen Selatan|02 Yapen Barat|03 Yapen Timur|04 Angkaisera|05 Poom|06 Kosiwo|07 Yapen Utara|08 Raimbawi|09 Teluk Ampimoi|10 Kepulauan Ambai|11 Wonawa|12 Windesi|13 Pulau Kurudu|14 Pulau Yerui|15 Anotaurei|16 Yawakukat|17 Nusawani
        k91.06 Biak Numfor|01 Biak Kota|02 Biak Utara|03 Biak Timur|04 Numfor Barat|05 Numfor Timur|08 Biak Barat|09 Warsa|10 Padaido|11 Yendidori|12 Samofa|13 Yawosi|14 Andey|15 Swandiwe|16 Bruyadori|17 Orkeri|18 Poiru|19 Aimando Padaido|20 Oridek|21 Bondifuar
        k91.10 Sarmi|01 Sarmi|02 Tor Atas|03 Pantai Barat|04 Pantai Timur|05 Bonggo|09 Apawer Hulu|12 Sarmi Selatan|13 Sarmi Timur|14 Pantai Timur Bagian Barat|15 Bonggo Timur
        k91.11 Keerom|01 Waris|02 Arso|03 Senggi|04 Web|05 Skanto|06 Arso Timur|07 Towe|08 Arso Barat|09 Mannem|10 Yaffi|11 Kaisenar
        k91.15 Waropen|01 Waropen Bawah|03 Masirei|07 Risei Sayati|08 Urei Faisei|09 Inggerus|10 Kirihi|11 Oudate|12 Wapoga|13 Demba|14 Wonti|15 Soyoi Mambai
        k91.19 Supiori|01 Supiori Selatan|02 Supiori Utara|03 Supiori Timur|04 Kepulauan Aruri|05 Supiori Barat
        k91.20 Mamberamo Raya|01 Mamberamo Tengah|02 Mamberamo Hulu|03 Rufaer|04 Mamberamo Tengah Timur|05 Mamberamo Hilir|06 Waropen Atas|07 Benuki|08 Sawai
        K91.71 Jayapura|01 Jayapura Utara|02 Jayapura Selatan|03 Abepura|04 Muara Tami|05 Heram
        p92 Papua Barat
        k92.02 Manokwari|03 Warmare|04 Prafi|05 Masni|12 Manokwari Barat|13 Manokwari Timur|14 Manokwari Utara|15 Manokwari Selatan|17 Tanah Rubuh|21 Sidey|31 Aimasi|32 Mokwam|33 Masni Utara|34 Wasirawi|35 Moruj Mega
        k92.03 Fak Fak|01 Fak-Fak|02 Fak-Fak Barat|03 Fak-Fak Timur|04 Kokas|05 Fak-Fak Tengah|06 Karas|07 Bomberay|08 Kramongmongga|09 Teluk Patipi|10 Pariwari|11 Wartutin|12 Fakfak Timur Tengah|13 Arguni|14 Mbahamdandara|15 Kayauni|16 Furwagi|17 Tomage
        k92.06 Teluk Bintuni|01 Bintuni|02 Merdey|03 Babo|04 Aranday|05 Moskona Selatan|06 Moskona Utara|07 Wamesa|08 Fafurwar|09 Tembuni|10 Kuri|11 Manimeri|12 Tuhiba|13 Dataran Beimes|14 Sumuri|15 Kaitaro|16 Aroba|17 Masyeta|18 Biscoop|19 Tomu|20 Kamundan|21 Weriagar|22 Moskona Barat|23 Meyado|24 Moskona Timur
        k92.07 Teluk Wondama|01 Wasior|02 Windesi|03 Teluk Duairi|04 Wondiboy|05 Wamesa|06 Rumberpon|07 Naikere|08 Rasiei|09 Kuri Wamesa|10 Roon|11 Roswar|12 Nikiwar|13 Soug Jaya
        k92.08 Kaimana|01 Kaimana|02 Buruway|03 Teluk Arguni Atas|04 Teluk Etna|05 Kambrau|06 Teluk Arguni Bawah|07 Yamor
        k92.11 Manokwari Selatan|01 Ransiki|02 Oransbari|03 Neney|04 Dataran Isim|05 Momi Waren|06 Tahota
        k92.12 Pegunungan Arfak|01 Anggi|02 Anggi Gida|03 Membey|04 Sururey|05 Didohu|06 Taige|07 Catubouw|08 Testega|09 Minyambaouw|10 Hingk
        p93 Papua Selatan
        k93.01 Merauke|01 Merauke|02 Muting|03 Okaba|04 Kimaam|05 Semangga|06 Tanah Miring|07 Jagebob|08 Sota|09 Ulilin|10 Elikobal|11 Kurik|12 Naukenjerai|13 Animha|14 Malind|15 Tubang|16 Ngguti|17 Kaptel|18 Tabonji|19 Waan|20 Ilwayab|21 Padua|22 Kontuar
        k93.02 Boven Digoel|01 Mandobo|02 Mindiptana|03 Waropko|04 Kouh|05 Jair|06 Bomakia|07 Kombut|08 Iniyandit|09 Arimop|10 Fofi|11 Ambatkwi|12 Manggelum|13 Firiwage|14 Yaniruma|15 Subur|16 Kombay|17 Ninati|18 Sesnuk|19 Ki|20 Kawagit
        k93.03 Mappi|01 Obaa|02 Mambioman Bapai|03 Citak-Mitak|04 Edera|05 Haju|06 Assue|07 Kaibar|08 Passue|09 Minyamur|10 Venaha|11 Syahcame|12 Yakomi|13 Bamgi|14 Passue Bawah|15 Ti Zain
        k93.04 Asmat|01 Agats|02 Atsj|03 Sawa Erma|04 Akat|05 Fayit|06 Pantai Kasuari|07 Suator|08 Suru-suru|09 Kolf Braza|10 Unir Sirau|11 Joerat|12 Pulau Tiga|13 Jetsy|14 Der Koumur|15 Kopay|16 Safan|17 Sirets|18 Ayib|19 Betcbamu|20 Joutu|21 Aswi|22 Awyu|23 Koroway Buluanop|24 Tomor Birip|25 Sor Ep
        p94 Papua Tengah
        k94.01 Nabire|01 Nabire|02 Napan|03 Yaur|04 Uwapa|05 Wanggar|06 Siriwo|07 Makimi|08 Teluk Umar|09 Teluk Kimi|10 Yaro|11 Wapoga|12 Nabire Barat|13 Moora|14 Dipa|15 Menou
        k94.02 Puncak Jaya|01 Mulia|02 Ilu|03 Fawi|04 Mewoluk|05 Yamo|06 Nume|07 Torere|08 Tingginambut|09 Pagaleme|10 Gurage|11 Irimuli|12 Muara|13 Ilamburawi|14 Yambi|15 Lumo|16 Molanikime|17 Dokome|18 Kalome|19 Wanwi|20 Yamoneri|21 Waegi|22 Nioga|23 Gubume|24 Taganombak|25 Dagai|26 Kiyage
        k94.03 Paniai|01 Paniai Timur|02 Paniai Barat|03 Aradide|04 Bogabaida|05 Bibida|06 Dumadama|07 Siriwo|08 Kebo|09 Yatamo|10 Ekadide|11 Wegee Muka|12 Wegee Bino|13 Pugo Dagi|14 Muye|15 Nakama|16 Teluk Deya|17 Yagai|18 Youtadi|19 Baya Biru|20 Deiyai Miyo|21 Dogomo|22 Aweida|23 Topiyai|24 Fajar Timur
        k94.04 Mimika|01 Mimika Baru|02 Agimuga|03 Mimika Timur|04 Mimika Barat|05 Jita|06 Jila|07 Mimika Timur Jauh|08 Mimika Tengah|09 Kuala Kencana|10 Tembagapura|11 Mimika Barat Jauh|12 Mimika Barat Tengah|13 Kwamki Narama|14 Hoya|15 Iwaka|16 Wania|17 Amar|18 Alama
        k94.05 Puncak|01 Ilaga|02 Wangbe|03 Beoga|04 Doufo|05 Pogoma|06 Sinak|07 Agandugume|08 Gome|09 Dervos|10 Beoga Barat|11 Beoga Timur|12 Ogamanim|13 Kembru|14 Bina|15 Sinak Barat|16 Mage'abume|17 Yugumuak|18 Ilaga Utara|19 Mabugi|20 Omukia|21 Lambewi|22 Oneri|23 Amungkalpia|24 Gome Utara|25 Erelmakawia
        k94.06 Dogiyai|01 Kamu|02 Mapia|03 Piyaiye|04 Kamu Utara|05 Sukikai Selatan|06 Mapia Barat|07 Kamu Selatan|08 Kamu Timur|09 Mapia Tengah|10 Dogiyai
        k94.07 Intan Jaya|01 Sugapa|02 Homeyo|03 Wandai|04 Biandoga|05 Agisiga|06 Hitadipa|07 Ugimba|08 Tomosiga
        k94.08 Deiyai|01 Tigi|02 Tigi Timur|03 Bowobado|04 Tigi Barat|05 Kapiraya
        p95 Papua Pegunungan
        k95.01 Jayawijaya|01 Wamena|02 Kurulu|03 Asologaima|04 Hubikosi|05 Bolakme|06 Walelagama|07 Musatfak|08 Wolo|09 Asolokobal|10 Pelebaga|11 Yalengga|12 Trikora|13 Napua|14 Walaik|15 Wouma|16 Hubikiak|17 Ibele|18 Taelarek|19 Itlay Hisage|20 Siepkosi|21 Usilimo|22 Wita Waya|23 Libarek|24 Wadangku|25 Pisugi|26 Koragi|27 Tagime|28 Molagalome|29 Tagineri|30 Silo Karno Doga|31 Piramid|32 Muliama|33 Bugi|34 Bpiri|35 Welesi|36 Asotipo|37 Maima|38 Popugoba|39 Wame|40 Wesaput
        k95.02 Pegunungan Bintang|01 Oksibil|02 Kiwirok|03 Okbibab|04 Iwur|05 Batom|06 Borme|07 Kiwirok Timur|08 Aboy|09 Pepera|10 Bime|11 Alemsom|12 Okbape|13 Kalomdol|14 Oksop|15 Serambakon|16 Ok Aom|17 Kawor|18 Awinbon|19 Tarup|20 Okhika|21 Oksamol|22 Oklip|23 Okbemtau|24 Oksebang|25 Okbab|26 Batani|27 Weime|28 Murkim|29 Mofinop|30 Jetfa|31 Teiraplu|32 Eipumek|33 Pamek|34 Nongme
        k95.03 Yahukimo|01 Kurima|02 Anggruk|03 Ninia|04 Silimo|05 Samenage|06 Nalca|07 Dekai|08 Obio|09 Suru Suru|10 Wusama|11 Amuma|12 Musaik|13 Pasema|14 Hogio|15 Mugi|16 Soba|17 Werima|18 Tangma|19 Ukha|20 Panggema|21 Kosarek|22 Nipsan|23 Ubahak|24 Pronggoli|25 Walma|26 Yahuliambut|27 Hereapini|28 Ubalihi|29 Talambo|30 Puldama|31 Endomen|32 Kona|33 Dirwemna|34 Holuwon|35 Lolat|36 Soloikma|37 Sela|38 Korupun|39 Langda|40 Bomela|41 Suntamon|42 Seradala|43 Sobaham|44 Kabianggama|45 Kwelamdua|46 Kwikma|47 Hilipuk|48 Duram|49 Yogosem|50 Kayo|51 Sumo
        k95.04 Tolikara|01 Karubaga|02 Bokondini|03 Kanggime|04 Kembu|05 Goyage|06 Wunim|07 Wina|08 Umagi|09 Panaga|10 Woniki|11 Kubu|12 Konda/Kondaga|13 Nelawi|14 Kuari|15 Bokoneri|16 Bewani|17 Nabunage|18 Gilubandu|19 Nunggawi|20 Gundagi|21 Numba|22 Timori|23 Dundu|24 Geya|25 Egiam|26 Poganeri|27 Kamboneri|28 Airgaram|29 Wari/Taiyeve II|30 Dow|31 Tagineri|32 Yuneri|33 Wakuwo|34 Gika|35 Telenggeme|36 Anawi|37 Wenam|38 Wugi|39 Danime|40 Tagime|41 Kai|42 Aweku|43 Bogonuk|44 Li Anogomma|45 Biuk|46 Yuko
        k95.05 Mamberamo Tengah|01 Kobakma|02 Kelila|03 Eragayam|04 Megambilis|05 Ilugwa
        k95.06 Yalimo|01 Elelim|02 Apalapsili|03 Abenaho|04 Benawa|05 Welarek
        k95.07 Lanny Jaya|01 Tiom|02 Pirime|03 Makki|04 Gamelia|05 Dimba|06 Melagineri|07 Balingga|08 Tiomneri|09 Kuyawage|10 Poga|11 Niname|12 Nogi|13 Yiginua|14 Tiom Ollo|15 Yugungwi|16 Mokoni|17 Wereka|18 Milimbo|19 Wiringgambut|20 Gollo|21 Awina|22 Ayumnati|23 Wano Barat|24 Goa Balim|25 Bruwa|26 Balingga Barat|27 Gupura|28 Kolawa|29 Gelok Beam|30 Kuly Lanny|31 Lannyna|32 Karu|33 Yiluk|34 Guna|35 Kelulome|36 Nikogwe|37 Muara|38 Buguk Gona|39 Melagi
        k95.08 Nduga|01 Kenyam|02 Mapenduma|03 Yigi|04 Wosak|05 Geselma|06 Mugi|07 Mbuwa|08 Gearek|09 Koroptak|10 Kegayem|11 Paro|12 Mebarok|13 Yenggelo|14 Kilmid|15 Alama|16 Yal|17 Mam|18 Dal|19 Nirkuri|20 Inikgal|21 Iniye|22 Mbulmu Yalma|23 Mbua Tengah|24 Embetpen|25 Kora|26 Wusi|27 Pija|28 Moba|29 Wutpaga|30 Nenggeagin|31 Krepkuri|32 Pasir Putih
        p96 Papua Barat Daya
        k96.01 Sorong|01 Makbon|02 Beraur|03 Salawati|04 Seget|05 Aimas|06 Klamono|07 Sayosa|08 Segun|09 Mayamuk|10 Salawati Selatan|11 Klabot|12 Klawak|13 Maudus|14 Mariat|15 Klayili|16 Klaso|17 Moisegen|18 Sorong|19 Bagun|20 Wemak|21 Sunook|22 Buk|23 Saengkeduk|24 Malabotom|25 Konhir|26 Klasafet|27 Hobard|28 Salawati Tengah|29 Botain|30 Sayosa Timur
        k96.02 Sorong Selatan|01 Teminabuan|02 Inanwatan|03 Sawiat|04 Kokoda|05 Moswaren|06 Seremuk|07 Wayer|08 Kais|09 Konda|10 Matemani|11 Kokoda Utara|12 Saifi|13 Fokour|14 Salkma|15 Kais Darat
        k96.03 Raja Ampat|01 Misool (Misool Utara)|02 Waigeo Utara|03 Waigeo Selatan|04 Salawati Utara|05 Ayau|06 Misool Timur|07 Waigeo Barat|08 Waigeo Timur|09 Teluk Mayalibit|10 Kofiau|11 Meos Mansar|12 Misool Selatan|13 Warwarbomi|14 Waigeo Barat Kepulauan|15 Misool Barat|16 Kepulauan Sembilan|17 Kota Waisai|18 Tiplol Mayalibit|19 Batanta Utara|20 Salawati Barat|21 Salawati Tengah|22 Supnin|23 Kepulauan Ayau|24 Batanta Selatan
        k96.04 Tambrauw|01 Fef|02 Miyah|03 Yembun|04 Kwoor|05 Sausapor|06 Abun|07 Syujak|08 Moraid|09 Kebar|10 Amberbaken|11 Senopi|12 Mubrani|13 Bikar|14 Bamusbama|15 Ases|16 Miyah Selatan|17 Ireres|18 Tobouw|19 Wilhem Roumbouts|20 Tinggouw|21 Kwesefo|22 Mawabuan|23 Kebar Timur|24 Kebar Selatan|25 Manekar|26 Mpur|27 Amberbaken Barat|28 Kasi|29 Selemkai
        k96.05 Maybrat|01 Aifat|02 Aifat Utara|03 Aifat Timur|04 Aifat Selatan|05 Aitinyo Barat|06 Aitinyo|07 Aitinyo Utara|08 Ayamaru|09 Ayamaru Utara|10 Ayamaru Timur|11 Mare|12 Aifat Timur Tengah|13 Aifat Timur Jauh|14 Aifat Timur Selatan|15 Ayamaru Selatan|16 Ayamaru Jaya|17 Ayamaru Selatan Jaya|18 Ayamaru Timur Selatan|19 Ayamaru Utara Timur|20 Ayamaru Tengah|21 Ayamaru Barat|22 Aitinyo Tengah|23 Aitinyo Raya|24 Mare Selatan
        K96.71 Sorong|01 Sorong|02 Sorong Timur|03 Sorong Barat|04 Sorong Kepulauan|05 Sorong Utara|06 Sorong Manoi|07 Sorong Kota|08 Klaurung|09 Malaimsimsa|10 Maladum Mes
        """
}
