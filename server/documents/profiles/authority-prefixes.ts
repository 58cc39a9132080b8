import type { AuthorityPrefix } from './profile.ts'

/** Prefixes of signing authority. Source: Nghị định 30/2020/NĐ-CP, Điều 13, Phụ lục I, phần I, mục II.7. */
export const stateAuthorityPrefixes: readonly AuthorityPrefix[] = [
  { kind: 'collective', text: 'TM.', vietnamese: 'Thay mặt' },
  { kind: 'acting-head', text: 'Q.', vietnamese: 'Quyền' },
  { kind: 'for-head', text: 'KT.', vietnamese: 'Ký thay' },
  { kind: 'by-order', text: 'TL.', vietnamese: 'Thừa lệnh' },
  { kind: 'by-mandate', text: 'TUQ.', vietnamese: 'Thừa ủy quyền' },
]

/**
 * Prefixes of signing authority in the Party; there is no mandate, and a collective committee's
 * documents are never signed K/T. Source: Hướng dẫn 05-HD/VPTW (2026).
 */
export const partyAuthorityPrefixes: readonly AuthorityPrefix[] = [
  { kind: 'collective', text: 'T/M', vietnamese: 'Thay mặt' },
  { kind: 'acting-head', text: 'Q.', vietnamese: 'Quyền' },
  { kind: 'for-head', text: 'K/T', vietnamese: 'Ký thay' },
  { kind: 'by-order', text: 'T/L', vietnamese: 'Thừa lệnh' },
]
