import { rows } from '../../platform/database.ts'
import { dayOf } from '../../platform/days.ts'
import { found, type Reason } from '../../platform/refusal.ts'
import type { AgencyShown } from '../shapes/contract.ts'
import {
  headPostOf,
  mandateColumns,
  mandateJoins,
  opened,
  type MandateRow,
} from './mandate-rows.ts'
import type { MandateKind } from './contract.ts'
import {
  kindsOf,
  whyNotInForce,
  whyNotInScope,
  type Authority,
  type Mandate,
  type Signing,
} from './rules.ts'

/** A document that somebody in a post is to sign in a form at a moment. */
export interface SigningAsked extends Signing {
  agencyId: number
  signerPostId: number
  /** '' in one's own right. */
  authority: Authority
}

/** Whether and by what somebody may sign in a form, and the titles that are printed over the signature. */
export interface Competence {
  authority: Authority
  /** The mandate by which they sign; null in the right of one's own office, or where there is none. */
  mandateId: number | null
  /** The kind of that mandate. */
  kind?: MandateKind
  /** The title of whom they sign for or by whose order; their own title where it is their own right. */
  grantorTitle: string
  /** The title of the unit's head whose order was passed on to the signer. */
  passedOnByTitle: string | null
  /** Why they may not; empty where they may. */
  reasons: Reason[]
}

type HeldMandate = Mandate &
  Pick<MandateRow, 'grantorTitle' | 'granteePostId' | 'granteePersonId' | 'passedOnFromId'>

interface Signer {
  title: string
  personId: number | null
  headPostId: number | null
  profile: AgencyShown['profile']
  organCode: string
}

type SignerRow = Signer & { [Key in keyof MandateRow]: MandateRow[Key] | null }

/** A signer in a post, and every mandate of their body, in force or not. */
export interface SignerStanding {
  signer: Signer & { isHead: boolean; postId: number }
  mandates: HeldMandate[]
}

const signerStatement = `
  SELECT po.title, h.person_id, ${headPostOf(`po.agency_id`)} AS head_post_id, a.profile,
    a.organ_code, ${mandateColumns}
  FROM posts po
  JOIN agencies a ON a.id = po.agency_id
  LEFT JOIN holdings h ON h.post_id = po.id
    AND h.valid_from <= :on AND (h.valid_to IS NULL OR h.valid_to >= :on)
  LEFT JOIN mandates m ON m.agency_id = po.agency_id
  ${mandateJoins}
  WHERE po.id = :postId AND po.agency_id = :agencyId ORDER BY m.id`

/** Reads a signer of a body with its mandates as they stand on the day of a moment, in one statement. */
export async function signerStanding(
  agencyId: number,
  postId: number,
  at: string,
): Promise<SignerStanding> {
  const read = await rows<SignerRow>(signerStatement, { agencyId, postId, on: dayOf(at) })
  const first = found(read[0], 'post.not_found')
  const { title, personId, headPostId, profile, organCode } = first
  const signer = { title, personId, headPostId, profile, organCode, postId }
  const isHead = headPostId === postId
  const mandates = read.filter(({ id }) => id !== null) as unknown as MandateRow[]
  return { signer: { ...signer, isHead }, mandates: mandates.map((each) => opened(each)) }
}

/** Whether and by what somebody may sign in a form; the head of a body needs no mandate. Source: Nghị định 30/2020/NĐ-CP, Điều 13. */
export async function competence(asked: SigningAsked): Promise<Competence> {
  const standing = await signerStanding(asked.agencyId, asked.signerPostId, asked.at)
  return competenceIn(standing, asked)
}

/** The mandate by which a post could sign a document at a moment, such as the day of a signature; null where there was none. */
export async function mandateOn(asked: SigningAsked): Promise<number | null> {
  const { mandateId, reasons } = await competence(asked)
  return reasons.length === 0 ? mandateId : null
}

/** Whether and by what a signer, as read, may sign in a form. */
export function competenceIn(
  { signer, mandates }: SignerStanding,
  asked: Omit<SigningAsked, 'agencyId' | 'signerPostId'>,
): Competence {
  const { authority } = asked
  const own = { authority, mandateId: null, grantorTitle: signer.title, passedOnByTitle: null }
  if (signer.isHead || authority === '') return { ...own, reasons: whyNotOwn(signer, authority) }
  const theirs = mandates.filter(
    ({ granteePostId, granteePersonId }) =>
      granteePostId === signer.postId ||
      (granteePersonId !== null && granteePersonId === signer.personId),
  )
  const kinds = kindsOf(authority, signer)
  const judged = theirs
    .filter(({ kind }) => kinds.includes(kind))
    .map((mandate) => judgedMandate(mandate, mandates, asked))
    .toSorted((one, other) => one.reasons.length - other.reasons.length)
  const [best] = judged
  return best ? { ...best, authority } : { ...own, reasons: ['mandate.none_in_this_form'] }
}

function whyNotOwn({ isHead }: { isHead: boolean }, authority: Authority): Reason[] {
  if (!isHead) return ['mandate.only_head_signs_in_own_right']
  return authority === '' || authority === 'TM' ? [] : ['mandate.head_signs_in_own_right']
}

function judgedMandate(
  mandate: HeldMandate,
  mandates: readonly HeldMandate[],
  { at, ...signing }: Signing,
): Omit<Competence, 'authority'> {
  const now = { at, day: dayOf(at) }
  const from = mandates.find(({ id }) => id === mandate.passedOnFromId)
  const reasons = [
    ...whyNotInForce(mandate, now),
    ...(from ? whyNotInForce(from, now) : []),
    ...whyNotInScope(mandate, signing),
  ]
  return {
    mandateId: mandate.id,
    kind: mandate.kind,
    grantorTitle: (from ?? mandate).grantorTitle,
    passedOnByTitle: from ? mandate.grantorTitle : null,
    reasons: [...new Set(reasons)],
  }
}
