import type { Vocabulary } from '@/lib/search/word-list'

export const hu: Vocabulary = {
	places: {
		austria: 'ausztri- osztrak- becs becsben becsbe becsi becsből grac- graz- salzburg- linz-',
		belgium: 'belgium- belgak belga- brusszel- brüsszel- antwerpen-',
		czechia: 'cseh- csehorsz- praga- prága- brno-',
		germany: 'nemetorsz- német- nemetek- berlin- münchen- munchen- hamburg- frankfurt- stuttgart- köln- düsseldorf-',
		hungary: 'magyarorsz- magyar- budapest- debrecen- szeged- győr-',
		italy: 'olaszorsz- olasz- olaszok- roma romaban rómában rómába milano- nápoly- torino- bologna- firenze- velence-',
		netherlands: 'hollandi- hollandok- holland- hollandia- amszterdam- amsterdam- rotterdam- hága-',
		portugal: 'portugal- portugali- lisszabon- porto',
		slovakia: 'szlovaki- szlovak- szlovakok- felvidek- pozsony- kassa-',
	},
	tongues: {
		german: 'nemet németül németet nemettanf-',
		dutch: 'hollandul flamand- flamandul',
		french: 'francia- franciaul',
		czech: 'csehul',
		hungarian: 'magyarul magyartanf-',
		italian: 'olaszul',
		portuguese: 'portugalul',
		slovak: 'szlovakul',
	},
	topics: {
		admission: {
			sure: `vizum- vízum- engedely- tartozkodasi- tartózkod- letelep- nagykövets- konzul- csaladegyesit- kek+kartya schengen- hatar- menekült- allampolgar- elutasit- belep- meghivo- kihozni+felesegem kihozni+csalad- csalad-+hozni csaladom+kihoz-`,
			maybe:
				'papir- okmany- csalad- felesegem ferjem felleb- hosszabbit- turista- utlevel- beutaz- mennyi+ido kerelm- biometri-',
		},
		rights: {
			sure: `jog- jogaim nem+fizet- nem+kaptam+fizetest nem+kapom+ber- kifizetetlen nem+fizette kifizet-+nem tartozik+ber- elvett-+utlevel- elvettek+utlevel- elvette+utlevel- visszatart- kirug- felmond- elbocsat- kizsakmany- diszkrimin- rassziz- hatranyos birosag- szakszervezet- munkaugyi+felugy- felugyelet tulora- feketen fekete+munka bejelentes+nelkul szerzodes+nelkul fenyeget- zaklat- mobbing-
				betegszabadsag- tappenz- szules-+szabad- baleset- panasz- feljelent- szabadsag-`,
			maybe: 'fonok- munkaltat- munkaado- fizet- ora- torveny- ugyved- rendor- kotelesseg- vedelem- ber beremet',
		},
		work: {
			sure: `munka- munkat- munkahely- állás- allas- dolgoz- fizetes- fizetés- ber bér- bere- berek minimalber- keres-+munkat keresnek+penz- keresnek kereset- ado- adó- jarulek- szerzodes- szerződés- brutto netto oneletrajz- interju- idenymunka- szezonalis- hianyszakma- probaido- munkavallal- allashirdet-`,
			maybe:
				'fonok- munkaltat- munkaado- ora- orat szabadsag- penz- sofor- epit- pincer- szakacs- apol- gyar- ugynokseg- kozvetit-',
		},
		qualifications: {
			sure: 'diploma- oklevel- bizonyitvany- elismer- elismertet- honosit- vegzettseg- szakkepes- szakkepz-+elism- kepesites- egyenertek- nosztrifik- engedelyhez+kotott apostil- elfogad-+diplom- elfogad-+vegzett-',
			maybe: 'apolo- orvos- mernok- tanar- villanyszerel- hegeszt- szakma- elfogad- szakmunkas-',
		},
		language: {
			sure: 'nyelv- nyelvtanf- tanfolyam- nyelvvizsga- nyelvtan- beszel- nyelvtudas- nyelvkurz-',
			maybe: 'megtanul- tanulni tanul- szint- vizsga- fordit- tolmacs- kurzus- ora tudni',
		},
		study: {
			sure: 'egyetem- foiskol- ösztöndíj- osztondij- diak- hallgato- tanulmany- jelentkez-+egyetem- felvetel- mesterkepz- alapkepz- doktori- tandij- szakkepz- tanonc- szakmai+kepz- beiratkoz- ausbildung- zarolt+szamla kollegium-',
			maybe: 'tanul- tanulni iskola- jelentkez- kepzes- gyerek-',
		},
		living: {
			sure: `lakas- lakást- albérlet- alberlet- berel- bérel- lakber- szoba- szallas- haz-+berel- fobérl- berbead- orvos- orvoshoz- korhaz- rendel- egeszseg- biztosit- tb taj gyogyszer- fogorvos- bank- bankszaml- szamla-+nyit- megelhet- kerul+elet mennyibe+kerul arak draga- olcso- kozleked- busz- vonat- jogositvany- ovoda- bolcsode- terhes- szules- baba- csaladi+potlek lakcim- bejelentkez- rezsi- aram- futes- telefon-`,
			maybe: 'elni elet- iskola- gyerek- penz- euro- auto- internet- bolt-',
		},
		culture: {
			sure: `szokas- kultur- hagyomany- vallas- templom- mecset- iszlam- muszlim- ramadan- kendo- fejkend- hidzsab- koszon- köszön- viselked- illem- udvarias- szomszed- zaj- csend- vasarnap- unnep- egyenjog- meleg+par azonos+nemu hazassag- tarsadal- ver-+gyerek- pofon- szemet- hulladek- barat- beilleszk- pontos- keses-`,
			maybe: 'szabaly- bolt- boltok nyitva zarva etel- nok emberek',
		},
		support: {
			sure: `segit- segít- ki+segit pszichologus- pszichiater- depresszi- magany- tanacsad- ingyen-+ugyved- jogsegely- ingyenes+jog- eroszak- ver- megver- bantalmaz- menedek- anyaotthon- szervezet- civil- karitasz voroskereszt szocialis- segelyvonal- trauma- stressz- szorong- valsag- krizis- hajlektalan- tamogat-`,
			maybe: 'ugyved- ingyen- kozpont- kozosseg- aldozat- adossag- integraci- fordul- hova+fordul-',
		},
		return: {
			sure: 'hazamen- haza+menni haza- hazater- hazakoltoz- visszater- visszakoltoz- vissza+koltoz- visszamen- repatri- reintegr- nyugdij- kijelentkez- elkoltoz- onkentes+hazat- hazautaz- vegleg+haza elhagy-',
			maybe: 'otthon- magyarorszagra vegleg jegy- lemond- megszunt- elmegy-',
		},
		'safe-migration': {
			sure: `atver- átver- csal- csalo- csalas- hamis- atvert- embercsempesz- csempesz- emberkeresked- elore+kér elore+penz- elore+fizet- penzt+elore kozvetit-+penz- ugynokseg-+penz- megbizhat- biztonsag- veszely- gyanus- prostitu- rabszolg- kamu- kamuallas- becsap- valodi- ellenoriz-+ceg-`,
			maybe: 'kozvetit- ugynokseg- ajanlat- allasajanl- hirdetes- iger- kockazat- bizni',
		},
	},
	small: `a az egy es és meg is vagy de ha hogy mert mint nem ne ez azt ezt ezek azok en te o ő mi ti ok ők nekem engem az enyém nekunk hol hova honnan hogyan hogy miert mikor mennyi hany mi mit milyen melyik ki kit kell kellene kene lehet tudok tudom akarok szeretnek szeretném van vannak
		volt lesz nincs be ki fel le el at ra re itt ott nagyon csak már mar meg majd`,
}
