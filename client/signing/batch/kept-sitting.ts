import type { ChosenDocument } from './sitting.ts'

// In this window only, and by number: no titles, no keys, no outcomes. What is signed, the server is asked.
const placeOf = (personId: number): string => `sitting-${String(personId)}`

/** Keeps what somebody has chosen to sign, until it is done. */
export function keepSitting(personId: number, documents: readonly ChosenDocument[]): void {
  sessionStorage.setItem(placeOf(personId), JSON.stringify(documents))
}

/** Forgets it. */
export function forgetSitting(personId: number): void {
  sessionStorage.removeItem(placeOf(personId))
}

/** What the person had chosen when the sitting broke off; nothing where none did. */
export function keptSitting(personId: number): ChosenDocument[] | undefined {
  const text = sessionStorage.getItem(placeOf(personId))
  return text === null ? undefined : (JSON.parse(text) as ChosenDocument[])
}
