import type { DraftContent } from '../layout/content.ts'
import type { AuthorityKind, ProfileName } from '../profiles/profile.ts'
import { profileOf } from '../profiles/profiles.ts'
import type { IssuingBody } from './rules.ts'

/** The competence a signer acts in: '' in one's own right. */
export type Authority = '' | 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q'

/** Who signs, by the words that are printed. */
export interface Signer {
  name: string
  title: string
  /** The title of the body's head, for whom or by whose order others sign. */
  headTitle: string
}

const kinds: Readonly<Record<Exclude<Authority, ''>, AuthorityKind>> = {
  TM: 'collective',
  KT: 'for-head',
  TL: 'by-order',
  TUQ: 'by-mandate',
  Q: 'acting-head',
}

/** The collective in whose name a body's documents are signed; null where one person leads the body. */
export function collectiveOf({ profile, organCode }: IssuingBody): string | null {
  if (profile === 'front') return 'Ban Thường trực'
  if (profile === 'youth') return 'Ban Thường vụ'
  const collective = collectives.find(([pattern]) => pattern.test(organCode))
  return collective?.[1] ?? null
}

const collectives: readonly (readonly [RegExp, string])[] = [
  [/^UBND/u, 'Ủy ban nhân dân'],
  [/^HĐND/u, 'Hội đồng nhân dân'],
  [/^UBKT/u, 'Ủy ban Kiểm tra'],
  [/^(?:TW|TU|HU|QU|ĐU)$/u, 'Ban Thường vụ'],
]

/**
 * The authority as printed over a signature, `TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH`; undefined where the
 * body's rules know no such authority: no mandate in the Party, no K/T for a committee.
 * Source: Nghị định 30/2020/NĐ-CP, Điều 13, Phụ lục I, phần I, mục II.7; Hướng dẫn 05-HD/VPTW (2026).
 */
export function authorityLines(
  authority: Authority,
  body: IssuingBody,
  { title, headTitle }: Signer,
): DraftContent['authority'] | undefined {
  if (authority === '') return { prefix: '', lines: [], title }
  const { authorityPrefixes } = profileOf(body.profile)
  const prefix = authorityPrefixes.find(({ kind }) => kind === kinds[authority])?.text
  if (prefix === undefined) return undefined
  if (authority === 'Q') return { prefix, lines: [], title: headTitle }
  const lines = grantors(authority, body, { title, headTitle })
  const passedOn = authority === 'TL' ? passedOnBy(title, body.profile) : []
  return lines && { prefix, lines: [...lines, ...passedOn], title }
}

// An order may be passed on to the deputy, who signs it for the head of the unit (Decree 30/2020, Art 13.3).
function passedOnBy(title: string, profile: ProfileName): string[] {
  const [, head] = /^Phó\s+(?:Trưởng\s+(?=[Bb]an|[Pp]hòng))?(\p{L}.*)$/u.exec(title) ?? []
  if (head === undefined) return []
  const named = /^(?:ban|phòng)\b/iu.test(head) ? `Trưởng ${head}` : head
  return [`${forHead(profile)} ${named}`]
}

function forHead(profile: ProfileName): string {
  const { authorityPrefixes } = profileOf(profile)
  return authorityPrefixes.find(({ kind }) => kind === 'for-head')?.text ?? 'KT.'
}

/** Those in whose name, for whom or by whose order one signs; undefined where nobody can grant it. */
function grantors(
  authority: Authority,
  body: IssuingBody,
  { title, headTitle }: Omit<Signer, 'name'>,
): string[] | undefined {
  const collective = collectiveOf(body)
  const isCommittee = profileOf(body.profile).symbolForm === 'party' && collective !== null
  if (isCommittee) return authority === 'KT' ? undefined : [collective]
  if (authority !== 'TM') return [headTitle]
  if (collective === null) return undefined
  return title === headTitle ? [collective] : [collective, `${forHead(body.profile)} ${headTitle}`]
}
