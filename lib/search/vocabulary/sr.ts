import type { Vocabulary } from '@/lib/search/word-list'

export const sr: Vocabulary = {
	places: {
		austria: 'austrij- austrijanc- bec becu beca becom grac gracu linc lincu salcburg- insbruk-',
		belgium: 'belgij- belgijanc- brisel- antverpen- gent',
		czechia: 'ceska ceskoj cesku ceske cehov ceska cesima cehu cehe prag pragu praga brno brnu ostrav-',
		germany:
			'nemacka nemackoj nemacku nemacke nemci nemaca nemcima njemacka njemackoj njemacku njemacke svabij- svapsk- berlin- minhen- hamburg- frankfurt- stutgart- keln- diseldorf- drezden- nirnberg- lajpcig-',
		hungary:
			'madjarska madjarskoj madjarsku madjarske madjari madjara madjarima madzarsk- ungarij- budimpest- debrecin- segedin-',
		italy:
			'italij- italijani italijana italijanima rim rimu rima milano milanu napulj- torino bolonj- firenc- trst- venecij-',
		netherlands: 'holandij- holandjani holandjana nizozemsk- amsterdam- roterdam- hag hagu ajndhoven-',
		portugal: 'portugal portugalu portugala portugalij- portugalci lisabon- porto portu',
		slovakia: 'slovacka slovackoj slovacku slovacke slovaci bratislav- kosice',
	},
	tongues: {
		german: 'nemacki nemackog nemackom nemackim njemacki njemackog svapski',
		dutch: 'holandsk- flamansk- nizozemski',
		french: 'francusk-',
		czech: 'ceski ceskog ceskom',
		hungarian: 'madjarski madjarskog madjarskom madzarski',
		italian: 'italijansk-',
		portuguese: 'portugalsk-',
		slovak: 'slovacki slovackog slovackom',
	},
	topics: {
		admission: {
			sure: `viz- dozvol- boravak boravk- boravis- ambasad- konzulat- spajanj- plav-+kart- sengen- granic- azil- drzavljanstv- odbij-+viz- odbijen- zapadn-+balkan- dovest-+zen- dovest-+porodic- dovedem ulazak garantn- pozivno+pismo
				papiri papira papire`,
			maybe: 'dokument- porodic- zen- muz muza zalb- produz- turist- pasos- biometrijsk- predaj- ceka-',
		},
		rights: {
			sure: `prav-+radnik- prava pravo nije+plati- nije+isplati- ne+placa ne+isplacuje neisplac- neplacen- nisu+plati- duguje zarad-+duguje uzeo+pasos oduze- zadrz-+pasos pasos+gazda otkaz- otpust- izbaci-+posla dobio+otkaz iskorisc- eksploat- diskrimin- rasiz- sud sudu
				sindikat- inspekcij- prekovremen- na+crno crno bez+ugovora pretnj- preti maltretir- zlostavlj- uvred- bolovanj- porodilj- povred- godisnj-+odmor- zalba+poslodavac mobing-`,
			maybe: 'gazda gazde sef sefa poslodav- plat- sati odmor- zakon- advokat- polici- obavez- zastit-',
		},
		work: {
			sure: `posao posla poslu poslova rad rada radu raditi radim radnik- zaposl- plat- zarad- minimal- minimalac minimalc- satnic- oglas- konkurs- ugovor- porez- dopric- bruto neto probni+rad sezonsk- cv intervju- zanimanj- deficitar- berz-`,
			maybe: 'gazda poslodav- sati odmor- pare vozac- zidar- konobar- kuvar- negovatelj- gradjevin- agencij-',
		},
		qualifications: {
			sure: 'diplom- nostrifik- priznavanj- prizna- kvalifik- sertifikat- licenc- uverenj- zvanj- ekvivalen- apostil- zanat- strucn-+sprem- vazi+diplom-',
			maybe:
				'sestr- lekar- doktor- inzenjer- nastavnik- elektricar- varioc- zavarivac- majstor- skol- fakultet- vazi struk-',
		},
		language: {
			sure: 'jezik- kurs- tecaj- gramatik- ucenj-+jezik- uc-+nemack- govor- nivo nivoa nivou',
			maybe: 'uciti ucim nauc- ucenj- znam znati ispit- test- prevod- cas casovi polozi-',
		},
		study: {
			sure: 'studij- studir- student- fakultet- univerzitet- stipendij- ausbildung upis- master- doktorat- skolarin- obuk- strucn-+obrazov- akademij- blokiran-+racun',
			maybe: 'skol- prijav- obrazov- deca kurs-',
		},
		living: {
			sure: `stan stana stanu stanovi izdavanj- izdaj- kirij- iznajm- stanodav- smestaj- sob- kuc-+izdavanj- lekar- doktor- bolnic- zdravstv- osiguranj- apotek- lek lekovi zubar- bank- racun- trosk- cen- skup- jeftin- zivot- prevoz- autobus- voz vozack- vrtic- trudn- porodjaj- beb- decij-+dodatak dodatak
				prijav-+adres- prijav-+boravist- struj- grejanj- telefon- dozivotn-`,
			maybe: 'zivet- zivim skol- deca decu novac evra auto internet hran-',
		},
		culture: {
			sure: `obicaj- kultur- tradicij- vera vere veru veri religij- crkv- pravoslav- dzamij- islam- musliman- maram- hidzab- pozdrav- ponasanj- ponasa- bonton komsi- susjed- buk- tisin- mir nedelj- praznik- ravnoprav- gej homoseks- brak drustv- bata- tuc-+dec- tuc-+det- druzenj- prijatelj- integracij- smece reciklaz-`,
			maybe: 'pravila prodavnic- rade radi otvoren- zatvoren- hrana zen- ljudi',
		},
		support: {
			sure: `pomoc- pomog- pomaz- psiholog- psihijat- depresij- usamljen- savet- besplat-+advokat- besplat-+pravn- pravn-+pomoc nasilj- tuce bije sigurn-+kuc- utocist- udruzenj- nvo caritas crveni+krst socijaln- sos telefon-+pomoc trauma- stres- anksio- kriz- beskucn- podrsk- beznadez-`,
			maybe: 'advokat- besplat- centar centr- zajednic- zrtv- dug dugovi integracij- obrati- javim',
		},
		return: {
			sure: 'povrat- vrat-+kuc- vratim vracam vracanj- vratiti vrati+se repatrij- reintegr- kuci nazad penzij- odjav- domovin- zavicaj- dobrovoljn- napust- kuci+zauvek',
			maybe: 'srbij- bosn- kuc- zauvek stalno karta kartu otkazat- odlazak',
		},
		'safe-migration': {
			sure: `prevar- lazn- laz- lazu krijumcar- trgovin-+ljud- trafiking- mafij- unapred pare+unapred placa-+unapred agencij-+pare agencij-+novac trazi+pare sumnjiv- pouzdan- bezbed- siguran+posao opasn- prostituc- robovlas- proveri-+agencij- proveri-+firm- sver-`,
			maybe: 'agencij- ponud- oglas- posrednik- obec- rizik- poverenj- verovat-',
		},
	},
	small: `i u na za sa s od do iz o po pri kod a ali ili je su sam si smo ste ce cu ces da li ne nije se mi me ti te on ona ono oni nas vas moj moja moje mene meni kako sta sto koji koja koje kog kad kada gde ko koga zasto
		koliko hocu hoce zelim mogu moze moram mora treba trebam imam ima nemam bih bi to ovo taj ova tamo ovde ovaj ako jos samo vec kao nego`,
}
