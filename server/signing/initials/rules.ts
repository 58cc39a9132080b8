import { reasons, type Reason } from '../../platform/refusal.ts'
import { whyNotSign, type SignableDocument, type Signatory } from '../rules.ts'

/** Whose initials: the drafter’s, or those of whoever answers for content or for form. */
export type InitialStep = 'draft' | 'content-check' | 'form-check'

/** The name of a field for initials: `initial-1` and on. */
export type InitialField = `initial-${number}`

/** Initials that stand on the file in force. */
export interface StandingInitial {
  field: string
  personId: number
}

/** What the initials of a document depend on. */
export interface InitialState {
  document: SignableDocument
  /** Of the body, in the order of their fields. */
  steps: readonly InitialStep[]
  standing: readonly StandingInitial[]
}

/** The steps as a document’s row names them; nothing while its body decides. */
export function stepsNamed(named: string | null): InitialStep[] | undefined {
  return named?.split(' ').filter((step) => step !== '') as InitialStep[] | undefined
}

/** Reasons why somebody may not decide whose initials a document bears: its drafter does, before the first of them. */
export function whyNotChooseInitials(
  { document, standing }: Omit<InitialState, 'steps'>,
  { postId }: Pick<Signatory, 'postId'>,
): Reason[] {
  return reasons(
    [document.stage !== 'draft', 'document.not_a_draft'],
    [document.drafterPostId !== postId, 'document.not_your_draft'],
    [standing.length > 0, 'signing.initials_begun'],
  )
}

/** Reasons why a drafter may not choose these steps: what the body asks for is not left out. */
export function whyNotTheseInitials(
  chosen: readonly InitialStep[],
  ofBody: readonly InitialStep[],
): Reason[] {
  const isWhole = ofBody.every((step) => chosen.includes(step))
  return reasons([!isWhole, 'signing.initials_of_body_left_out'])
}

/** Reasons why the initials of a prepared file may not be attached: its fields were made for other steps. */
export function whyNotThesePlaces(
  places: { initials?: readonly object[] },
  steps: readonly InitialStep[],
): Reason[] {
  return reasons([(places.initials ?? []).length !== steps.length, 'signing.initials_changed'])
}

/** Reasons why a file that has its fields takes no initials in this one: it was made before they were asked for. */
export function whyNotInFile(field: string, made: readonly object[] = []): Reason[] {
  const isLacking = isInitialField(field) && Number(field.slice('initial-'.length)) > made.length
  return reasons([isLacking, 'signing.initials_not_in_file'])
}

/** The field of the initials that the actor may put now; nothing where there is none. */
export function ownInitials(state: InitialState, actor: Signatory): InitialField | undefined {
  const fields = missingInitials(state).filter(isInitialField)
  return fields.find((field) => whyNotInitial(field, state, actor).length === 0)
}

/** The stages at which initials may still be put, in their order. */
const stages: readonly string[] = ['draft', 'content-check', 'form-check', 'awaiting-signature']
const checkers = { 'content-check': 'unit-head', 'form-check': 'clerk' } as const

/** Whether a document stands where initials may still be put: not signed yet. */
export function takesInitials({ stage }: Pick<SignableDocument, 'stage'>): boolean {
  return stages.includes(stage)
}

/** Whether a field is one for initials. */
export function isInitialField(field: string): field is InitialField {
  return /^initial-[1-9]$/.test(field)
}

/** The fields of the body’s initials that are still empty. */
export function missingInitials({ steps, standing }: Omit<InitialState, 'document'>): string[] {
  return steps
    .map((_, index) => `initial-${String(index + 1)}`)
    .filter((name) => !standing.some(({ field }) => field === name))
}

/**
 * Reasons why somebody may not put their initials in a field: each field belongs to one step, from which
 * on it may be filled until the signer signs, and one person initials once. Source: Nghị định 30/2020/NĐ-CP, Điều 10
 */
export function whyNotInitial(
  field: InitialField,
  { document, steps, standing }: InitialState,
  actor: Signatory,
): Reason[] {
  const step = steps[Number(field.slice('initial-'.length)) - 1]
  if (step === undefined) return ['signing.no_such_initials']
  const stage = stages.indexOf(document.stage)
  const names = standing.map((each) => each.field)
  return reasons(
    [!isTheirs(step, document, actor), 'signing.initials_of_another'],
    [stage < stages.indexOf(step), 'signing.not_at_initials'],
    [names.includes(field), 'signing.initials_stand'],
    [standing.some(({ personId }) => personId === actor.personId), 'signing.initialled_already'],
    [document.version === 0, 'document.has_no_file'],
  )
}

function isTheirs(
  step: InitialStep,
  { drafterPostId, agencyId }: InitialState['document'],
  actor: Signatory,
): boolean {
  if (step === 'draft') return drafterPostId === actor.postId
  return actor.agencyId === agencyId && actor.roles.includes(checkers[step])
}

/** Reasons why somebody has no initials to put now; none where one of the empty fields is theirs. */
export function whyNotInitialNext(state: InitialState, actor: Signatory): Reason[] {
  const fields = missingInitials(state).filter(isInitialField)
  if (ownInitials(state, actor)) return []
  const [first] = fields
  return first ? whyNotInitial(first, state, actor) : ['signing.no_such_initials']
}

/** Reasons why somebody may not sign in a field: the signer’s, once all initials stand, or one for initials. */
export function whyNotField(field: string, state: InitialState, actor: Signatory): Reason[] {
  if (isInitialField(field)) return whyNotInitial(field, state, actor)
  return [
    ...whyNotSign(state.document, actor),
    ...reasons([missingInitials(state).length > 0, 'signing.initials_missing']),
  ]
}
