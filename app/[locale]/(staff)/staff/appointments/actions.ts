'use server'
import { clientBookingSchema, linkingSchema } from '@/lib/appointments/clients/schema'
import { bookForClient, linkAppointment } from '@/lib/appointments/clients/write'
import { publishingSchema, settlingSchema, withdrawalOfSlotSchema } from '@/lib/appointments/schema'
import { publishSlots, settleAppointment, withdrawSlot } from '@/lib/appointments/write'
import { sharingSchema } from '@/lib/calendars/schema'
import { shareCalendar } from '@/lib/calendars/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Publishes times that can be booked. */
export const publishSlotsAction = staffAction('appointment.publish', publishingSchema, publishSlots)

/** Takes a free time back. */
export const withdrawSlotAction = staffAction('appointment.publish', withdrawalOfSlotSchema, withdrawSlot)

/** Says what came of a booking. */
export const settleAppointmentAction = staffAction('appointment.settle', settlingSchema, settleAppointment)

/** Books a free time for somebody with a file. */
export const bookForClientAction = staffAction('appointment.settle', clientBookingSchema, bookForClient)

/** Says whose file a booking belongs to. */
export const linkAppointmentAction = staffAction('appointment.settle', linkingSchema, linkAppointment)

/** Makes or ends the address of one's own calendar. */
export const shareCalendarAction = staffAction('calendar.share', sharingSchema, shareCalendar)
