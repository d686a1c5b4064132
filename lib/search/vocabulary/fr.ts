import type { Vocabulary } from '@/lib/search/word-list'

export const fr: Vocabulary = {
	places: {
		austria: 'autriche autrichien- vienne graz salzbourg linz',
		belgium: 'belgique belge belges bruxelles bruxellois anvers gand liege wallonie flandre',
		czechia: 'tcheque- tchequie tchechie prague brno',
		germany: 'allemagne allemands berlin munich hambourg francfort cologne stuttgart dusseldorf dresde leipzig baviere',
		hungary: 'hongrie hongrois budapest debrecen',
		italy: 'italie italiens italiennes rome milan naples turin bologne florence venise verone sicile',
		netherlands:
			'pays+bas pays-bas hollande neerlande hollandais hollandaise amsterdam rotterdam haye utrecht eindhoven',
		portugal: 'portugal lisbonne porto',
		slovakia: 'slovaquie slovaques bratislava kosice',
	},
	tongues: {
		german: 'allemand',
		dutch: 'neerlandais flamand hollandais',
		french: 'francais',
		czech: 'tcheque',
		hungarian: 'hongrois',
		italian: 'italien italienne',
		portuguese: 'portugais',
		slovak: 'slovaque',
	},
	topics: {
		admission: {
			sure: `visa- permis+travail permis+sejour permis+unique titre+sejour titre-+sejour sejour- carte+bleue ambassade- consulat- regroupement- reunif- schengen frontiere- asile- nationalit- naturalis- refus-+visa visa+refus- entree- entrer invitation- faire+venir venir+famille venir+femme venir+mari immigr- regularis- prolong-+visa`,
			maybe:
				'papiers documents famille- femme mari conjoint- recours refus- touris- demande passeport- prolong- renouvel- delai-',
		},
		rights: {
			sure: `droit- pas+paye pas+payee paye+pas paie+pas impaye- non+paye- salaire+retard doit+argent retient- confisqu- pris+passeport garde+passeport prend+passeport vire viree licenci- renvoy- mis+porte exploit- discrimin- racis- tribunal- prudhomme- syndicat- inspection- heures+sup- heures+supplementaires au+noir sans+contrat travail+noir menac- harcel- maltrait-
				arret+maladie conge-+pay- maternite accident-+travail plainte- porter+plainte`,
			maybe: 'patron- employeur- chef paye payer heures preavis conge- loi lois avocat- police devoir- protec-',
		},
		work: {
			sure: `travail- travaux boulot- emploi- job- taf salaire- smic minimum gagn- embauch- recrut- contrat- impot- fiche+paie brut net cv entretien- saisonnier- metier-+penurie penurie periode+essai offre-+emploi chomage interim-`,
			maybe:
				'patron- employeur- heures conge- argent paie chauffeur- macon- serveur- cuisinier- aide+soignant- usine agence-',
		},
		qualifications: {
			sure: 'diplome- equivalen- reconnaiss- reconnu- reconnaitre qualif- certificat- licence+exercer attestation- homolog- accredit- apostille- validation+acquis cap profession+reglementee',
			maybe:
				'infirmier- medecin- docteur- ingenieur- professeur- electricien- soudeur- plombier- metier- profession- valable- formation',
		},
		language: {
			sure: 'langue- cours+langue parler- apprendre+langue niveau+langue cours- grammaire linguistique- alphabetis- test+langue',
			maybe: 'apprend- niveau- examen- test- traduc- interpret- lecon- parl-',
		},
		study: {
			sure: 'etud- etudiant- universit- fac bourse- inscription-+fac inscription+universit- master licence+universit- doctorat apprentissage- alternance formation+professionnelle haute+ecole scolarite minerval compte+bloque faculte- campus',
			maybe: 'ecole- inscri- formation- enfant- frais cours',
		},
		living: {
			sure: `appart- logement- loyer- louer location- chambre- proprietaire- colocation- maison+louer studio medecin- docteur- hopita- sante assurance- mutuelle- pharmac- dentiste- medicament- soign- banque- compte+banc- compte+ouvrir iban cout+vie cout- prix cher chere moins+cher transport- bus train- permis+conduire creche- garderie enceinte- grossesse accouch- bebe allocation- domicil- commune+inscri- inscription+commune electricit- chauffage telephone- caution bail`,
			maybe: 'vivre vie ecole- enfant- argent euro- voiture internet magasin-',
		},
		culture: {
			sure: `coutume- cultur- tradition- religi- eglise- mosquee- islam musulman- ramadan voile hijab foulard- saluer salut- comport- politesse- poli mani voisin- bruit- silence calme dimanche- jour-+ferie- feries egalite- gay homosex- mariage- societe- frapp-+enfant- taper+enfant- fessee dechet- poubelle- tri amis integr- ponctu- mentalite- moeurs`,
			maybe: 'regle- magasin- ouvert- ferme- manger femmes gens habitude-',
		},
		support: {
			sure: `aide- aider qui+aide psy psycholog- psychiatr- depress- deprime- solitude seul- conseil- avocat+gratuit gratuit+avocat aide+juridique violence- me+frappe frappe+mari me+bat bat+mari battue hebergement+urgence foyer- refuge- association- ong caritas croix+rouge social- numero+vert ligne+ecoute trauma- stress angoiss- crise soutien- sdf`,
			maybe: 'avocat- gratuit- centre- communaut- victime- dette- integration adresser',
		},
		return: {
			sure: 'rentrer+pays rentrer+chez rentrer- retour- retourn- rapatri- reintegr- pension- retraite- quitter+pays quitter+la quitter+le quitter- quitte- volontaire- radiation- desinscri- bled revenir+pays',
			maybe: 'pays maison billet- resili- annul- partir definitivement',
		},
		'safe-migration': {
			sure: `arnaque- arnaqu- escroc- faux fausse- fausses fraud- tromp- mensong- passeur- trafic- traite+humains traite d'avance argent+avance payer+avance avance+argent agence+argent demande+argent fiable- serieux+agence verifier+agence verifier+offre verifier+employeur securit- danger- suspect- prostitu- esclav- pieg- bidon`,
			maybe: 'agence- offre- annonce- intermediaire- confian- promes- promet- risque- avance vrai',
		},
	},
	small: `a à au aux le la les l un une des du de d et ou mais si que qu qui quoi quel quelle quels quelles quand comment pourquoi combien où ou est sont suis es etre ai as ont avoir avons je j tu il elle on nous vous ils elles me m te se s mon ma mes ton ta ses sa son notre votre leur ce cet cette ces c ça ca
		dans en sur sous pour par avec sans chez vers entre depuis avant apres faut falloir dois doit peux peut pouvoir veux veut voudrais faire fait fais va vais aller ne pas plus tres trop bien y t n savoir sais il`,
}
