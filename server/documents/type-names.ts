import { profileNames } from './profiles/profile.ts'
import { profileOf } from './profiles/profiles.ts'
import { copyForms, normativeTypes } from './profiles/state-types.ts'

const types = [
  ...copyForms,
  ...normativeTypes,
  ...profileNames.flatMap((name) => profileOf(name).types),
]
const names = new Map(types.map(({ code, vietnamese }) => [code, vietnamese]))

/** The Vietnamese name of a type, one of ours or one only received; the code itself where none is known. */
export function typeName(typeCode: string): string {
  return names.get(typeCode) ?? typeCode
}

const codes = new Map(types.map(({ code, vietnamese }) => [vietnamese.toLowerCase(), code]))

/** The code of a type that came as a code, or by its Vietnamese name in any case; the name itself, at most 20 characters, where it is none of ours. */
export function typeCodeOf(code: string | undefined, name: string | undefined): string {
  if (code !== undefined && names.has(code)) return code
  const given = name?.trim().normalize('NFC') ?? ''
  return codes.get(given.toLowerCase()) ?? (given.slice(0, 20) || 'letter')
}
