import type { DraftContent } from '../layout/content.ts'
import { collectiveOf } from '../../agencies/mandates/collective/rules.ts'
import type { AuthorityKind } from '../profiles/profile.ts'
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
  /** The kind of the mandate by which they sign; none in the right of their own office. */
  kind?: Exclude<Authority, ''>
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
  signer: Signer,
): DraftContent['authority'] | undefined {
  const { title, grantorTitle, kind, passedOnByTitle } = signer
  if (authority === '') return { prefix: '', lines: [], title }
  const prefix = prefixOf(kinds[authority], body)
  if (prefix === undefined) return undefined
  if (authority === 'Q') return { prefix, lines: [], title: grantorTitle }
  if (authority === 'TM' && kind === 'Q') return collectively(body, prefix, signer)
  const lines = grantors(authority, body, signer)
  // An order may be passed on to the deputy, who signs it for the head of the unit (Decree 30/2020, Art 13.3).
  const passedOn = passedOnByTitle ? [`${forHead(body)} ${passedOnByTitle}`] : []
  return lines && { prefix, lines: [...lines, ...passedOn], title }
}

// An acting head signs in the name of the collective as such: TM. ỦY BAN NHÂN DÂN / Q. CHỦ TỊCH.
function collectively(body: IssuingBody, prefix: string, { grantorTitle }: Signer) {
  const collective = collectiveFor(body)
  const title = `${prefixOf('acting-head', body) ?? 'Q.'} ${grantorTitle}`
  return collective === null ? undefined : { prefix, lines: [collective], title }
}

function prefixOf(wanted: AuthorityKind, { profile }: IssuingBody): string | undefined {
  return profileOf(profile).authorityPrefixes.find(({ kind }) => kind === wanted)?.text
}

function forHead(body: IssuingBody): string {
  return prefixOf('for-head', body) ?? 'KT.'
}

/** The collective in whose name a body, or the council of it that issues, has its documents signed. */
function collectiveFor(body: IssuingBody): string | null {
  return body.council?.name ?? collectiveOf(body)
}

/** Those in whose name, for whom or by whose order one signs; undefined where nobody can grant it. */
function grantors(
  authority: Authority,
  body: IssuingBody,
  { title, grantorTitle }: Pick<Signer, 'title' | 'grantorTitle'>,
): string[] | undefined {
  const collective = collectiveFor(body)
  const isCommittee = profileOf(body.profile).symbolForm === 'party' && collective !== null
  if (isCommittee) return authority === 'KT' ? undefined : [collective]
  if (authority !== 'TM') return [grantorTitle]
  if (collective === null) return undefined
  return title === grantorTitle ? [collective] : [collective, `${forHead(body)} ${grantorTitle}`]
}
