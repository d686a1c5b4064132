import { getTranslations } from 'next-intl/server'
import { phoneAddress } from '@/lib/facts/wording'

type Contact = { address?: string | null; phone?: string | null; email?: string | null; website?: string | null }

/** Ways to reach somebody; each keeps its own direction in right-to-left text. */
export async function ContactList({ address, phone, email, website }: Contact) {
	const common = await getTranslations('Common')
	const rows = [
		address && { name: common('address'), value: <bdi>{address}</bdi> },
		phone && {
			name: common('phone'),
			value: (
				<a className="tel" href={phoneAddress(phone)}>
					<bdi dir="ltr">{phone}</bdi>
				</a>
			),
		},
		email && {
			name: common('email'),
			value: (
				<a href={`mailto:${email}`}>
					<bdi dir="ltr">{email}</bdi>
				</a>
			),
		},
		website && {
			name: common('website'),
			value: (
				<a href={website}>
					<bdi dir="ltr">{website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</bdi>
				</a>
			),
		},
	].filter((row) => !!row)
	return rows.map(({ name, value }) => (
		<div key={name}>
			<dt>{name}</dt>
			<dd>{value}</dd>
		</div>
	))
}
