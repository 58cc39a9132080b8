import type { DraftContent } from '../layout/content.ts'
import { collectiveOf } from '../../agencies/mandates/collective/rules.ts'
import type { AuthorityKind, ProfileName } from '../profiles/profile.ts'
import { profileOf } from '../profiles/profiles.ts'
import type { IssuingBody } from './rules.ts'

/** The competence a signer acts in: '' in one's own right. */
export type Authority = '' | 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q'

/** Who signs, by the words that are printed. */
export interface Signer {
  name: string
  title: string
  /** The title of whom they sign for or by whose order, as the mandate says; their own where it is their own right. */
  grantorTitle: string
  /** The title of the unit's head who passed the order on to them. */
  passedOnByTitle?: string | null
}

const kinds: Readonly<Record<Exclude<Authority, ''>, AuthorityKind>> = {
  TM: 'collective',
  KT: 'for-head',
  TL: 'by-order',
  TUQ: 'by-mandate',
  Q: 'acting-head',
}

/**
 * The authority as printed over a signature, `TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH`; undefined where the
 * body's rules know no such authority: no mandate in the Party, no K/T for a committee.
 * Source: Nghị định 30/2020/NĐ-CP, Điều 13, Phụ lục I, phần I, mục II.7; Hướng dẫn 05-HD/VPTW (2026).
 */
export function authorityLines(
  authority: Authority,
  body: IssuingBody,
  { title, grantorTitle, passedOnByTitle }: Signer,
): DraftContent['authority'] | undefined {
  if (authority === '') return { prefix: '', lines: [], title }
  const { authorityPrefixes } = profileOf(body.profile)
  const prefix = authorityPrefixes.find(({ kind }) => kind === kinds[authority])?.text
  if (prefix === undefined) return undefined
  if (authority === 'Q') return { prefix, lines: [], title: grantorTitle }
  const lines = grantors(authority, body, { title, grantorTitle })
  // An order may be passed on to the deputy, who signs it for the head of the unit (Decree 30/2020, Art 13.3).
  const passedOn = passedOnByTitle ? [`${forHead(body.profile)} ${passedOnByTitle}`] : []
  return lines && { prefix, lines: [...lines, ...passedOn], title }
}

function forHead(profile: ProfileName): string {
  const { authorityPrefixes } = profileOf(profile)
  return authorityPrefixes.find(({ kind }) => kind === 'for-head')?.text ?? 'KT.'
}

/** Those in whose name, for whom or by whose order one signs; undefined where nobody can grant it. */
function grantors(
  authority: Authority,
  body: IssuingBody,
  { title, grantorTitle }: Pick<Signer, 'title' | 'grantorTitle'>,
): string[] | undefined {
  const collective = collectiveOf(body)
  const isCommittee = profileOf(body.profile).symbolForm === 'party' && collective !== null
  if (isCommittee) return authority === 'KT' ? undefined : [collective]
  if (authority !== 'TM') return [grantorTitle]
  if (collective === null) return undefined
  return title === grantorTitle
    ? [collective]
    : [collective, `${forHead(body.profile)} ${grantorTitle}`]
}
