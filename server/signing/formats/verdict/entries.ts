import { sameValue, type PdfValue } from '../pdf/values.ts'

/** Whether two dictionaries differ at most under these keys. */
export function onlyDiffer(before: PdfValue, after: PdfValue, allowed: readonly string[]): boolean {
  if (before.kind !== 'dictionary' || after.kind !== 'dictionary') return false
  const keys = new Set([...before.entries.keys(), ...after.entries.keys()])
  return [...keys].every(
    (key) => allowed.includes(key) || sameValue(before.entries.get(key), after.entries.get(key)),
  )
}

/** The value under a key of a dictionary. */
export const entry = (value: PdfValue, key: string): PdfValue | undefined =>
  value.kind === 'dictionary' ? value.entries.get(key) : undefined
