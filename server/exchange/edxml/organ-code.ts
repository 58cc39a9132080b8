/** Who is meant by the first letter of a code. Source: QCVN 102:2016, Decision 20/2020/QĐ-TTg */
export const organGroups = {
  A: 'party',
  B: 'president',
  C: 'national-assembly',
  D: 'court',
  E: 'procuracy',
  F: 'audit',
  G: 'ministry',
  H: 'provincial-committee',
  I: 'front',
  J: 'social-organisation',
  K: 'provincial-council',
} as const

/** The sort of body that a code means. */
export type OrganGroup = (typeof organGroups)[keyof typeof organGroups]

const oldForm = /^(\d{3})\.(\d{2})\.(\d{2})\.([A-K]\d{2})$/
const newForm = /^[A-K]\d{2}(?:\.[A-Z\d]{1,10})*$/
const longest = 35
/** Digits of the levels below the first in the old form. */
const widths = [2, 2, 3]
const isNothing = (level: string): boolean => /^0+$/.test(level)

/**
 * A code of Decision 20/2020 (`G09.01`, at most 35 characters), made of the old 13 (`000.00.01.G09`) or given; nothing
 * where it is neither, or where a level is left out between two others, which the new form cannot say.
 */
export function newOrganCode(code: string): string | undefined {
  const given = code.trim().toUpperCase()
  const old = oldForm.exec(given)
  if (!old) return newForm.test(given) && given.length <= longest ? given : undefined
  const levels = old.slice(1).toReversed()
  while (isNothing(levels.at(-1) ?? '')) levels.pop()
  return levels.some(isNothing) ? undefined : levels.join('.')
}

/** The old 13 characters (`000.00.00.G22`) of a code in either form; nothing where its levels do not fit. */
export function oldOrganCode(code: string): string | undefined {
  const given = code.trim().toUpperCase()
  if (oldForm.test(given)) return given
  const [first = '', ...below] = newForm.test(given) ? given.split('.') : []
  const doFit = below.every((level, at) => level.length <= (widths[at] ?? 0) && !isNothing(level))
  const padded = widths.map((width, at) => (below[at] ?? '').padStart(width, '0'))
  const old = [...padded.toReversed(), first].join('.')
  return doFit && oldForm.test(old) ? old : undefined
}

/** Whether two codes, each in either form, mean the same body. */
export function isSameOrgan(one: string, other: string): boolean {
  const plain = (code: string): string => oldOrganCode(code) ?? newOrganCode(code) ?? code.trim()
  return plain(one) === plain(other)
}

/** The sort of body of a code in either form; nothing where it is no code. */
export function organGroup(code: string): OrganGroup | undefined {
  const given = newOrganCode(code) ?? oldOrganCode(code)?.slice(-3)
  const letter = given?.[0] as keyof typeof organGroups | undefined
  return letter && organGroups[letter]
}
