'use client'
import { createContext, useContext } from 'react'
import { type FieldError, type FormState, NEW_FORM } from '@/lib/forms/form-state'

const FormContext = createContext<FormState>(NEW_FORM)

export const FormStateProvider = FormContext.Provider

/** The state of the form around a field: what was typed, and what is wrong with it. */
export function useField(name: string): { state: FormState; error: FieldError | undefined } {
	const state = useContext(FormContext)
	return { state, error: state.errors.find((error) => error.field === name) }
}
