/** The files of interface messages of each locale, `messages/<locale>/<room>.json`. */
export const MESSAGE_ROOMS = [
	'common',
	'site',
	'guides',
	'routes',
	'reading',
	'centres',
	'sign-in',
	'staff',
	'clients',
	'consultations',
	'referrals',
	'editing',
	'feedback',
	'questions',
	'accounts',
	'unavailable',
] as const
