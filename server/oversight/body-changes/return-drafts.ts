import { change, insert, rows } from '../../platform/database.ts'
import { newId } from '../../platform/identifiers.ts'
import { definition } from '../../workflow/definitions.ts'
import type { Graph } from '../../workflow/graph.ts'
import { runningInstance } from '../../workflow/instance-rows.ts'
import { move } from '../../workflow/interpret.ts'
import { moveCase } from '../../workflow/cases/move-case.ts'
import type { Change } from './standing.ts'

/** A document that waits for a check or a signature, in the name of a body that ends or is renamed. */
export interface Underway {
  id: number
  stage: string
  abstract: string
}

/** The documents of some bodies that wait for a check or a signature. */
export async function underCheck(agencyIds: readonly number[]): Promise<Underway[]> {
  return await rows<Underway>(
    `SELECT id, stage, abstract FROM documents WHERE agency_id IN (:agencyIds)
       AND stage IN ('content-check', 'form-check', 'awaiting-signature') ORDER BY id`,
    { agencyIds },
  )
}

/**
 * Sends them back to their drafters with the reason: their head, symbol and signer name a body that is
 * no more. The engine moves each case; what is written of the documents is one statement.
 */
export async function returnDrafts(
  documents: readonly Underway[],
  { context, values }: Change,
): Promise<void> {
  if (documents.length === 0) return
  for (const { id } of documents) await backToDraft(id, context.at)
  await change(
    `UPDATE documents SET stage = 'draft', rev = rev + 1, changed_at = :at WHERE id IN (:ids)`,
    { at: context.at, ids: documents.map(({ id }) => id) },
  )
  const { personId, name: personName, postId } = context.actor
  const [post] = await rows<{ title: string }>('SELECT title FROM posts WHERE id = :postId', {
    postId,
  })
  const by = { givenAt: context.at, postId, postTitle: post?.title ?? '', personId, personName }
  await insert(
    'opinions',
    documents.map(({ id: documentId, stage: step }) => ({
      ...{ documentId, id: newId(), step, outcome: 'return', text: values['reason'], ...by },
    })),
  )
}

async function backToDraft(subjectId: number, at: string): Promise<void> {
  const instance = await runningInstance({ subjectType: 'document', subjectId })
  if (!instance) return
  const { graph } = await definition(instance.definitionId)
  const to = draftStep(graph)
  if (to === undefined) return
  const moves = move(graph, instance.state, { to, facts: instance.facts })
  await moveCase(graph, instance, moves, at)
}

function draftStep(graph: Graph): string | undefined {
  const steps = Object.entries(graph.elements)
  return steps.find(([, element]) => element.terms?.act === 'document.submit')?.[0]
}
