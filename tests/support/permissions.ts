import type { Verb } from '@/lib/access/policy'
import type { Role } from '@/lib/access/role'

/**
 * The matrix as the centre's staff would write it down, apart from the code: who may do what, and where.
 * `own`: at their own centres. `all`: everywhere. `language`: in their own working languages, English never.
 */
export const MATRIX: Record<Verb, Partial<Record<Role, 'own' | 'all' | 'language'>>> = {
	'client.find': { counsellor: 'own', supervisor: 'own' },
	'client.read': { counsellor: 'own', supervisor: 'own' },
	'client.register': { counsellor: 'own', supervisor: 'own' },
	'client.amend': { counsellor: 'own', supervisor: 'own' },
	'consent.record': { counsellor: 'own', supervisor: 'own' },
	'consent.withdraw': { counsellor: 'own', supervisor: 'own' },
	'consultation.list': { counsellor: 'own', supervisor: 'own' },
	'consultation.read': { counsellor: 'own', supervisor: 'own' },
	'consultation.log': { counsellor: 'own', supervisor: 'own' },
	'consultation.amend': { counsellor: 'own', supervisor: 'own' },
	'consultation.read-restricted': { supervisor: 'own' },
	'follow-up.plan': { counsellor: 'own', supervisor: 'own' },
	'follow-up.list': { counsellor: 'own', supervisor: 'own' },
	'follow-up.complete': { counsellor: 'own', supervisor: 'own' },
	'referral.list': { counsellor: 'own', supervisor: 'own' },
	'referral.read': { counsellor: 'own', supervisor: 'own' },
	'referral.send': { counsellor: 'own', supervisor: 'own' },
	'referral.record-answer': { counsellor: 'own', supervisor: 'own' },
	'referral.override-consent': { supervisor: 'own' },
	'referral.revoke': { counsellor: 'own', supervisor: 'own' },
	'directory.read': { counsellor: 'all', supervisor: 'all', editor: 'all', administrator: 'all' },
	'guide.list': { editor: 'all', translator: 'all' },
	'guide.read-draft': { editor: 'all', translator: 'all' },
	'guide.edit': { editor: 'all', translator: 'language' },
	'guide.publish': { editor: 'all' },
	'fact.edit': { editor: 'all' },
	'fact.publish': { editor: 'all' },
	'account.list': { administrator: 'all' },
	'account.create': { administrator: 'all' },
	'account.disable': { administrator: 'all' },
	'account.end-sessions': { administrator: 'all' },
	'account.reset-password': { administrator: 'all' },
	'audit.read': { administrator: 'all', supervisor: 'own' },
	'audit.verify': { administrator: 'all' },
	'report.read': { supervisor: 'own', analyst: 'all', administrator: 'all' },
}

/** Who may come in: everybody, everybody who has signed in, or those whose role may do something. */
export type Entry = 'everybody' | 'signed in' | Verb

/** Every page of the application. `record`: whose record the address names, for trying another centre's. */
export const PAGES: Record<string, { entry: Entry; record?: 'client' | 'consultation' | 'referral' | 'account' }> = {
	'/[locale]': { entry: 'everybody' },
	'/[locale]/[...rest]': { entry: 'everybody' },
	'/[locale]/not-found': { entry: 'everybody' },
	'/[locale]/centres': { entry: 'everybody' },
	'/[locale]/checklist/[country]': { entry: 'everybody' },
	'/[locale]/compare': { entry: 'everybody' },
	'/[locale]/guides/[country]': { entry: 'everybody' },
	'/[locale]/guides/[country]/[topic]': { entry: 'everybody' },
	'/[locale]/guides/safe-migration': { entry: 'everybody' },
	'/[locale]/practice': { entry: 'everybody' },
	'/[locale]/beside/[other]/[...guide]': { entry: 'everybody' },
	'/[locale]/offline': { entry: 'everybody' },
	'/[locale]/routes': { entry: 'everybody' },
	'/[locale]/routes/[country]': { entry: 'everybody' },
	'/[locale]/search': { entry: 'everybody' },
	'/[locale]/services': { entry: 'everybody' },
	'/[locale]/sign-in': { entry: 'everybody' },
	'/[locale]/staff': { entry: 'signed in' },
	'/[locale]/staff/consultations': { entry: 'consultation.list' },
	'/[locale]/staff/consultations/new': { entry: 'consultation.log' },
	'/[locale]/staff/consultations/[id]': { entry: 'consultation.read', record: 'consultation' },
	'/[locale]/staff/consultations/[id]/edit': { entry: 'consultation.amend', record: 'consultation' },
	'/[locale]/staff/clients': { entry: 'client.find' },
	'/[locale]/staff/clients/new': { entry: 'client.register' },
	'/[locale]/staff/clients/[id]': { entry: 'client.read', record: 'client' },
	'/[locale]/staff/clients/[id]/edit': { entry: 'client.amend', record: 'client' },
	'/[locale]/staff/clients/[id]/consent': { entry: 'consent.record', record: 'client' },
	'/[locale]/staff/referrals': { entry: 'referral.list' },
	'/[locale]/staff/referrals/new': { entry: 'referral.send' },
	'/[locale]/staff/referrals/[id]': { entry: 'referral.read', record: 'referral' },
	'/[locale]/staff/referrals/[id]/link': { entry: 'referral.send', record: 'referral' },
	'/[locale]/staff/directory': { entry: 'directory.read' },
	'/[locale]/referral/[token]': { entry: 'everybody' },
	'/[locale]/staff/guides': { entry: 'guide.list' },
	'/[locale]/staff/account': { entry: 'signed in' },
	'/[locale]/staff/accounts': { entry: 'account.list' },
	'/[locale]/staff/accounts/new': { entry: 'account.create' },
	'/[locale]/staff/accounts/[id]': { entry: 'account.list', record: 'account' },
	'/[locale]/staff/audit': { entry: 'audit.read' },
	'/[locale]/staff/guides/facts': { entry: 'fact.edit' },
	'/[locale]/staff/guides/facts/[key]': { entry: 'fact.edit' },
	'/[locale]/staff/guides/[id]/[language]': { entry: 'guide.read-draft' },
	'/[locale]/staff/guides/[id]/[language]/versions/[number]': { entry: 'guide.read-draft' },
}

