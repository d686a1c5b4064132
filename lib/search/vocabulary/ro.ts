import type { Vocabulary } from '@/lib/search/word-list'

export const ro: Vocabulary = {
	places: {
		austria: 'austri- austriac- viena vienei',
		belgium: 'belgi- belgian- bruxelles anvers',
		czechia: 'cehi- cehia cehiei ceh- praga pragai',
		germany:
			'germani- nemti nemtii nemtilor berlin- munchen munchenul hamburg- frankfurt- stuttgart- koln dusseldorf- nurnberg-',
		hungary: 'ungari- unguri- maghiari budapest- debretin seghedin',
		italy:
			'italia italiei italieni- italienii italienilor roma romei milano napoli torino bologna florenta venetia verona',
		netherlands: 'olanda olandei olandez olandezi- tarile+de+jos tari+jos amsterdam- rotterdam haga',
		portugal: 'portugali- portughezi- lisabon- porto',
		slovakia: 'slovaci- slovac- bratislav-',
	},
	tongues: {
		german: 'germana nemteste',
		dutch: 'neerlandez- olandeza flamand-',
		french: 'francez-',
		czech: 'ceha cehă',
		hungarian: 'maghiara ungureste',
		italian: 'italiana italieneste',
		portuguese: 'portughez-',
		slovak: 'slovaca',
	},
	topics: {
		admission: {
			sure: `viz- permis+sedere permis+munca permis-+sedere permis-+rezidenta permis- sedere rezident- ambasad- consulat- reintregir- reunific- schengen frontier- granit- azil- cetaten- pasaport+biometric refuz- carte+albastra card+albastru invitati-
				aduc+sotia aduc+sotul aduc+familia aduc+copiii`,
			maybe: 'acte documente familie familia sotia sotul intra intrare contest- turist- prelung- aplic- dureaza',
		},
		rights: {
			sure: `drept- nu+plat- nu+mi+dat nu+dat+salariul nu+platit neplat- nu+plateste nu+primit+salariul luat+pasaport- retin-+pasaport- retinut confisc- concedi- dat+afara dati+afara disponib- exploat- abuz- discrimin- rasis- tribunal- instant- judecat- sindicat-
				inspect- ore+suplimentare la+negru negru fara+contract fara+forme amenint- hartui- concediu+medical concediu+odihna maternitat- accident- plang- reclam-`,
			maybe:
				'patron- sef sefu- angajator- platit plateste ore concediu leg- avocat- polit- obligat- salari- preaviz protej-',
		},
		work: {
			sure: `munca muncesc muncii munci lucru lucrez lucrat loc-+munca job- salari- castig- castiga salariu+minim minim- angaj- contract- impozit- taxe+salariu fluturas brut net cv interviu- sezonier- meseri-+cautate somaj proba anunt-+munca`,
			maybe: 'patron- sef- ore concediu bani sofer- constructi- badant- menajer- ingrijit- bucatar- fabrica agenti-',
		},
		qualifications: {
			sure: 'diplom- echival- recunoas- recunosc calific- certificat- atestat- licent-+profes- apostil- competent- drept+practica meserie+recunos- studii+recunos- recunoas-+studii- valabil-+diplom-',
			maybe: 'asistent- medic- doctor- inginer- profesor- electrician- sudor- instalator- scoala meseri- valabil-',
		},
		language: {
			sure: 'limba limbii curs-+limba curs- cursuri- nivel- vorb- invat+limba invat+germana gramatic- lectii',
			maybe: 'invat invata examen- test- traduc- traduc- a1 clasa stiu',
		},
		study: {
			sure: 'studi- student- universit- facult- burs- inscri-+facult- inscri-+univers- master- licenta doctorat- taxa+scolar- scoala+profes- ucenic- formare+profes- colegiu cont+blocat',
			maybe: 'scoala scoli inscri- taxa copii educat- curs-',
		},
		living: {
			sure: `chiri- apartament- garsonier- locuint- cazare camera camere proprietar- inchiri- casa+chirie medic- doctor- spital- asigur- sanat- farmaci- dentist- medicament- banc- cont+banc- cont iban cost- preturi pret- scump- ieftin- trai viata+costa transport- autobuz- tren- permis+conduc- permis+auto
				gradinit- cresa insarcin- nast- nastere alocati- copil+alocati- domiciliu inregistr-+adres- curent incalzire telefon-`,
			maybe: 'locui- traiesc viata scoala copii bani euro masina internet',
		},
		culture: {
			sure: `obice- cultur- tradit- relig- biseric- ortodox- moschee- islam- musulman- hijab batic salut- comport- politet- manier- vecin- zgomot- liniste duminica duminici sarbator- egalitat- gay homosex- casator- societat- bat-+copil- gunoi recicl- prieteni integrare punctual-`,
			maybe: 'reguli magazin- deschis- inchis- mancare femei oameni',
		},
		support: {
			sure: `ajut- cine+ajuta psiholog- psihiatr- depres- singurat- consili- avocat+gratuit asistenta+juridica gratuit+avocat violent- ma+bate bate lovest- adapost- centru+ajutor ong asociat- caritas crucea+rosie social- telefon+ajutor linie- traum- stres- anxiet- criza sprijin`,
			maybe: 'avocat- gratuit- centr- comunit- victim- datori- integr- adresez singur-',
		},
		return: {
			sure: 'intoar- intorc intors inapoi+acasa intoarcere- repatri- reintegr- acasa pensi- voluntar- radie- plec+definitiv plec+din parases- revin+acasa inapoi',
			maybe: 'romania moldova definitiv plec bilet- anul- inchid transfer',
		},
		'safe-migration': {
			sure: `teapa tepe inselat- inselator- escroc- fals- fraud- pacal- trafic- contraband- calauz- bani+inainte avans+bani agenti-+bani plat-+inainte cere+bani suspect- sigur- real+oferta verific-+agenti- verific-+firma peric- prostitu- sclav- mincin-`,
			maybe: 'agenti- ofert- anunt- intermediar- incred- promis- risc- real-',
		},
	},
	small: `a al ai ale am ati au are avem cu ca care ce cei cele cum cat cati cata cand unde de din dar daca deci despre e este esti eu el ea ei ele fi fara fac face faci facem la in intr un una unei o pe pentru prin sau si sa se s
		mi ma mie meu mea mei te tu voi noi nu imi iti isi as vreau vrea trebuie pot poate putem asta acest aceasta acolo aici mai mult multi oare va vom cine`,
}
