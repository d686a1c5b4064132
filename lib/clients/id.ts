const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether something out of an address can be the id of a record; Postgres would refuse anything else with an error. */
export function isId(value: unknown): value is string {
	return typeof value === 'string' && UUID.test(value)
}
