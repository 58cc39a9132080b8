import { reasons, type Reason } from '../../platform/refusal.ts'

/** A substitution as the rules see it. */
export interface Substitution {
  validFrom: string
  validTo: string
  endedAt: string | null
}

/** An absence that is to be entered, with what the house knows of it. */
export interface Arranging {
  absentPostId: number
  substitutePostId: number
  validFrom: string
  validTo: string
  scope: readonly string[]
  form: string | null
  today: string
  /** Who holds the absent post on the first day, until when, and what they do. */
  absent: { personId: number; validTo: string | null; roles: readonly string[] } | undefined
  /** Who holds the substitute's post on the first day. */
  substitutePersonId: number | null
  /** Forms in which the substitute has a mandate. */
  forms: readonly string[]
  /** Days of the same two posts that are arranged already. */
  others: readonly Pick<Substitution, 'validFrom' | 'validTo'>[]
}

/** Reasons why an absence may not be entered so, all at once. */
export function whyNotArrange(arranging: Arranging): Reason[] {
  return [...whyNotPosts(arranging), ...whyNotDays(arranging), ...whyNotWork(arranging)]
}

function whyNotPosts({ absent, substitutePersonId, ...arranging }: Arranging): Reason[] {
  const { absentPostId, substitutePostId } = arranging
  const isOneself = absent !== undefined && absent.personId === substitutePersonId
  return reasons(
    [absent === undefined, 'substitution.post_vacant'],
    [substitutePersonId === null, 'substitution.substitute_vacant'],
    [absentPostId === substitutePostId || isOneself, 'substitution.by_oneself'],
  )
}

function whyNotDays({ validFrom, validTo, today, absent, others }: Arranging): Reason[] {
  const lastDay = absent?.validTo ?? null
  const isTwice = others.some((other) => validFrom <= other.validTo && other.validFrom <= validTo)
  return reasons(
    [validTo < validFrom, 'substitution.ends_before_it_begins'],
    [validTo < today, 'substitution.over_already'],
    [lastDay !== null && validTo > lastDay, 'substitution.outlasts_the_absent'],
    [isTwice, 'substitution.arranged_already'],
  )
}

// Standing in is no right to sign: a form is named only where a mandate gives it.
function whyNotWork({ scope, form, forms, absent }: Arranging): Reason[] {
  const keepsSeal = absent?.roles.includes('clerk') ?? false
  return reasons(
    [scope.includes('seal') && !keepsSeal, 'substitution.keeps_no_seal'],
    [form !== null && !forms.includes(form), 'substitution.form_without_mandate'],
  )
}

/** How a substitution stands on a day, in one word. */
export function standingOf(
  { validFrom, validTo, endedAt }: Substitution,
  day: string,
): 'to-come' | 'in-force' | 'ended' | 'over' {
  if (endedAt !== null) return 'ended'
  if (day > validTo) return 'over'
  return day < validFrom ? 'to-come' : 'in-force'
}

/** Reasons why a substitution may not be ended: it has ended already, by word or by its term. */
export function whyNotEnd({ endedAt, validTo }: Substitution, today: string): Reason[] {
  return reasons(
    [endedAt !== null, 'substitution.ended'],
    [endedAt === null && validTo < today, 'substitution.over_already'],
  )
}

/** Reasons why somebody may not say who stands in: the absent person may, and an administrator of the body. */
export function whyNotYours(
  absentPostId: number,
  actor: { postId: number },
  administers: boolean,
): Reason[] {
  return reasons([absentPostId !== actor.postId && !administers, 'substitution.not_yours'])
}
