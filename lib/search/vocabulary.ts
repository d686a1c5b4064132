import type { Topic } from '@/lib/guides/topic'
import type { Locale } from '@/lib/i18n/locales'
import { ar } from './vocabulary/ar'
import { en } from './vocabulary/en'
import { fa } from './vocabulary/fa'
import { fr } from './vocabulary/fr'
import { hu } from './vocabulary/hu'
import { mk } from './vocabulary/mk'
import { ro } from './vocabulary/ro'
import { ru } from './vocabulary/ru'
import { sq } from './vocabulary/sq'
import { sr } from './vocabulary/sr'
import { tr } from './vocabulary/tr'
import { uk } from './vocabulary/uk'
import { zh } from './vocabulary/zh'
import type { Place, Tongue, Vocabulary } from './word-list'

/** The words of each language. */
export const VOCABULARIES: Record<Locale, Vocabulary> = { en, sq, sr, mk, ro, ru, uk, tr, hu, ar, fa, zh, fr }

/** Where a language is spoken, and how likely it is meant. */
export const SPOKEN: Record<Tongue, Partial<Record<Place, number>>> = {
	german: { germany: 0.9, austria: 0.6 },
	dutch: { netherlands: 0.9, belgium: 0.6 },
	french: { belgium: 0.6 },
	czech: { czechia: 0.9 },
	hungarian: { hungary: 0.9 },
	italian: { italy: 0.9 },
	portuguese: { portugal: 0.9 },
	slovak: { slovakia: 0.9 },
}

/** Names that people write in Latin letters in any language, as they stand on tickets and contracts. */
export const NAMES_ON_PAPER: Record<Place, string> = {
	austria: 'austria osterreich oesterreich vienna wien graz linz salzburg innsbruck klagenfurt',
	belgium:
		'belgium belgie belgique brussels bruxelles brussel antwerp antwerpen ghent gent liege charleroi bruges brugge',
	czechia: 'czechia czech czechoslovakia cesko prague praha brno ostrava plzen pilsen',
	germany:
		'germany deutschland berlin munich munchen muenchen hamburg frankfurt cologne koln koeln stuttgart dusseldorf duesseldorf leipzig dresden nuremberg nurnberg hannover bremen dortmund bavaria',
	hungary: 'hungary magyarorszag budapest debrecen szeged gyor miskolc pecs kecskemet',
	italy:
		'italy italia rome milan milano naples napoli turin torino bologna florence firenze venice venezia verona brescia sicily',
	netherlands: 'netherlands nederland holland amsterdam rotterdam hague utrecht eindhoven haag tilburg groningen',
	portugal: 'portugal lisbon lisboa porto braga faro algarve coimbra setubal',
	slovakia: 'slovakia slovak slovensko bratislava kosice zilina trnava nitra',
}

/** What permits, papers and offices are called on the spot, whatever one speaks. */
export const TERMS_ON_PAPER: Partial<Record<Topic, string>> = {
	admission:
		'visa schengen etias chancenkarte aufenthaltstitel zivnostensky permesso decreto+flussi rot+weiss aima sef',
	qualifications: 'nostrification enic naric apostille anerkennung',
	language: 'a1 a2 b1 b2 c1 c2 goethe osd duolingo',
	study: 'ausbildung erasmus stipendium hungaricum bachelor master phd daad',
	return: 'iom reag garp',
	support: 'caritas',
}
