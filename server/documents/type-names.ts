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
