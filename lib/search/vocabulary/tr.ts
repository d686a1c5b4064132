import type { Vocabulary } from '@/lib/search/word-list'

export const tr: Vocabulary = {
	places: {
		austria: 'avusturya- viyana- graz- salzburg- linz-',
		belgium: 'belcika- brüksel- bruksel- anvers-',
		czechia: 'cek- cekya- cekistan prag prag- brno-',
		germany:
			'almanya- almanlar- berlin- münih- munih- hamburg- frankfurt- stuttgart- köln- koln- düsseldorf- dusseldorf- nürnberg-',
		hungary: 'macaristan- macarlar- budapeste- debrecen-',
		italy: 'italya italya- italyanlar- roma- milano- napoli- torino- bolonya- floransa- venedik-',
		netherlands:
			'hollanda hollandada- hollandaya hollandadan hollandanin hollandalı- felemenk amsterdam- rotterdam- lahey-',
		portugal: 'portekiz portekizde- portekize portekizli- lizbon- porto',
		slovakia: 'slovakya- slovaklar- bratislava-',
	},
	tongues: {
		german: 'almanca-',
		dutch: 'flemenkce- felemenkce- hollandaca-',
		french: 'fransizca-',
		czech: 'cekce-',
		hungarian: 'macarca-',
		italian: 'italyanca-',
		portuguese: 'portekizce-',
		slovak: 'slovakca-',
	},
	topics: {
		admission: {
			sure: `vize- izin+calisma calisma+izni oturum- ikamet- oturma+izni elcilik- büyükelcilik- konsolosluk- aile+birlesim- birlesim- mavi+kart schengen- sinir+kapi- iltica- vatandaslik- ret+vize vize+red- reddedil- giris+ulke davet- esimi+getir- ailemi+getir- cocug-+getir- fırsat+kartı yesil+pasaport`,
			maybe: 'evrak- belge- esim- aile- itiraz- uzat- turist- pasaport- basvur- izin- izni sürer suresi gitmek',
		},
		rights: {
			sure: `hak- haklar- maas-+vermi- maas-+vermedi maas-+odemedi maas-+odemiyor maas-+alamad- maas-+yatmad- para-+vermi- para-+vermedi odenme- ödenmeyen ödemiyor pasaport-+aldi pasaport-+el+koy- el+koydu isten+at- isten+cikar- kovul- tazminat- somur- sömür- ayrimcilik- irkci- mahkeme- sendika- denetim- müfettis- fazla+mesai mesai- kacak+calis- sigortasiz- sözlesmesiz- tehdit- taciz- mobbing-
				rapor+hasta- dogum+izni yillik+izin is+kazasi kaza- sikayet- dava-`,
			maybe: 'patron- isveren- maas- saat- izin- kanun- yasa- avukat- polis- yukumluluk- koruma-',
		},
		work: {
			sure: `is isi isim isler iş- calis- maas- ücret- asgari kazan- kazanc- sozlesme- vergi- brut net bordro- cv özgecmis- mulakat- mevsimlik- acik+pozisyon ilan-+is deneme+suresi is+bul- eleman- meslek-+aranan`,
			maybe: 'patron- isveren- saat- izin- para sofor- insaat- garson- asci- bakici- fabrika- ajans- acenta-',
		},
		qualifications: {
			sure: 'denklik- diploma- tanin- tanima- sertifika- lisans+meslek ustalik- kalfalik- yeterlilik- nitelik- apostil- ruhsat- gecerli+diploma mesleki+belge',
			maybe: 'hemsire- doktor- dis+hekim- muhendis- ogretmen- elektrikci- kaynakci- meslek- gecerli usta-',
		},
		language: {
			sure: 'dil dili dilini kurs- dil+kurs- konus- seviye- gramer- ders- dil+sinav- lisan-',
			maybe: 'ogren- bilmek sinav- test- cevir- tercüm- egitim-',
		},
		study: {
			sure: 'universite- üniversite- ogrenci- okumak öğrenim- burs- burslar- yuksek+lisans lisans doktora+program- fakülte- kayit+universite ciraklik- meslek+egitim- bloke- bloke+hesap dönem+ucret- harc-',
			maybe: 'okul- egitim- basvuru- kayit- cocuk- kurs-',
		},
		living: {
			sure: `ev+kira- kira- kiralik- daire- konut- oda- ev+bul- ev+sahib- yurt- doktor- hastane- saglik- sigorta- saglik+sigort- eczane- ilac- disci- dis+hekimi banka- hesap+ac- banka+hesab- hesap- hayat+pahali- pahali- ucuz- fiyat- gecim- masraf- ulasim- otobus- tren- ehliyet- kres- anaokul- hamile- dogum- bebek- cocuk+paras- adres+kayd- ikamet+kayd- elektrik- isinma- telefon- yasam+maliyet-`,
			maybe: 'yasam- yasamak ev okul- cocuk- para araba internet market-',
		},
		culture: {
			sure: `adet- kultur- gelenek- görenek- din dini dinim inanc- cami- camii kilise- islam- musluman- ramazan- basortu- turban- selam- davranis- gorgu- kibar- komsu- gurultu- sessiz- pazar+gun- pazar+günü bayram- tatil+gün- esitlik- gay escinsel- evlilik- toplum- cocuk+döv- cop- geri+dönüsüm arkadas- uyum- gec+kal- domuz`,
			maybe: 'kural- market- acik- kapali- yemek- kadin- insan- dukkan-',
		},
		support: {
			sure: `yardim- kim+yardim psikolog- psikiyatr- depresyon- yalniz- danisma- danisman- ücretsiz+avukat bedava+avukat adli+yardim hukuki+yardim siddet- döv- beni+döv- vuruyor siginma- siginak- dernek- stk vakif- kızılhac sosyal+hizmet- sosyal- yardim+hatti travma- stres- kaygi- kriz- evsiz- destek-`,
			maybe: 'avukat- ücretsiz bedava merkez- topluluk- magdur- borc- entegrasyon- basvur-',
		},
		return: {
			sure: 'dönüş- donus- kesin+donus geri+dön- dön- dönmek donmek donuyorum donunce memleket- eve+don- vatan- emekli- emeklilik- gonullu+don- kayit+sil- kaydimi+sil- ayrılırken ayril- terk+et- tamamen+don-',
			maybe: 'türkiye- turkiye- ev eve bilet- iptal- kapat-',
		},
		'safe-migration': {
			sure: `dolandir- sahte- sahtekar- yalan- kandir- kandır- kacakci- insan+ticaret- tacir- para+once- onceden+para pesin- on+odeme avans- ajans-+para acente-+para para+istiyor- guvenilir- guvenli- süpheli- tehlike- fuhus- köle- gercek+mi+is vaat- tuzak-`,
			maybe: 'ajans- acenta- acente- teklif- ilan- araci- risk- söz+ver- gercek-',
		},
	},
	small: `ve ile bir bu şu o ben sen biz siz onlar benim senim bana beni sana onu icin için gibi kadar ne nasıl nasil neden niye nerede nereye nereden kim kimden hangi kaç kac mı mi mu mü mıdır midir var yok lazım lazim gerek gerekli gerekiyor şart sart istiyorum isterim
		istiyor olur olmak oldu olarak da de ki ama veya ya daha çok cok en her şey mıyım miyim edebilir yapmak yapmalıyım edilir`,
}
