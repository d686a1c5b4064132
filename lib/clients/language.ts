/**
 * Languages people are counselled in, as BCP 47 tags: all of ISO 639-1, and those of ISO 639-3 that people on the way to
 * Europe speak and that have no shorter code (Dari, Romani, Sorani, Kurmanji, Tachelhit, Tarifit, Kabyle,
 * Moroccan, Tunisian and Egyptian Arabic, Montenegrin, Aromanian, Chinese as spoken). Names come from the CLDR.
 */
export const LANGUAGES: readonly string[] = (
	'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en eo es et eu fa ff ' +
	'fi fj fo fr fy ga gd gl gn gu ha he hi hr ht hu hy id ig is it iu ja jv ka kg ki kk kl km kn ko ks ku kv ky lb lg ln lo ' +
	'lt lu lv mg mh mi mk ml mn mr ms mt my nb nd ne nl nn no nr ny oc om or os pa pl ps pt qu rm rn ro ru rw sc sd se sg si ' +
	'sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi wo xh yi yo za zh zu ' +
	'prs rom ckb kmr shi rif kab ary aeb arz cnr rup yue wuu nan'
).split(' ')
