/** Where the staff navigation leads, within the locale. */
export const STAFF_PLACES = {
	today: '/staff',
	consultations: '/staff/consultations',
	appointments: '/staff/appointments',
	sessions: '/staff/sessions',
	clients: '/staff/clients',
	transfers: '/staff/transfers',
	referrals: '/staff/referrals',
	outbox: '/staff/outbox',
	directory: '/staff/directory',
	reports: '/staff/reports',
	guides: '/staff/guides',
	feedback: '/staff/guides/feedback',
	questions: '/staff/questions',
	accounts: '/staff/accounts',
	audit: '/staff/audit',
} as const
