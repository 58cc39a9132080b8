import type { GraphElement } from './graph.ts'
import type { Holder } from './state.ts'

/** The holders that are known for an instance, by the diagram's role. */
export type Holders = Readonly<Record<string, Holder>>

/** Who has to do a step: the item it was opened for where that names a post or unit, else the holder of its role. */
export function holderOf(element: GraphElement, item: unknown, holders: Holders): Holder {
  return named(item) ?? holders[element.terms?.role ?? ''] ?? {}
}

function named(item: unknown): Holder | null {
  if (typeof item !== 'object' || item === null) return null
  const { postId, unitId } = item as { postId?: unknown; unitId?: unknown }
  if (typeof postId === 'number') return { postId }
  return typeof unitId === 'number' ? { unitId } : null
}
