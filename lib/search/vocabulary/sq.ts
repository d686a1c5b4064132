import type { Vocabulary } from '@/lib/search/word-list'

export const sq: Vocabulary = {
	places: {
		austria: 'austri- vjen-',
		belgium: 'belgjik- belgik- belg- bruksel- anvers-',
		czechia: 'ceki- cek- republik-+ceke prag-',
		germany:
			'gjerman gjermani- gjermane gjermanet gjermanve berlin- mynih- munih- minhen- hamburg- frankfurt- shtutgart- keln- dyseldorf-',
		hungary: 'hungari- hungarez- budapest-',
		italy:
			'itali italia italin- italis- italise italianet italianeve italiane rom- milan- napol- torin- bolonj- firenc-',
		netherlands: 'holand- holland- niderland- amsterdam- roterdam- hag-',
		portugal: 'portugali- portugal lisbon- porto-',
		slovakia: 'sllovaki- slovaki- sllovak- bratislav-',
	},
	tongues: {
		german: 'gjermanisht- gjermanishte-',
		dutch: 'holandisht- hollandisht- flamanisht-',
		french: 'frengjisht- frengj-',
		czech: 'cekisht-',
		hungarian: 'hungarisht-',
		italian: 'italisht- italiançe-',
		portuguese: 'portugalisht- portugez-',
		slovak: 'sllovakisht- slovakisht-',
	},
	topics: {
		admission: {
			sure: `viz- leje+qendrim- leje-+pun- leje- qendrimi qendrimit ambasad- konsullat- bashkim- familjar- karta+blu shengen- kuf- azil- shtetesi- pasaporte+biometrik- hyrje- refuz-
				marr+gruan sjell+gruan sjell+familj- marr+familj- marr+femij- ftes-`,
			maybe: 'dokument- leter letra gruan gruaja burrin familj- ankes- turist- aplik- zgjas-',
		},
		rights: {
			sure: `te+drejta te+drejtat drejta- nuk+pagu- ska+paguar s'ka+paguar sme+ka+paguar nuk+paguan spaguan papaguar rroge+papaguar pa+kontrat- mban+pasaport- mori+pasaport- marre+pasaport- pushua- pushim-+nga+puna largua-+nga+puna
				shfrytez- diskrimin- raciz- gjykat- sindikat- inspektor- jashte+orarit ore+shtese kercen- abuz- ngacm- e+zeze pune+zi pushim+mjekesor leje+lindje aksident-`,
			maybe: 'shef- pronar- punedhenes- paguar paguan ore- pushim- ligj- avokat- polic- detyr- kontrat- mbroj-',
		},
		work: {
			sure: `pune puna punen punes punoj punoja punon puneve punesim- punetor- pag- rrog- rroga- minimal- page+minimale fitoj- tatim- taks- kontrat- punedhen- intervist- cv vende+pune profesion-+kerkuar sezonal-
				neto bruto prove gjej+pune gjeni+pune`,
			maybe: 'ore- leke shef- kamerier- ndertim- shofer- kujdes- agjenci-',
		},
		qualifications: {
			sure: 'diplom- njohj- njoh+diplom- kualifik- certifikat- patent-+profes- patenta- ekuivalenc- nostrifik- licenc- vlen+diplom- titull- apostil-',
			maybe: 'infermier- mjek- doktor- inxhinier- mesues- elektricist- saldator- kuzhinier- zanat- profesion- vlen',
		},
		language: {
			sure: 'gjuh- kurs-+gjuh- kurs- nivel-+gjuh- mesoj+gjuh- flas- certifikat-+gjuh- gramatik-',
			maybe: 'mesoj mesoni nivel- provim- perkthy- mesim- kurs-',
		},
		study: {
			sure: 'studi- student- universitet- burs- fakultet- master- bachelor doktorat- regjistr-+universitet- regjistr-+fakultet- shkoll-+larte formim-+profes- praktik-+profes- kolegj- llogari+bllokuar',
			maybe: 'shkoll- regjistr- tarif- mesim- arsim-',
		},
		living: {
			sure: `banes- apartament- qira- shtepi+me+qira gjej+shtepi pronar-+shtepi- dhom- strehim- mjek- doktor- spital- sigurim-+shendet- sigurim- shendet- farmaci- dentist- ilac- bank- llogari- kosto-+jetes- cmim- shtrenjt- lire transport-
				autobus- tren- kopsht- shtatzan- lindj- femij-+shkoll- patent-+shofer patent- adres- energji- telefon- supermarket- jetes- kushton+jeta`,
			maybe: 'jeta jetoj shtepi lek- shkoll- femij- fature- makin-',
		},
		culture: {
			sure: `zakon- kultur- tradit- fe feja fese- besim- xhami- kish- islam- mysliman- ramazan- shami- mbules- pershend- sjellj- mirsjellj- fqinj- zhurm- qetesi- diel diele dielen- festa+zyrtare barazi- homoseks- martes- shoqeri- rregull-+sjellj-
				mbeturin- integrim- miq- rreh-+femij- takim-+vone`,
			maybe: 'rregull- dyqan- hapur mbyllur ushqim- grua- grave- njerez- festa',
		},
		support: {
			sure: `ndihm- kush+ndihm- psikolog- depres- vetmi- vetem+ndihem avokat+falas falas+avokat keshill- dhun- rreh- me+rreh strehe- qendr-+ndihm- qender+ndihm- ojf shoqat- linj-+ndihm- social- trauma- mbeshtet- ndihme+juridike stres- ankth- krize-`,
			maybe: 'avokat- falas pa+pare qendr- qender- komunitet- viktim- borxh- integrim- drejtohem',
		},
		return: {
			sure: 'kthe- kthim- riatdhes- rikthe- ri-integrim riintegrim- pension- vullnetar- atdhe- vendlindj- kthehem+shtepi iki+nga+ largoh-+nga cregjistr-',
			maybe: 'shtepi shqiperi- kosov- iki ika bilet- mbyll- anuloj-',
		},
		'safe-migration': {
			sure: `mashtr- rreme rrem- fals- trafik- kontraband- skafist- paguaj+para para+perpara paradhen- agjenci-+para agjenci-+leke agjenci-+lek- lek-+vize e+vertete verifik- genjesht- genjye- siguri+migr- sigurt- rrezik- prostituc- skllav-`,
			maybe: 'agjenci- ofert- oferte- besoj- premt- njoh+oferte ndermjetes- vertet-',
		},
	},
	small: `a e i te se ne nga per me pa dhe ose po jo si cfare c far cila cili kush ku kur sa pse do dua duhet duhen mund mundem kam ke ka kemi kane jam je eshte jane une ti ai ajo ne ju ata im ime
		tim time jeni nje ca nuk s qe kjo ky keto keta aty ketu me te mu mua tek te bej behet merr marr jap shume pak kur`,
}
