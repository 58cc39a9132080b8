import type { Context } from '../../platform/context.ts'
import type { RightChange } from './changes.ts'

/** How a change of a right is undone, by the row that made it; inside the act that judges it. */
export type Undo = (causeId: number, context: Context) => Promise<void>

const undoings = new Map<RightChange['kind'], Undo>()

/** Lets a later room say how a change of its own kind is undone. */
export function contributeUndo(kind: RightChange['kind'], undo: Undo): void {
  undoings.set(kind, undo)
}

/** Undoes what a later room has changed; nothing where the kind is none of theirs. */
export async function undoTheirs({ kind, causeId }: RightChange, context: Context): Promise<void> {
  await undoings.get(kind)?.(causeId, context)
}
