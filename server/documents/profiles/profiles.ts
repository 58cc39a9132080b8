import { partyAuthorityPrefixes, stateAuthorityPrefixes } from './authority-prefixes.ts'
import { frontTypes } from './front-types.ts'
import { partyLayout, stateLayout } from './layout-parameters.ts'
import { partyTypes } from './party-types.ts'
import type { DocumentType, ProfileName, RuleProfile } from './profile.ts'
import { stateTypes } from './state-types.ts'

/** State rules; the head of a body may choose series per type. Source: Nghị định 30/2020/NĐ-CP, Điều 15. */
const state: RuleProfile = {
  name: 'state',
  vietnamese: 'Nhà nước',
  types: stateTypes,
  symbolForm: 'state',
  unitInSymbol: 'letters',
  counterPeriod: 'year',
  countsPerType: false,
  authorityPrefixes: stateAuthorityPrefixes,
  archive: { label: 'Lưu: ', holder: 'VT' },
  endOfText: './.',
  addresseeLabel: { other: 'Kính gửi', submission: 'Kính gửi' },
  layout: stateLayout,
}

/** Party rules: numbers run per type and committee term. Source: Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW. */
const party: RuleProfile = {
  name: 'party',
  vietnamese: 'Đảng',
  types: partyTypes,
  symbolForm: 'party',
  unitInSymbol: 'always',
  counterPeriod: 'term',
  countsPerType: true,
  authorityPrefixes: partyAuthorityPrefixes,
  archive: { label: 'Lưu ', holder: 'Văn phòng' },
  endOfText: '.',
  addresseeLabel: { other: 'Kính gửi', submission: 'Kính trình' },
  layout: partyLayout,
}

/** Rules of the Fatherland Front: the state form. Source: Quyết định 207/QĐ-MTTW-BTT (29/8/2025). */
const front: RuleProfile = {
  ...state,
  name: 'front',
  vietnamese: 'Mặt trận Tổ quốc',
  types: frontTypes,
  unitInSymbol: 'always',
}

/** Rules of the Youth Union: the Party form under the Union's name. Source: Hướng dẫn 29-HD/TWĐTN-VP. */
const youth: RuleProfile = { ...party, name: 'youth', vietnamese: 'Đoàn Thanh niên' }

const profiles: Readonly<Record<ProfileName, RuleProfile>> = { state, party, front, youth }

/** The rules that documents of a system follow. */
export function profileOf(name: ProfileName): RuleProfile {
  return profiles[name]
}

/** The type of this code in a profile; undefined where the profile has no such type. */
export function typeOf(name: ProfileName, typeCode: string): DocumentType | undefined {
  return profiles[name].types.find((type) => type.code === typeCode)
}
