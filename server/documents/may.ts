import { inPostOf } from '../agencies/substitutions/act-as.ts'
import { postsStoodIn } from '../agencies/substitutions/acting-for.ts'
import type { Actor, Context } from '../platform/context.ts'
import { dayOf } from '../platform/days.ts'
import type { Reason } from '../platform/refusal.ts'
import type { StepShown } from '../workflow/queries.ts'
import { whyNotAct } from '../workflow/rules.ts'
import { contentCheck } from './checking/approve-content.ts'
import { formCheck } from './checking/approve-form.ts'
import { documentUnderCheck } from './checking/hands.ts'
import { takingOver } from './checking/take-over.ts'
import type { DocumentRow } from './official-document.ts'
import {
  whyNotApproveContent,
  whyNotApproveForm,
  whyNotRedraft,
  whyNotReturn,
  whyNotSubmit,
} from './rules.ts'
import { whyNotVoidBorne } from './registers/numbers/rules.ts'

/** What an actor may do next with a document: for each act the reasons why not; none lights the button. */
export type May = Record<string, Reason[]>

/** How a later room says which of its acts an actor may do on a document. */
export type Contribution = (document: DocumentRow, actor: Actor, at: string) => Promise<May>

const contributions = new Map<string, Contribution>()

/** Lets a later room, by its name, say what one may do with a document; called once, when routes are set up. */
export function contributeMay(room: string, contribution: Contribution): void {
  contributions.set(room, contribution)
}

/** Everything that an actor may or may not do with a document now, over all rooms. */
export async function mayNext(
  document: DocumentRow,
  steps: readonly StepShown[],
  context: Pick<Context, 'actor' | 'at'>,
): Promise<May> {
  const own = await mayAs(document, steps, context)
  const posts = (await postsStoodIn(context.actor, dayOf(context.at))).filter(
    ({ isOver }) => !isOver,
  )
  for (const post of posts) {
    const actor = inPostOf(context.actor, post)
    const theirs = await mayAs(document, steps, { ...context, actor })
    const lit = namesIn(post.scope).filter((name) => theirs[name]?.length === 0)
    Object.assign(own, Object.fromEntries(lit.map((name) => [name, []])))
  }
  if (document.stage === 'awaiting-signature' && posts.length > 0) {
    own['takeOver'] = (await takingOver(document, context.actor, context.at)).whyNot
  }
  return own
}

const checks = [
  ...['approveContent', 'approveForm', 'return', 'present'],
  ...['redraft', 'upload', 'annex', 'submit'],
]

/** What a substitute may do besides their own: never what takes the absent person's own key. */
function namesIn(scope: readonly string[]): string[] {
  return [
    ...(scope.includes('checks') ? checks : []),
    ...(scope.includes('seal') ? ['number', 'seal'] : []),
  ]
}

async function mayAs(
  document: DocumentRow,
  steps: readonly StepShown[],
  context: Pick<Context, 'actor' | 'at'>,
): Promise<May> {
  const { actor, at } = context
  const contributed = await Promise.all(
    [...contributions.values()].map((contribution) => contribution(document, actor, at)),
  )
  return Object.assign({}, await ownActs(document, steps, context), ...contributed) as May
}

// Only where somebody who keeps the book would look for it.
function mayVoid(document: DocumentRow, { agencyId, roles }: Actor): May {
  const isNumbered = document.number !== null || document.arrivalNumber !== null
  if (!isNumbered || !roles.includes('clerk')) return {}
  return { voidNumber: whyNotVoidBorne(document, { agencyId }) }
}

async function ownActs(
  document: DocumentRow,
  steps: readonly StepShown[],
  context: Pick<Context, 'actor' | 'at'>,
): Promise<May> {
  const { actor } = context
  const waiting = (why: Reason[], actName: string) =>
    why.length > 0 ? why : whyNotAct(steps, actName, actor)
  const content = await documentUnderCheck(document.id, contentCheck, context)
  const form = await documentUnderCheck(document.id, formCheck, context)
  return {
    redraft: whyNotRedraft(document, actor),
    upload: whyNotRedraft(document, actor),
    annex: whyNotRedraft(document, actor),
    submit: waiting(whyNotSubmit(document, actor), 'document.submit'),
    approveContent: waiting(
      whyNotApproveContent(document, actor, content.hands),
      'document.approve_content',
    ),
    approveForm: waiting(whyNotApproveForm(document, actor, form.hands), 'document.approve_form'),
    return: whyNotReturn(document, actor),
    ...mayVoid(document, actor),
  }
}