/** Every server action, by file and name. */
export const ACTIONS: Record<string, Entry> = {
	'sign-in/actions.ts#signInAction': 'everybody',
	'sign-in/actions.ts#signOutAction': 'everybody',
	'staff/clients/actions.ts#findClientsAction': 'client.find',
	'staff/clients/new/actions.ts#registerClientAction': 'client.register',
	'staff/clients/[id]/actions.ts#withdrawConsentAction': 'consent.withdraw',
	'staff/clients/[id]/edit/actions.ts#amendClientAction': 'client.amend',
	'staff/clients/[id]/consent/actions.ts#recordConsentAction': 'consent.record',
	'staff/consultations/[id]/edit/actions.ts#amendConsultationAction': 'consultation.amend',
	'referral/[token]/actions.ts#openReferralAction': 'everybody',
	'referral/[token]/actions.ts#answerReferralAction': 'everybody',
	'staff/referrals/new/actions.ts#draftReferralAction': 'referral.send',
	'staff/referrals/[id]/link/actions.ts#makeLinkAction': 'referral.send',
	'staff/referrals/[id]/actions.ts#recordAnswerAction': 'referral.record-answer',
	'staff/referrals/[id]/actions.ts#confirmReferralAction': 'referral.record-answer',
	'staff/referrals/[id]/actions.ts#revokeReferralAction': 'referral.revoke',
	'staff/consultations/new/actions.ts#logConsultationAction': 'consultation.log',
	'staff/account/actions.ts#changePasswordAction': 'signed in',
	'staff/account/actions.ts#endOtherSessionsAction': 'signed in',
	'staff/account/actions.ts#setLanguageAction': 'signed in',
	'staff/accounts/new/actions.ts#createAccountAction': 'account.create',
	'staff/accounts/[id]/actions.ts#disableAction': 'account.disable',
	'staff/accounts/[id]/actions.ts#enableAction': 'account.disable',
	'staff/accounts/[id]/actions.ts#endSessionsAction': 'account.end-sessions',
	'staff/accounts/[id]/actions.ts#resetPasswordAction': 'account.reset-password',
	'staff/guides/facts/[key]/actions.ts#factAction': 'fact.edit',
	'staff/guides/facts/[key]/actions.ts#discardFactAction': 'fact.edit',
	'staff/guides/[id]/[language]/actions.ts#discardAction': 'guide.edit',
	'staff/guides/[id]/[language]/actions.ts#restoreAction': 'guide.edit',
	'staff/guides/[id]/[language]/actions.ts#textAction': 'guide.edit',
	'staff/consultations/[id]/actions.ts#readRestrictedNoteAction': 'consultation.read-restricted',
	'staff/consultations/[id]/actions.ts#planFollowUpAction': 'follow-up.plan',
	'staff/consultations/[id]/actions.ts#completeFollowUpAction': 'follow-up.complete',
}

/** Every other address: route handlers, with the methods they answer. */
export const ROUTES: Record<string, Partial<Record<'GET' | 'POST', Entry>>> = {
	'/': { GET: 'everybody' },
	'/api/auth/[...nextauth]': { GET: 'everybody', POST: 'everybody' },
	'/api/offline/[locale]/[country]': { GET: 'everybody' },
	'/api/qr/[locale]/[...page]': { GET: 'everybody' },
	'/api/preview/guide': { POST: 'guide.read-draft' },
	'/api/ready': { GET: 'everybody' },
}

/** The roles that may come in. */
export function rolesOf(entry: Entry, roles: readonly Role[]): Role[] {
	if (entry === 'everybody' || entry === 'signed in') return [...roles]
	return roles.filter((role) => MATRIX[entry][role] !== undefined)
}
