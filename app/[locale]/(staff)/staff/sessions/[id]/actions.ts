'use server'
import { attendanceSchema, cardSchema, participantSchema, sessionOffSchema } from '@/lib/sessions/schema'
import { addParticipant, callOffSession, enterCard, recordAttendance } from '@/lib/sessions/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Calls a session off. */
export const callOffSessionAction = staffAction('session.plan', sessionOffSchema, callOffSession)

/** Puts somebody on the list. */
export const addParticipantAction = staffAction('session.attend', participantSchema, addParticipant)

/** Records who came. */
export const recordAttendanceAction = staffAction('session.attend', attendanceSchema, recordAttendance)

/** Types in a card that was filled in on paper. */
export const enterCardAction = staffAction('session.attend', cardSchema, enterCard)
