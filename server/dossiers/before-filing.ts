import { visibleDocument, type DocumentRow } from '../documents/official-document.ts'
import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

/** What a later room prepares before a document is filed; what it gives is done inside the act. */
export type FilingPreparation = (
  document: DocumentRow,
  context: Context,
) => Promise<(() => Promise<void>) | undefined>

const preparations = new Map<string, FilingPreparation>()

/** Lets a later room, by its name, take part in every filing; called once, when routes are set up. */
export function contributeFiling(room: string, preparation: FilingPreparation): void {
  preparations.set(room, preparation)
}

/** Prepares the filing of a document over all rooms; one that the actor may not see is left for the act to refuse. */
export async function beforeFiling(
  documentId: number,
  context: Context,
): Promise<() => Promise<void>> {
  const document = await visibleDocument(context.actor, documentId).catch(unlessRefused)
  if (!document) return () => Promise.resolve()
  const prepared = [...preparations.values()].map((prepare) => prepare(document, context))
  const works = await Promise.all(prepared)
  return async () => {
    for (const work of works) await work?.()
  }
}

function unlessRefused(problem: unknown): undefined {
  if (!(problem instanceof Refusal)) throw problem
}
