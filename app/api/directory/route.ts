import { asHsds } from '@/lib/directory/hsds/nested'
import { asPackage } from '@/lib/directory/hsds/package'
import { listRecords } from '@/lib/directory/read'
import { exportSchema } from '@/lib/directory/schema'
import { formFields, PRIVATE, staffRoute } from '@/lib/sign-in/staff-route'

/** The directory as HSDS 3: JSON, or CSV files in a ZIP. */
export const POST = staffRoute('directory.read', async (actor, request) => {
	const asked = exportSchema.safeParse(await formFields(request))
	if (!asked.success) return 400
	const services = await listRecords(actor)
	const isJson = asked.data.format === 'json'
	const body = isJson ? JSON.stringify(asHsds(services), null, '\t') : Buffer.from(asPackage(services))
	const headers = {
		'content-type': isJson ? 'application/json; charset=utf-8' : 'application/zip',
		'content-disposition': `attachment; filename="directory-hsds.${isJson ? 'json' : 'zip'}"`,
	}
	return new Response(body, { headers: { ...PRIVATE, ...headers } })
})
