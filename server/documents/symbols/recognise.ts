import type { ProfileName, SymbolForm } from '../profiles/profile.ts'
import { partyTypes } from '../profiles/party-types.ts'
import { copyForms, normativeTypes, stateTypes } from '../profiles/state-types.ts'

const typesByForm = {
  state: [...stateTypes, ...normativeTypes, ...copyForms],
  party: partyTypes,
}

/** Organs named the same in every province, tried when the reader was given no list. */
const commonOrganCodes = ['UBND', 'HĐND', 'MTTQ', 'MTTW']

const partyOrgan = /^(?:VP|BTC|UBKT|BTGDV|BTG|BDV|BNC|BCS)?(?:TW|TU|HU|QU|ĐU)$/u

/** Codes of the types that an abbreviation stands for, case-sensitive; usually one. */
export function typeCodesOf(form: SymbolForm, abbreviation: string): readonly string[] {
  const types = typesByForm[form].filter((type) => type.abbreviation === abbreviation)
  return types.map((type) => type.code)
}

/** Whether a code is by its shape that of a Party committee or of one of its offices. */
export function isPartyOrgan(organCode: string): boolean {
  return partyOrgan.test(organCode.split('-')[0] ?? '')
}

/** Type and organ of a group in which the dash between them is missing, e.g. `TBMTTQ`; else null. */
export function gluedType(
  group: string,
  known: ReadonlyMap<string, ProfileName> | undefined,
): { abbreviation: string; organCode: string } | null {
  const organs = [...(known?.keys() ?? []), ...commonOrganCodes].map((code) => code.split('-')[0])
  if (organs.includes(group)) return null
  for (const organCode of organs) {
    if (organCode === undefined || !group.endsWith(organCode)) continue
    const abbreviation = group.slice(0, -organCode.length)
    if (typeCodesOf('state', abbreviation).length > 0) return { abbreviation, organCode }
  }
  return null
}
