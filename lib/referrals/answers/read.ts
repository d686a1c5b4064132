import { ageOn, type Birth, type Contact } from '@/lib/clients/client'
import { isPersonalItem, type PersonalItem } from '@/lib/clients/consents/personal-item'
import { dayIn, dayOf } from '@/lib/clients/day'
import { asReferralLink, type Transaction } from '@/lib/db'
import { isToken, MOST_ATTEMPTS, tokenHash } from '../link'
import { opener } from '../read'
import { answersIn, type ReferralStatus } from '../referral'
import type { Doorstep, PersonValue, ReceivedReferral, ReferralRecipient } from './recipient'

/** What stands before the code is asked; undefined: the link does not work, or not any more. */
export async function findDoorstep(token: string): Promise<Doorstep | undefined> {
	if (!isToken(token)) return undefined
	return asReferralLink(token, async (tx) => {
		const link = await tx.referralLink.findUnique({
			where: { tokenHash: tokenHash(token) },
			select: { attempts: true, referral: { select: { number: true, centre: { select: { name: true } } } } },
		})
		if (!link) return undefined
		const { number, centre } = link.referral
		return { number, centre: centre.name, locked: link.attempts >= MOST_ATTEMPTS }
	})
}

/** The referral of a link, as far as the consent allows; undefined: the link has died meanwhile. */
export async function findReceivedReferral(recipient: ReferralRecipient): Promise<ReceivedReferral | undefined> {
	return asReferralLink(recipient.token, async (tx) => {
		const link = await tx.referralLink.findUnique({
			where: { tokenHash: tokenHash(recipient.token) },
			select: {
				referral: {
					select: {
						id: true,
						number: true,
						status: true,
						version: true,
						urgency: true,
						respondBy: true,
						sentAt: true,
						shared: true,
						reasonSealed: true,
						recipient: true,
						service: { select: { name: true } },
						centre: { select: { name: true, phone: true, email: true, timeZone: true } },
						client: { include: { vaultKey: { select: { id: true, wrappedBy: true, wrapped: true } } } },
						responses: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
					},
				},
			},
		})
		if (!link) return undefined
		const { referral } = link
		const status = referral.status as ReferralStatus
		// Who has said the last word needs nobody's name any more.
		const isOpen = answersIn(status).length > 0
		const opened = opener(referral.client.vaultKey)
		const items = isOpen ? referral.shared.filter(isPersonalItem) : []
		const today = dayIn(referral.centre.timeZone)
		// One after the other: a transaction has one connection.
		const person: ReceivedReferral['person'] = []
		for (const item of items) {
			const value = await personValue(tx, referral.client, opened, item, today)
			if (value) person.push({ item, value })
		}
		return {
			number: referral.number,
			status,
			version: referral.version,
			urgency: referral.urgency,
			respondBy: referral.respondBy && dayOf(referral.respondBy),
			sentAt: referral.sentAt?.toISOString() ?? null,
			centre: referral.centre,
			service: referral.service?.name ?? referral.recipient ?? '',
			reason: isOpen ? opened(referral.reasonSealed, 'referral', referral.id, 'reason_sealed') : '',
			person,
			events: referral.responses.map((response) => ({
				id: response.id,
				status: response.status as ReferralStatus,
				at: response.at.toISOString(),
				// Which colleague at the centre it was is no business of the organisation's.
				by: response.byAccount ? referral.centre.name : null,
				reason: response.reason,
				// The organisation's own words; what the centre noted stays there.
				note: response.byAccount ? '' : opened(response.noteSealed, 'referral_response', response.id, 'note_sealed'),
				appointmentAt: response.appointmentAt?.toISOString() ?? null,
			})),
		}
	})
}

type SealedClient = {
	id: string
	nameSealed: Uint8Array | null
	birthDateSealed: Uint8Array | null
	contactSealed: Uint8Array | null
	sex: string | null
	nationality: string | null
	languages: string[]
	interpreterNeeded: boolean
	education: string | null
	occupation: string | null
	destination: string | null
	purpose: string | null
	plannedDeparture: string | null
	documentStatus: string | null
}

async function personValue(
	tx: Transaction,
	client: SealedClient,
	opened: ReturnType<typeof opener>,
	item: PersonalItem,
	today: string,
): Promise<PersonValue | undefined> {
	const code = (list: string, value: string | null): PersonValue | undefined =>
		value ? { kind: 'code', list, code: value } : undefined
	switch (item) {
		case 'name': {
			const text = opened(client.nameSealed, 'client', client.id, 'name_sealed')
			return text ? { kind: 'text', text } : undefined
		}
		case 'contact': {
			const sealed = opened(client.contactSealed, 'client', client.id, 'contact_sealed')
			const contact = sealed ? (JSON.parse(sealed) as Contact) : undefined
			if (!contact?.channel) return undefined
			const more = [contact.to, contact.hours].filter(Boolean).join(' · ')
			return { kind: 'code', list: 'contactChannel', code: contact.channel, more }
		}
		case 'birth': {
			const sealed = opened(client.birthDateSealed, 'client', client.id, 'birth_date_sealed')
			const birth = sealed ? (JSON.parse(sealed) as Birth) : undefined
			if (!birth) return undefined
			return { kind: 'birth', age: ageOn(birth, today), ...('date' in birth ? { date: birth.date } : {}) }
		}
		case 'nationality':
			return client.nationality ? { kind: 'country', code: client.nationality } : undefined
		case 'languages':
			return client.languages.length > 0 || client.interpreterNeeded
				? { kind: 'languages', tags: client.languages, interpreter: client.interpreterNeeded }
				: undefined
		case 'plan': {
			const { destination, purpose, plannedDeparture: month } = client
			if (!destination && !purpose && !month) return undefined
			const known = destination
				? await tx.destination.findUnique({ where: { slug: destination }, select: { country: true } })
				: null
			return { kind: 'plan', destination, country: known?.country ?? null, purpose, month }
		}
		case 'sex':
			return code('sex', client.sex)
		case 'education':
			return code('education', client.education)
		case 'occupation':
			return code('occupation', client.occupation)
		case 'documents':
			return code('documentStatus', client.documentStatus)
	}
}
