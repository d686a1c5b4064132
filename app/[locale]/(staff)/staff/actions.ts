'use server'
import { callBackSchema } from '@/lib/consultations/call-backs/schema'
import { completeCallBack } from '@/lib/consultations/call-backs/write'
import { staffAction } from '@/lib/sign-in/staff-action'

/** Records what came of calling somebody about a changed guide. */
export const completeCallBackAction = staffAction('follow-up.complete', callBackSchema, completeCallBack)
