/** The portal cannot start, for a reason the operator can mend; the message is the one sentence they read. */
export class StartRefused extends Error {}
